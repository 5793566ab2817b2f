import { hkdfSync } from "node:crypto";
import { decrypt, encrypt } from "./aead.ts";
import type { Random } from "./random.ts";
import { legacyGeneration, type RootKey } from "./root-keys.ts";

export const masterKeyBytes = 32;

/** The name of a master key, which tells nothing about it: by it a wrong key is told from a damaged row. */
export function masterKeyId(masterKey: Uint8Array): string {
  return Buffer.from(derived(masterKey, "actionwire master key id v2", 8)).toString("hex");
}

/** A root key as it lies in the database: wrapped by the master key, for its generation alone. */
export function wrapRoot(masterKey: Uint8Array, { generation, bytes }: RootKey, random: Random): string {
  return encrypt(wrappingKey(masterKey), bytes, contextOf(generation), random).toString("base64url");
}

/** Throws where it was altered, or wrapped by another master key. */
export function unwrapRoot(masterKey: Uint8Array, generation: number, wrapped: string): Uint8Array {
  return new Uint8Array(
    decrypt(wrappingKey(masterKey), Buffer.from(wrapped, "base64url"), contextOf(generation)),
  );
}

/** What versions without generations sealed everything under. */
export function legacyRoot(masterKey: Uint8Array): RootKey {
  return { generation: legacyGeneration, bytes: derived(masterKey, "actionwire sealed secrets v1", 32) };
}

function wrappingKey(masterKey: Uint8Array): Uint8Array {
  return derived(masterKey, "actionwire data keys v2", 32);
}

function derived(masterKey: Uint8Array, info: string, length: number): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", masterKey, "", info, length));
}

function contextOf(generation: number): string {
  return `data-key/${generation}`;
}
