import { generationOf, type RootKeys } from "../core/root-keys.ts";
import { SealBroken, type Sealer } from "../core/seal.ts";
import type { Reader, Transaction } from "./database.ts";

/** Something that is sealed, and whose it is. */
export interface Sample {
  sealed: string;
  context: string;
}

/** A Sealer that says which generations it knows. */
export type SealerWithRoots = Sealer & { readonly roots: RootKeys };

/** What a folder keeps sealed in its tables. */
export interface SealedRows {
  /** The newest row, if there is any. */
  sample(reader: Reader): Promise<Sample | undefined>;
  /** Seals at most `limit` rows of older generations anew; resolves to how many. */
  reseal(tx: Transaction, sealer: SealerWithRoots, limit: number): Promise<number>;
  /** Whether a row is sealed under this generation. */
  isSealedBy(reader: Reader, generation: number): Promise<boolean>;
}

/**
 * The rows that are sealed under older generations than the newest, with the same sealed under that. A damaged one is left
 * out: it stays as it is.
 */
export function sealedAnew<Row extends Sample>(
  rows: readonly Row[],
  sealer: SealerWithRoots,
): (Row & { anew: string })[] {
  const { newest } = sealer.roots;
  return rows.flatMap((row) => {
    if ((generationOf(row.sealed) ?? newest) >= newest) return [];
    try {
      return [{ ...row, anew: sealer.seal(sealer.open(row.sealed, row.context), row.context) }];
    } catch (error) {
      if (error instanceof SealBroken) return [];
      throw error;
    }
  });
}
