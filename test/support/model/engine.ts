import { createHandlers, type Handlers } from "#src/actions/handlers.ts";
import { performItems } from "#src/actions/perform.ts";
import { moveToTimeZone } from "#src/actions/time-zone.ts";
import { timerJobs } from "#src/actions/timer-job.ts";
import type { TimerJob } from "#src/actions/timers.ts";
import { calendarOf, createClient, findPins } from "#src/clients/clients.ts";
import { operations } from "#src/contract/operations.ts";
import { createIds, type Ids } from "#src/core/ids.ts";
import { createLog } from "#src/core/log.ts";
import { systemRandom } from "#src/core/random.ts";
import { embeddedAccounts, embeddedDebtors } from "#src/downstream/embedded-accounts.ts";
import { embeddedAgreements } from "#src/downstream/embedded-agreements.ts";
import { embeddedClaims, embeddedJourneys } from "#src/downstream/embedded-claims.ts";
import { embeddedMoney } from "#src/downstream/embedded-money.ts";
import { embeddedPlans, embeddedStatements } from "#src/downstream/embedded-plans.ts";
import { takeJob } from "#src/queue/jobs.ts";
import type { ItemResult } from "#src/queue/requests.ts";
import type { Database, Transaction } from "#src/store/database.ts";
import { readFeed } from "#src/webhooks/feed.ts";
import { type EventBatch, Outbox } from "#src/webhooks/outbox.ts";
import type { ManualClock } from "#test/support/manual-clock.ts";
import type { Request } from "../commands.ts";
import type { Event } from "../projection.ts";

const log = createLog("silent");
const parts = { journeys: embeddedJourneys, agreements: embeddedAgreements, plans: embeddedPlans };
const most = 200;

/** What a queued timer says of itself. */
export type Timer = Pick<TimerJob, "kind" | "reference" | "date" | "dueAt">;

/** One client of the platform at `perform`: its transactions, handlers, outbox and queue, without sockets and loops. */
export class Engine {
  readonly #database: Database;
  readonly #clock: ManualClock;
  readonly #clientId: string;
  readonly #ids: Ids;
  readonly #outbox: Outbox;
  readonly #handlers: Handlers;

  /** A new client, whose ledger is empty. The clock is moved by the caller. */
  static async open(database: Database, clock: ManualClock, timeZone: string): Promise<Engine> {
    const ids = createIds(clock, systemRandom);
    const clientId = await database.write((tx) => createClient(tx, ids, "Model", timeZone));
    return new Engine(database, clock, ids, clientId);
  }

  private constructor(database: Database, clock: ManualClock, ids: Ids, clientId: string) {
    this.#database = database;
    this.#clock = clock;
    this.#clientId = clientId;
    this.#ids = ids;
    this.#outbox = new Outbox({ ids, log, strict: true, feedPins: findPins });
    this.#handlers = createHandlers({
      ...parts,
      claims: embeddedClaims,
      money: embeddedMoney,
      accounts: embeddedAccounts,
      debtors: embeddedDebtors,
      statements: embeddedStatements,
      calendarOf,
      testSends: undefined as never,
      replays: undefined as never,
    });
  }

  /** One request in one transaction, as the executor does it; a dry run is rolled back. */
  async request({ id, items }: Request): Promise<{ requestId: string; results: ItemResult[] }> {
    const { items: member, dryRun } = operations[id];
    const [clientId, requestId] = [this.#clientId, this.#ids("req")];
    const call = { clientId, requestId, ids: this.#ids };
    const unit = async (tx: Transaction) => {
      const calendar = await calendarOf(tx, clientId);
      const body = { [member]: items };
      const performed = await performItems(tx, id, this.#handlers[id] as never, body, {
        ...call,
        ...calendar,
      });
      const { results, events } = performed;
      if (events.length > 0)
        await this.#publish(tx, { clientId, causationId: requestId, bulk: false, events });
      return results;
    };
    const undone = (tx: Transaction) =>
      tx.savepoint(
        () => unit(tx),
        () => false,
      );
    return { requestId, results: await this.#database.write(dryRun ? undone : unit) };
  }

  /** Performs what is due now, job by job; resolves to the timers in the order in which they were taken. */
  async work(): Promise<Timer[]> {
    const publish = (tx: Transaction, batch: EventBatch) => this.#publish(tx, batch);
    const work = timerJobs({ ...parts, ids: this.#ids, calendarOf, publish });
    const taken: Timer[] = [];
    for (;;) {
      const job = await this.#database.write(async (tx) => {
        const next = await takeJob(tx, this.#clientId);
        if (next) await work.perform(tx, next);
        return next;
      });
      if (!job) return taken;
      taken.push(timerOf(job.payload, job.dueAt));
    }
  }

  /** What `client update --time-zone` does. */
  async move(timeZone: string): Promise<void> {
    await this.#database.write((tx) => moveToTimeZone(tx, embeddedStatements, this.#clientId, timeZone));
  }

  async #publish(tx: Transaction, batch: EventBatch): Promise<void> {
    await this.#outbox.append(tx, batch);
  }

  /** Everything that the queries show, each in the order of creation, the events behind a position, and what is queued. */
  look(known: { accounts: Iterable<string>; debtors: Iterable<string> }, afterPosition: number) {
    const clientId = this.#clientId;
    return this.#database.read(async (reader) => {
      const { claims } = await embeddedClaims.searchClaims(reader, clientId, { limit: most });
      const { plans } = await embeddedPlans.searchPlans(reader, clientId, { limit: most });
      const page = await readFeed(reader, clientId, { afterPosition, limit: 10_000 });
      const jobs = await reader.all<{ payload: string; due_at: number }>(
        "select payload, due_at from jobs where client_id = $1",
        [clientId],
      );
      return {
        claims,
        accounts: await found(known.accounts, (key) => embeddedAccounts.findAccount(reader, clientId, key)),
        debtors: await found(known.debtors, (key) => embeddedDebtors.findDebtor(reader, clientId, key)),
        plans,
        events: page!.events.map(({ json }) => JSON.parse(json) as Event),
        timers: jobs.map(({ payload, due_at: dueAt }) => timerOf(payload, dueAt)),
      };
    });
  }

  statement(from: string, to: string) {
    return this.#database.read((reader) =>
      this.#handlers["get_statement.v1"].answer(
        { from, to },
        {
          reader,
          clientId: this.#clientId,
          requestId: this.#ids("req"),
          ids: this.#ids,
          cursors: undefined as never,
        },
      ),
    );
  }

  /** All entries of a claim, oldest first. */
  async history(reference: string) {
    const entries = await this.#database.read((reader) =>
      embeddedClaims.findHistory(reader, this.#clientId, reference, 0, 10_000),
    );
    return entries!;
  }

  /** Moves the clock to a time; nothing happens by that alone. */
  moveTo(ms: number): void {
    this.#clock.jump(ms - this.#clock.now());
  }
}

function timerOf(payload: string, dueAt: number): Timer {
  const { kind, reference, date } = JSON.parse(payload) as TimerJob;
  return { kind, reference, date, dueAt };
}

async function found<Found>(
  references: Iterable<string>,
  find: (reference: string) => Promise<Found | undefined>,
): Promise<Map<string, Found>> {
  const known = new Map<string, Found>();
  for (const reference of references) {
    const one = await find(reference);
    if (one !== undefined) known.set(reference, one);
  }
  return known;
}
