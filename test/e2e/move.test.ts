import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import type pg from "pg";
import { expect, test } from "vitest";
import { createClient } from "#generated/client/client.ts";
import { eventually } from "#test/support/eventually.ts";
import { freshFolder } from "#test/support/fresh.ts";
import { fillInstallation, keyed, killInTheMiddle, masterKeyOf } from "#test/support/installation-to-move.ts";
import { connectTo, killAtRow, startMove } from "#test/support/mover.ts";
import { startPlatform } from "#test/support/platform.ts";
import { freshPostgresUrl } from "#test/support/postgres.ts";
import { serverProcess } from "#test/support/process.ts";
import { startReceiver } from "#test/support/receiver.ts";

/** More than one batch of claims. */
const count = 1200;
const pending = 30;

type Rows = Record<string, unknown>[];
type Dump = Map<string, Rows>;
type Api = ReturnType<typeof createClient>;

const ordered = (rows: Rows) => rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort();

/** Every table that the schema has, read beside the program. */
function dumpOf(dataDir: string): Dump {
  const database = new DatabaseSync(path.join(dataDir, "actionwire.sqlite"), { readOnly: true });
  const tables = database.prepare("select name from sqlite_schema where type = 'table'").all() as {
    name: string;
  }[];
  const dump = tables.map(({ name }) => [name, database.prepare(`select * from ${name}`).all()] as const);
  database.close();
  return new Map(dump as [string, Rows][]);
}

/** Nobody holds an endpoint, and who had not stopped has not been seen. */
function afterMove(table: string, row: Rows[number]): Rows[number] {
  if (table === "endpoints") return { ...row, lease_owner: null };
  return table === "nodes" && row.stopped_at === null ? { ...row, seen_at: 0 } : { ...row };
}

async function rowsIn(client: pg.Client, table: string): Promise<Rows> {
  return (await client.query<Record<string, unknown>>(`select * from ${table}`)).rows;
}

/** The whole feed of a client. */
async function feedOf(api: Api) {
  const items = [];
  let after: string | undefined;
  for (let more = true; more; ) {
    const { data } = await api["get_events.v1"]({ limit: 200, ...(after === undefined ? {} : { after }) });
    items.push(...data!.items);
    after = data!.next_cursor;
    more = data!.has_more;
  }
  return items;
}

test("an installation moves to PostgreSQL whole, though the move is killed three times, and goes on there", {
  timeout: 240_000,
}, async () => {
  const dataDir = freshFolder();
  const receiver = await startReceiver();
  const installation = await fillInstallation(dataDir, receiver, count);
  const { credentialId: clientId, secret: clientSecret, first } = installation;
  const mode = { hangs: true };
  const other = await startReceiver((_, response) => {
    if (!mode.hangs) response.writeHead(204).end();
  });
  const late = await killInTheMiddle(installation, other, pending);
  const before = dumpOf(dataDir);
  expect([...before].filter(([, rows]) => rows.length === 0).map(([name]) => name)).toEqual([]);
  const sending = before.get("deliveries")!.filter(({ state }) => state === "sending");
  expect(sending).toHaveLength(4);

  const url = await freshPostgresUrl();
  const target = await connectTo(url);
  const masterKey = masterKeyOf(dataDir);
  const start = () => startMove(dataDir, url, masterKey);
  // In the second batch of a table, in a table that refers to others, and with everything there but the end.
  await killAtRow(target, "claims", "new.reference = 'INV-01150'", start);
  const server = await serverProcess(freshFolder(), {
    onSqlite: true,
    env: { DATABASE_URL: url, MASTER_KEY: masterKey },
  });
  await expect(server.start()).rejects.toThrow("is not finished: run the operator command `move` again");
  await killAtRow(target, "attempts", "true", start);
  await killAtRow(target, "moves", "true", start);
  const { code, stdout, stderr } = await start().ended;
  expect(code, stderr).toBe(0);
  const moved = [...before].filter(([name]) => name !== "schema_migrations");
  const rows = moved.reduce((sum, [, rows]) => sum + rows.length, 0);
  expect(JSON.parse(stdout)).toEqual({ moved: { tables: moved.length, rows }, verified: true });
  expect(stderr).toContain(`Keep ${dataDir} as a backup`);
  expect(dumpOf(dataDir)).toEqual(before);
  for (const [name, rows] of moved) {
    expect(ordered(await rowsIn(target, name)), name).toEqual(
      ordered(rows.map((row) => afterMove(name, row))),
    );
  }
  expect(JSON.parse((await start().ended).stderr.trim())).toMatchObject({ code: "already_moved" });

  const arrived = other.received.length;
  mode.hangs = false;
  const platform = await startPlatform({
    onSqlite: true,
    env: { DATABASE_URL: url, MASTER_KEY: masterKey, MODE: "development" },
  });
  const api = createClient({ baseUrl: platform.url, clientId, clientSecret });
  await other.until((all) => all.length >= arrived + pending);
  const finished = await eventually(
    "the late request is completed",
    async () => (await api["get_request.v1"]({ request_id: late })).data!,
    ({ state }) => state === "completed",
  );
  expect(finished.results.every(({ success }) => success)).toBe(true);
  const paid = { amount: 100, currency: "EUR" as const, paid_at: "2026-03-05T08:12:00Z" };
  await api["record_payments.v1"]({
    payments: [{ payment_reference: "NEW", claim_reference: "C", ...paid }],
  });
  await receiver.until((all) => all.length === 2);

  const told = await api["get_request.v1"]({ request_id: first.requestId });
  expect(told.data).toMatchObject({ state: "completed", results: [{ message_id: first.messageId }] });
  const again = await api["import_claims.v1"](keyed.body, { idempotencyKey: keyed.key });
  expect(again.response.headers.get("idempotency-replayed")).toBe("true");
  expect(again.data!.request_id).toBe(first.requestId);
  expect(again.response.headers.get("ratelimit-policy")).toBe('"import_claims";q=600000;w=60');

  const feed = await feedOf(api);
  expect(feed.map(({ position }) => position)).toEqual(feed.map((_, index) => index + 1));
  const known = before.get("events")!.filter(({ position }) => position !== null);
  expect(feed.length).toBeGreaterThan(known.length);
  const kept = new Map(known.map(({ id, position }) => [position, id]));
  expect(feed.slice(0, known.length).map(({ id }) => id)).toEqual(
    known.map((_, index) => kept.get(index + 1)),
  );

  await platform.stop();
  const deliveries = await rowsIn(target, "deliveries");
  const finishedBefore = before.get("deliveries")!.filter(({ finished_at }) => finished_at !== null);
  const byId = new Map(deliveries.map((row) => [row.id, row]));
  expect(finishedBefore.map(({ id }) => ({ ...byId.get(id) }))).toEqual(
    finishedBefore.map((row) => ({ ...row })),
  );
  const lost = (await rowsIn(target, "attempts")).filter(({ cause }) => cause === "lost");
  expect(lost.map(({ delivery_id }) => delivery_id).sort()).toEqual(sending.map(({ id }) => id).sort());
  const arrivals = other.received.slice(arrived).map(({ message }) => message.id);
  expect(new Set(arrivals).size).toBe(pending);
  expect(arrivals).toHaveLength(pending);
});
