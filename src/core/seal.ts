import { createCipheriv, createDecipheriv, hkdfSync } from "node:crypto";
import type { Random } from "./random.ts";

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;
const keyId = "k1";

/**
 * Seals secrets for rest (AES-256-GCM under a key derived from MASTER_KEY). `context` says whose secret it is
 * and is authenticated: a sealed value moved to another row does not open.
 */
export interface Sealer {
  seal(secret: Uint8Array, context: string): string;
  /** Throws when the text was altered, belongs to another context or was sealed under another master key. */
  open(sealed: string, context: string): Uint8Array;
}

/** `masterKey`: 32 bytes. Sealed form: `<key id>.<base64url of nonce, ciphertext, tag>`. */
export function createSealer(masterKey: Uint8Array, random: Random): Sealer {
  if (masterKey.length !== 32) throw new RangeError("the master key must have 32 bytes");
  const key = new Uint8Array(hkdfSync("sha256", masterKey, "", "actionwire sealed secrets v1", 32));
  return {
    seal(secret, context) {
      const nonce = random.bytes(nonceBytes);
      const cipher = createCipheriv(algorithm, key, nonce).setAAD(Buffer.from(context));
      const sealed = Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
      return `${keyId}.${sealed.toString("base64url")}`;
    },
    open(sealed, context) {
      const [id, text] = sealed.split(".");
      if (id !== keyId || !text) throw new Error("sealed secret: unknown key id");
      const bytes = Buffer.from(text, "base64url");
      if (bytes.length < nonceBytes + tagBytes) throw new Error("sealed secret: too short");
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceBytes))
        .setAAD(Buffer.from(context))
        .setAuthTag(bytes.subarray(-tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(nonceBytes, -tagBytes)), decipher.final()]);
    },
  };
}

/** Whether it opens: whether it was sealed under this master key, for this context. */
export function opens(sealer: Sealer, sealed: string, context: string): boolean {
  try {
    sealer.open(sealed, context);
    return true;
  } catch {
    return false;
  }
}
