import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import type { Claim } from "#src/contract/messages.ts";
import type { Database } from "#src/store/database.ts";
import type { ManualClock } from "#test/support/manual-clock.ts";
import type { Request } from "../commands.ts";
import { type Event, Projection } from "../projection.ts";
import type { Told } from "./book.ts";
import { dayAt, endOfDay, plusDays } from "./days.ts";
import { Engine, type Timer } from "./engine.ts";
import { Model, type Outcome } from "./model.ts";
import { statementOf } from "./statement.ts";
import { resolved, type Scenario, type Step, type Wait } from "./steps.ts";

/** Who follows a run. */
export interface Watch {
  /** A step begins; what it said of other steps, and of today, is said outright. */
  step(step: Step): void;
  /** What has been met: an action with its outcome, a message with what told it. */
  met(what: string): void;
}

/** The platform and the model side by side: the same steps, and after each of them the same to be seen. */
export class Run {
  readonly #engine: Engine;
  readonly #model: Model;
  #timeZone: string;
  readonly #requests: Request[] = [];
  readonly #events: Event[] = [];
  readonly #startMs: number;
  readonly #watch: Watch;
  #now: number;
  /** Of days that were over when the client was moved to another time zone: they stay as they were. */
  readonly #past: { period: [string, string]; currencies: unknown }[] = [];
  /** Of the timers that are queued. */
  #dueTimes: number[] = [];

  /** Makes all steps and looks back at the end. Throws where the two differ. */
  static async through(
    database: Database,
    clock: ManualClock,
    { timeZone, startMs, steps }: Scenario,
    watch: Watch,
  ): Promise<void> {
    clock.jump(startMs - clock.now());
    const run = new Run(await Engine.open(database, clock, timeZone), timeZone, startMs, watch);
    for (const step of steps) await run.#step(run.#outright(step));
    await run.#lookBack();
  }

  private constructor(engine: Engine, timeZone: string, startMs: number, watch: Watch) {
    this.#watch = watch;
    this.#engine = engine;
    this.#model = new Model(timeZone);
    this.#timeZone = timeZone;
    this.#startMs = startMs;
    this.#now = startMs;
  }

  #outright(step: Step): Step {
    if ("request" in step)
      return { request: resolved(step.request, this.#model.book, dayAt(this.#now, this.#timeZone)) };
    if ("wait" in step || "zone" in step || this.#requests.length === 0) return step;
    return { request: this.#requests.at(-1 - (step.again % this.#requests.length))! };
  }

  async #step(step: Step): Promise<void> {
    this.#watch.step(step);
    if ("wait" in step) await this.#wait(step.wait);
    if ("request" in step) await this.#request(step.request);
    if ("zone" in step) await this.#move(step.zone);
    await this.#compare();
  }

  async #request(request: Request): Promise<void> {
    this.#requests.push(request);
    const { requestId, results } = await this.#engine.request(request);
    const expected = this.#model.request(request.id, request.items, { now: this.#now, requestId });
    const seen = results.map(({ success, errors, message_id: messageId }) =>
      success ? { success, messageId } : { success, code: errors.map(({ code }) => code).join() },
    );
    same("results", seen, expected);
    for (const outcome of expected) this.#watch.met(`${request.id} ${nameOf(outcome, requestId)}`);
  }

  /** The clock moves; the worker works where it is there, the moment that a day is over or at the end. */
  async #wait({ nights, ms, worker }: Wait): Promise<void> {
    const today = dayAt(this.#now, this.#timeZone);
    const target = ms + (nights ? endOfDay(plusDays(today, nights - 1), this.#timeZone) : this.#now);
    if (worker === "punctual") for (const moment of this.#momentsUntil(target)) await this.#work(moment);
    if (worker === "away") this.#moveTo(target);
    else await this.#work(target);
  }

  async #move(timeZone: string): Promise<void> {
    const yesterday = plusDays(dayAt(this.#now, this.#timeZone), -1);
    const period: [string, string] = [plusDays(yesterday, -4), yesterday];
    this.#past.push({ period, currencies: (await this.#engine.statement(...period)).currencies });
    await this.#engine.move(timeZone);
    this.#model.move(this.#now, timeZone);
    this.#timeZone = timeZone;
  }

  /** When a worker that is there finds something to do: at once, and whenever a timer is due. */
  #momentsUntil(target: number): number[] {
    const moments = this.#dueTimes
      .filter((dueAt) => dueAt <= target)
      .map((dueAt) => Math.max(dueAt, this.#now));
    return [...new Set(moments)].sort((one, other) => one - other);
  }

  #moveTo(ms: number): void {
    this.#now = Math.max(ms, this.#now);
    this.#engine.moveTo(this.#now);
  }

  async #work(at: number): Promise<void> {
    this.#moveTo(at);
    const taken = await this.#engine.work();
    const dueTimes = taken.map(({ dueAt }) => dueAt);
    same(
      "order of the timers",
      dueTimes,
      dueTimes.toSorted((one, other) => one - other),
    );
    this.#model.passDays(this.#now);
  }

  async #compare(): Promise<void> {
    const expected = this.#model.state();
    const known = { accounts: expected.accounts.keys(), debtors: expected.debtors.keys() };
    const { events, timers, ...state } = await this.#engine.look(known, this.#events.length);
    same("events", events.map(toTold), this.#model.takeTold().map(sortedNames));
    this.#events.push(...events);
    for (const { type, data } of events)
      this.#watch.met(`${type} by ${"timer" in data ? "timer" : "action"}`);
    for (const name of ["claims", "accounts", "debtors", "plans"] as const)
      same(name, state[name], expected[name]);
    compareTimers(timers, this.#model.waiting(), this.#now);
    this.#dueTimes = timers.map(({ dueAt }) => dueAt);
  }

  /** What was told builds the same claims, accounts and debtors, and what was booked adds up. */
  async #lookBack(): Promise<void> {
    const { claims, accounts, debtors } = this.#model.state();
    const told = new Projection();
    for (const event of this.#events.toReversed()) told.apply(event);
    same("claims of the feed", told.claims, new Map(claims.map((claim) => [claim.reference, claim])));
    same("debtors of the feed", told.debtors, debtors);
    const plain = [...accounts].map(([key, { balance: _balance, claims: _claims, ...account }]) => [
      key,
      account,
    ]);
    same("accounts of the feed", told.accounts, new Map(plain as [string, object][]));
    const { payments, plans } = this.#model.book;
    same(
      "payments of the feed",
      told.payments,
      new Map([...payments].map(([key, { shown }]) => [key, shown])),
    );
    same("plans of the feed", withoutPaid(told.plans), withoutPaid(plans));
    for (const claim of claims) await this.#compareHistory(claim);
    await this.#compareStatements();
    for (const { period, currencies } of this.#past)
      same("a statement of the past", (await this.#engine.statement(...period)).currencies, currencies);
  }

  /** Every change has its sequence, and every movement is one. */
  async #compareHistory({ reference, sequence }: Claim): Promise<void> {
    const history = await this.#engine.history(reference);
    const sequences = Array.from({ length: sequence }, (_, index) => index + 1);
    same(
      `history of ${reference}`,
      history.map((entry) => entry.sequence),
      sequences,
    );
    const movements = history.flatMap(({ movement }) => (movement ? [movement] : []));
    same(`movements of ${reference}`, movements, this.#model.book.claims.get(reference)!.movements);
  }

  async #compareStatements(): Promise<void> {
    const first = dayAt(this.#startMs, this.#timeZone);
    const days = Math.round((Date.parse(dayAt(this.#now, this.#timeZone)) - Date.parse(first)) / 86_400_000);
    for (const [from, to] of [
      [-3, days + 1],
      [0, 0],
      [Math.floor(days / 3), Math.floor((2 * days) / 3)],
      [Math.floor(days / 2), Math.floor(days / 2)],
    ] as const) {
      const period = [plusDays(first, from), plusDays(first, to)] as const;
      const { currencies } = await this.#engine.statement(...period);
      same(`statement of ${period.join(" to ")}`, currencies, statementOf(this.#model.book, ...period));
    }
  }
}

function nameOf(outcome: Outcome, requestId: string): string {
  if (!outcome.success) return outcome.code;
  return outcome.messageId.includes(requestId.slice("req_".length)) ? "done" : "repeated";
}

/** Every date that waits has one timer, at the end of its day or at once. There may be others, whose dates were overtaken. */
function compareTimers(timers: readonly Timer[], waiting: readonly Timer[], now: number): void {
  const name = ({ kind, reference, date }: Timer) => `${kind} ${reference} ${date}`;
  const dueTimes = new Map(timers.map((timer) => [name(timer), timer.dueAt]));
  same("timers, each once", timers.length, dueTimes.size);
  const missing = waiting.filter((one) => {
    const dueAt = dueTimes.get(name(one));
    return dueAt === undefined || (dueAt !== one.dueAt && dueAt > now);
  });
  same("dates without a timer", missing, []);
}

function toTold({ type, subject, sequence, data }: Event): Told {
  return sortedNames({ type, subject, sequence, data } as unknown as Told);
}

/** Plans without what a payment changes that pays no instalment: nothing is told of it. */
function withoutPaid(plans: Map<string, object>): Map<string, object> {
  return new Map([...plans].map(([key, plan]) => [key, { ...plan, paid: undefined, sequence: undefined }]));
}

/** The order in which `changed` names members is not promised. */
function sortedNames(told: Told): Told {
  const { changed } = told.data as { changed?: string[] };
  return changed ? { ...told, data: { ...told.data, changed: changed.toSorted() } } : told;
}

/** The quick comparison first: the one that explains is slow. */
function same(what: string, seen: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(seen, expected)) expect(seen, what).toEqual(expected);
}
