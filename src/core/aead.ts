import { createCipheriv, createDecipheriv } from "node:crypto";
import type { Random } from "./random.ts";

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** AES-256-GCM with a random nonce (NIST SP 800-38D: below 2^32 texts under one key). Gives nonce, ciphertext, tag. */
export function encrypt(key: Uint8Array, plain: Uint8Array, context: string, random: Random): Buffer {
  const nonce = random.bytes(nonceBytes);
  const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Throws where the bytes were altered, or encrypted under another key or for another context. */
export function decrypt(key: Uint8Array, bytes: Uint8Array, context: string): Buffer {
  if (bytes.length < nonceBytes + tagBytes) throw new Error("too short");
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes))
    .setAAD(Buffer.from(context))
    .setAuthTag(bytes.subarray(-tagBytes));
  return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
}
