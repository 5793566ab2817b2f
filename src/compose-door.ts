import type { Executor } from "./actions/execute.ts";
import type { Access } from "./clients/access.ts";
import { type Limiter, limitHeaders } from "./clients/limits.ts";
import type { Config } from "./config.ts";
import { type Operation, operations } from "./contract/operations.ts";
import type { Clock } from "./core/clock.ts";
import { ApiError } from "./core/errors.ts";
import type { Ids } from "./core/ids.ts";
import type { Log } from "./core/log.ts";
import { createCallerAddress } from "./http/caller-address.ts";
import type { RequestLog } from "./http/request-log.ts";
import type { DoorDeps } from "./http/router.ts";

interface DoorParts {
  config: Config;
  log: Log;
  clock: Clock;
  ids: Ids;
  access: Access;
  limiter: Limiter;
  executor: Executor;
  requestLog: RequestLog;
}

/** What the door asks of the floors below it. */
export function createDoor({
  config,
  log,
  clock,
  ids,
  access,
  limiter,
  executor,
  requestLog,
}: DoorParts): DoorDeps {
  const limit = async (client: { clientId: string; limitFactor: number }, { action, limit }: Operation) => {
    const { clientId, limitFactor } = client;
    const requests = limit.requests * limitFactor;
    const state = await limiter.take({ clientId, action, requests, perSeconds: limit.perSeconds });
    const headers = limitHeaders(action, state);
    if (!state.admitted)
      throw new ApiError("rate_limited", { retryAfterSeconds: state.resetSeconds, headers });
    return headers;
  };
  const tokenOperation = operations["oauth2_token.v1"];
  return {
    ids,
    log,
    publicUrl: config.publicUrl,
    authenticate: (token) => access.authenticate(token),
    limit,
    call: (call) => (call.body === undefined ? executor.query(call) : executor.execute(call)),
    grantToken: (request) => access.grant(request, (client) => limit(client, tokenOperation)),
    addressOf: createCallerAddress(config.trustedProxies),
    record: (record) => requestLog.record(record),
    now: () => clock.monotonic(),
  };
}
