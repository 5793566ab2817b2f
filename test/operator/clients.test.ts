import { expect, test } from "vitest";
import { mistake, operate } from "#test/support/operator.ts";
import { startPlatform } from "#test/support/platform.ts";

test("a client is moved to a time zone and to message versions, and shown with its endpoints, which keep theirs", async () => {
  const platform = await startPlatform();
  const run = (...argv: string[]) => operate(platform, ...argv);
  const { client } = await run("client", "create", "--name", "A", "--time-zone", "europe/berlin");
  const url = ["--url", "http://127.0.0.1:9/"];
  const early = await run("endpoint", "create", "--client", String(client), ...url);
  const update = ["client", "update", "--client", String(client)];
  const pin = "claim.updated.v1,claim.created.v1";
  expect(await run(...update, "--name", "B", "--time-zone", "Asia/Tokyo", "--pin", pin)).toMatchObject({
    client,
    name: "B",
    state: "active",
    time_zone: "Asia/Tokyo",
    pins: { "claim.updated": "v1", "claim.created": "v1" },
  });
  const late = await run("endpoint", "create", "--client", String(client), ...url);
  const pinned = ["endpoint", "update", "--endpoint", String(early.endpoint), "--pin", "claim.updated.v2"];
  expect(await run(...pinned)).toMatchObject({ endpoint: early.endpoint, pins: { "claim.updated": "v2" } });
  expect(await run("client", "show", "--client", String(client))).toMatchObject({
    client,
    name: "B",
    state: "active",
    time_zone: "Asia/Tokyo",
    factor: 1,
    pins: { "claim.updated": "v1" },
    endpoints: [
      { endpoint: early.endpoint, types: ["*"], state: "active", pins: { "claim.updated": "v2" } },
      { endpoint: late.endpoint, pins: { "claim.updated": "v1" } },
    ],
  });
});

test("credentials are made and revoked, and a client is disabled and let in again", async () => {
  const platform = await startPlatform();
  const { client } = await operate(platform, "client", "create", "--name", "A");
  const on = (verb: string, ...flags: string[]) =>
    operate(platform, ...verb.split(" "), "--client", String(client), ...flags);
  const { oauth } = (await on("credential create", "--scopes", "claims:read")) as {
    oauth: { client_id: string; client_secret: string };
  };
  const revoke = ["credential", "revoke", "--client-id", oauth.client_id];
  expect(await operate(platform, ...revoke)).toEqual({ client_id: oauth.client_id, state: "revoked" });
  expect(await mistake(platform, ...revoke)).toMatchObject({ code: "credential_not_found" });
  expect(await on("client disable")).toEqual({ client, state: "disabled" });
  expect(await on("client enable")).toEqual({ client, state: "active" });
  expect(await on("client limits", "--factor", "1000")).toEqual({ client, factor: 1000 });
});

test.each<[string, string, string, string]>([
  [
    "an unknown flag",
    "client create --nam x",
    "invalid_arguments",
    "Unknown option '--nam'. Usage: client create",
  ],
  [
    "a flag without its value",
    "client create --name",
    "invalid_arguments",
    "argument missing. Usage: client create",
  ],
  ["an empty name", "client create --name=", "invalid_arguments", "--name must not be empty"],
  ["a word too many", "client create x --name y", "invalid_arguments", "'x'"],
  [
    "a factor that is none",
    "client limits --client cli_1 --factor x",
    "invalid_arguments",
    "--factor must be a number",
  ],
  ["a factor of 0", "client limits --client cli_1 --factor 0", "invalid_arguments", "from 1 to 1000000"],
  [
    "a time zone that is none",
    "client create --name x --time-zone Europe/Köln",
    "invalid_arguments",
    "Europe/Berlin",
  ],
  [
    "a name with a NUL",
    "client create --name a\u0000b",
    "invalid_arguments",
    "--name has a control character",
  ],
  ["a name with half a character", "client create --name a\ud83d", "invalid_arguments", "not UTF-8"],
  [
    "a subject that is not UTF-8",
    "delivery list --client cli_1 --subject \uFFFD",
    "invalid_arguments",
    "--subject",
  ],
  ["a long name", `client create --name ${"x".repeat(201)}`, "invalid_arguments", "at most 200 characters"],
  ["an unknown scope", "client create --name x --scopes all", "invalid_arguments", "claims:read"],
  ["no scope at all", "client create --name x --scopes ,", "invalid_arguments", "claims:read"],
  [
    "a message that the contract does not have",
    "client update --client cli_1 --pin claim.updated.v9",
    "invalid_arguments",
    "claim.updated.v2",
  ],
  ["nothing to change", "client update --client cli_1", "invalid_arguments", "--name, --time-zone or --pin"],
  ["an update of an unknown client", "client update --client cli_1 --name x", "client_not_found", "cli_1"],
  ["credentials for an unknown client", "credential create --client cli_1", "client_not_found", "cli_1"],
  ["an unknown client to disable", "client disable --client cli_1", "client_not_found", "cli_1"],
  ["an unknown request", "request show --request req_1", "request_not_found", "req_1"],
])("%s is refused, and what was expected is said", async (_what, line, code, expected) => {
  const mistaken = await mistake(await startPlatform(), ...line.split(" "));
  expect(mistaken).toMatchObject({ code, message: expect.stringContaining(expected) as string });
});
