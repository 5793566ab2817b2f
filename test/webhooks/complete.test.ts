import { expect, test } from "vitest";
import type { Transaction } from "#src/store/database.ts";
import { type Claimed, claimDue } from "#src/webhooks/claim.ts";
import { type Completion, complete } from "#src/webhooks/complete.ts";
import { documentedLease, holdLeases } from "#src/webhooks/leases.ts";
import { emit } from "#test/support/emit.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { newEndpoint, newTestClient, startPlatform } from "#test/support/platform.ts";

const all = { lanes: ["small"], limit: 10, bulkFirst: 0, probe: false } as const;

/** Takes every lease for this node and begins what is due; what was on its way before is lost. */
async function takeAndClaim(tx: Transaction, nodeId: string): Promise<Claimed> {
  const wish = { alone: true, share: false, idle: [], ...documentedLease };
  const { endpoints } = await holdLeases(tx, nodeId, wish);
  const orders = endpoints.map((endpoint) => ({ endpoint, ...all }));
  const [claimed] = await claimDue(tx, nodeId, orders);
  return claimed!;
}

const delivered = (claimed: Claimed): Completion => ({
  claimed,
  state: "delivered",
  reason: null,
  cause: "delivered",
  statusCode: 200,
  durationMs: 1,
  response: null,
  delayMs: null,
  pauseMs: 0,
});

test("the result of a lost attempt is refused, also in one batch with that of the attempt which followed it", async () => {
  const platform = await startPlatform({ clock: new ManualClock() });
  const { clientId } = await newTestClient(platform);
  await newEndpoint(platform, clientId, "http://127.0.0.1:9/");
  await emit(platform, clientId);
  const recorded = await platform.database.write(async (tx) => {
    const lost = await takeAndClaim(tx, "nod_a");
    await takeAndClaim(tx, "nod_b");
    const last = await takeAndClaim(tx, "nod_a");
    return complete(tx, [delivered(lost), delivered(last)]);
  });
  expect(recorded.map(({ claimed }) => claimed.attempt)).toEqual([3]);
  const attempts = await platform.database.read((reader) =>
    reader.all<{ number: number; cause: string }>("select number, cause from attempts order by number"),
  );
  expect(attempts.map(({ number, cause }) => [number, cause])).toEqual([
    [1, "lost"],
    [2, "lost"],
    [3, "delivered"],
  ]);
});
