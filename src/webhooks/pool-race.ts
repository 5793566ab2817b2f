import type { Socket } from "node:net";
import type { Cancel, Clock } from "#src/core/clock.ts";
import { type AttemptCause, AttemptFault } from "./deliver-cause.ts";

/** The connection attempt delay of RFC 8305, section 5. */
const nextAddressMs = 250;
/** Whoever has answered at all gets longer: a distant receiver needs it for TLS, and a proxy to reach the receiver. */
const nextAfterProgressMs = 1000;
/** As many as a connect time of 5 s has room for. No name makes us knock at more doors than these. */
const mostAddresses = 20;
/** The causes by what they tell, the least first: the furthest that was reached is the cause of all. */
const telling: readonly AttemptCause[] = ["connect", "timeout", "reset", "tls"];

/** Remembers a socket that is being opened, so that the end of the race reaches it. */
export type Keep = (socket: Socket) => Socket;
/** Opens a connection to one address; `progressed` is to be called whenever somebody has answered on the way. */
export type Open = (address: string, keep: Keep, progressed: () => void) => Promise<Socket>;
export type Raced = (error: Error | null, socket: Socket | null, address?: string) => void;

export interface RaceOptions {
  clock: Clock;
  /** All of them together have so long. */
  connectMs: number;
  open: Open;
  /** A fault that the other addresses cannot mend. */
  isFinal: (error: Error) => boolean;
  /** Called once. */
  done: Raced;
}

/**
 * Connects to the first of several addresses that answers, side by side (RFC 8305, section 5): the next one begins when
 * the one before has failed, or 250 ms after it without a sign. The first connection wins and the others are destroyed.
 */
export class AddressRace {
  readonly #options: RaceOptions;
  readonly #waiting: string[];
  readonly #sockets = new Set<Socket>();
  readonly #cancelDeadline: Cancel;
  #cancelNext: Cancel = () => {};
  #running = 0;
  #fault = new AttemptFault("connect");
  #over = false;

  constructor(addresses: readonly string[], options: RaceOptions) {
    this.#options = options;
    this.#waiting = addresses.slice(0, mostAddresses);
    this.#cancelDeadline = options.clock.after(options.connectMs, () => {
      this.#note(new AttemptFault("timeout"));
      this.end(this.#fault);
    });
    this.#next();
  }

  /** Gives up, with everything that is being opened. */
  end(error: Error): void {
    this.#finish(new Set(), () => this.#options.done(error, null));
  }

  #next(): void {
    const address = this.#waiting.shift();
    if (address === undefined) return;
    this.#running += 1;
    this.#nextAfter(nextAddressMs);
    const own = new Set<Socket>();
    const keep: Keep = (socket) => {
      own.add(socket);
      this.#sockets.add(socket);
      // Whoever waits is told; an error that comes after that must not end the process.
      socket.on("error", () => {});
      return this.#over ? socket.destroy() : socket;
    };
    this.#options
      .open(address, keep, () => this.#nextAfter(nextAfterProgressMs))
      .then(
        (socket) => this.#finish(own, () => this.#options.done(null, socket, address)),
        (error: Error) => this.#failed(error),
      );
  }

  #nextAfter(delayMs: number): void {
    this.#cancelNext();
    if (!this.#over && this.#waiting.length > 0)
      this.#cancelNext = this.#options.clock.after(delayMs, () => this.#next());
  }

  #failed(error: Error): void {
    if (this.#over) return;
    this.#running -= 1;
    if (this.#options.isFinal(error) || !(error instanceof AttemptFault)) this.end(error);
    else this.#goOn(error);
  }

  #goOn(fault: AttemptFault): void {
    this.#note(fault);
    if (this.#waiting.length > 0) this.#next();
    else if (this.#running === 0) this.end(this.#fault);
  }

  #note(fault: AttemptFault): void {
    const rank = ({ attemptCause }: AttemptFault) => telling.indexOf(attemptCause);
    if (rank(fault) > rank(this.#fault)) this.#fault = fault;
  }

  /** Whatever is not the winner's own is destroyed. */
  #finish(own: ReadonlySet<Socket>, tell: () => void): void {
    if (this.#over) return;
    this.#over = true;
    this.#cancelDeadline();
    this.#cancelNext();
    for (const socket of this.#sockets) if (!own.has(socket)) socket.destroy();
    tell();
  }
}
