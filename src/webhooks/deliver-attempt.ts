import type { Dispatcher } from "undici";
import { delivery } from "#generated/delivery.ts";
import type { Cancel, Clock } from "#src/core/clock.ts";
import { toStorable } from "#src/core/text.ts";
import { type AttemptCause, AttemptFault, causeOfError, causeOfStatus } from "./deliver-cause.ts";
import type { Carried, Line } from "./pool-line.ts";

export interface AttemptOutcome {
  cause: AttemptCause;
  statusCode?: number;
  durationMs: number;
  /** The header as it came, all of them where it came more than once. */
  retryAfter?: string;
  /** The beginning of the answer, for the log. */
  response?: string;
  /** A kept connection broke before any byte of an answer, and it was sent once more on a new one. */
  resent?: true;
}

export interface Timeouts {
  dnsMs: number;
  connectMs: number;
  totalMs: number;
  responseReadMs: number;
}

const { responseReadMaxBytes, responseKeptBytes } = delivery.sizes;
/** Sends the request, `alone` on a connection of its own; false when nothing can be sent any more. */
type Send = (alone: boolean) => boolean;

/** Answers that announce an answer (1xx) are passed over, but not for as long as somebody likes. */
const maxInterim = 20;

/**
 * One attempt from its beginning to its outcome, as undici's handler of the request: the head of the answer decides,
 * its body is read within bounds of size and time, and only a body that ended within them leaves the connection open.
 */
export class Attempt implements Carried {
  readonly #clock: Clock;
  readonly #timeouts: Timeouts;
  readonly #settle: (outcome: AttemptOutcome) => void;
  readonly #startedAt: number;
  #cancelTimer: Cancel;
  #controller: Dispatcher.DispatchController | undefined;
  #send: Send = () => false;
  #line: Line | undefined;
  #isReused = false;
  #bytesBefore = 0;
  #resent = false;
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

  send(send: Send): void {
    this.#send = send;
    if (!send(false)) this.fail(new AttemptFault("reset"));
  }

  carriedBy(line: Line): void {
    this.#line = line;
  }

  /** Ends it without an answer. */
  fail(error: unknown): void {
    this.#end({ cause: causeOfError(error) });
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    // The deadline passed before there was a connection: nothing may be sent any more.
    if (this.#settled) controller.abort(new AttemptFault("timeout"));
    this.#isReused = this.#line!.begin();
    this.#bytesBefore = this.#line!.bytesRead;
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
    if (this.#wasLost(error) && this.#sendAlone()) return;
    // A body that broke off after its head is the receiver's business.
    if (this.#statusCode === 0) this.fail(error);
    else this.#answered();
  }

  /**
   * The receiver was closing the connection, which it had kept, as the request was written: no fault of anybody's. A
   * client may send such a request again by itself (RFC 9112 section 9.3.1) if it is idempotent, or known to be
   * (RFC 9110 section 9.2.2): webhooks are delivered at least once, and receivers know them by their id. Once only.
   */
  #wasLost(error: Error): boolean {
    if (this.#settled || this.#resent || !this.#isReused) return false;
    if (this.#line!.bytesRead !== this.#bytesBefore || causeOfError(error) !== "reset") return false;
    return true;
  }

  #sendAlone(): boolean {
    this.#controller = undefined;
    this.#resent = this.#send(true);
    return this.#resent;
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
    this.#settle({ ...outcome, durationMs, ...(this.#resent ? { resent: true } : {}) });
  }
}

/**
 * The beginning of the bytes as they came, never inflated. U+FFFD stands for what is not UTF-8 and for NUL; a character
 * that the bound cuts is left out.
 */
function textOf(chunks: readonly Buffer[]): string {
  const [first] = chunks;
  if (first === undefined) return "";
  const bytes = chunks.length === 1 ? first : Buffer.concat(chunks);
  if (bytes.length <= responseKeptBytes) return toStorable(bytes.toString("utf8"));
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  return toStorable(decoder.decode(bytes.subarray(0, responseKeptBytes), { stream: true }));
}
