import type { Dispatcher } from "undici";
import { delivery } from "#generated/delivery.ts";
import type { Cancel, Clock } from "#src/core/clock.ts";
import { type AttemptCause, AttemptFault, causeOfError, causeOfStatus } from "./deliver-cause.ts";

export interface AttemptOutcome {
  cause: AttemptCause;
  statusCode?: number;
  durationMs: number;
  /** The header as it came, all of them where it came more than once. */
  retryAfter?: string;
  /** The beginning of the answer, for the log. */
  response?: string;
}

export interface Timeouts {
  dnsMs: number;
  connectMs: number;
  totalMs: number;
  responseReadMs: number;
}

const { responseReadMaxBytes, responseKeptBytes } = delivery.sizes;
/** Answers that announce an answer (1xx) are passed over, but not for as long as somebody likes. */
const maxInterim = 20;

/**
 * One attempt from its beginning to its outcome, as undici's handler of the request: the head of the answer decides,
 * its body is read within bounds of size and time, and only a body that ended within them leaves the connection open.
 */
export class Attempt implements Dispatcher.DispatchHandler {
  readonly #clock: Clock;
  readonly #timeouts: Timeouts;
  readonly #settle: (outcome: AttemptOutcome) => void;
  readonly #startedAt: number;
  #cancelTimer: Cancel;
  #controller: Dispatcher.DispatchController | undefined;
  #settled = false;
  #interim = 0;
  #statusCode = 0;
  #retryAfter: string | undefined;
  #chunks: Buffer[] = [];
  #bytes = 0;

  /** Time runs from here. `settle` is called once. */
  constructor(clock: Clock, timeouts: Timeouts, settle: (outcome: AttemptOutcome) => void) {
    this.#clock = clock;
    this.#timeouts = timeouts;
    this.#settle = settle;
    this.#startedAt = clock.monotonic();
    this.#cancelTimer = clock.after(timeouts.totalMs, () => this.#stop(new AttemptFault("timeout")));
  }

  get settled(): boolean {
    return this.#settled;
  }

  /** Ends it without an answer. */
  fail(error: unknown): void {
    this.#end({ cause: causeOfError(error) });
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // The deadline passed before there was a connection: nothing may be sent any more.
    if (this.#settled) controller.abort(new AttemptFault("timeout"));
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    statusCode: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    if (statusCode < 200) {
      this.#interim += 1;
      if (this.#interim > maxInterim) this.#stop(new AttemptFault("protocol"));
      return;
    }
    this.#statusCode = statusCode;
    const retryAfter = headers["retry-after"];
    // Sent more than once it is a list (RFC 9110 section 5.3).
    if (retryAfter !== undefined) this.#retryAfter = [retryAfter].flat().join(", ");
    this.#cancelTimer();
    const left = this.#timeouts.totalMs - (this.#clock.monotonic() - this.#startedAt);
    this.#cancelTimer = this.#clock.after(Math.min(left, this.#timeouts.responseReadMs), () => this.#stop());
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    if (this.#settled) return;
    if (this.#bytes < responseKeptBytes) this.#chunks.push(chunk);
    this.#bytes += chunk.length;
    if (this.#bytes >= responseReadMaxBytes) this.#stop();
  }

  onResponseEnd(): void {
    this.#answered();
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    // A body that broke off after its head is the receiver's business.
    if (this.#statusCode === 0) this.fail(error);
    else this.#answered();
  }

  /** Ends it here, with the connection: by `error` if there is no answer yet. */
  #stop(error = new AttemptFault("reset")): void {
    if (this.#statusCode === 0) this.fail(error);
    else this.#answered();
    this.#controller?.abort(error);
  }

  #answered(): void {
    if (this.#settled) return;
    const outcome: Omit<AttemptOutcome, "durationMs"> = {
      cause: causeOfStatus(this.#statusCode),
      statusCode: this.#statusCode,
      response: textOf(this.#chunks),
    };
    if (this.#retryAfter !== undefined) outcome.retryAfter = this.#retryAfter;
    this.#end(outcome);
  }

  #end(outcome: Omit<AttemptOutcome, "durationMs">): void {
    if (this.#settled) return;
    this.#settled = true;
    this.#cancelTimer();
    this.#chunks = [];
    const durationMs = Math.round(this.#clock.monotonic() - this.#startedAt);
    this.#settle({ ...outcome, durationMs });
  }
}

/** The bytes as they came, never inflated; NUL is not text for every database. */
function textOf(chunks: readonly Buffer[]): string {
  const [first] = chunks;
  if (first === undefined) return "";
  const bytes = chunks.length === 1 ? first : Buffer.concat(chunks);
  return bytes.subarray(0, responseKeptBytes).toString("utf8").replaceAll("\u0000", "\uFFFD");
}
