import { request as httpRequest } from "node:http";
import { setClientDisabled } from "#src/clients/clients.ts";
import { maxBodyBytes } from "#src/contract/limits.ts";
import { ApiError, type ErrorCode } from "#src/core/errors.ts";
import { toProblem } from "#src/http/problem.ts";
import type { SqliteDatabase } from "#src/store/sqlite/database.ts";
import { realisticClaim } from "#test/support/claims.ts";
import { post } from "#test/support/platform.ts";
import { type Actor, type Answered, publicUrl, type Stage } from "./stage.ts";

/** Not provoked here, and why; they are held to what the server's own function makes of the catalogue. */
const unprovoked: Partial<Record<ErrorCode, string>> = {
  request_timeout: "takes ten seconds of real time; test/http/raw.test.ts waits for it",
  outcome_unknown: "needs a COMMIT that breaks, which ends the embedded server",
  database_unavailable: "needs a database that another process has locked for five seconds",
  stopping: "a server that stops closes its door; the embedded one has nobody to answer it",
};

const read = "/v1/get_claim?reference=INV-2026-0117";
/** Units that may wait for the embedded database. */
const waitingUnits = 4096;
const requestsOfAMinute = 600;

/** Plays the errors that look the same for every action. Those that hurt the platform come last. */
export async function playSharedErrors(stage: Stage, creditor: Actor): Promise<void> {
  await playAccess(stage, creditor);
  await playTransport(stage, creditor);
  await playIdempotency(stage, creditor);
  await playLimit(stage);
  for (const code of Object.keys(unprovoked) as ErrorCode[]) {
    await stage.pass();
    const problem = toProblem(new ApiError(code), stage.platform.ids("req"), publicUrl);
    show(stage, code, { status: problem.status, body: JSON.parse(problem.body) as Answered["body"] });
  }
  await playTrouble(stage);
}

function show(stage: Stage, code: ErrorCode, { body }: Answered): void {
  if (body.code !== code) throw new Error(`${code} was wanted: ${JSON.stringify(body)}`);
  stage.yield(`openapi/examples/errors/${code}.json`, body);
}

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

async function playAccess(stage: Stage, creditor: Actor): Promise<void> {
  await stage.later(creditor, "get_limits.v1", {});
  const { token } = creditor;
  const altered = `${token.slice(0, -10)}AAAAAAAAAA`;
  await stage.pass();
  show(stage, "missing_token", await stage.raw(read));
  await stage.pass();
  show(stage, "invalid_token", await stage.raw(read, bearer(altered)));
  await stage.pass(61 * 60_000);
  show(stage, "expired_token", await stage.raw(read, bearer(token)));
  const reader = await stage.credentialsOf(creditor, ["claims:read"]);
  show(stage, "insufficient_scope", await stage.later(reader, "import_claims.v1", "first_claim"));
  const disabled = await stage.newActor();
  await stage.platform.database.write((tx) => setClientDisabled(tx, disabled.clientId, true));
  await stage.clock.tick();
  await stage.pass();
  show(stage, "client_disabled", await stage.raw(read, bearer(disabled.token)));
}

async function playTransport(stage: Stage, creditor: Actor): Promise<void> {
  const { url } = stage.platform;
  await stage.pass();
  const large = { headers: { "x-large": "x".repeat(17 * 1024) } };
  show(stage, "headers_too_large", await stage.raw(read, large));
  await stage.pass();
  show(stage, "uri_too_long", await stage.raw(`/v1/get_claim?reference=${"x".repeat(9000)}`));
  const headers = { "content-type": "text/plain" };
  const asText = await stage.later(creditor, "import_claims.v1", "first_claim", undefined, { headers });
  show(stage, "unsupported_media_type", asText);
  await stage.pass();
  show(
    stage,
    "payload_too_large",
    await announce(`${url}/v1/import_claims`, creditor.token, maxBodyBytes + 1),
  );
}

/** Says how long the body will be, and is answered before it sends any of it. */
function announce(url: string, token: string, bytes: number): Promise<Answered> {
  const headers = {
    authorization: `Bearer ${token}`,
    "content-type": "application/json",
    "content-length": bytes,
  };
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, { method: "POST", headers }, async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk);
      request.destroy();
      const body = JSON.parse(Buffer.concat(chunks).toString()) as Answered["body"];
      resolve({ status: response.statusCode!, body });
    });
    request.on("error", reject).flushHeaders();
  });
}

async function playIdempotency(stage: Stage, creditor: Actor): Promise<void> {
  const headers = { "idempotency-key": "2f1a9c1e-7c3b-4a52-9d5e-0c6f5b1f7a10" };
  await stage.later(creditor, "upsert_debtors.v1", "person", undefined, { headers });
  const reused = await stage.later(creditor, "upsert_debtors.v1", "company", undefined, { headers });
  show(stage, "idempotency_key_reused", reused);
  const twin = { headers: { "idempotency-key": "c1d0b6f4-52a1-4f0e-8f5a-3b9a7e0d2c88" } };
  await stage.later(creditor, "upsert_debtors.v1", "person");
  const release = await blockDatabase(stage);
  const twins = [1, 2].map(() => stage.ask(creditor, "upsert_debtors.v1", "person", twin));
  show(stage, "idempotency_key_in_use", await Promise.race(twins));
  release();
  await Promise.all(twins);
}

/** A unit that holds the database until it is released; what comes meanwhile waits. */
async function blockDatabase({ platform }: Stage): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await new Promise<void>((begun) => {
    void platform.database.write(async () => {
      begun();
      await promise;
    });
  });
  return resolve;
}

async function playLimit(stage: Stage): Promise<void> {
  const busy = await stage.newActor();
  await stage.pass();
  const init = () => post({}, bearer(busy.token).headers);
  for (let count = 0; count < requestsOfAMinute; count++) await stage.raw("/v1/stop_journeys", init());
  show(stage, "rate_limited", await stage.raw("/v1/stop_journeys", init()));
}

/** A platform that cannot do what it should. */
async function playTrouble(stage: Stage): Promise<void> {
  const database = stage.platform.database as SqliteDatabase;
  const client = await stage.newActor();
  await stage.later(client, "import_claims.v1", "first_claim");
  const release = await blockDatabase(stage);
  const waiting = Array.from({ length: waitingUnits }, () => database.write(async () => {}));
  show(stage, "overloaded", await stage.ask(client, "import_claims.v1", "first_claim"));
  release();
  await Promise.all(waiting);
  await database.write((tx) =>
    tx.run("create trigger broken before insert on claims begin select raise(abort, 'unforeseen'); end"),
  );
  show(stage, "internal_error", await stage.later(client, "import_claims.v1", "two_countries"));
  await database.write((tx) => tx.run("drop trigger broken"));
  database.limitPages(1);
  const claims = Array.from({ length: 1000 }, (_, index) => realisticClaim(index, "FULL"));
  show(stage, "storage_full", await stage.later(client, "import_claims.v1", { claims }));
  database.limitPages(0);
}
