import { describe, expect, test } from "vitest";
import { batches, realisticClaim } from "#test/support/claims.ts";
import { newEndpoint, newTestClient, startPlatform } from "#test/support/platform.ts";
import { startReceiver } from "#test/support/receiver.ts";
import { onPostgres } from "#test/support/store.ts";
import { headersAreGenuine, opensslFindsAllGenuine, tailIsGenuine } from "#test/support/verify.ts";

const created = 2000;
const batchSize = 500;
/** Items 0, 100, 200 … of the second pass name another currency: a business refusal. */
const isRefused = (index: number) => index % 100 === 0;

describe.each([{ async: false }, { async: true }])(
  "2,000 realistic claims in batches of 500, async: $async",
  ({ async }) => {
    test("are answered, stored, readable, and told once each with genuine signatures", {
      timeout: onPostgres ? 300_000 : 120_000,
    }, async () => {
      const platform = await startPlatform();
      const client = await newTestClient(platform);
      const receiver = await startReceiver();
      const { id: endpointId, secret } = await newEndpoint(platform, client.clientId, receiver.url, {
        inFlight: 100,
      });
      expect(endpointId).toMatch(/^ep_/);

      const claims = Array.from({ length: created }, (_, index) => realisticClaim(index));
      const answers = [];
      for (const [index, batch] of batches(claims, batchSize).entries()) {
        const { data, problem } = await client.api["import_claims.v1"](
          { claims: batch },
          { async, idempotencyKey: `batch-${index}` },
        );
        expect(problem).toBeUndefined();
        expect(data!.results.map(({ reference }) => reference)).toEqual(
          batch.map(({ reference }) => reference),
        );
        expect(data!.results.every(({ success, errors }) => success && errors.length === 0)).toBe(true);
        answers.push(data!);
      }
      await receiver.until((all) => new Set(all.map(({ message }) => message.id)).size >= created);

      for (const answer of answers) {
        const { data } = await client.api["get_request.v1"]({ request_id: answer.request_id });
        expect(data).toMatchObject({
          state: "completed",
          mode: async ? "async" : "sync",
          counts: { total: batchSize, succeeded: batchSize, failed: 0 },
        });
        expect(data!.results.map(({ message_id }) => message_id)).toEqual(
          answer.results.map(({ message_id }) => message_id),
        );
      }
      for (const claim of claims) {
        const { data } = await client.api["get_claim.v1"]({ reference: claim.reference });
        expect(data).toMatchObject({
          ...claim,
          status: "active",
          sequence: 1,
          balance: { amount: claim.amount, fees: claim.fees },
        });
      }
      expect(receiver.received).toHaveLength(created);
      expect(new Set(receiver.received.map(({ message }) => message.subject?.reference)).size).toBe(created);
      for (const received of receiver.received) {
        expect(received.message.type).toBe("claim.created");
        expect(tailIsGenuine(received.raw, secret)).toBe(true);
        expect(headersAreGenuine(received, secret)).toBe(true);
      }

      const bodies = receiver.received.map(({ raw }) => raw);
      expect(opensslFindsAllGenuine(bodies, secret)).toBe(true);
      expect(
        opensslFindsAllGenuine(
          [Buffer.from(bodies[0]!.toString().replace("claim.created", "claim.forged!"))],
          secret,
        ),
      ).toBe(false);

      const changed = claims.slice(0, batchSize).map((claim, index) => ({
        ...claim,
        currency: isRefused(index) ? ("CHF" as const) : claim.currency,
        portfolio: "moved",
      }));
      const { data: second } = await client.api["import_claims.v1"]({ claims: changed }, { async });
      const refused = changed.filter((_, index) => isRefused(index)).length;
      await receiver.until(
        (all) => all.filter(({ message }) => message.type === "claim.updated").length >= batchSize - refused,
      );
      const { data: final } = await client.api["get_request.v1"]({ request_id: second!.request_id });
      expect(final!.counts).toEqual({ total: batchSize, succeeded: batchSize - refused, failed: refused });
      expect(final!.results[100]).toMatchObject({
        success: false,
        errors: [{ code: "currency_mismatch", path: "/claims/100/currency" }],
      });
      const { data: untouched } = await client.api["get_claim.v1"]({ reference: changed[0]!.reference });
      expect(untouched).toMatchObject({ portfolio: claims[0]!.portfolio, sequence: 1 });
      if (async) {
        await receiver.until((all) => all.some(({ message }) => message.type === "action.failed"));
        const failed = receiver.received.find(({ message }) => message.type === "action.failed")!;
        expect((failed.message.data.items as unknown[]).length).toBe(refused);
      }
    });
  },
);

test("sync and async answers of the same batch differ in ids, times and sentences only", async () => {
  const platform = await startPlatform();
  const client = await newTestClient(platform);
  const strip = (answer: { results: object[] }) => ({
    ...answer,
    request_id: "",
    message: "",
    results: answer.results.map((result) => ({ ...result, message_id: "", message: "" })),
  });
  const claims = [realisticClaim(1), realisticClaim(2)];
  const sync = await client.api["import_claims.v1"]({ claims });
  const accepted = await client.api["import_claims.v1"]({ claims }, { async: true });
  expect(sync.response.headers.get("action-mode")).toBe("sync");
  expect(accepted.response.headers.get("action-mode")).toBe("async");
  expect(strip(accepted.data!)).toEqual(strip(sync.data!));
});
