import { describe, expect, test } from "vitest";
import { eventually } from "#test/support/eventually.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { mistake, operate, operateSlowly } from "#test/support/operator.ts";
import { newTestClient, startPlatform } from "#test/support/platform.ts";
import { startReceiver } from "#test/support/receiver.ts";
import { deliveriesOf, importAll, nowhere } from "#test/support/replays.ts";

async function operatorOfOneClient() {
  const clock = new ManualClock();
  const platform = await startPlatform({ clock });
  const client = await newTestClient(platform);
  return {
    clock,
    platform,
    client,
    create: (url: string, ...flags: string[]) =>
      operate(platform, "endpoint", "create", "--client", client.clientId, "--url", url, ...flags),
    refused: (...argv: string[]) => mistake(platform, ...argv),
    list: async () => (await operate(platform, "endpoint", "list", "--client", client.clientId)).endpoints,
    on: (verb: string, endpoint: unknown, ...flags: string[]) =>
      operate(platform, "endpoint", verb, "--endpoint", String(endpoint), ...flags),
  };
}

describe("an endpoint", () => {
  test("on loopback is active at once in development, any other one when the operator vouches for it", async () => {
    const { create } = await operatorOfOneClient();
    expect(await create(nowhere)).toMatchObject({ state: "active" });
    expect(await create("https://hooks.example.com/")).toMatchObject({ state: "unverified" });
    expect(await create("https://hooks.example.com/", "--confirm")).toMatchObject({ state: "active" });
  });

  test("has the settings that it is made with, and those that it is given later; a cap is taken away by 0", async () => {
    const { create, on, list } = await operatorOfOneClient();
    const { endpoint } = await create(
      nowhere,
      ...["--types", "claim.created,claim.resolved", "--rate", "5", "--in-flight", "2", "--retries", "3"],
      ...["--base-seconds", "300", "--factor", "10", "--ordered", "yes"],
    );
    const made = {
      endpoint,
      url: nowhere,
      types: ["claim.created", "claim.resolved"],
      rate: 5,
      in_flight: 2,
      retries: 3,
      base_seconds: 300,
      factor: 10,
      ordered: true,
    };
    expect(await list()).toMatchObject([made]);
    expect(await on("update", endpoint, "--rate", "0", "--ordered", "no", "--types", "*")).toMatchObject({
      ...made,
      rate: null,
      ordered: false,
      types: ["*"],
    });
    expect(await on("show", endpoint)).toMatchObject({ retries: 3, rate: null, ordered: false });
  });

  test("that is deleted gets nothing more, and what waits for it is cancelled and counted", async () => {
    const { create, on, list, client, clock, platform, refused } = await operatorOfOneClient();
    const receiver = await startReceiver();
    const { endpoint } = await create(receiver.url);
    await on("disable", endpoint);
    await importAll(client, 0, 3);
    expect(await on("delete", endpoint)).toEqual({ endpoint, state: "deleted", cancelled: 3 });
    await importAll(client, 3, 4);
    await clock.advance(5000);
    expect(receiver.received).toEqual([]);
    await eventually(
      "every delivery is cancelled",
      () => deliveriesOf(platform),
      (rows) => rows.every(({ state }) => state === "cancelled"),
    );
    expect(await list()).toEqual([]);
    for (const verb of ["show", "enable", "disable", "verify", "rotate", "delete"])
      expect(await refused("endpoint", verb, "--endpoint", String(endpoint))).toEqual({
        code: "endpoint_not_found",
        message: `there is no endpoint ${String(endpoint)}`,
      });
  });

  test("with a long backlog is deleted in steps, and says how far that is", async () => {
    const { create, on, client, platform } = await operatorOfOneClient();
    const { endpoint } = await create(nowhere);
    await on("disable", endpoint);
    for (let from = 0; from < 6000; from += 1000) await importAll(client, from, from + 1000);
    const flags = ["endpoint", "delete", "--endpoint", String(endpoint)];
    const { printed, said } = await operateSlowly(platform, ...flags);
    expect(printed).toMatchObject({ state: "deleted", cancelled: 6000 });
    expect(said).toEqual(["5000 deliveries cancelled so far"]);
  }, 120_000);

  test.each([
    "https://10.0.0.1/",
    "http://hooks.example.com/",
    "https://user@hooks.example.com/",
    "https://localhost.localdomain.local/",
    "https://hooks.example.com:9999/",
    "hooks",
  ])("where webhooks must not go is refused and not stored, also with --confirm: %s", async (url) => {
    const { client, list, refused } = await operatorOfOneClient();
    const flags = ["endpoint", "create", "--client", client.clientId, "--url", url, "--confirm"];
    const mistaken = await refused(...flags);
    expect(mistaken.code).toBe("endpoint_refused");
    expect(mistaken.message).toMatch(/^target_not_allowed: /);
    expect(await list()).toEqual([]);
  });

  test("never leads to the platform's own ports", async () => {
    const { client, platform, refused } = await operatorOfOneClient();
    const flags = ["endpoint", "create", "--client", client.clientId, "--url", platform.url];
    expect((await refused(...flags)).message).toContain("points at this server itself");
  });
});

test.each<[string, string, string]>([
  ["--rate 0", "endpoint_refused", "rate must be an integer from 1 to 1000"],
  ["--rate 1001", "endpoint_refused", "from 1 to 1000"],
  ["--in-flight 0", "endpoint_refused", "in-flight must be an integer from 1 to 100"],
  ["--in-flight 101", "endpoint_refused", "from 1 to 100"],
  ["--retries 6", "endpoint_refused", "from 0 to 5"],
  ["--base-seconds 4", "endpoint_refused", "from 5 to 300"],
  ["--factor 11", "endpoint_refused", "from 2 to 10"],
  ["--factor 2.5", "endpoint_refused", "from 2 to 10"],
  ["--ordered true", "invalid_arguments", "yes or no"],
  ["--types claim.creatd", "invalid_arguments", "claim.created"],
  ["--types ,", "invalid_arguments", "'*'"],
])("an endpoint with %s is refused, and what was expected is said", async (flags, code, expected) => {
  const { client, refused, list } = await operatorOfOneClient();
  const create = ["endpoint", "create", "--client", client.clientId, "--url", nowhere];
  const mistaken = await refused(...create, ...flags.split(" "));
  expect(mistaken).toMatchObject({ code, message: expect.stringContaining(expected) as string });
  expect(await list()).toEqual([]);
});

test.each<[string, string, string, string]>([
  ["an unknown client", "create --client cli_1 --url https://a.example.com/", "client_not_found", "cli_1"],
  ["an unknown endpoint", "update --endpoint ep_1 --pin claim.updated.v1", "endpoint_not_found", "ep_1"],
  ["nothing to change", "update --endpoint ep_1", "invalid_arguments", "--help"],
  [
    "two versions of a type",
    "update --endpoint ep_1 --pin claim.updated.v1,claim.updated.v2",
    "invalid_arguments",
    "--pin",
  ],
  ["no endpoint", "show", "invalid_arguments", "missing --endpoint. Usage: endpoint show --endpoint <ep_…>"],
])("%s is refused, and what was expected is said", async (_what, line, code, expected) => {
  const { refused } = await operatorOfOneClient();
  const mistaken = await refused("endpoint", ...line.split(" "));
  expect(mistaken).toMatchObject({ code, message: expect.stringContaining(expected) as string });
});
