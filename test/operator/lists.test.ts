import { expect, test } from "vitest";
import { mistake, operate, type Printed } from "#test/support/operator.ts";
import { type RunningPlatform, startPlatform } from "#test/support/platform.ts";

/** Every page of a list, by the cursor of the page before. */
async function pages(platform: RunningPlatform, ...argv: string[]): Promise<Printed[]> {
  const found = [await operate(platform, ...argv)];
  for (;;) {
    const cursor = found.at(-1)!.next_cursor;
    if (cursor === null) return found;
    found.push(await operate(platform, ...argv, "--cursor", String(cursor)));
  }
}

const made = (platform: RunningPlatform, name: string) =>
  operate(platform, "client", "create", "--name", name);

test("clients are listed page by page, by a part of the name and by state", async () => {
  const platform = await startPlatform();
  const ids: unknown[] = [];
  for (const name of ["Acme North", "acme south", "Björn 50%", "Other"])
    ids.push((await made(platform, name)).client);
  await operate(platform, "client", "disable", "--client", String(ids[1]));

  const shown = await pages(platform, "client", "list", "--limit", "2");
  expect(shown.map(({ clients }) => (clients as unknown[]).length)).toEqual([2, 2]);
  expect(shown[0]).toMatchObject({ next_cursor: ids[1] });
  const clients = shown.flatMap((page) => page.clients as Printed[]);
  expect(clients.map(({ client }) => client)).toEqual(ids);
  expect(Object.keys(clients[0]!)).toEqual(["client", "name", "state", "time_zone", "factor", "created_at"]);

  const idsOf = async (...flags: string[]) =>
    ((await operate(platform, "client", "list", ...flags)).clients as Printed[]).map(({ client }) => client);
  expect(await idsOf("--name", "ACME")).toEqual(ids.slice(0, 2));
  expect(await idsOf("--name", "ö")).toEqual([ids[2]]);
  expect(await idsOf("--name", "%")).toEqual([ids[2]]);
  expect(await idsOf("--name", "nobody")).toEqual([]);
  expect(await idsOf("--state", "disabled")).toEqual([ids[1]]);
  expect(await idsOf("--state", "active", "--name", "acme")).toEqual([ids[0]]);
});

test("credentials are listed with those that are revoked, and never with a secret", async () => {
  const platform = await startPlatform();
  const one = await made(platform, "A");
  const other = await made(platform, "B");
  const second = await operate(
    platform,
    "credential",
    "create",
    "--client",
    String(one.client),
    "--scopes",
    "claims:read",
  );
  const idOf = (printed: Printed) =>
    (printed.oauth as { client_id: string; client_secret: string }).client_id;
  await operate(platform, "credential", "revoke", "--client-id", idOf(one));

  const list = ["credential", "list", "--client", String(one.client)];
  const shown = await operate(platform, ...list);
  expect(shown).toEqual({
    credentials: [
      {
        client_id: idOf(one),
        client: one.client,
        state: "revoked",
        scopes: expect.any(Array),
        created_at: expect.any(String),
        revoked_at: expect.any(String),
      },
      {
        client_id: idOf(second),
        client: one.client,
        state: "active",
        scopes: ["claims:read"],
        created_at: expect.any(String),
      },
    ],
    next_cursor: null,
  });
  expect(await pages(platform, ...list, "--limit", "1")).toHaveLength(2);
  expect(JSON.stringify(await operate(platform, "credential", "list"))).toContain(idOf(other));
  expect(JSON.stringify(shown)).not.toContain("cs_");
});

test("endpoints of all clients are listed, of one, and in one state, and never with a secret", async () => {
  const platform = await startPlatform();
  const [one, other] = [await made(platform, "A"), await made(platform, "B")];
  const endpoint = async (client: unknown, ...flags: string[]) =>
    operate(
      platform,
      "endpoint",
      "create",
      "--client",
      String(client),
      "--url",
      "http://127.0.0.1:9/",
      ...flags,
    );
  const endpoints = [await endpoint(one.client), await endpoint(other.client), await endpoint(one.client)];
  const ids = endpoints.map((made) => made.endpoint);
  await operate(platform, "endpoint", "disable", "--endpoint", String(ids[2]));
  const deleted = await endpoint(other.client);
  await operate(platform, "endpoint", "delete", "--endpoint", String(deleted.endpoint));

  const idsOf = async (...flags: string[]) =>
    (await pages(platform, "endpoint", "list", "--limit", "2", ...flags)).flatMap((page) =>
      (page.endpoints as Printed[]).map((shown) => shown.endpoint),
    );
  expect(await idsOf()).toEqual(ids);
  expect(await idsOf("--client", String(one.client))).toEqual([ids[0], ids[2]]);
  expect(await idsOf("--state", "disabled")).toEqual([ids[2]]);
  expect(await idsOf("--client", String(other.client), "--state", "disabled")).toEqual([]);
  expect(JSON.stringify(await operate(platform, "endpoint", "list"))).not.toContain("whsec_");
});

test.each([
  ["client list --state gone", "active, disabled"],
  ["endpoint list --state deleted", "unverified, active, disabled"],
  ["client list --limit 1001", "from 1 to 1000"],
  ["credential list --limit 0", "from 1 to 1000"],
])("%s is refused, and what was expected is said", async (line, expected) => {
  const refused = await mistake(await startPlatform(), ...line.split(" "));
  expect(refused).toMatchObject({
    code: "invalid_arguments",
    message: expect.stringContaining(expected) as string,
  });
});

test.each([
  ["clients list", 'did you mean "client list"?'],
  ["client lst", 'did you mean "client list"?'],
  ["list client", "run it with --help"],
  ["endpoint", "expected endpoint create, endpoint list"],
  ["endpoint list --clinet cli_1", "Did you mean --client?"],
  ["delivery replay --dryrun --client cli_1", "Did you mean --dry-run?"],
])("%s: the words that were probably meant are said", async (line, expected) => {
  const refused = await mistake(await startPlatform(), ...line.split(" "));
  expect(refused.message).toContain(expected);
});

test.each(["endpoint", "credential"])(
  "%s list of a client that is not there is no empty list",
  async (subject) => {
    const refused = await mistake(await startPlatform(), subject, "list", "--client", "cli_1");
    expect(refused).toMatchObject({ code: "client_not_found" });
  },
);
