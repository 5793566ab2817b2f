import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Clock } from "#src/core/clock.ts";
import type { ApiError } from "#src/core/errors.ts";
import { breakBody } from "./body.ts";
import type { WireAnswer } from "./problem.ts";

/** How long the other side may take to read its last answer, and what it may still send until then. */
const lingerTickMs = 400;
const lingerTicks = 25;
const lingerIdleTicks = 3;
const lingerStopTicks = 4;
const lingerBytes = 64 * 1024 * 1024;

/** Makes the refusal of what is no request that could be routed, and writes it into the log with where it came from. */
export type Refuse = (error: unknown, from?: IncomingMessage | Socket) => WireAnswer;

/**
 * One connection of the server: each request on it gets one answer, in order, and none after the one that said it was
 * the last. It is closed so that this one can be read (RFC 9112, 9.6): first our half, and the other when the client is
 * done, or after 10 s, 1.2 s of silence or 64 MiB. What still comes is discarded.
 */
export class Connection {
  readonly #socket: Socket;
  readonly #clock: Clock;
  readonly #refuse: Refuse;
  /** Requests without a whole answer. */
  #open = 0;
  #newest: IncomingMessage | undefined;
  /** What to say when the requests before it have their answers. */
  #fault: { error: ApiError; request: IncomingMessage | undefined } | undefined;
  #saidLast = false;
  #lingers = false;
  #ticks = lingerTicks;
  #stopsAsked = 0;

  constructor(socket: Socket, clock: Clock, refuse: Refuse) {
    this.#socket = socket;
    this.#clock = clock;
    this.#refuse = refuse;
    // So Node ends a connection after its last answer, and would with that cut off what it has not read.
    socket.destroySoon = () => this.#linger();
  }

  /**
   * False for a request that comes after the last answer: it must not be processed. An answer is the last one when the
   * body of its request has not come to its end, or `isLast` says so.
   */
  accepts(request: IncomingMessage, response: ServerResponse, isLast: () => boolean): boolean {
    if (this.#saidLast || this.#fault) {
      // Discarded, as whatever comes now.
      request.resume();
      return false;
    }
    this.#newest = request;
    this.#open += 1;
    const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse;
    response.writeHead = (...head: unknown[]) => {
      if (!request.complete || isLast()) response.shouldKeepAlive = false;
      if (!response.shouldKeepAlive) this.#saidLast = true;
      return writeHead(...head);
    };
    response.once("close", () => {
      this.#open -= 1;
      if (this.#fault && this.#open === 0) this.#sayFault();
    });
    return true;
  }

  /**
   * What came is no HTTP, or came too slowly. Where it is the body of a request, that request is answered by whoever
   * reads it; else it is a request of its own. `brief`: nothing more is waited for.
   */
  fail(
    error: ApiError,
    { brief = false, request }: { brief?: boolean; request?: IncomingMessage } = {},
  ): void {
    if (brief) this.#ticks = 1;
    if (this.#saidLast || this.#fault) return;
    if (this.#newest && !this.#newest.complete) {
      breakBody(this.#newest, error);
      return;
    }
    this.#fault = { error, request };
    if (this.#open === 0) this.#sayFault();
  }

  #sayFault(): void {
    const { error, request } = this.#fault!;
    if (this.#saidLast) return;
    this.#saidLast = true;
    if (!this.#socket.writable) {
      this.#socket.destroy();
      return;
    }
    this.#socket.write(rawAnswer(this.#refuse(error, request ?? this.#socket)));
    this.#linger();
  }

  /** For a server that stops, which asks again and again: a last answer has until the fourth time to be read. */
  stopLingering(): void {
    if (!this.#lingers) return;
    this.#stopsAsked += 1;
    if (this.#stopsAsked >= lingerStopTicks) this.#socket.destroy();
  }

  #linger(): void {
    if (this.#lingers) return;
    this.#lingers = true;
    const socket = this.#socket;
    const atStart = socket.bytesRead;
    let seen = atStart;
    let silent = 0;
    const tick = () => {
      this.#ticks -= 1;
      silent = socket.bytesRead === seen ? silent + 1 : 0;
      seen = socket.bytesRead;
      const isOver = this.#ticks <= 0 || silent >= lingerIdleTicks || seen - atStart > lingerBytes;
      if (isOver) socket.destroy();
      else cancel = this.#clock.after(lingerTickMs, tick);
    };
    let cancel = this.#clock.after(lingerTickMs, tick);
    socket.once("close", () => cancel());
    socket.end(() => {
      if (socket.readableEnded) socket.destroy();
      else socket.once("end", () => socket.destroy());
    });
    socket.resume();
  }
}

function rawAnswer({ status, headers, body }: WireAnswer): string {
  const all = { ...headers, Connection: "close", "Content-Length": String(Buffer.byteLength(body)) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return `HTTP/1.1 ${status} Refused\r\n${lines.join("\r\n")}\r\n\r\n${body}`;
}
