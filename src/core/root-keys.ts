import { hkdfSync } from "node:crypto";

/** A random key of which all others of its generation are derived; 32 bytes. */
export interface RootKey {
  generation: number;
  bytes: Uint8Array;
}

/** What was sealed before there were generations: under one key for everything, derived from the master key. */
export const legacyGeneration = 1;

/** The root key of this generation is not known here: another process may have made it since. */
export class UnknownGeneration extends Error {
  constructor(generation: number) {
    super(`sealed text: this process does not know the key generation ${generation}`);
    this.name = "UnknownGeneration";
  }
}

/** Of what is sealed: it begins with `k<generation>.`. Undefined for any other text. */
export function generationOf(sealed: string): number | undefined {
  const digits = /^k([1-9][0-9]{0,8})\./.exec(sealed)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * The root keys of this process, and what is derived of them: a key per generation and purpose (HKDF-SHA-256, RFC 5869),
 * so that texts of one purpose say nothing about those of another, and none has all of them under one key.
 */
export class RootKeys {
  #roots: readonly RootKey[] = [];
  readonly #derived = new Map<string, Uint8Array>();

  /** From now on these, and no others. */
  replace(roots: readonly RootKey[]): void {
    this.#roots = [...roots].sort((one, other) => one.generation - other.generation);
    this.#derived.clear();
  }

  has(generation: number): boolean {
    return this.#roots.some((root) => root.generation === generation);
  }

  /** Older ones are forgotten, or never were. */
  get oldest(): number {
    return this.#roots[0]?.generation ?? 0;
  }

  /** What is sealed now. Throws before the keys were loaded. */
  get newest(): number {
    const root = this.#roots.at(-1);
    if (!root) throw new Error("the data keys were not loaded yet");
    return root.generation;
  }

  /** 32 bytes. Throws UnknownGeneration. */
  key(generation: number, purpose: string): Uint8Array {
    const name = `${generation} ${purpose}`;
    const known = this.#derived.get(name);
    if (known) return known;
    const root = this.#roots.find((one) => one.generation === generation);
    if (!root) throw new UnknownGeneration(generation);
    const key =
      generation === legacyGeneration
        ? root.bytes
        : new Uint8Array(hkdfSync("sha256", root.bytes, "", `actionwire ${purpose} v2`, 32));
    this.#derived.set(name, key);
    return key;
  }
}
