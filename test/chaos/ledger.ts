/** What one request is to do: claims that are made, or payments that are booked on claims. */
export type Effect =
  | { kind: "claim"; reference: string; amount: number }
  | { kind: "payment"; reference: string; claim: string; amount: number };

/**
 * `acknowledged`: it was answered with 200. `refused`: it was answered that nothing was done, each time it was sent, and
 * given up. `unanswered`: it was given up without a last word, so it may have been done.
 */
export type Ending = "acknowledged" | "refused" | "unanswered";

export interface Intent {
  key: string;
  async: boolean;
  effects: readonly Effect[];
  ending: Ending | undefined;
  /** Of an acknowledged request. */
  requestId?: string;
  answer?: unknown;
}

/** What the client side of a run knows: every request that it made, and how it ended. */
export class Ledger {
  readonly intents: Intent[] = [];
  /** What should never be seen, as sentences. */
  readonly violations: string[] = [];
  /** Attempts that had no answer, or one that says to try again. */
  retries = 0;
  /** Answers of the server, whatever they say. */
  answered = 0;
  /** Answers that there is no space. */
  full = 0;
  replays = 0;
  reads = 0;

  begin(key: string, async: boolean, effects: readonly Effect[]): Intent {
    const intent: Intent = { key, async, effects, ending: undefined };
    this.intents.push(intent);
    return intent;
  }

  violated(sentence: string): void {
    this.violations.push(sentence);
  }

  ended(ending: Ending): Intent[] {
    return this.intents.filter((intent) => intent.ending === ending);
  }
}
