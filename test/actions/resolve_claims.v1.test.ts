import { describe, expect, test } from "vitest";
import { realisticClaim } from "#test/support/claims.ts";
import { allEvents } from "#test/support/events.ts";
import { newTestClient, startPlatform } from "#test/support/platform.ts";

const claim = realisticClaim(1);
const { reference } = claim;

describe("200", () => {
  test("processed: the claim is closed with its reason, the balance stays, claim.resolved is sent", async () => {
    const client = await newTestClient(await startPlatform());
    await client.api["import_claims.v1"]({ claims: [claim] });
    await client.api["resolve_claims.v1"]({
      claims: [{ reference, reason: "paid_to_creditor", comment: "bank" }],
    });
    const { data } = await client.api["get_claim.v1"]({ reference });
    expect(data).toMatchObject({
      status: "resolved",
      resolved_reason: "paid_to_creditor",
      balance: { amount: claim.amount },
    });
    expect((await allEvents(client))[1]).toMatchObject({
      type: "claim.resolved",
      sequence: 2,
      data: { reason: "paid_to_creditor" },
    });
  });

  test("with errors: claim_resolved and claim_not_found, asynchronously too, told by action.failed", async () => {
    const client = await newTestClient(await startPlatform());
    await client.api["import_claims.v1"]({ claims: [claim] });
    const close = {
      claims: [
        { reference, reason: "settled" as const },
        { reference: "never-was", reason: "settled" as const },
      ],
    };
    const first = await client.api["resolve_claims.v1"](close);
    expect(first.data!.results.map(({ errors }) => errors[0]?.code)).toEqual([undefined, "claim_not_found"]);
    const second = await client.api["resolve_claims.v1"](close, { async: true });
    expect(second.data!.results.every(({ success }) => success)).toBe(true);
    for (;;) {
      const { data } = await client.api["get_request.v1"]({ request_id: second.data!.request_id });
      if (data!.state === "queued") continue;
      expect(data!.results.map(({ errors }) => errors[0]?.code)).toEqual([
        "claim_resolved",
        "claim_not_found",
      ]);
      break;
    }
    const failed = (await allEvents(client)).filter(({ type }) => type === "action.failed");
    expect(failed).toHaveLength(1);
    expect(failed[0]).toMatchObject({
      causation_id: second.data!.request_id,
      data: { action: "resolve_claims", version: "v1" },
    });
  });
});
