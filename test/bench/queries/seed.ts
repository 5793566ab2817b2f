import path from "node:path";
import { setImmediate } from "node:timers/promises";
import { claimOutcome } from "#src/actions/claim-changes.ts";
import type { Emit } from "#src/actions/handler.ts";
import { createClient, findPins, setLimitFactor } from "#src/clients/clients.ts";
import { systemClock } from "#src/core/clock.ts";
import { createIds, type Ids, messageId } from "#src/core/ids.ts";
import { createLog } from "#src/core/log.ts";
import type { Change, RequestCause } from "#src/downstream/claims.ts";
import { embeddedClaims } from "#src/downstream/embedded-claims.ts";
import { Turnover } from "#src/downstream/turnover.ts";
import type { Transaction } from "#src/store/database.ts";
import { migrate } from "#src/store/migrate.ts";
import { Connection } from "#src/store/sqlite/connection.ts";
import { SqliteDatabase } from "#src/store/sqlite/database.ts";
import { SqliteTransaction } from "#src/store/sqlite/transaction.ts";
import { type EmittedEvent, Outbox } from "#src/webhooks/outbox.ts";
import { batches } from "#test/support/claims.ts";
import type { Bench } from "../bench.ts";
import { copyClient } from "./copies.ts";
import { contentOf, endOf, referenceOf, type Size } from "./layout.ts";

/** What a seeded database has. */
export interface Seeded {
  clientId: string;
  /** The first moment at which a claim was written, ms. */
  from: number;
  /** The moment at which the last one was written. */
  until: number;
  claims: number;
  ledgerSeconds: number;
  copySeconds: number;
}

type Seeding = Pick<Bench, "random" | "signal" | "say">;

const dayMs = 86_400_000;
const maxPerUnit = 500;
const unitsPerSize = 50;
const claimsPerCopy = 10_000;
const maxSeedingMs = 180_000;
const highestLimitFactor = 1_000_000;

/** A seeded client of which everything was written by the ledger and the outbox themselves, in the order of its life. */
interface Writer {
  readonly clientId: string;
  readonly ids: Ids;
  /** One transaction, `ms` later than the one before. */
  write<Result>(work: (tx: Transaction) => Promise<Result>, ms?: number): Promise<Result>;
  append(tx: Transaction, requestId: string, events: EmittedEvent[]): Promise<unknown>;
  close(): void;
  now(): number;
}

/**
 * Fills a new database in `folder`. The measured client is written by the ledger and the outbox; the other clients
 * are copies of its first claims. Stops after 180 s with as many claims as there are then, and says so.
 */
export async function seed(bench: Seeding, size: Size, folder: string): Promise<Seeded> {
  const startedAt = performance.now();
  const goesOn = () => {
    bench.signal.throwIfAborted();
    return performance.now() - startedAt < maxSeedingMs;
  };
  const writer = await openWriter(bench, path.join(folder, "actionwire.sqlite"));
  const from = writer.now();
  const written = await writeClient(writer, size, goesOn);
  const ledgerMs = performance.now() - startedAt;
  let claims = written;
  for (let copy = 0; claims < size.claims && goesOn(); copy++) {
    const wanted = Math.min(claimsPerCopy, written, size.claims - claims);
    claims += await writer.write((tx) => copyClient(tx, writer.clientId, copy, wanted), 0);
  }
  const until = writer.now();
  writer.close();
  const copyMs = performance.now() - startedAt - ledgerMs;
  bench.say(`seeded ${claims} claims in ${Math.round((ledgerMs + copyMs) / 1000)} s`);
  return {
    clientId: writer.clientId,
    from,
    until,
    claims,
    ledgerSeconds: Math.round(ledgerMs / 1000),
    copySeconds: Math.round(copyMs / 1000),
  };
}

/** Imports the client's claims over four days, then ends some of them on the fifth; resolves to how many there are. */
async function writeClient(writer: Writer, size: Size, goesOn: () => boolean): Promise<number> {
  const perUnit = Math.min(maxPerUnit, Math.ceil(size.ofClient / unitsPerSize));
  const all = Array.from({ length: size.ofClient }, (_, index) => index);
  const ending = all.filter((index) => endOf(size, index) !== undefined);
  const imports = batches(all, perUnit);
  const ends = batches(ending, perUnit);
  let written = 0;
  for (const indexes of imports) {
    if (!goesOn()) return written;
    await writeUnit(writer, (4 * dayMs) / imports.length, indexes, (tx, cause, index) =>
      embeddedClaims.importClaim(tx, cause, contentOf(size, index)),
    );
    written += indexes.length;
  }
  for (const indexes of ends) {
    if (!goesOn()) return written;
    await writeUnit(writer, dayMs / 2 / ends.length, indexes, (tx, cause, index) => {
      const reference = referenceOf(index);
      return endOf(size, index) === "resolve"
        ? embeddedClaims.resolveClaim(tx, cause, { reference, reason: "other" })
        : embeddedClaims.withdrawClaim(tx, cause, { reference, reason: "sold" });
    });
  }
  return written;
}

async function writeUnit(
  writer: Writer,
  laterMs: number,
  indexes: readonly number[],
  change: (tx: Transaction, cause: RequestCause, index: number) => Promise<Change>,
): Promise<void> {
  const { clientId, ids } = writer;
  await writer.write(async (tx) => {
    const requestId = ids("req");
    const events: EmittedEvent[] = [];
    const turnover = new Turnover();
    const emit: Emit = (id, emission) => events.push({ messageId: id, ...emission });
    for (const [item, index] of indexes.entries()) {
      const cause = {
        clientId,
        timeZone: "UTC",
        bookedFrom: "",
        ids,
        requestId,
        messageId: messageId(requestId, item),
        turnover,
      };
      const outcome = claimOutcome(emit, await change(tx, cause, index), { changed: "" });
      if (!outcome.success) throw new Error(`${referenceOf(index)}: ${JSON.stringify(outcome.faults)}`);
    }
    await turnover.settle(tx, clientId);
    await writer.append(tx, requestId, events);
  }, laterMs);
}

async function openWriter(bench: Seeding, file: string): Promise<Writer> {
  let nowMs = Date.now() - 5 * dayMs;
  const clock = { ...systemClock, now: () => Math.floor(nowMs) };
  const ids = createIds(clock, bench.random);
  const outbox = new Outbox({ ids, log: createLog("warn"), strict: true, feedPins: findPins });
  const database = new SqliteDatabase({
    file,
    clock,
    onCommitFailure(error) {
      throw error;
    },
  });
  await migrate(database);
  const clientId = await database.write(async (tx) => {
    const id = await createClient(tx, ids, "Measured");
    await setLimitFactor(tx, id, highestLimitFactor);
    return id;
  });
  await database.close();
  const connection = new Connection(file, { readOnly: false });
  // Only while seeding: a database that a crash leaves half seeded is thrown away, so nothing in it need be durable.
  connection.exec("pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -524288");
  return {
    clientId,
    ids,
    now: clock.now,
    async write(work, ms = 0) {
      nowMs += ms;
      // Nothing here waits for anything, so an interruption would not be heard.
      await setImmediate();
      connection.exec("begin immediate");
      const result = await work(new SqliteTransaction(connection, clock.now(), async () => {}));
      connection.exec("commit");
      return result;
    },
    append: (tx, causationId, events) => outbox.append(tx, { clientId, causationId, bulk: true, events }),
    close() {
      connection.exec("pragma journal_mode = wal");
      connection.close();
    },
  };
}
