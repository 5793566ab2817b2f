import type { MessageData } from "#src/contract/messages.ts";
import type { Ids } from "#src/core/ids.ts";
import type { Transaction } from "#src/store/database.ts";
import { settingsChanged } from "#src/store/settings-version.ts";
import type { DisabledReason } from "./endpoints.ts";
import { insertNotice } from "./notices.ts";
import type { Outbox } from "./outbox.ts";

export interface DisablingParts {
  ids: Ids;
  outbox: Outbox;
}

/**
 * Sends nothing more to an active endpoint; its events go on being stored as pending. The client's other endpoints
 * and its feed are told by `endpoint.disabled`. Resolves to the endpoints that have something to send now, undefined
 * when it was not active any more: whoever disables it first says so.
 */
export async function disableEndpoint(
  tx: Transaction,
  { ids, outbox }: DisablingParts,
  { id, clientId }: { id: string; clientId: string },
  reason: DisabledReason,
): Promise<string[] | undefined> {
  const changed = await tx.run(
    "update endpoints set state = 'disabled', disabled_reason = $2 where id = $1 and state = 'active'",
    [id, reason],
  );
  if (changed === 0) return undefined;
  await settingsChanged(tx);
  await insertNotice(tx, ids, { endpointId: id, kind: "disabled" });
  const data: MessageData<"endpoint.disabled.v1"> = { endpoint_id: id, reason };
  const event = { messageId: "endpoint.disabled.v1" as const, subject: null, sequence: null, data };
  return outbox.append(tx, {
    clientId,
    causationId: null,
    bulk: false,
    events: [event],
    exceptEndpoint: id,
  });
}
