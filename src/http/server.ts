import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, Server as NetServer, type Socket } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import type { Clock } from "#src/core/clock.ts";
import { ApiError, type ErrorCode } from "#src/core/errors.ts";
import type { Ids } from "#src/core/ids.ts";
import type { Log } from "#src/core/log.ts";
import { continueWhenRead } from "./body.ts";
import type { Arrival } from "./caller-address.ts";
import { Connection, type Refuse } from "./connection.ts";
import { checkRawRequest } from "./gate.ts";
import { toApiError, toProblem, type WireAnswer } from "./problem.ts";
import type { RequestRecord } from "./request-log.ts";
import { pathOf } from "./target.ts";

/** How long a request may take to come: its headers, and all of it. It is looked at once in `checkEveryMs`. */
export interface RequestTimes {
  headersMs: number;
  wholeMs: number;
  checkEveryMs: number;
}

const documentedTimes: RequestTimes = { headersMs: 10_000, wholeMs: 30_000, checkEveryMs: 1000 };
const stopDeadlineMs = 25_000;
const idleCloseMs = 100;

export interface ServerOptions {
  /** A hono app of any environment. */
  app: { fetch: Parameters<typeof getRequestListener>[0] };
  clock: Clock;
  ids: Ids;
  log: Log;
  publicUrl: string;
  /** Gets what is refused before the routes; they record the rest. */
  record?: (record: RequestRecord) => void;
  addressOf?: (arrival: Arrival) => string;
  /** The documented times by default; tests have no 30 s. */
  times?: RequestTimes;
}

/** An HTTP server whose slow, broken and ambiguous requests end as documented. */
export class HttpServer {
  readonly #server: Server;
  readonly #clock: Clock;
  readonly #connections = new Map<Socket, Connection>();
  #stopping = false;

  constructor({
    app,
    clock,
    ids,
    log,
    publicUrl,
    record,
    addressOf,
    times = documentedTimes,
  }: ServerOptions) {
    this.#clock = clock;
    const refuse: Refuse = (thrown, from) => {
      const requestId = ids("req");
      const error = toApiError(thrown, log, requestId);
      // Of a request that cannot be read nothing is known but its connection.
      const arrival = from && "headers" in from ? from : { socket: from ?? {}, headers: {} };
      record?.(toRecord(error, requestId, arrival, addressOf?.(arrival) ?? ""));
      return toProblem(error, requestId, publicUrl);
    };
    const listener = getRequestListener(app.fetch, {
      overrideGlobalObjects: false,
      // How a body is discarded that nobody reads is the connection's business.
      autoCleanupIncoming: false,
      // The routes make their own answers; this is for what fails around them.
      errorHandler: (error) => {
        const { status, headers, body } = refuse(error);
        return new Response(body, { status, headers });
      },
    });
    const options = {
      headersTimeout: times.headersMs,
      requestTimeout: times.wholeMs,
      connectionsCheckingInterval: times.checkEveryMs,
      keepAliveTimeout: 30_000,
      maxHeaderSize: 16 * 1024,
      // The gate says it in our words.
      requireHostHeader: false,
    };
    const connectionOf = (socket: Socket) => this.#connections.get(socket)!;
    const handle = (request: IncomingMessage, response: ServerResponse, refusal?: ApiError) => {
      if (!connectionOf(request.socket).accepts(request, response, () => this.#stopping)) return;
      try {
        checkRawRequest(request);
        if (refusal) throw refusal;
      } catch (error) {
        send(response, refuse(error, request));
        return;
      }
      // Nothing depends on it, and what the gate has let pass is not to be refused by another reader.
      request.headers.host = "localhost";
      void listener(request, response);
    };
    this.#server = createServer(options, (request, response) => handle(request, response));
    // By default the parser leaves out headers beyond 2,000 silently; their size is bounded above.
    this.#server.maxHeadersCount = 0;
    // A client that has sent its request may close its half of the connection, and still gets its answer.
    Object.assign(this.#server, { httpAllowHalfOpen: true });
    this.#server.on("connection", (socket: Socket) => {
      this.#connections.set(socket, new Connection(socket, clock, refuse));
      socket.once("close", () => this.#connections.delete(socket));
    });
    this.#server.on("checkContinue", (request: IncomingMessage, response: ServerResponse) => {
      continueWhenRead(request, () => response.writeContinue());
      handle(request, response);
    });
    this.#server.on("checkExpectation", (request: IncomingMessage, response: ServerResponse) =>
      handle(request, response, new ApiError("bad_request", { detail: unknownExpectation })),
    );
    this.#server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) => {
      const code = clientErrors[error.code ?? ""] ?? "bad_request";
      if (error.code === "ECONNRESET") socket.destroy();
      else connectionOf(socket).fail(new ApiError(code), { brief: code === "request_timeout" });
    });
    this.#server.on("connect", (request: IncomingMessage, socket: Socket) => {
      socket.on("error", () => {});
      const error = new ApiError("method_not_allowed", { headers: { Allow: "GET, POST" } });
      connectionOf(socket).fail(error, { request });
    });
  }

  /** Resolves to the port that it listens on. */
  async listen(host: string, port: number): Promise<number> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", reject);
      this.#server.listen(port, host, resolve);
    });
    return (this.#server.address() as AddressInfo).port;
  }

  /**
   * Takes no further connection; requests that were accepted get their answers, within 25 s. A client may be sending the
   * next one on a connection that seems idle here (RFC 9112, 9.5): it is waited for `lingerMs`, and told with its answer
   * that the connection ends.
   */
  async stop(lingerMs = 0): Promise<void> {
    this.#stopping = true;
    // Connections that wait to be accepted are, before the system refuses further ones.
    await nextTurn();
    // That of HTTP would close idle connections at once.
    const closed = new Promise<void>((resolve) =>
      NetServer.prototype.close.call(this.#server, () => resolve()),
    );
    const cancelDeadline = this.#clock.after(stopDeadlineMs, () => this.#server.closeAllConnections());
    let cancelTick = () => {};
    const tick = () => {
      this.#server.closeIdleConnections();
      for (const connection of this.#connections.values()) connection.stopLingering();
      cancelTick = this.#clock.after(idleCloseMs, tick);
    };
    if (lingerMs > 0) cancelTick = this.#clock.after(lingerMs, tick);
    else tick();
    await closed;
    cancelDeadline();
    cancelTick();
    // Nothing is open any more; this ends the timer that looks for slow requests.
    this.#server.close();
  }
}

function toRecord(
  error: ApiError,
  requestId: string,
  request: Arrival & { method?: string | undefined; url?: string | undefined },
  address: string,
): RequestRecord {
  return {
    requestId,
    clientId: null,
    address,
    method: request.method ?? "",
    path: pathOf(request.url ?? "").slice(0, 200),
    status: error.status,
    code: error.code,
    faults: [],
    durationMs: 0,
  };
}

const clientErrors: Record<string, ErrorCode> = {
  HPE_HEADER_OVERFLOW: "headers_too_large",
  HPE_CHUNK_EXTENSIONS_OVERFLOW: "payload_too_large",
  ERR_HTTP_REQUEST_TIMEOUT: "request_timeout",
};

const unknownExpectation =
  "The header Expect asks for something unknown. Send 100-continue, or leave it out.";

/** Its body is not read, so the connection cannot be used again. */
function send(response: ServerResponse, answer: WireAnswer): void {
  response.shouldKeepAlive = false;
  const length = Buffer.byteLength(answer.body);
  response.writeHead(answer.status, { ...answer.headers, "Content-Length": length }).end(answer.body);
}
