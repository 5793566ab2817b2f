import { describe, expect, test } from "vitest";
import { realisticClaim } from "#test/support/claims.ts";
import { allEvents } from "#test/support/events.ts";
import { newTestClient, startPlatform } from "#test/support/platform.ts";

const claim = realisticClaim(1);
const { reference } = claim;
const withdrawal = { claims: [{ reference, reason: "sent_by_mistake" as const, comment: "wrong contract" }] };

describe("200", () => {
  test("processed: the claim is taken back, the balance stays, claim.withdrawn is sent", async () => {
    const client = await newTestClient(await startPlatform());
    await client.api["import_claims.v1"]({ claims: [claim] });
    const { data } = await client.api["withdraw_claims.v1"](withdrawal);
    expect(data!.results).toMatchObject([{ success: true, message: "Claim withdrawn." }]);
    const { data: after } = await client.api["get_claim.v1"]({ reference });
    expect(after).toMatchObject({
      status: "withdrawn",
      balance: { amount: claim.amount },
      journey: { state: "stopped" },
      sequence: 2,
    });
    expect(after).not.toHaveProperty("resolved_reason");
    const [, event] = await allEvents(client);
    expect(event).toMatchObject({
      type: "claim.withdrawn",
      sequence: 2,
      data: { reason: "sent_by_mistake" },
    });
  });

  test("with errors: claim_withdrawn for whatever would change it afterwards, claim_resolved and claim_not_found", async () => {
    const { api } = await newTestClient(await startPlatform());
    await api["import_claims.v1"]({ claims: [claim, realisticClaim(2)] });
    await api["withdraw_claims.v1"](withdrawal);
    const results = await Promise.all([
      api["withdraw_claims.v1"](withdrawal),
      api["resolve_claims.v1"]({ claims: [{ reference, reason: "other" }] }),
      api["update_claims.v1"]({ claims: [{ reference, product: "x" }] }),
      api["import_claims.v1"]({ claims: [{ ...claim, amount: 1 }] }),
    ]);
    expect(results.map(({ data }) => data!.results[0]!.errors[0]?.code)).toEqual(
      Array(4).fill("claim_withdrawn"),
    );
    expect((await api["import_claims.v1"]({ claims: [claim] })).data!.results[0]!.message).toBe(
      "Nothing to change.",
    );
    await api["resolve_claims.v1"]({ claims: [{ reference: realisticClaim(2).reference, reason: "other" }] });
    const { data } = await api["withdraw_claims.v1"]({
      claims: [realisticClaim(2).reference, "never-was"].map((name) => ({
        reference: name,
        reason: "sold" as const,
      })),
    });
    expect(data!.results.map(({ errors }) => errors[0]?.code)).toEqual(["claim_resolved", "claim_not_found"]);
  });
});
