import type { Bench, Suite } from "./bench.ts";
import { type BulkSize, measureBulk } from "./fairness/bulk.ts";
import { type HangingSize, measureHanging } from "./fairness/hanging.ts";
import { join, type Report } from "./report.ts";

export interface FairnessSize {
  hanging: HangingSize;
  bulk: BulkSize;
  /** The share of the time that goes to the hanging endpoint; the rest is the bulk import's. */
  hangingShare: number;
}

const promisedSize: FairnessSize = {
  hanging: { healthyClients: 59, perClientAndSecond: 1, backlog: 20_000, warmUpMs: 3000, checked: 200 },
  bulk: { requests: 100, claimsPerRequest: 1000, singlesPerSecond: 5 },
  hangingShare: 0.7,
};

/** A customer whose endpoint hangs, or who imports in bulk, does not keep others, or its own small requests, waiting. */
export const fairness: Suite = fairnessAt(promisedSize);

/** The suite at another size. */
export function fairnessAt(size: FairnessSize): Suite {
  return async (bench: Bench): Promise<Report> => {
    const ms = bench.seconds * 1000;
    return join([
      await measureHanging(bench, size.hanging, ms * size.hangingShare),
      await measureBulk(bench, size.bulk, ms * (1 - size.hangingShare)),
    ]);
  };
}
