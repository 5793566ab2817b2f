import type { createClient } from "#generated/client/client.ts";
import type { Effect, Intent, Ledger } from "./ledger.ts";

type Api = ReturnType<typeof createClient>;

/** What the server shows at the end. */
export interface Shown {
  /** Balance by claim. */
  claims: ReadonlyMap<string, number>;
  /** How often each claim was told to be created, and each payment to be recorded. */
  events: ReadonlyMap<string, number>;
  eventIds: readonly string[];
  positions: readonly number[];
}

export interface Findings {
  /** Acknowledged effects that are not there. */
  lost: string[];
  /** Effects that are there more than once. */
  doubled: string[];
  /** Effects of requests that were answered with a refusal. */
  refusedButDone: string[];
  /** Requests that are there in part. */
  torn: string[];
  /** Claims whose balance is not the sum of their movements. */
  wrongBalances: string[];
}

const nameOf = ({ kind, reference }: Effect) => `${kind} ${reference}`;

/** Reads everything through the API, page by page. */
export async function readAll(api: Api): Promise<Shown> {
  const claims = new Map<string, number>();
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const { data } = await api["search_claims.v1"]({
      limit: 200,
      ...(cursor === undefined ? {} : { cursor }),
    });
    for (const { reference, balance } of data!.items) claims.set(reference, balance.total);
    cursor = data!.next_cursor;
  }
  const events = new Map<string, number>();
  const [eventIds, positions]: [string[], number[]] = [[], []];
  for (let after: string | undefined; ; ) {
    const { data } = await api["get_events.v1"]({ limit: 200, ...(after === undefined ? {} : { after }) });
    for (const { id, type, position, subject } of data!.items) {
      eventIds.push(id);
      positions.push(position!);
      const kind = type === "claim.created" ? "claim" : type === "payment.recorded" ? "payment" : undefined;
      const name = `${kind} ${subject?.reference}`;
      if (kind) events.set(name, (events.get(name) ?? 0) + 1);
    }
    after = data!.next_cursor;
    if (!data!.has_more) break;
  }
  return { claims, events, eventIds, positions };
}

/** Compares what was acknowledged with what is there; a pure function. */
export function findFaults(intents: readonly Intent[], { claims, events }: Shown): Findings {
  const found: Findings = { lost: [], doubled: [], refusedButDone: [], torn: [], wrongBalances: [] };
  const times = (effect: Effect) => {
    const told = events.get(nameOf(effect)) ?? 0;
    // A claim that is there and not told, or told and not there, is lost as much.
    return effect.kind === "claim" && !claims.has(effect.reference) ? 0 : told;
  };
  for (const { ending, effects, key } of intents) {
    const there = effects.filter((effect) => times(effect) > 0).length;
    for (const effect of effects) {
      if (times(effect) > 1) found.doubled.push(nameOf(effect));
      if (ending === "acknowledged" && times(effect) === 0) found.lost.push(nameOf(effect));
      if (ending === "refused" && times(effect) > 0) found.refusedButDone.push(nameOf(effect));
    }
    if (ending === "unanswered" && there > 0 && there < effects.length) found.torn.push(key);
  }
  found.wrongBalances = findWrongBalances(intents, claims, (effect) => times(effect) > 0);
  return found;
}

/** Each payment that is told must have been taken off its claim once, however often it was sent. */
function findWrongBalances(
  intents: readonly Intent[],
  claims: ReadonlyMap<string, number>,
  isThere: (effect: Effect) => boolean,
): string[] {
  const expected = new Map<string, number>();
  const payments = new Map<string, Effect & { kind: "payment" }>();
  for (const effect of intents.flatMap(({ effects }) => effects)) {
    if (effect.kind === "claim") expected.set(effect.reference, effect.amount);
    else payments.set(effect.reference, effect);
  }
  for (const payment of payments.values())
    if (isThere(payment)) expected.set(payment.claim, expected.get(payment.claim)! - payment.amount);
  return [...claims].flatMap(([reference, total]) =>
    expected.get(reference) === total ? [] : [`${reference}: ${total} instead of ${expected.get(reference)}`],
  );
}

/** Waits until each acknowledged asynchronous request that is there is completed; throws where one never is. */
export async function untilCompleted(api: Api, ledger: Ledger, within: Deadline): Promise<void> {
  for (const { async, requestId, key } of ledger.ended("acknowledged")) {
    if (!async) continue;
    await within.poll(`${key} to be completed`, async () => {
      const { data, problem } = await api["get_request.v1"]({ request_id: requestId! });
      if (data?.state === "completed" && data.counts!.failed === 0) return true;
      // Nothing will become of it: it is among what was lost.
      if (problem?.status === 404) {
        ledger.violated(`${key} was acknowledged, and nobody knows it`);
        return true;
      }
      return data ? `${data.state}, ${JSON.stringify(data.counts)}` : (problem?.code ?? "no answer");
    });
  }
}

/** A bound for everything that is waited for. */
export class Deadline {
  readonly #endsAt: number;
  constructor(seconds: number) {
    this.#endsAt = performance.now() + seconds * 1000;
  }

  /** Until `look` gives true; throws with what it gave last, as a sentence about `what`. */
  async poll(what: string, look: () => Promise<true | string> | true | string): Promise<void> {
    for (;;) {
      const seen = await look();
      if (seen === true) return;
      if (performance.now() > this.#endsAt) throw new Error(`waited for ${what}, and saw: ${seen}`);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
