import { expect, test } from "vitest";
import { realisticClaim } from "#test/support/claims.ts";
import { newTestClient, startPlatform } from "#test/support/platform.ts";

test("200: the claim as it is now", async () => {
  const client = await newTestClient(await startPlatform());
  await client.api["import_claims.v1"]({ claims: [realisticClaim(1)] });
  const { data } = await client.api["get_claim.v1"]({ reference: realisticClaim(1).reference });
  expect(data).toMatchObject(realisticClaim(1));
});

test("404: another client's claim and one that never was give the same bytes but for the request id", async () => {
  const platform = await startPlatform();
  const [owner, stranger] = [await newTestClient(platform), await newTestClient(platform)];
  await owner.api["import_claims.v1"]({ claims: [realisticClaim(1)] });
  const ask = async (reference: string) => {
    const response = await stranger.fetch(`/v1/get_claim?reference=${encodeURIComponent(reference)}`);
    expect(response.status).toBe(404);
    return (await response.text()).replace(/req_\w+/, "");
  };
  expect(await ask(realisticClaim(1).reference)).toBe(await ask("never-was"));
});
