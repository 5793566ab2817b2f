import path from "node:path";
import { expect, test } from "vitest";
import { createClient } from "#generated/client/client.ts";
import { realisticClaim } from "#test/support/claims.ts";
import { freshFolder, openSqlite } from "#test/support/fresh.ts";
import { serverProcess } from "#test/support/process.ts";
import { type Received, startReceiver } from "#test/support/receiver.ts";
import { tailIsGenuine } from "#test/support/verify.ts";

const events = 5;
const fatal = 3;

/** A server that ends as by kill -9 at `point` of the third attempt; `answer` is what the receiver says to that one. */
async function killedAt(point: string, answer: number, arrivals: number) {
  const dataDir = freshFolder();
  // Elsewhere another node may take a lease only when it has run out, half a minute after each kill.
  const server = await serverProcess(dataDir, { onSqlite: true, program: "test/support/dying-server.ts" });
  let killed = false;
  const receiver = await startReceiver((_, response) => {
    const isFatal = receiver.received.length === fatal && !killed;
    if (isFatal) killed = true;
    if (isFatal && point === "sent") void server.kill();
    else response.writeHead(isFatal ? answer : 204).end();
  });
  if (point !== "sent") server.env.DIE_AT = point;
  await server.start();
  const { client, oauth } = (await server.operator("client", "create", "--name", "Crash")) as {
    client: string;
    oauth: { client_id: string; client_secret: string };
  };
  // One after another, so that the third attempt is the third event's.
  const endpoint = ["endpoint", "create", "--client", client, "--url", receiver.url, "--in-flight", "1"];
  const { secret } = await server.operator(...endpoint);
  const api = createClient({
    baseUrl: server.url,
    clientId: oauth.client_id,
    clientSecret: oauth.client_secret,
  });
  await api["import_claims.v1"]({
    claims: Array.from({ length: events }, (_, index) => realisticClaim(index)),
  });
  await server.ended();
  delete server.env.DIE_AT;
  await server.start();
  const idsOf = (all: readonly Received[]) => all.map(({ message }) => message.id);
  await receiver.until((all) => all.length === events - 1 + arrivals);
  // At the end of a clean stop every result is on disk.
  await server.kill("SIGTERM");
  return { receiver, dataDir, secret: String(secret), ids: idsOf(receiver.received) };
}

test.each([
  ["claimed", 204, 1],
  ["sent", 204, 2],
  ["answered", 204, 2],
  ["completing", 500, 2],
])(
  "kill -9 at the point %s of an attempt that gets a %i: the event arrives all the same, and no retry is used up",
  async (point, answer, arrivals) => {
    const { receiver, dataDir, secret, ids } = await killedAt(point, answer, arrivals);
    const arrived = [...new Set(ids)].map((id) => ids.filter((one) => one === id).length);
    expect(arrived.toSorted()).toEqual([1, 1, 1, 1, arrivals]);
    expect(receiver.received.every(({ raw }) => tailIsGenuine(raw, secret))).toBe(true);
    const database = openSqlite(path.join(dataDir, "actionwire.sqlite"));
    const rows = await database.read((reader) =>
      reader.all<object>("select state, attempts, results, lost from deliveries order by lost, id"),
    );
    const causes = await database.read((reader) =>
      reader.all<{ cause: string }>("select cause from attempts order by delivery_id, number"),
    );
    await database.close();
    const once = { state: "delivered", attempts: 1, results: 1, lost: 0 };
    expect(rows.map((row) => ({ ...row }))).toEqual([
      once,
      once,
      once,
      once,
      { state: "delivered", attempts: 2, results: 1, lost: 1 },
    ]);
    expect(causes.map(({ cause }) => cause).toSorted()).toEqual([...Array(events).fill("delivered"), "lost"]);
  },
  60_000,
);
