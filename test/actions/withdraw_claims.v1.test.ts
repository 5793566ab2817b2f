import { describe, expect, test } from "vitest";
import type { Item } from "#src/contract/operations.ts";
import { asCreated, wholeClaim } from "#test/support/claims.ts";
import {
  everythingOf,
  expectRefused,
  expectSameAsync,
  expectUnknownAlike,
  only,
  setUp,
  violations,
} from "#test/support/outcomes.ts";

const claim = wholeClaim(1);
const { reference } = claim;
type Withdrawal = Item<"withdraw_claims.v1">;
const withdrawal: Withdrawal = { reference, reason: "sent_by_mistake", comment: "Falscher Vertrag" };

async function setUpClaim() {
  const tools = await setUp();
  await tools.api["import_claims.v2"]({ claims: [claim] });
  const withdraw = (...claims: Withdrawal[]) => tools.api["withdraw_claims.v1"]({ claims });
  return { ...tools, withdraw };
}

describe("200 processed", () => {
  test("the claim is taken back, the balance stays, claim.withdrawn is sent", async () => {
    const { withdraw, read, history, eventsOf, now } = await setUpClaim();
    const events = await eventsOf(async () =>
      expect(only(await withdraw(withdrawal))).toMatchObject({
        reference,
        success: true,
        message: "Claim withdrawn.",
      }),
    );
    const after = {
      ...asCreated(claim, now),
      status: "withdrawn",
      journey: { state: "stopped" },
      sequence: 2,
    };
    expect(await read(reference)).toEqual(after);
    expect(events).toMatchObject([
      { type: "claim.withdrawn", version: "v1", subject: { kind: "claim", reference }, sequence: 2 },
    ]);
    expect(events[0]!.data).toEqual({ claim: after, reason: "sent_by_mistake" });
    const entry = (await history(reference))[1]!;
    expect(entry).toMatchObject({ status: "withdrawn", reason: "sent_by_mistake", changed: [] });
    expect(entry).toMatchObject({ comment: "Falscher Vertrag", request_id: events[0]!.causation_id });
  });

  test("a pause of the journey ends with the claim", async () => {
    const { api, withdraw, read } = await setUpClaim();
    await api["pause_journeys.v1"]({ journeys: [{ claim_reference: reference, until: "2026-03-01" }] });
    await withdraw(withdrawal);
    expect((await read(reference))!.journey).toEqual({ state: "stopped" });
  });
});

describe("200 accepted", () => {
  test("asynchronously: the same answer, and then the same results, claims and events", async () => {
    await expectSameAsync(
      (api) => api["import_claims.v2"]({ claims: [claim, wholeClaim(2)] }),
      (api, options) =>
        api["withdraw_claims.v1"](
          {
            claims: [
              { reference: "never-was", reason: "other" },
              withdrawal,
              { reference: wholeClaim(2).reference, reason: "handled_by_creditor" },
            ],
          },
          options,
        ),
    );
  });
});

describe("200 with errors, and nothing changed", () => {
  test("claim_withdrawn: the claim takes nothing any more, whatever would change it", async () => {
    const { client, api, withdraw } = await setUpClaim();
    await withdraw(withdrawal);
    const booking = {
      operation_reference: "OP",
      claim_reference: reference,
      amount: 1,
      currency: claim.currency,
    };
    const calls = {
      "/claims/0/reference": [
        () => withdraw(withdrawal),
        () => api["resolve_claims.v1"]({ claims: [{ reference, reason: "other" }] }),
        () => api["update_claims.v1"]({ claims: [{ reference, product: "x" }] }),
        () => api["import_claims.v2"]({ claims: [{ ...claim, amount: 1 }] }),
      ],
      "/debits/0/claim_reference": [
        () => api["debit_claims.v1"]({ debits: [{ ...booking, kind: "interest", reactivate: true }] }),
      ],
      "/journeys/0/claim_reference": [
        () => api["pause_journeys.v1"]({ journeys: [{ claim_reference: reference }] }),
      ],
    };
    for (const [path, all] of Object.entries(calls))
      for (const call of all) await expectRefused(client, call, { code: "claim_withdrawn", path });
  });

  test("claim_resolved: a claim that is closed already; the others stand", async () => {
    const { client, api, withdraw, read } = await setUpClaim();
    const other = wholeClaim(2).reference;
    await api["import_claims.v2"]({ claims: [wholeClaim(2)] });
    await api["resolve_claims.v1"]({ claims: [{ reference, reason: "other" }] });
    await expectRefused(client, () => withdraw(withdrawal), {
      code: "claim_resolved",
      path: "/claims/0/reference",
    });
    const { data } = await withdraw(withdrawal, { reference: other, reason: "sold" });
    expect(data!.results.map(({ success }) => success)).toEqual([false, true]);
    expect((await read(other))!.status).toBe("withdrawn");
  });

  test("claim_not_found: another client's is as unknown as one that never was", async () => {
    const result = await expectUnknownAlike([claim], (api, name) =>
      api["withdraw_claims.v1"]({ claims: [{ reference: name, reason: "other" }] }),
    );
    expect(result.errors).toMatchObject([{ code: "claim_not_found", path: "/claims/0/reference" }]);
  });
});

describe("400 refused whole", () => {
  test("invalid_request: an unknown reason, none, and an unknown member", async () => {
    const { client, withdraw } = await setUpClaim();
    const before = await everythingOf(client);
    const wrong = [
      { reference: "a", reason: "goodwill" },
      { reference: "b" },
      { ...withdrawal, until: "2026-01-01" },
    ];
    expect(violations(await withdraw(...(wrong as Withdrawal[])))).toEqual({
      code: "invalid_request",
      errors: [
        "not_allowed_value /claims/0/reason",
        "missing_member /claims/1/reason",
        "unknown_member /claims/2/until",
      ],
    });
    expect(await everythingOf(client)).toEqual(before);
  });

  test("duplicate_reference: one claim twice", async () => {
    const { client, withdraw } = await setUpClaim();
    const before = await everythingOf(client);
    expect(violations(await withdraw(withdrawal, { reference, reason: "other" }))).toEqual({
      code: "duplicate_reference",
      errors: ["duplicate_reference /claims/1/reference"],
    });
    expect(await everythingOf(client)).toEqual(before);
  });
});
