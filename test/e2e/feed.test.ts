import { describe, expect, test } from "vitest";
import { batches, realisticClaim } from "#test/support/claims.ts";
import { newTestClient, signedIn, startPlatform, type TestClient } from "#test/support/platform.ts";
import { freshPostgresUrl } from "#test/support/postgres.ts";
import type { Event } from "#test/support/projection.ts";
import { masterKey, onPostgres } from "#test/support/store.ts";

type Api = TestClient["api"];

const writers = 16;
const { FEED_EVENTS } = process.env;
/** On PostgreSQL each statement of an import is a round trip, to a server that shares the machine with the test. */
const events = Number(FEED_EVENTS ?? (onPostgres ? 10_000 : 50_000));
const eventsOfNodes = Number(FEED_EVENTS ?? 4000);
const itemsPerRequest = 125;

/** Reads the feed like a client that catches up, from the beginning until it has seen every claim; polls as writers go on. */
async function poll(
  api: Api,
  events: number,
  progress: Progress,
): Promise<{ positions: number[]; claims: Set<string> }> {
  const positions: number[] = [];
  const claims = new Set<string>();
  let after: string | undefined;
  while (claims.size < events) {
    const seen = progress.steps;
    const { data } = await api["get_events.v1"]({ limit: 200, ...(after === undefined ? {} : { after }) });
    for (const { position, type, subject } of data!.items as Event[]) {
      positions.push(position);
      if (type === "claim.created") claims.add(subject!.reference);
    }
    after = data!.next_cursor;
    if (!data!.has_more && progress.steps === seen) await progress.next();
  }
  return { positions, claims };
}

/** Says that something was written, so that the reader need not ask in vain. */
class Progress {
  steps = 0;
  readonly #all: number;
  #waiting: (() => void)[] = [];

  constructor(all: number) {
    this.#all = all;
  }

  step(): void {
    this.steps += 1;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  next(): Promise<void> {
    return this.steps >= this.#all
      ? Promise.resolve()
      : new Promise((resolve) => this.#waiting.push(resolve));
  }
}

/** One writer sends its share, request after request; every third one asynchronously. */
async function write(api: Api, writer: number, count: number, progress: Progress): Promise<void> {
  const share = Array.from({ length: count }, (_, index) => smallClaim(writer, index));
  for (const [index, claims] of batches(share, itemsPerRequest).entries()) {
    const { data } = await api["import_claims.v2"]({ claims }, { async: index % 3 === 0 });
    expect(data!.results.every(({ success }) => success)).toBe(true);
    progress.step();
  }
}

function smallClaim(writer: number, index: number) {
  const { debtor, original_due_date, currency, amount } = realisticClaim(1);
  const debtors = [{ ...debtor, primary: true }];
  return { reference: `W${writer}-${index}`, amount, currency, original_due_date, debtors };
}

/** All writers commit side by side, each through one of the nodes, and a reader follows through the last one. */
async function neverSkips(apis: readonly Api[], events: number): Promise<void> {
  const count = events / writers;
  const progress = new Progress(writers * Math.ceil(count / itemsPerRequest));
  const reading = poll(apis.at(-1)!, events, progress);
  await Promise.all(
    Array.from({ length: writers }, (_, writer) =>
      write(apis[writer % apis.length]!, writer, count, progress),
    ),
  );
  const { positions, claims } = await reading;
  expect(claims.size).toBe(events);
  expect(positions).toEqual(positions.map((_, index) => index + 1));
}

describe("the feed", () => {
  test(`never skips and never repeats an event while ${writers} writers commit ${events}`, {
    timeout: 180_000,
  }, async () => {
    const platform = await startPlatform({ env: { LOG_LEVEL: "silent" } });
    const { api } = await newTestClient(platform, { factor: 1000 });
    await neverSkips([api], events);
  });

  test(`nor on three nodes while they commit ${eventsOfNodes} on PostgreSQL`, {
    timeout: 60_000 + eventsOfNodes * 10,
  }, async () => {
    const env = { DATABASE_URL: await freshPostgresUrl(), MASTER_KEY: masterKey, MODE: "development" };
    const nodes = [await startPlatform({ env }), await startPlatform({ env }), await startPlatform({ env })];
    const client = await newTestClient(nodes[0]!, { factor: 1000 });
    await neverSkips(
      nodes.map((node) => signedIn(node, client)),
      eventsOfNodes,
    );
  });
});
