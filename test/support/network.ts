import type { AttemptOutcome, Outgoing, Post } from "#src/webhooks/deliver.ts";
import type { ManualClock } from "./manual-clock.ts";

/** A request that was sent, and when, by the wall clock. */
export interface Sent {
  at: number;
  url: string;
  message: {
    id: string;
    type: string;
    attempt: number;
    created_at: string;
    subject: { reference: string } | null;
  };
  headers: Record<string, string>;
  body: string | Uint8Array;
}

export type Reply = Omit<AttemptOutcome, "durationMs"> & { durationMs?: number };

/**
 * The network in the test's hands: it notes what is sent and answers as `reply` says, after `durationMs` of the
 * test's clock. It stands where the product's own post would; everything before and behind it is real.
 */
export class Network {
  readonly sent: Sent[] = [];
  readonly #clock: ManualClock;
  readonly #reply: (sent: Sent) => Reply;
  readonly #open = new Set<() => void>();

  constructor(clock: ManualClock, reply: (sent: Sent) => Reply) {
    this.#clock = clock;
    this.#reply = reply;
  }

  readonly wrapPost = (): Post => (outgoing) => this.#post(outgoing);

  to(url: string): Sent[] {
    return this.sent.filter((one) => one.url === url);
  }

  #post({ url, body, headers }: Outgoing): Promise<AttemptOutcome> {
    const message = JSON.parse(textOf(body)) as Sent["message"];
    const sent = { at: this.#clock.now(), url, message, headers, body };
    this.sent.push(sent);
    const { durationMs = 0, ...outcome } = this.#reply(sent);
    if (durationMs === 0) return Promise.resolve({ ...outcome, durationMs });
    return new Promise((resolve) => {
      const answer = () => {
        this.#open.delete(answer);
        resolve({ ...outcome, durationMs });
      };
      this.#open.add(answer);
      this.#clock.after(durationMs, answer);
    });
  }

  /** Answers whatever is open, now: nobody moves the clock any more. */
  end(): void {
    for (const answer of this.#open) answer();
  }
}

export const ok: Reply = { cause: "delivered", statusCode: 200 };
export const failing: Reply = { cause: "status", statusCode: 500 };
/** As long as the sender waits for an answer, and then no answer. */
export const hanging: Reply = { cause: "timeout", durationMs: 20_000 };

/** A body as it is written on the wire. */
export function textOf(body: string | Uint8Array): string {
  return typeof body === "string" ? body : Buffer.from(body).toString();
}
