import { onTestFinished } from "vitest";
import { createClient as createTypedClient } from "#generated/client/client.ts";
import { createClient, findPins } from "#src/clients/clients.ts";
import { createCredential } from "#src/clients/credentials.ts";
import { allScopes } from "#src/clients/scopes.ts";
import { type Addresses, compose, type Platform } from "#src/compose.ts";
import { readConfig } from "#src/config.ts";
import type { Clock } from "#src/core/clock.ts";
import { createLog } from "#src/core/log.ts";
import type { Random } from "#src/core/random.ts";
import type { Post } from "#src/webhooks/deliver.ts";
import { disableEndpoint } from "#src/webhooks/disabling.ts";
import { createEndpoint, type SettingsGiven } from "#src/webhooks/endpoints.ts";
import { freshDataDir } from "./fresh.ts";
import { watch } from "./manual-clock.ts";
import type { Network } from "./network.ts";
import { storeSettings } from "./store.ts";

export interface RunningPlatform extends Platform {
  addresses: Addresses;
  /** Of the Client API. */
  url: string;
  dataDir: string;
  /** Every line that was logged, as text. */
  logged: string[];
}

export interface PlatformOptions {
  dataDir?: string;
  /** On SQLite whatever engine this run is for: for what only the embedded one can be brought to. */
  onSqlite?: boolean;
  clock?: Clock;
  random?: Random;
  env?: Record<string, string>;
  wrapPost?: (post: Post) => Post;
  /** Instead of sockets. */
  network?: Network;
  /** What the test does to it keeps parts from ending as they should. */
  stopMayFail?: boolean;
}

/** The whole platform through its composition root, on free ports, stopped when the test has finished. */
export async function startPlatform({
  dataDir = freshDataDir(),
  onSqlite = false,
  clock,
  random,
  env = {},
  network,
  wrapPost = network?.wrapPost,
  stopMayFail = false,
}: PlatformOptions = {}): Promise<RunningPlatform> {
  const config = readConfig({
    PORT: "0",
    ADMIN_PORT: "0",
    ...(onSqlite ? { DATA_DIR: dataDir } : await storeSettings(dataDir)),
    PUBLIC_URL: "http://platform.test",
    ...env,
  });
  const logged: string[] = [];
  const platform = await compose({
    config,
    log: createLog("info", { write: (line: string) => void logged.push(line) }),
    onCommitFailure(error) {
      throw new Error("COMMIT failed", { cause: error });
    },
    ...(clock ? { clock } : {}),
    ...(random ? { random } : {}),
    ...(wrapPost ? { wrapPost } : {}),
  });
  watch(platform.database);
  const addresses = await platform.start();
  const stop: typeof platform.stop = (options) => {
    const ended = platform.stop(options);
    network?.end();
    return ended;
  };
  onTestFinished(async () => {
    const notEnded = await stop();
    if (notEnded.length > 0 && !stopMayFail)
      throw new Error(`did not end as they should: ${notEnded.join(", ")}`);
  });
  return { ...platform, stop, addresses, url: `http://127.0.0.1:${addresses.port}`, dataDir, logged };
}

export interface TestClient {
  clientId: string;
  credentialId: string;
  secret: string;
  token: string;
  api: ReturnType<typeof createTypedClient>;
  /** A raw call with this client's token. */
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

/** A client of the platform with all scopes and, so that limits do not get in the way, a hundredfold quota. */
export async function newTestClient(
  platform: RunningPlatform,
  { scopes = allScopes, factor = 100 }: { scopes?: readonly string[]; factor?: number } = {},
): Promise<TestClient> {
  const { database, ids, random, access, url } = platform;
  const { clientId, credential } = await database.write(async (tx) => {
    const clientId = await createClient(tx, ids, "Test");
    await tx.run("update clients set limit_factor = $2 where id = $1", [clientId, factor]);
    return { clientId, credential: await createCredential(tx, { ids, random }, clientId, scopes) };
  });
  const request = {
    credentialId: credential.id,
    secret: credential.secret,
    scopes: undefined,
    address: "test",
  };
  const { accessToken } = await access.grant(request);
  return {
    clientId,
    credentialId: credential.id,
    secret: credential.secret,
    token: accessToken,
    api: createTypedClient({ baseUrl: url, clientId: credential.id, clientSecret: credential.secret }),
    fetch: (path, init = {}) =>
      fetch(url + path, {
        ...init,
        headers: { authorization: `Bearer ${accessToken}`, ...(init.headers as object) },
      }),
  };
}

/** The typed client with a token of this moment, for a test that has moved the clock past the end of the old one. */
export function signedIn(platform: RunningPlatform, client: TestClient): TestClient["api"] {
  return createTypedClient({
    baseUrl: platform.url,
    clientId: client.credentialId,
    clientSecret: client.secret,
  });
}

/** An active endpoint of the client, for every type that is not opt-in unless `types` says more. */
export async function newEndpoint(
  platform: RunningPlatform,
  clientId: string,
  url: string,
  { types = ["*"], ...settings }: SettingsGiven & { types?: string[] } = {},
) {
  return platform.database.write(async (tx) => {
    const pins = await findPins(tx, clientId);
    return createEndpoint(tx, platform, { clientId, url, types, pins, confirmed: true, ...settings });
  });
}

/** Disables an endpoint as the operator does; its client's other endpoints and its feed are told. */
export async function disable(platform: RunningPlatform, clientId: string, id: string): Promise<void> {
  await platform.database.write((tx) => disableEndpoint(tx, platform, { id, clientId }, "operator"));
}

/** A JSON POST for `TestClient.fetch`. */
export function post(body: unknown, headers: Record<string, string> = {}): RequestInit {
  return {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  };
}
