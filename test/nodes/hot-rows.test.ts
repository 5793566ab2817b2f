import { expect, test } from "vitest";
import { seededRandom } from "#test/bench/sample.ts";
import { realisticClaim } from "#test/support/claims.ts";
import { startTwoNodes } from "#test/support/two-nodes.ts";

const claimCount = 200;
const requests = 128;
const atOnce = 64;
const itemsPerRequest = 3;

test("64 requests at once on 200 claims, on two nodes: none is refused for a deadlock, and every payment counts once", {
  timeout: 120_000,
}, async () => {
  const { apis } = await startTwoNodes();
  const claims = Array.from({ length: claimCount }, (_, index) => ({
    ...realisticClaim(index),
    amount: 1_000_000,
    fees: 0,
  }));
  await apis[0]["import_claims.v1"]({ claims });
  const random = seededRandom(1);
  const paid = new Map<string, number>();
  const payments = Array.from({ length: requests }, (_, request) =>
    Array.from({ length: itemsPerRequest }, (_, item) => {
      const { reference, currency } = claims[Math.floor(random.fraction() * claimCount)]!;
      paid.set(reference, (paid.get(reference) ?? 0) + 100);
      return {
        payment_reference: `P-${request}-${item}`,
        claim_reference: reference,
        amount: 100,
        currency,
        paid_at: "2026-03-01T10:00:00Z",
      };
    }),
  );
  const queue = [...payments.entries()];
  const statuses = new Map<number, number>();
  const caller = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [number, some] = next;
      const { data, response } = await apis[number % 2]!["record_payments.v1"]({ payments: some });
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
      expect(data?.results.every(({ success }) => success)).toBe(true);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, caller));
  expect([...statuses]).toEqual([[200, requests]]);
  const open = await Promise.all(
    [...paid.keys()].map(async (reference) => {
      const { data } = await apis[1]["get_claim.v1"]({ reference });
      return [reference, 1_000_000 - data!.balance.amount] as const;
    }),
  );
  expect(new Map(open)).toEqual(paid);
});
