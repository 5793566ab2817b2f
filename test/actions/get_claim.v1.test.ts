import { describe, expect, test } from "vitest";
import { asCreated, wholeClaim } from "#test/support/claims.ts";
import { setUp, violationsIn } from "#test/support/outcomes.ts";
import { newTestClient } from "#test/support/platform.ts";

const claim = wholeClaim(1);
const { reference } = claim;

describe("200 found", () => {
  test("the claim as it is now, after every change", async () => {
    const { api, clock, read, now } = await setUp();
    await api["import_claims.v2"]({ claims: [claim, wholeClaim(2)] });
    expect(await read(reference)).toEqual(asCreated(claim, now));
    clock.jump(1500);
    await api["update_claims.v1"]({ claims: [{ reference, product: "Copper" }] });
    expect(await read(reference)).toEqual({
      ...asCreated({ ...claim, product: "Copper" }, now),
      sequence: 2,
      updated_at: "2026-01-01T00:00:01.500Z",
    });
    expect(await read(wholeClaim(2).reference)).toEqual(asCreated(wholeClaim(2), now));
  });

  test("each client reads its own of two claims with one reference", async () => {
    const { platform, api, read, now } = await setUp();
    const other = await newTestClient(platform);
    const theirs = { ...wholeClaim(3), reference };
    await api["import_claims.v2"]({ claims: [claim] });
    await other.api["import_claims.v2"]({ claims: [theirs] });
    expect(await read(reference)).toEqual(asCreated(claim, now));
    expect((await other.api["get_claim.v1"]({ reference })).data).toEqual(asCreated(theirs, now));
  });

  test("a reference is matched byte for byte", async () => {
    const { api, read } = await setUp();
    const strange = " ÄÖ/?#&=%20+\u0065\u0301";
    await api["import_claims.v2"]({ claims: [{ ...claim, reference: strange }] });
    expect((await read(strange))!.reference).toBe(strange);
    for (const near of [strange.trim(), strange.toLowerCase(), strange.normalize("NFC"), `${strange} `])
      expect(await read(near)).toBeUndefined();
  });
});

describe("400 invalid query", () => {
  test.each([
    ["", "invalid_parameter", "missing_member ?reference"],
    ["?reference=", "invalid_parameter", "too_short ?reference pattern_mismatch ?reference"],
    [`?reference=${"x".repeat(65)}`, "invalid_parameter", "too_long ?reference"],
    ["?reference=a%00", "invalid_parameter", "pattern_mismatch ?reference"],
    ["?reference=a&reference=a", "repeated_parameter", "repeated_parameter ?reference"],
    ["?reference=a&id=1", "unknown_parameter", "unknown_parameter ?id"],
  ])("%s: %s", async (query, code, expected) => {
    const { client } = await setUp();
    const response = await client.fetch(`/v1/get_claim${query}`);
    expect(await violationsIn(response)).toEqual({ code, errors: expected.match(/\w+ \?\w+/g) });
  });
});

describe("404 claim_not_found", () => {
  test("another client's claim and one that never was give the same bytes but for the request id", async () => {
    const { platform, api } = await setUp();
    await api["import_claims.v2"]({ claims: [claim] });
    const stranger = await newTestClient(platform);
    const ask = async (name: string) => {
      const response = await stranger.fetch(`/v1/get_claim?reference=${encodeURIComponent(name)}`);
      expect(response.status).toBe(404);
      return (await response.text()).replace(/req_\w+/, "");
    };
    const theirs = await ask(reference);
    expect(theirs).toBe(await ask("never-was"));
    expect(JSON.parse(theirs)).toMatchObject({ code: "claim_not_found", errors: [] });
  });
});
