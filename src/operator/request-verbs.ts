import { cancelReplay } from "#src/actions/replay-job.ts";
import { partsOfOperation } from "#src/contract/operations.ts";
import { toTimestamp } from "#src/core/clock.ts";
import { findAnyRequest, type StoredRequest } from "#src/queue/requests.ts";
import type { Reader } from "#src/store/database.ts";
import { settingsChanged } from "#src/store/settings-version.ts";
import { OperatorError, type Verb } from "./command.ts";
import { timeMember } from "./flags.ts";

/** The request, or the error that says that there is none. */
async function existingRequest(reader: Reader, id: string): Promise<StoredRequest> {
  const request = await findAnyRequest(reader, id);
  if (!request) throw new OperatorError("request_not_found", `there is no request ${id}`);
  return request;
}

/** As `get_request` shows it, and whose it is. */
function shown(request: StoredRequest) {
  const { action, version } = partsOfOperation(request.operationId);
  return {
    request: request.id,
    client: request.clientId,
    action,
    version,
    mode: request.mode,
    state: request.state,
    received_at: toTimestamp(request.receivedAt),
    ...timeMember("completed_at", request.completedAt),
    counts: { total: request.total, succeeded: request.succeeded ?? 0, failed: request.failed ?? 0 },
    results: request.results,
  };
}

/** What became of requests. */
export const requestVerbs: readonly Verb[] = [
  {
    name: "request show",
    does: "shows a POST request: its state, how far it is, and its results",
    flags: { request: "text" },
    required: ["request"],
    run: ({ request }, { database }) =>
      database.read(async (reader) => shown(await existingRequest(reader, String(request)))),
  },
  {
    name: "request cancel",
    does: "calls off what is left of a replay by filter; what it has queued goes out",
    flags: { request: "text" },
    required: ["request"],
    run: ({ request }, { database, outbox }) =>
      database.write(async (tx) => {
        const { id } = await existingRequest(tx, String(request));
        const told = await cancelReplay(tx, id);
        if (!told)
          throw new OperatorError("nothing_to_cancel", `request ${id} is no replay that is under way`);
        await outbox.append(tx, told);
        // So that running servers tell of it at once.
        await settingsChanged(tx);
        return shown(await existingRequest(tx, id));
      }),
  },
];
