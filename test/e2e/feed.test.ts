import { describe, expect, test } from "vitest";
import { batches, realisticClaim } from "#test/support/claims.ts";
import { newTestClient, startPlatform, type TestClient } from "#test/support/platform.ts";
import type { Event } from "#test/support/projection.ts";

const writers = 16;
const events = 50_000;
const itemsPerRequest = 125;
const allRequests = events / itemsPerRequest;

/** Reads the feed like a client that catches up, from the beginning until it has seen every claim; polls as writers go on. */
async function poll(
  { api }: TestClient,
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
  #waiting: (() => void)[] = [];

  step(): void {
    this.steps += 1;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  next(): Promise<void> {
    return this.steps >= allRequests
      ? Promise.resolve()
      : new Promise((resolve) => this.#waiting.push(resolve));
  }
}

/** One writer sends its share, request after request; every third one asynchronously. */
async function write({ api }: TestClient, writer: number, progress: Progress): Promise<void> {
  const share = Array.from({ length: events / writers }, (_, index) => smallClaim(writer, index));
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

describe("the feed", () => {
  test(`never skips and never repeats an event while ${writers} writers commit ${events}`, {
    timeout: 180_000,
  }, async () => {
    const client = await newTestClient(await startPlatform({ env: { LOG_LEVEL: "silent" } }), {
      factor: 1000,
    });
    const progress = new Progress();
    const reading = poll(client, progress);
    await Promise.all(Array.from({ length: writers }, (_, writer) => write(client, writer, progress)));
    const { positions, claims } = await reading;
    expect(claims.size).toBe(events);
    expect(positions).toEqual(positions.map((_, index) => index + 1));
  });
});
