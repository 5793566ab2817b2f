import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, Server as NetServer, type Socket } from "node:net";
import { setImmediate as nextTurn } from "node:timers/promises";
import { getRequestListener } from "@hono/node-server";
import type { Clock } from "#src/core/clock.ts";
import { ApiError, type ErrorCode } from "#src/core/errors.ts";
import type { Ids } from "#src/core/ids.ts";
import type { Arrival } from "./caller-address.ts";
import { checkRawRequest } from "./gate.ts";
import { toProblem, type WireAnswer } from "./problem.ts";
import type { RequestRecord } from "./request-log.ts";

const headersTimeoutMs = 10_000;
const requestTimeoutMs = 30_000;
const checkingIntervalMs = 1000;
const stopDeadlineMs = 25_000;
const idleCloseMs = 100;

export interface ServerOptions {
  /** A hono app of any environment. */
  app: { fetch: Parameters<typeof getRequestListener>[0] };
  clock: Clock;
  ids: Ids;
  publicUrl: string;
  /** Gets what is refused before the routes; they record the rest. */
  record?: (record: RequestRecord) => void;
  addressOf?: (arrival: Arrival) => string;
}

/** An HTTP server whose slow, broken and ambiguous requests end as documented. */
export class HttpServer {
  readonly #server: Server;
  readonly #clock: Clock;
  #stopping = false;

  constructor({ app, clock, ids, publicUrl, record, addressOf }: ServerOptions) {
    this.#clock = clock;
    const listener = getRequestListener(app.fetch, { overrideGlobalObjects: false });
    // Of a request that cannot be read nothing is known but its connection.
    const refuse = (code: ErrorCode | ApiError, request: IncomingMessage | Socket) => {
      const error = typeof code === "string" ? new ApiError(code) : code;
      const requestId = ids("req");
      const arrival = "headers" in request ? request : { socket: request, headers: {} };
      record?.(toRecord(error, requestId, arrival, addressOf?.(arrival) ?? ""));
      return toProblem(error, requestId, publicUrl);
    };
    const options = {
      headersTimeout: headersTimeoutMs,
      requestTimeout: requestTimeoutMs,
      connectionsCheckingInterval: checkingIntervalMs,
      keepAliveTimeout: 30_000,
      maxHeaderSize: 16 * 1024,
      // The gate says it in our words.
      requireHostHeader: false,
    };
    this.#server = createServer(options, (request, response) => {
      if (this.#stopping) response.setHeader("Connection", "close");
      try {
        checkRawRequest(request);
      } catch (error) {
        return send(response, refuse(error as ApiError, request));
      }
      void listener(request, response);
    });
    this.#server.on("clientError", (error: NodeJS.ErrnoException, socket: Socket) =>
      answerRaw(error, socket, refuse),
    );
    this.#server.on("checkExpectation", (request: IncomingMessage, response: ServerResponse) =>
      send(response, refuse("bad_request", request)),
    );
    this.#server.on("connect", (_request: IncomingMessage, socket: Socket) =>
      writeRaw(socket, refuse("method_not_allowed", socket)),
    );
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
  request: Partial<IncomingMessage>,
  address: string,
): RequestRecord {
  return {
    requestId,
    clientId: null,
    address,
    method: request.method ?? "",
    path: (request.url ?? "").split("?")[0]!.slice(0, 200),
    status: error.status,
    code: error.code,
    faults: [],
    durationMs: 0,
  };
}

const clientErrors: Record<string, ErrorCode> = {
  HPE_HEADER_OVERFLOW: "headers_too_large",
  ERR_HTTP_REQUEST_TIMEOUT: "request_timeout",
};

/** What Node's parser refused: answered like everything else, and the connection ends. */
function answerRaw(
  error: NodeJS.ErrnoException,
  socket: Socket,
  refuse: (code: ErrorCode, socket: Socket) => WireAnswer,
): void {
  if (error.code === "ECONNRESET" || !socket.writable) {
    socket.destroy();
    return;
  }
  writeRaw(socket, refuse(clientErrors[error.code ?? ""] ?? "bad_request", socket));
}

function writeRaw(socket: Socket, answer: WireAnswer): void {
  const headers = {
    ...answer.headers,
    Connection: "close",
    "Content-Length": String(Buffer.byteLength(answer.body)),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  socket.end(`HTTP/1.1 ${answer.status} Refused\r\n${lines.join("\r\n")}\r\n\r\n${answer.body}`);
}

/** Its body is not read, so the connection cannot be used again. */
function send(response: ServerResponse, answer: WireAnswer): void {
  response.writeHead(answer.status, { ...answer.headers, Connection: "close" });
  response.end(answer.body);
}
