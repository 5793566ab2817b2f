import type { Clock } from "#src/core/clock.ts";
import {
  type Database,
  Overtaken,
  type Reader,
  StorageError,
  type Transaction,
} from "#src/store/database.ts";

/** What the answer says about the quota (draft-ietf-httpapi-ratelimit-headers). */
export interface LimitState {
  admitted: boolean;
  quota: number;
  windowSeconds: number;
  /** Requests that this process knows to be left. */
  remaining: number;
  /** Seconds until the window ends. */
  resetSeconds: number;
}

export interface LimitRule {
  clientId: string;
  /** Versions of one action share its limit. */
  action: string;
  requests: number;
  perSeconds: number;
}

interface Window {
  startMs: number;
  lengthMs: number;
  /** The quota that `undrawn` was reckoned with; an operator can change it at any time. */
  requests: number;
  /** Drawn from the database and not used yet. */
  tokens: number;
  /** Left in the database after the last draw. */
  undrawn: number;
  /** Drawn while there was no space to write that down. */
  unwritten: number;
  drawing: Promise<void> | undefined;
}

const maxWindows = 100_000;
const givenBackAtOnce = 200;
/**
 * What a process has drawn and not used is lost with it when it is killed, for the rest of the window. A process that is
 * alone draws less at a time, because it has to fetch it from nobody else's machine.
 */
const blocksPerWindow = { sqlite: 100, postgres: 20 } as const;

/**
 * Fixed windows on the database's clock. A process draws blocks of max(1, limit / 20) tokens, or limit / 100 on the
 * embedded engine, so all processes together never admit more than the limit, and only a request that finds no token
 * waits, for one draw. `stop` gives back what was not used. Where the embedded engine has no space, draws are counted in
 * memory and written with the next one: reads go on, and no more than the limit is admitted unless the process is killed
 * meanwhile.
 */
export class Limiter {
  readonly #database: Database;
  readonly #clock: Clock;
  readonly #windows = new Map<string, Window>();
  /** The database's clock less this machine's, as of the last draw. */
  #offsetMs = 0;

  constructor(database: Database, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  async take(rule: LimitRule): Promise<LimitState> {
    const key = `${rule.clientId} ${rule.action}`;
    const lengthMs = rule.perSeconds * 1000;
    for (;;) {
      const nowMs = this.#clock.now() + this.#offsetMs;
      const startMs = nowMs - (nowMs % lengthMs);
      const window = this.#window(key, startMs, rule);
      if (window.tokens > 0) {
        window.tokens -= 1;
        return stateOf(rule, window, nowMs, true);
      }
      if (window.undrawn === 0) return stateOf(rule, window, nowMs, false);
      window.drawing ??= this.#draw(rule, window).finally(() => {
        window.drawing = undefined;
      });
      await window.drawing;
    }
  }

  #window(key: string, startMs: number, { requests, perSeconds }: LimitRule): Window {
    const lengthMs = perSeconds * 1000;
    const known = this.#windows.get(key);
    // One that lies ahead is the database's, whose clock is a little ahead; further ahead, a clock was set back.
    if (known && known.startMs >= startMs && known.startMs <= startMs + lengthMs) {
      // The next draw tells what is really left under the new quota.
      if (known.requests !== requests) Object.assign(known, { requests, undrawn: requests });
      return known;
    }
    if (this.#windows.size >= maxWindows) this.#windows.clear();
    const fresh: Window = {
      ...{ startMs, lengthMs, requests, tokens: 0, undrawn: requests, unwritten: 0 },
      drawing: undefined,
    };
    this.#windows.set(key, fresh);
    return fresh;
  }

  /** Gives back what was drawn and not used. Nothing is to be taken afterwards. */
  async stop(): Promise<void> {
    const nowMs = this.#clock.now() + this.#offsetMs;
    const unused = [...this.#windows].flatMap(([key, { startMs, lengthMs, tokens, unwritten }]) => {
      if (tokens === unwritten || startMs + lengthMs <= nowMs) return [];
      const [clientId, action] = key.split(" ") as [string, string];
      return [{ clientId, action, startMs, tokens: tokens - unwritten }];
    });
    this.#windows.clear();
    // Of different nodes in one order.
    unused.sort((one, other) => (one.clientId + one.action < other.clientId + other.action ? -1 : 1));
    while (unused.length > 0) {
      const some = unused.splice(0, givenBackAtOnce);
      await this.#database.write(async (tx) => {
        for (const window of some) await giveBack(tx, window);
      });
    }
  }

  async #draw(rule: LimitRule, window: Window): Promise<void> {
    const block = Math.max(1, Math.floor(rule.requests / blocksPerWindow[this.#database.engine]));
    const askedAt = this.#clock.now();
    const draw: Draw = { rule, block, windowStart: window.startMs, unwritten: window.unwritten };
    const { databaseNow, startMs, tokens, left, isWritten } = await this.#database
      .write((tx) => drawTokens(tx, draw))
      .catch((error: unknown) => this.#drawUnwritten(draw, error));
    this.#offsetMs = databaseNow - (askedAt + this.#clock.now()) / 2;
    // By the database's clock it is another window, and what is left of the old one is worth nothing.
    if (startMs !== window.startMs) Object.assign(window, { startMs, tokens: 0, unwritten: 0 });
    window.tokens += tokens;
    window.undrawn = left;
    window.unwritten = isWritten ? 0 : window.unwritten + tokens;
  }

  /** Nobody else draws on the embedded engine, so what the database says is only to be completed by what was not written. */
  #drawUnwritten(draw: Draw, error: unknown): Promise<Drawn> {
    const isFull = error instanceof StorageError && error.fault === "full";
    if (!isFull || this.#database.engine !== "sqlite") throw error;
    return this.#database.read(async (reader) => ({
      ...(await lookForTokens(reader, draw)),
      isWritten: false,
    }));
  }
}

interface Draw {
  rule: LimitRule;
  /** At most so many. */
  block: number;
  /** The window that `unwritten` belongs to, and what was drawn of it before without being written down. */
  windowStart: number;
  unwritten: number;
}

interface Drawn {
  databaseNow: number;
  startMs: number;
  tokens: number;
  left: number;
  isWritten: boolean;
}

/** What the window that the database's clock is in has left; the row of an older window starts anew. */
async function lookForTokens(reader: Reader, { rule, block, windowStart, unwritten }: Draw, lock = "") {
  const startMs = reader.now - (reader.now % (rule.perSeconds * 1000));
  const row = await reader.get<{ window_start: number; used: number }>(
    `select window_start, used from rate_windows where client_id = $1 and action = $2 ${lock}`,
    [rule.clientId, rule.action],
  );
  const written = row?.window_start === startMs ? row.used : 0;
  const used = written + (windowStart === startMs ? unwritten : 0);
  const tokens = Math.max(0, Math.min(block, rule.requests - used));
  const left = Math.max(0, rule.requests - used - tokens);
  return { databaseNow: reader.now, startMs, tokens, left, used: used + tokens, isThere: row !== undefined };
}

/** Takes up to `block` tokens. Draws of all processes go one after another. */
async function drawTokens(tx: Transaction, draw: Draw): Promise<Drawn> {
  const found = await lookForTokens(tx, draw, tx.forUpdate);
  const { clientId, action } = draw.rule;
  const drawn = await tx.run(
    found.isThere
      ? "update rate_windows set window_start = $3, used = $4 where client_id = $1 and action = $2"
      : `insert into rate_windows (client_id, action, window_start, used) values ($1, $2, $3, $4)
         on conflict (client_id, action) do nothing`,
    [clientId, action, found.startMs, found.used],
  );
  if (drawn === 0) throw new Overtaken("the window is there by now");
  return { ...found, isWritten: true };
}

/** Negative where more was used than is written down. */
async function giveBack(
  tx: Transaction,
  {
    clientId,
    action,
    startMs,
    tokens,
  }: { clientId: string; action: string; startMs: number; tokens: number },
): Promise<void> {
  await tx.run(
    "update rate_windows set used = used - $4 where client_id = $1 and action = $2 and window_start = $3",
    [clientId, action, startMs, tokens],
  );
}

export interface LimitUse {
  used: number;
  remaining: number;
  /** End of the window, ms. */
  resetsAt: number;
}

/**
 * The current windows of a client, one per rule. The database knows what was drawn: the tokens that a process holds
 * and has not used yet count as used, which is a block per process at most.
 */
export async function readLimitUse(
  reader: Reader,
  clientId: string,
  rules: readonly Omit<LimitRule, "clientId">[],
): Promise<LimitUse[]> {
  const rows = await reader.all<{ action: string; window_start: number; used: number }>(
    "select action, window_start, used from rate_windows where client_id = $1",
    [clientId],
  );
  const windows = new Map(rows.map((row) => [row.action, row]));
  return rules.map(({ action, requests, perSeconds }) => {
    const lengthMs = perSeconds * 1000;
    const window = windows.get(action);
    const startMs = Math.max(reader.now - (reader.now % lengthMs), window?.window_start ?? 0);
    const used = window?.window_start === startMs ? window.used : 0;
    return { used, remaining: Math.max(0, requests - used), resetsAt: startMs + lengthMs };
  });
}

function stateOf(rule: LimitRule, window: Window, nowMs: number, admitted: boolean): LimitState {
  const endMs = window.startMs + rule.perSeconds * 1000;
  return {
    admitted,
    quota: rule.requests,
    windowSeconds: rule.perSeconds,
    remaining: window.tokens + window.undrawn,
    resetSeconds: Math.max(1, Math.ceil((endMs - nowMs) / 1000)),
  };
}

/** The two header fields, as structured fields. */
export function limitHeaders(action: string, state: LimitState): Record<string, string> {
  return {
    "RateLimit-Policy": `"${action}";q=${state.quota};w=${state.windowSeconds}`,
    RateLimit: `"${action}";r=${state.remaining};t=${state.resetSeconds}`,
  };
}
