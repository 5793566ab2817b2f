import { describe, expect, test } from "vitest";
import { setClientDisabled } from "#src/clients/clients.ts";
import { realisticClaim } from "#test/support/claims.ts";
import { eventually } from "#test/support/eventually.ts";
import { freshFolder } from "#test/support/fresh.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { newEndpoint, newTestClient, type RunningPlatform, startPlatform } from "#test/support/platform.ts";
import { freshPostgresUrl } from "#test/support/postgres.ts";
import { startReceiver } from "#test/support/receiver.ts";

const masterKey = Buffer.alloc(32, 9).toString("base64");

/** Nodes with one role each on one database. Their clock stands still, so none of them looks by itself. */
async function oneRoleEach<const Role extends string>(roles: readonly Role[]) {
  const clock = new ManualClock();
  const DATABASE_URL = await freshPostgresUrl();
  const env = { DATABASE_URL, MASTER_KEY: masterKey, MODE: "development" };
  const nodes = {} as Record<Role, RunningPlatform>;
  for (const role of roles)
    nodes[role] = await startPlatform({ clock, dataDir: freshFolder(), env: { ...env, ROLES: role } });
  await clock.advance(1);
  return { clock, nodes };
}

describe("nodes with a role each", () => {
  test("do together what one does, and tell each other of it", { timeout: 60_000 }, async () => {
    const { clock, nodes } = await oneRoleEach(["api", "worker", "sender"]);
    const { api } = nodes;
    const receiver = await startReceiver();
    const client = await newTestClient(api);
    await newEndpoint(api, client.clientId, receiver.url);
    // A change of the settings is found by looking.
    await clock.advance(1000);
    const leased = () => api.database.read((reader) => reader.get("select 1 from endpoints where fence = 1"));
    await eventually("the endpoint is leased", leased);

    const { data } = await client.api["import_claims.v1"]({ claims: [realisticClaim(1)] }, { async: true });
    await receiver.until((received) => received.some(({ message: { type } }) => type === "claim.created"));
    const request = await client.api["get_request.v1"]({ request_id: data!.request_id });
    expect(request.data).toMatchObject({ state: "completed" });

    await client.api["import_claims.v1"]({ claims: [realisticClaim(2)] });
    await receiver.until(
      (received) => received.filter(({ message: { type } }) => type === "claim.created").length === 2,
    );
  });

  test("have an admin port each, and only those with the API another one", async () => {
    const { nodes } = await oneRoleEach(["worker", "api"]);
    expect(nodes.worker.addresses.port).toBeUndefined();
    expect(nodes.api.addresses.port).toBeTypeOf("number");
    for (const { addresses } of Object.values(nodes))
      expect((await fetch(`http://127.0.0.1:${addresses.adminPort}/readyz`)).status).toBe(200);
  });
});

test("what is changed at one node holds at another one within a second", async () => {
  const DATABASE_URL = await freshPostgresUrl();
  const clock = new ManualClock();
  const env = { DATABASE_URL, MASTER_KEY: masterKey, MODE: "development" };
  const [one, other] = [
    await startPlatform({ clock, dataDir: freshFolder(), env }),
    await startPlatform({ clock, dataDir: freshFolder(), env }),
  ];
  const client = await newTestClient(one);
  const ask = () =>
    fetch(`${other.url}/v1/get_limits`, { headers: { authorization: `Bearer ${client.token}` } });
  expect((await ask()).status).toBe(200);
  await one.database.write((tx) => setClientDisabled(tx, client.clientId, true));
  await clock.advance(1000);
  await eventually(
    "the other node refuses the client",
    async () => (await ask()).status,
    (status) => status === 403,
  );
});
