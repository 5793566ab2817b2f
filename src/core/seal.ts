import { decrypt, encrypt } from "./aead.ts";
import type { Random } from "./random.ts";
import { generationOf, type RootKeys } from "./root-keys.ts";

/**
 * Seals secrets for rest (AES-256-GCM). `context` says whose secret it is and is authenticated: a sealed value moved to
 * another row does not open. Its first part, before a slash, is the purpose, and each purpose has a key of its own.
 */
export interface Sealer {
  seal(secret: Uint8Array, context: string): string;
  /** Throws SealBroken, or UnknownGeneration where it was sealed under a key that this process does not know. */
  open(sealed: string, context: string): Uint8Array;
}

/** The text was altered, or belongs to another context. */
export class SealBroken extends Error {
  constructor(context: string, cause: unknown) {
    super(`what is sealed as ${context} is damaged: it was altered, or belongs somewhere else`, { cause });
    this.name = "SealBroken";
  }
}

/** Sealed form: `k<generation>.<base64url of nonce, ciphertext, tag>`, under the newest generation. */
export function createSealer(keys: RootKeys, random: Random): Sealer {
  return {
    seal(secret, context) {
      const generation = keys.newest;
      const sealed = encrypt(keys.key(generation, purposeOf(context)), secret, context, random);
      return `k${generation}.${sealed.toString("base64url")}`;
    },
    open(sealed, context) {
      const generation = generationOf(sealed);
      if (generation === undefined) throw new SealBroken(context, "it names no key generation");
      const key = keys.key(generation, purposeOf(context));
      try {
        return decrypt(key, Buffer.from(sealed.slice(sealed.indexOf(".") + 1), "base64url"), context);
      } catch (error) {
        throw new SealBroken(context, error);
      }
    },
  };
}

function purposeOf(context: string): string {
  return context.split("/", 1)[0]!;
}
