import { systemClock } from "#src/core/clock.ts";
import { SqliteDatabase } from "#src/store/sqlite/database.ts";
import type { LeasedEndpoint } from "#src/webhooks/leases.ts";
import type { Bench } from "../bench.ts";
import { atMost, type Goal, type Report, type Row } from "../report.ts";
import { median, percentile, rounded } from "../sample.ts";
import { claim, lease } from "./claiming.ts";
import { fillPending, type Pending } from "./pending.ts";

export interface ClaimSize {
  few: number;
  many: number;
  /** On so many endpoints, in a comparison each. */
  endpoints: number[];
  claims: number;
}

/** One claim takes so many deliveries: from one endpoint, or one each from as many. */
const perClaim = 10;
const claimsInARow = 10;
const limit = 1.5;

/** What a claim costs with many pending deliveries, against what it costs with few. */
export async function measureClaiming(bench: Bench, size: ClaimSize): Promise<Report> {
  const rows: Row[] = [];
  const ratios: Record<string, number> = {};
  const goals: Goal[] = [];
  for (const endpoints of size.endpoints) {
    const [few, many] = [
      await open(bench, { endpoints, deliveries: size.few }),
      await open(bench, { endpoints, deliveries: size.many }),
    ];
    for (let done = 0; done < size.claims; done += claimsInARow)
      for (const one of done % 2 === 0 ? [few, many] : [many, few]) await one.claims(claimsInARow);
    for (const one of [few, many]) {
      rows.push(rowOf(one));
      await one.close();
    }
    const ratio = rounded(median(many.costsMs) / median(few.costsMs));
    const where = `${endpoints} endpoint${endpoints === 1 ? "" : "s"}`;
    ratios[`claim_on_${endpoints}`] = ratio;
    goals.push(atMost(`cost of a claim on ${where}, ${size.many} pending to ${size.few}`, limit, ratio));
  }
  return { rows, ratios, goals };
}

interface Opened {
  pending: Pending;
  fillSeconds: number;
  costsMs: number[];
  claims(count: number): Promise<void>;
  close(): Promise<void>;
}

async function open(bench: Bench, pending: Pending): Promise<Opened> {
  bench.say(`filling ${pending.deliveries} pending deliveries on ${pending.endpoints} endpoints`);
  const startedAt = performance.now();
  const file = await fillPending(bench, pending);
  const fillSeconds = rounded((performance.now() - startedAt) / 1000, 1);
  const onCommitFailure = (error: unknown) => {
    throw error;
  };
  const database = new SqliteDatabase({ file, clock: systemClock, onCommitFailure });
  const endpoints = await database.write(lease);
  const costsMs: number[] = [];
  let turn = 0;
  return {
    pending,
    fillSeconds,
    costsMs,
    async claims(count) {
      for (let claimed = 0; claimed < count; claimed++)
        costsMs.push(await costOfOne(database, endpoints, turn++));
    },
    close: () => database.close(),
  };
}

/** In a transaction that is undone, so that there are as many pending ones for the next claim. */
async function costOfOne(
  database: SqliteDatabase,
  endpoints: readonly LeasedEndpoint[],
  turn: number,
): Promise<number> {
  const width = Math.min(perClaim, endpoints.length);
  const chosen = Array.from(
    { length: width },
    (_, index) => endpoints[(turn * width + index) % endpoints.length]!,
  );
  return database.write((tx) =>
    tx.savepoint(
      async () => {
        const startedAt = performance.now();
        const claimed = await claim(tx, chosen, perClaim / width);
        const ms = performance.now() - startedAt;
        if (claimed !== perClaim)
          throw new Error(`${claimed} deliveries were claimed instead of ${perClaim}`);
        return ms;
      },
      () => false,
    ),
  );
}

function rowOf({ pending, fillSeconds, costsMs }: Opened): Row {
  return {
    pending: pending.deliveries,
    endpoints: pending.endpoints,
    filled_in_s: fillSeconds,
    claims: costsMs.length,
    p50_ms: rounded(median(costsMs), 3),
    p95_ms: rounded(percentile(costsMs, 0.95), 3),
  };
}
