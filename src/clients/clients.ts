import type { Ids } from "#src/core/ids.ts";
import type { Reader, Transaction } from "#src/store/database.ts";
import { settingsChanged } from "#src/store/settings-version.ts";

/** A company that may call: the tenant. */
export interface Client {
  id: string;
  name: string;
  disabled: boolean;
  timeZone: string;
  /** Multiplies every limit of the contract. */
  limitFactor: number;
}

export async function createClient(tx: Transaction, ids: Ids, name: string): Promise<string> {
  const id = ids("cli");
  await tx.run(
    "insert into clients (id, name, state, time_zone, limit_factor, created_at) values ($1, $2, 'active', 'UTC', 1, $3)",
    [id, name, tx.now],
  );
  await settingsChanged(tx);
  return id;
}

/** A disabled client is refused within a second, also with tokens that are still valid. False: there is none. */
export async function setClientDisabled(tx: Transaction, id: string, disabled: boolean): Promise<boolean> {
  const changed = await tx.run("update clients set state = $2 where id = $1", [
    id,
    disabled ? "disabled" : "active",
  ]);
  await settingsChanged(tx);
  return changed > 0;
}

/** `factor`: an integer of at least 1. False: there is no such client. */
export async function setLimitFactor(tx: Transaction, id: string, factor: number): Promise<boolean> {
  const changed = await tx.run("update clients set limit_factor = $2 where id = $1", [id, factor]);
  await settingsChanged(tx);
  return changed > 0;
}

interface ClientRow {
  id: string;
  name: string;
  state: string;
  time_zone: string;
  limit_factor: number;
}

export async function findClient(reader: Reader, id: string): Promise<Client | undefined> {
  const row = await reader.get<ClientRow>("select * from clients where id = $1", [id]);
  return (
    row && {
      id: row.id,
      name: row.name,
      disabled: row.state === "disabled",
      timeZone: row.time_zone,
      limitFactor: row.limit_factor,
    }
  );
}

/** In which time zone the client's days begin and end. Throws when there is no such client. */
export async function timeZoneOf(reader: Reader, id: string): Promise<string> {
  const row = await reader.get<{ time_zone: string }>("select time_zone from clients where id = $1", [id]);
  if (!row) throw new Error(`there is no client ${id}`);
  return row.time_zone;
}

export async function hasClients(reader: Reader): Promise<boolean> {
  return (await reader.get("select 1 as one from clients limit 1")) !== undefined;
}
