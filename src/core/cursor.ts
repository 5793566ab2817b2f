import { createCipheriv, createDecipheriv, createHmac, timingSafeEqual } from "node:crypto";
import { generationOf, legacyGeneration, type RootKeys } from "./root-keys.ts";
import type { Sealer } from "./seal.ts";

/** Opaque cursors of one client and one operation: nobody reads them, and elsewhere they do not open. */
export interface Cursors {
  seal(position: object): string;
  /** Undefined when the text is not a cursor made for this client and operation. Rejects where that cannot be found out. */
  open<Position extends object>(cursor: string): Promise<Position | undefined>;
  /** It is of a generation whose key was thrown away, 31 days after the last cursor was sealed under it. */
  isForgotten(cursor: string): boolean;
}

/** What cursors are sealed with. */
export interface CursorKeys {
  roots: RootKeys;
  /** For cursors of the time before generations. */
  sealer: Sealer;
  /** Loads the key of this text if another process has made it since. */
  ready(sealed: string): Promise<void>;
}

const ivBytes = 16;

/**
 * There are as many cursors as pages are read, more than random nonces suffice for. So they have keys of their own, and
 * the HMAC of the position is both its authentication and the nonce of its encryption (SIV, as RFC 5297 does it): equal
 * positions give equal cursors, and different ones never meet under a nonce before 2^64 of them.
 */
export function createCursors(
  { roots, sealer, ready }: CursorKeys,
  clientId: string,
  operationId: string,
): Cursors {
  const context = `cursor/${clientId}/${operationId}`;
  const ivOf = (generation: number, plain: Uint8Array) =>
    createHmac("sha256", roots.key(generation, "cursor-mac"))
      .update(`${context}\n`)
      .update(plain)
      .digest()
      .subarray(0, ivBytes);
  const openNow = (cursor: string, generation: number): Uint8Array | undefined => {
    const bytes = Buffer.from(cursor.slice(cursor.indexOf(".") + 1), "base64url");
    if (bytes.length <= ivBytes) return undefined;
    const iv = bytes.subarray(0, ivBytes);
    const decipher = createDecipheriv("aes-256-ctr", roots.key(generation, "cursor-text"), iv);
    const plain = Buffer.concat([decipher.update(bytes.subarray(ivBytes)), decipher.final()]);
    return timingSafeEqual(ivOf(generation, plain), iv) ? plain : undefined;
  };
  return {
    seal(position) {
      const plain = Buffer.from(JSON.stringify(position));
      const generation = roots.newest;
      // Nodes of the version before may still run beside this one.
      if (generation === legacyGeneration) return sealer.seal(plain, context);
      const iv = ivOf(generation, plain);
      const cipher = createCipheriv("aes-256-ctr", roots.key(generation, "cursor-text"), iv);
      const sealed = Buffer.concat([iv, cipher.update(plain), cipher.final()]);
      return `k${generation}.${sealed.toString("base64url")}`;
    },
    async open<Position extends object>(cursor: string) {
      const generation = generationOf(cursor);
      if (generation === undefined) return undefined;
      await ready(cursor);
      if (!roots.has(generation)) return undefined;
      const plain =
        generation === legacyGeneration ? openLegacy(sealer, cursor, context) : openNow(cursor, generation);
      return plain && (JSON.parse(Buffer.from(plain).toString()) as Position);
    },
    isForgotten(cursor) {
      const generation = generationOf(cursor);
      return generation !== undefined && generation < roots.oldest;
    },
  };
}

/** The key is here, so what does not open is not ours. */
function openLegacy(sealer: Sealer, cursor: string, context: string): Uint8Array | undefined {
  try {
    return sealer.open(cursor, context);
  } catch {
    return undefined;
  }
}
