import type { Socket } from "node:net";
import { Client, type Dispatcher } from "undici";

/** A request that wants to know which connection carries it. */
export interface Carried extends Dispatcher.DispatchHandler {
  carriedBy(line: Line): void;
}

/** What opens the connections of a line. */
export type OpenLine = (done: (error: Error | null, socket: Socket | null) => void) => void;

/** One connection at a time, and how it has been used. */
export class Line extends Client {
  readonly #use: { socket: Socket | undefined; requests: number };

  constructor(origin: string | URL, options: Client.Options, open: OpenLine) {
    const use = { socket: undefined as Socket | undefined, requests: 0 };
    super(origin, {
      ...options,
      connect: (_options, callback) =>
        open((error, socket) => {
          use.socket = socket ?? undefined;
          use.requests = 0;
          if (error) callback(error, null);
          else callback(null, socket!);
        }),
    });
    this.#use = use;
  }

  override dispatch(options: Dispatcher.DispatchOptions, handler: Dispatcher.DispatchHandler): boolean {
    (handler as Carried).carriedBy(this);
    return super.dispatch(options, handler);
  }

  /** A request is about to be written. True where the connection has carried another one before. */
  begin(): boolean {
    this.#use.requests += 1;
    return this.#use.requests > 1;
  }

  /** Bytes of answers that the connection has brought, those under TLS in clear. */
  get bytesRead(): number {
    return this.#use.socket?.bytesRead ?? 0;
  }
}
