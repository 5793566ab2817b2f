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
type Resolution = Item<"resolve_claims.v1">;
const resolution: Resolution = { reference, reason: "paid_to_creditor", comment: "Bank transfer – 2 März" };

async function setUpClaim() {
  const tools = await setUp();
  await tools.api["import_claims.v2"]({ claims: [claim] });
  const resolve = (...claims: Resolution[]) => tools.api["resolve_claims.v1"]({ claims });
  return { ...tools, resolve };
}

describe("200 processed", () => {
  test("the claim is closed with its reason, the balance stays, claim.resolved is sent", async () => {
    const { resolve, read, history, eventsOf, now } = await setUpClaim();
    const events = await eventsOf(async () =>
      expect(only(await resolve(resolution))).toMatchObject({
        reference,
        success: true,
        message: "Claim resolved.",
      }),
    );
    const after = {
      ...asCreated(claim, now),
      status: "resolved",
      resolved_reason: "paid_to_creditor",
      journey: { state: "stopped" },
      sequence: 2,
    };
    expect(await read(reference)).toEqual(after);
    expect(events).toMatchObject([
      { type: "claim.resolved", version: "v1", subject: { kind: "claim", reference }, sequence: 2 },
    ]);
    expect(events[0]!.data).toEqual({ claim: after, reason: "paid_to_creditor" });
    const entry = (await history(reference))[1]!;
    expect(entry).toMatchObject({ status: "resolved", reason: "paid_to_creditor", changed: [] });
    expect(entry).toMatchObject({ comment: resolution.comment, request_id: events[0]!.causation_id });
    expect(entry).not.toHaveProperty("movement");
  });

  test("a pause of the journey ends with the claim", async () => {
    const { api, resolve, read } = await setUpClaim();
    await api["pause_journeys.v1"]({ journeys: [{ claim_reference: reference, until: "2026-03-01" }] });
    await resolve({ reference, reason: "goodwill" });
    expect((await read(reference))!.journey).toEqual({ state: "stopped" });
  });
});

describe("200 accepted", () => {
  test("asynchronously: the same answer, and then the same results, claims and events", async () => {
    await expectSameAsync(
      (api) => api["import_claims.v2"]({ claims: [claim, wholeClaim(2)] }),
      (api, options) =>
        api["resolve_claims.v1"](
          {
            claims: [
              resolution,
              { reference: "never-was", reason: "error" },
              { reference: wholeClaim(2).reference, reason: "settled" },
            ],
          },
          options,
        ),
    );
  });
});

describe("200 with errors, and nothing changed", () => {
  test("claim_resolved: a second time, with the same reason or another; the others stand", async () => {
    const { client, api, resolve, read } = await setUpClaim();
    await resolve(resolution);
    const error = { code: "claim_resolved", path: "/claims/0/reference" };
    await expectRefused(client, () => resolve(resolution), error);
    await expectRefused(client, () => resolve({ reference, reason: "other" }), error);
    const other = wholeClaim(2).reference;
    await api["import_claims.v2"]({ claims: [wholeClaim(2)] });
    const { data } = await resolve(resolution, { reference: other, reason: "other" });
    expect(data!.results.map(({ success }) => success)).toEqual([false, true]);
    expect((await read(other))!.status).toBe("resolved");
  });

  test("claim_withdrawn: a claim that was taken back", async () => {
    const { client, api, resolve } = await setUpClaim();
    await api["withdraw_claims.v1"]({ claims: [{ reference, reason: "sold" }] });
    await expectRefused(client, () => resolve(resolution), {
      code: "claim_withdrawn",
      path: "/claims/0/reference",
    });
  });

  test("claim_not_found: another client's is as unknown as one that never was", async () => {
    const result = await expectUnknownAlike([claim], (api, name) =>
      api["resolve_claims.v1"]({ claims: [{ reference: name, reason: "other" }] }),
    );
    expect(result.errors).toMatchObject([{ code: "claim_not_found", path: "/claims/0/reference" }]);
  });
});

describe("400 refused whole", () => {
  test("invalid_request: an unknown reason, none, and an empty comment", async () => {
    const { client, resolve } = await setUpClaim();
    const before = await everythingOf(client);
    const wrong = [
      { reference: "a", reason: "zero_balance" },
      { reference: "b" },
      { ...resolution, comment: "" },
    ];
    expect(violations(await resolve(...(wrong as Resolution[])))).toEqual({
      code: "invalid_request",
      errors: [
        "not_allowed_value /claims/0/reason",
        "missing_member /claims/1/reason",
        "too_short /claims/2/comment",
      ],
    });
    expect(await everythingOf(client)).toEqual(before);
  });

  test("duplicate_reference: one claim twice", async () => {
    const { client, resolve } = await setUpClaim();
    const before = await everythingOf(client);
    expect(violations(await resolve(resolution, resolution))).toEqual({
      code: "duplicate_reference",
      errors: ["duplicate_reference /claims/1/reference"],
    });
    expect(await everythingOf(client)).toEqual(before);
  });
});
