import path from "node:path";
import { Connection } from "#src/store/sqlite/connection.ts";
import type { Bench } from "../bench.ts";

/** How many endpoints have how many pending deliveries together. */
export interface Pending {
  endpoints: number;
  deliveries: number;
}

const endpointsPerClient = 10;

/** What a copy has of its own; every other column is as in the original. `$1` is how many copies there are. */
const copies: { table: string; own: Record<string, string> }[] = [
  { table: "events", own: { id: "s.id || n.suffix", position: "s.position + n.k" } },
  { table: "event_stems", own: { event_id: "s.event_id || n.suffix" } },
  { table: "deliveries", own: { id: "s.id || n.suffix", event_id: "s.event_id || n.suffix" } },
];

/**
 * A database in which so many deliveries are due. Each client's first event is written by the outbox, the others are
 * copies of it with their stems and deliveries. Resolves to the file.
 */
export async function fillPending(bench: Bench, { endpoints, deliveries }: Pending): Promise<string> {
  const folder = bench.scratch("pending");
  const fleet = await bench.fleet(folder);
  const perClient = Math.min(endpointsPerClient, endpoints);
  const clients = await fleet.add({
    clients: endpoints / perClient,
    endpointsPerClient: perClient,
    types: ["endpoint.disabled"],
    url: "http://127.0.0.1:9/hook",
  });
  for (const client of clients) await fleet.appendSmall(client);
  await fleet.close();
  const file = path.join(folder, "actionwire.sqlite");
  const connection = new Connection(file, { readOnly: false });
  // Only while filling: a database that a crash leaves half filled is thrown away, so nothing in it need be durable.
  connection.exec("pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -524288");
  connection.exec("begin");
  for (const { table, own } of copies) {
    bench.signal.throwIfAborted();
    connection.run(copyStatement(connection, table, own), [deliveries / endpoints - 1]);
  }
  connection.exec("commit; pragma journal_mode = wal");
  connection.close();
  return file;
}

function copyStatement(connection: Connection, table: string, own: Record<string, string>): string {
  const columns = connection.all<{ name: string }>("select name from pragma_table_info($1)", [table]);
  const names = columns.map(({ name }) => name);
  // The originals first: the copies of one endpoint lie one after another in its index, as they would in life.
  return `insert into ${table} (${names.join(", ")})
    with recursive counted (k) as (select 1 where $1 >= 1 union all select k + 1 from counted where k < $1),
      n as materialized (select k, printf('%07d', k) as suffix from counted)
    select ${names.map((name) => own[name] ?? `s.${name}`).join(", ")}
    from (select * from ${table}) s, n`;
}
