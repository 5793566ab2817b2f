import { newestPins, type Pins } from "#src/contract/pins.ts";
import { bookingDay, type Calendar } from "#src/core/calendar.ts";
import type { Ids } from "#src/core/ids.ts";
import { conditions, type Reader, type Transaction } from "#src/store/database.ts";
import { settingsChanged } from "#src/store/settings-version.ts";

/** A company that may call: the tenant. */
export interface Client {
  id: string;
  name: string;
  disabled: boolean;
  timeZone: string;
  /** Multiplies every limit of the contract. */
  limitFactor: number;
  /** The message versions of the client's feed, which its new endpoints start with. */
  pins: Pins;
  /** ms */
  createdAt: number;
}

/** Makes a client that is pinned to the newest version of every message. `timeZone`: see `canonicalTimeZone`. */
export async function createClient(
  tx: Transaction,
  ids: Ids,
  name: string,
  timeZone = "UTC",
): Promise<string> {
  const id = ids("cli");
  await tx.run(
    `insert into clients (id, name, state, time_zone, limit_factor, created_at, pins)
     values ($1, $2, 'active', $3, 1, $4, $5)`,
    [id, name, timeZone, tx.now, JSON.stringify(newestPins)],
  );
  await settingsChanged(tx);
  return id;
}

/** A disabled client is refused within a second, also with tokens that are still valid. False: there is none. */
export async function setClientDisabled(tx: Transaction, id: string, disabled: boolean): Promise<boolean> {
  const changed = await tx.run("update clients set state = $2 where id = $1", [id, stateOf(disabled)]);
  await settingsChanged(tx);
  return changed > 0;
}

/** `factor`: an integer of at least 1. False: there is no such client. */
export async function setLimitFactor(tx: Transaction, id: string, factor: number): Promise<boolean> {
  const changed = await tx.run("update clients set limit_factor = $2 where id = $1", [id, factor]);
  await settingsChanged(tx);
  return changed > 0;
}

/** The IANA time zone of this name as the runtime spells it, undefined when it knows none. */
export function canonicalTimeZone(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** What an operator may change; what is left out stays. */
export interface ClientUpdate {
  name?: string | undefined;
  /** Only these types; the feed has the other version from the next event on. */
  pins?: Pins | undefined;
}

/** False: there is no such client. */
export async function updateClient(tx: Transaction, id: string, update: ClientUpdate): Promise<boolean> {
  const client = await find(tx, id, tx.forUpdate);
  if (!client) return false;
  await tx.run("update clients set name = $2, pins = $3 where id = $1", [
    id,
    update.name ?? client.name,
    JSON.stringify({ ...client.pins, ...update.pins }),
  ]);
  await settingsChanged(tx);
  return true;
}

interface ClientRow {
  id: string;
  name: string;
  state: string;
  time_zone: string;
  limit_factor: number;
  pins: string;
  created_at: number;
}

export function findClient(reader: Reader, id: string): Promise<Client | undefined> {
  return find(reader, id, "");
}

async function find(reader: Reader, id: string, lock: string): Promise<Client | undefined> {
  const row = await reader.get<ClientRow>(`select * from clients where id = $1 ${lock}`, [id]);
  return row && fromRow(row);
}

function fromRow(row: ClientRow): Client {
  return {
    id: row.id,
    name: row.name,
    disabled: row.state === "disabled",
    timeZone: row.time_zone,
    limitFactor: row.limit_factor,
    pins: JSON.parse(row.pins) as Pins,
    createdAt: row.created_at,
  };
}

/** Which clients to list; what is left out says nothing. */
export interface ClientFilter {
  /** A part of the name, whatever the case of its ASCII letters. */
  name?: string | undefined;
  disabled?: boolean | undefined;
  afterId?: string | undefined;
  limit: number;
}

/** Clients, the oldest first. */
export async function listClients(reader: Reader, filter: ClientFilter): Promise<Client[]> {
  const { where, params } = conditions([
    // Both engines lower the letters of ASCII only, and both count what is gone.
    [asciiLower(filter.name), (slot) => `replace(lower(name), ${slot}, '') <> lower(name)`],
    [filter.disabled === undefined ? undefined : stateOf(filter.disabled), (slot) => `state = ${slot}`],
    [filter.afterId, (slot) => `id > ${slot}`],
  ]);
  const rows = await reader.all<ClientRow>(
    `select * from clients ${where} order by id limit ${Math.trunc(filter.limit)}`,
    params,
  );
  return rows.map(fromRow);
}

const stateOf = (disabled: boolean) => (disabled ? "disabled" : "active");
const asciiLower = (text: string | undefined) => text?.replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** How the client's days are told. Throws when there is no such client. */
export function calendarOf(reader: Reader, id: string): Promise<Calendar> {
  return readCalendar(reader, id, "");
}

/** The same for a unit that writes down what depends on it: until that ends, the time zone is not changed. */
export function holdCalendar(tx: Transaction, id: string): Promise<Calendar> {
  return readCalendar(tx, id, tx.forShare);
}

async function readCalendar(reader: Reader, id: string, lock: string): Promise<Calendar> {
  const row = await reader.get<{ time_zone: string; booked_from: string }>(
    `select time_zone, booked_from from clients where id = $1 ${lock}`,
    [id],
  );
  if (!row) throw new Error(`there is no client ${id}`);
  return { timeZone: row.time_zone, bookedFrom: row.booked_from };
}

/**
 * Lets the client's days begin and end in another time zone from now on, and closes those that are over in the old one.
 * Whatever waits for the end of a day is left to the caller: see `moveToTimeZone` in `src/actions/`. Resolves to how
 * days were told until now, or undefined where there is no such client.
 */
export async function setTimeZone(
  tx: Transaction,
  id: string,
  timeZone: string,
): Promise<Calendar | undefined> {
  if (!(await find(tx, id, tx.forUpdate))) return undefined;
  const before = await calendarOf(tx, id);
  await tx.run("update clients set time_zone = $2, booked_from = $3 where id = $1", [
    id,
    timeZone,
    bookingDay(tx.now, before),
  ]);
  await settingsChanged(tx);
  return before;
}

/** The pins of a client that is there. */
export async function findPins(reader: Reader, id: string): Promise<Pins> {
  const row = await reader.get<{ pins: string }>("select pins from clients where id = $1", [id]);
  return JSON.parse(row!.pins) as Pins;
}

export async function hasClients(reader: Reader): Promise<boolean> {
  return (await reader.get("select 1 as one from clients limit 1")) !== undefined;
}
