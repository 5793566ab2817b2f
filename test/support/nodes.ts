import { closeSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, onTestFinished } from "vitest";
import { createClient as createTypedClient } from "#generated/client/client.ts";
import type { PostgresDatabase } from "#src/store/postgres/database.ts";
import { batches, realisticClaim } from "./claims.ts";
import { eventually, failureOf, type Waiting } from "./eventually.ts";
import { freshFolder } from "./fresh.ts";
import { type InstallationClient, newInstallationClient } from "./installation.ts";
import { freshPostgresUrl, openPostgres } from "./postgres.ts";
import { type ServerProcess, serverProcess } from "./process.ts";

type Api = ReturnType<typeof createTypedClient>;

/** Real processes on one PostgreSQL database, and a client of theirs. */
export interface Nodes {
  nodes: ServerProcess[];
  database: PostgresDatabase;
  /** What all of them have logged, from warnings on. */
  logged(): string;
  /** The typed client of one node, with a token of its own. */
  api(node: number): Api;
  newEndpoint: InstallationClient["newEndpoint"];
  /** Throws when one of them has ended, and nobody wanted it to. */
  alive(): void;
  /** As `eventually`, beside processes that work: it fails at once when one of them has ended. */
  until<Value>(
    what: string,
    look: () => Value | Promise<Value>,
    wanted?: (value: Value) => boolean,
    waiting?: Waiting<Value>,
  ): Promise<Value>;
}

export interface NodesOptions {
  /** Settings of all of them, or of each one. */
  env?: Record<string, string> | ((node: number) => Record<string, string>);
  program?: string;
  databaseUrl?: string;
  /** So many are started, the others wait for that; all by default. */
  started?: number;
}

const masterKey = Buffer.alloc(32, 9);

/** Starts them side by side on an empty database; they are killed when the test has finished. */
export async function startNodes(
  count: number,
  { env = {}, program, databaseUrl, started = count }: NodesOptions = {},
): Promise<Nodes> {
  const url = databaseUrl ?? (await freshPostgresUrl());
  const database = await openPostgres(url);
  const folder = freshFolder();
  const logFile = path.join(folder, "log");
  const logTo = openSync(logFile, "a");
  onTestFinished(() => closeSync(logTo));
  const nodes: ServerProcess[] = [];
  for (let node = 0; node < count; node++) {
    const own = typeof env === "function" ? env(node) : env;
    const settings = { DATABASE_URL: url, MASTER_KEY: masterKey.toString("base64"), ...own };
    nodes.push(await serverProcess(folder, { env: settings, logTo, ...(program ? { program } : {}) }));
  }
  await Promise.all(nodes.slice(0, started).map((node) => node.start()));
  const client = await newInstallationClient(database, masterKey);
  const alive = () => {
    for (const node of nodes) node.alive();
  };
  return {
    nodes,
    alive,
    until: (what, look, wanted, waiting = {}) =>
      eventually(what, look, wanted, {
        everyMs: 5,
        ...waiting,
        alive: () => {
          alive();
          waiting.alive?.();
        },
      }),
    database,
    logged: () => readFileSync(logFile, "utf8"),
    api: (node) =>
      createTypedClient({
        baseUrl: nodes[node]!.url,
        clientId: client.credential.id,
        clientSecret: client.credential.secret,
      }),
    newEndpoint: client.newEndpoint,
  };
}

export interface Load {
  claims: ReturnType<typeof realisticClaim>[];
  /** Requests that were answered with a 200 so far. */
  acknowledged(): number;
  /** Requests that had to be sent again so far. */
  repeated(): number;
  /** Codes of answers that were not final, and how often they came. */
  codes: Map<string, number>;
  /** The request ids of answers that the outcome is unknown. */
  unknown: string[];
  /**
   * Resolves when so many requests were acknowledged, at the latest when all are. Rejects as `done` does.
   */
  reaches(acknowledged: number): Promise<void>;
  /**
   * Resolves when all were answered, each with one result per item. Rejects when the load or a node has failed, and when
   * nothing was acknowledged for 25 s.
   */
  done(): Promise<void>;
  /** Throws what the load or a node has failed with. */
  alive(): void;
}

const itemsPerRequest = 10;
const repeatAfterMs = 15;

/**
 * Imports claims through all nodes by turns, `width` requests at a time, every other one asynchronously: each with a key
 * of its own, by which it is repeated at the next node until it has its answer.
 */
export function startLoad({ api, nodes, until }: Nodes, claimCount: number, width = 8): Load {
  const claims = Array.from({ length: claimCount }, (_, index) => realisticClaim(index));
  const queue = [...batches(claims, itemsPerRequest).entries()];
  const all = queue.length;
  const codes = new Map<string, number>();
  const unknown: string[] = [];
  let acknowledged = 0;
  let repeated = 0;
  let turn = 0;
  const clients: (Api | undefined)[] = [];
  const send = async (batch: typeof claims, index: number) => {
    for (;;) {
      const node = turn++ % nodes.length;
      clients[node] ??= api(node);
      const answer = await clients[node]
        ["import_claims.v1"]({ claims: batch }, { async: index % 2 === 1, idempotencyKey: `key-${index}` })
        .catch((error: unknown) => new Error("no answer", { cause: error }));
      if (!(answer instanceof Error) && answer.data) {
        expect(answer.data.results.map(({ success }) => success)).toEqual(batch.map(() => true));
        acknowledged += 1;
        return;
      }
      const {
        status,
        code,
        request_id: requestId,
      } = answer instanceof Error ? { status: 0, code: reasonOf(answer), request_id: "" } : answer.problem!;
      codes.set(code, (codes.get(code) ?? 0) + 1);
      if (code === "outcome_unknown") unknown.push(requestId);
      const mayBeRepeated = status === 0 || status === 409 || status === 503 || code === "outcome_unknown";
      if (!mayBeRepeated) throw new Error(`${status} ${code}`);
      // A node that was started again has another token endpoint behind the same address.
      if (status === 0) clients[node] = undefined;
      repeated += 1;
      await pause(repeatAfterMs);
    }
  };
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) await send(next[1], next[0]);
  };
  const alive = failureOf(Promise.all(Array.from({ length: width }, lane)));
  const reaches = async (goal: number) => {
    const enough = Math.min(goal, all);
    const look = () => ({ acknowledged, repeated, codes: Object.fromEntries(codes) });
    await until(
      `${enough} of ${all} requests are acknowledged`,
      look,
      (seen) => seen.acknowledged >= enough,
      {
        alive,
        everyMs: 1,
        progress: (seen) => seen.acknowledged,
      },
    );
  };
  return {
    claims,
    acknowledged: () => acknowledged,
    repeated: () => repeated,
    codes,
    unknown,
    alive,
    reaches,
    done: () => reaches(all),
  };
}

/** Whether a request could have reached anybody. */
function reasonOf(error: Error): string {
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    if ((cause as NodeJS.ErrnoException).code === "ECONNREFUSED") return "no connection";
  return "no answer";
}

/** The feed of the client as one node shows it, from its beginning. */
export async function readFeed(api: Api) {
  const items: { position: number; type: string; subject: { reference: string } | null }[] = [];
  for (let after: string | undefined; ; ) {
    const { data } = await api["get_events.v1"]({ limit: 200, ...(after === undefined ? {} : { after }) });
    items.push(...(data!.items as typeof items));
    after = data!.next_cursor;
    if (!data!.has_more) return items;
  }
}

/** Every claim was made exactly once, and the feed has every event exactly once and without gaps. */
export async function expectOnce({ api, database, until }: Nodes, { claims }: Load, node = 0): Promise<void> {
  const queued = async () =>
    (await database.read((reader) =>
      reader.get<{ queued: number }>("select count(*) as queued from requests where state = 'queued'"),
    ))!.queued;
  await until("no request is queued any more", queued, (count) => count === 0, {
    progress: (count) => count,
  });
  const feed = await readFeed(api(node));
  expect(feed.map(({ position }) => position)).toEqual(feed.map((_, index) => index + 1));
  const created = feed.filter(({ type }) => type === "claim.created");
  const references = created.map(({ subject }) => subject!.reference).sort();
  expect(references).toEqual(claims.map(({ reference }) => reference).sort());
  const rows = await database.read((reader) =>
    reader.get<{ claims: number; histories: number }>(
      "select (select count(*) from claims) as claims, (select count(*) from history where subject = 'claim') as histories",
    ),
  );
  expect(rows).toEqual({ claims: claims.length, histories: claims.length });
}
