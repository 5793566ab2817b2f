import type { HttpBindings } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { type Operation, type OperationId, operations } from "#src/contract/operations.ts";
import { findDuplicateKeys, validateBodyInPieces, validateQuery } from "#src/contract/validate.ts";
import { ApiError, type Fault } from "#src/core/errors.ts";
import type { Ids } from "#src/core/ids.ts";
import type { Log } from "#src/core/log.ts";
import { atOnce, type Pieces, Turns } from "#src/core/turns.ts";
import { type Authenticate, authenticateCaller, type Caller } from "./authenticate.ts";
import { bodyFault, checkMediaType, readBody } from "./body.ts";
import type { Arrival } from "./caller-address.ts";
import { toApiError, toProblem, toTokenError, type WireAnswer } from "./problem.ts";
import { textFaults } from "./query.ts";
import type { RequestRecord } from "./request-log.ts";
import { readStrictJsonInPieces } from "./strict-json.ts";
import { pathOf, queryOf } from "./target.ts";
import { answerTokenRequest, type GrantToken } from "./token-endpoint.ts";

/** A call that passed every gate. */
export interface AcceptedCall {
  operationId: OperationId;
  clientId: string;
  requestId: string;
  mode: "sync" | "async";
  /** Of a POST: valid, with its bytes. */
  body: unknown;
  bodyBytes: Uint8Array;
  idempotencyKey: string | undefined;
  /** Of a GET: valid and typed. */
  query: object;
  /** The `Prefer` header, which only the mock looks at. */
  prefer: string | undefined;
}

export interface CallAnswer {
  body: string;
  replayed: boolean;
  /** 200 unless the mock was asked for another answer. */
  status?: number;
  contentType?: string;
}

/** What the door needs from the rest; `limit` gives the headers, or throws `rate_limited`. */
export interface DoorDeps {
  ids: Ids;
  log: Log;
  publicUrl: string;
  authenticate: Authenticate;
  limit(caller: Caller, operation: Operation): Promise<Record<string, string>>;
  call(call: AcceptedCall): Promise<CallAnswer>;
  grantToken: GrantToken;
  addressOf(arrival: Arrival): string;
  record(record: RequestRecord): void;
  now(): number;
}

/** With the turns in which large bodies are judged. */
type Door = DoorDeps & { turns: Turns };

type Env = { Bindings: HttpBindings };

/** Judged at once; a larger body waits for its turns. */
const smallBodyBytes = 65_536;

const postHeaders = {
  "Content-Type": "application/json",
  "Cache-Control": "no-store",
  "X-Content-Type-Options": "nosniff",
};

/** The Client API: its routes come from the generated table and from nowhere else. */
export function createRouter(doorDeps: DoorDeps): Hono<Env> {
  const deps: Door = { ...doorDeps, turns: new Turns() };
  const app = new Hono<Env>();
  for (const operation of Object.values(operations)) {
    app.on(operation.method.toUpperCase(), operation.path, (context) => handle(deps, context, operation));
    app.all(operation.path, (context) => refuse(deps, context, methodNotAllowed(operation)));
  }
  app.notFound((context) => refuse(deps, context, new ApiError("unknown_action")));
  app.onError((error, context) => refuse(deps, context, error));
  return app;
}

function methodNotAllowed({ method }: Operation): ApiError {
  return new ApiError("method_not_allowed", { headers: { Allow: method.toUpperCase() } });
}

async function refuse(deps: Door, context: Context<Env>, thrown: unknown): Promise<Response> {
  const exchange = new Exchange(deps, context);
  const error = toApiError(bodyFault(context.env.incoming) ?? thrown, deps.log, exchange.requestId);
  return exchange.end(toProblem(error, exchange.requestId, deps.publicUrl), error);
}

async function handle(deps: Door, context: Context<Env>, operation: Operation): Promise<Response> {
  const exchange = new Exchange(deps, context);
  const headers = { "Request-Id": exchange.requestId, ...deprecationHeaders(operation, deps.publicUrl) };
  try {
    const answer = operation.public
      ? {
          status: 200,
          headers: postHeaders,
          body: await answerTokenRequest(context.env.incoming, exchange.address, deps.grantToken),
        }
      : await answerCall(deps, exchange, operation, headers);
    return exchange.end({ ...answer, headers: { ...answer.headers, ...headers } });
  } catch (thrown) {
    const error = toApiError(bodyFault(context.env.incoming) ?? thrown, deps.log, exchange.requestId);
    const toWire = operation.public ? toTokenError : toProblem;
    const wire = toWire(error, exchange.requestId, deps.publicUrl);
    return exchange.end({ ...wire, headers: { ...headers, ...wire.headers } }, error);
  }
}

/** The gates in their order: authentication, scope, limit, strict JSON, schema and shape; then the call itself. */
async function answerCall(
  deps: Door,
  exchange: Exchange,
  operation: Operation,
  headers: Record<string, string>,
): Promise<WireAnswer> {
  const { incoming } = exchange.context.env;
  const caller = await authenticateCaller(
    incoming.headers.authorization,
    operation.scopes,
    deps.authenticate,
  );
  exchange.clientId = caller.clientId;
  Object.assign(headers, await deps.limit(caller, operation));
  const query = new URLSearchParams(queryOf(incoming.url ?? ""));
  const call: AcceptedCall = {
    operationId: operation.id,
    clientId: caller.clientId,
    requestId: exchange.requestId,
    mode: "sync",
    body: undefined,
    bodyBytes: new Uint8Array(),
    idempotencyKey: undefined,
    query: {},
    prefer: incoming.headers.prefer as string | undefined,
  };
  if (operation.method === "get") call.query = validQuery(operation, query);
  else Object.assign(call, await validPost(exchange, operation, query));
  const answer = await deps.call(call);
  if (operation.method === "post") headers["Action-Mode"] = call.mode;
  if (answer.replayed) headers["Idempotency-Replayed"] = "true";
  const contentType = answer.contentType ?? "application/json";
  return {
    status: answer.status ?? 200,
    headers: { ...postHeaders, "Content-Type": contentType },
    body: answer.body,
  };
}

/** RFC 9745: since when the version is deprecated, and where it is said how to move on. */
function deprecationHeaders({ deprecation }: Operation, publicUrl: string): Record<string, string> {
  if (!deprecation) return {};
  const [action, version] = deprecation.successor.split(".");
  const page = `${publicUrl}/docs/migrate-${action!.replaceAll("_", "-")}-${version}.html`;
  return { Deprecation: `@${deprecation.since}`, Link: `<${page}>; rel="deprecation"; type="text/html"` };
}

function validQuery(operation: Operation, params: URLSearchParams): object {
  const { query, violations: found } = validateQuery(operation.id, params);
  const violations = found.length > 0 ? found : textFaults(params);
  const [first] = violations;
  if (!first) return query;
  const isWholeCode = first.code === "unknown_parameter" || first.code === "repeated_parameter";
  throw new ApiError(isWholeCode ? first.code : "invalid_parameter", { errors: violations });
}

async function validPost(exchange: Exchange, operation: Operation, params: URLSearchParams) {
  const { incoming } = exchange.context.env;
  const mode = modeOf(operation, params);
  const key = operation.dryRun ? undefined : (incoming.headers["idempotency-key"] as string | undefined);
  const idempotencyKey = idempotencyKeyOf(key);
  checkMediaType(incoming, "application/json");
  const bodyBytes = await readBody(incoming);
  const isSmall = bodyBytes.length <= smallBodyBytes;
  const judging = () => validBody(operation, bodyBytes);
  const body = isSmall ? atOnce(judging()) : await exchange.turns.run(judging);
  return { mode, idempotencyKey, body, bodyBytes };
}

function* validBody({ id }: Operation, bytes: Uint8Array): Pieces<unknown> {
  const body = yield* readStrictJsonInPieces(bytes);
  refuseInvalid(yield* validateBodyInPieces(id, body));
  refuseInvalid(findDuplicateKeys(id, body));
  return body;
}

function refuseInvalid(violations: Fault[]): void {
  const [first] = violations;
  if (!first) return;
  const isWholeCode = first.code === "too_many_items" || first.code === "duplicate_reference";
  throw new ApiError(isWholeCode ? first.code : "invalid_request", { errors: violations });
}

function modeOf(operation: Operation, params: URLSearchParams): "sync" | "async" {
  const others = new URLSearchParams(params);
  others.delete("async");
  validQuery(operation, others);
  const values = params.getAll("async");
  if (values.length === 0) return "sync";
  const fault = (code: Fault["code"], message: string) =>
    new ApiError(code, { errors: [{ code, path: "?async", message }] });
  if (!operation.async) {
    throw fault(
      "async_not_supported",
      "This action is always synchronous. Leave the query parameter async out.",
    );
  }
  if (values.length > 1)
    throw fault("repeated_parameter", "This query parameter takes one value. Send it once.");
  if (values[0] !== "true")
    throw fault("invalid_parameter", "Only async=true is allowed; leave it out for a synchronous answer.");
  return "async";
}

/** Bare, or quoted as a structured-field string (draft-ietf-httpapi-idempotency-key-header). */
function idempotencyKeyOf(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const quoted = /^"((?:[^"\\]|\\["\\])*)"$/.exec(header)?.[1];
  const key = quoted === undefined ? header : quoted.replace(/\\(["\\])/g, "$1");
  if (!/^[\x20-\x7e]{1,255}$/.test(key)) throw new ApiError("invalid_idempotency_key");
  return key;
}

/** One request and its answer: gives it an id at the door and a line in the log at the end. */
class Exchange {
  readonly context: Context<Env>;
  readonly requestId: string;
  /** Asked for at once: a connection that has gone names nobody. */
  readonly address: string;
  readonly turns: Turns;
  clientId: string | null = null;
  readonly #deps: Door;
  readonly #startedAt: number;

  constructor(deps: Door, context: Context<Env>) {
    this.#deps = deps;
    this.context = context;
    this.turns = deps.turns;
    this.requestId = deps.ids("req");
    this.address = deps.addressOf(context.env.incoming);
    this.#startedAt = deps.now();
  }

  end(answer: WireAnswer, error?: ApiError): Response {
    const { method = "", url = "" } = this.context.env.incoming;
    this.#deps.record({
      requestId: this.requestId,
      clientId: this.clientId,
      address: this.address,
      method,
      path: pathOf(url).slice(0, 200),
      status: answer.status,
      code: error?.code ?? null,
      faults: (error?.errors ?? []).map(({ code, path }) => ({ code, path })),
      durationMs: Math.round((this.#deps.now() - this.#startedAt) * 10) / 10,
    });
    return new Response(answer.body, { status: answer.status, headers: answer.headers });
  }
}
