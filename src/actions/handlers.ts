import type { CommandOperationId, ItemOperationId, QueryOperationId } from "#src/contract/operations.ts";
import type { Claims } from "#src/downstream/claims.ts";
import type { Replays } from "#src/webhooks/replay.ts";
import type { TestSends } from "#src/webhooks/test-send.ts";
import { getClaimV1 } from "./get_claim.v1.ts";
import { getClaimHistoryV1 } from "./get_claim_history.v1.ts";
import { getEventsV1 } from "./get_events.v1.ts";
import { getLimitsV1 } from "./get_limits.v1.ts";
import { getRequestV1 } from "./get_request.v1.ts";
import { getWebhookDeliveriesV1 } from "./get_webhook_deliveries.v1.ts";
import type { CommandHandler, ItemHandler, QueryHandler } from "./handler.ts";
import { importClaimsV1 } from "./import_claims.v1.ts";
import { replayWebhooksV1 } from "./replay_webhooks.v1.ts";
import { resolveClaimsV1 } from "./resolve_claims.v1.ts";
import { searchClaimsV1 } from "./search_claims.v1.ts";
import { sendTestWebhookV1 } from "./send_test_webhook.v1.ts";
import { updateClaimsV1 } from "./update_claims.v1.ts";
import { withdrawClaimsV1 } from "./withdraw_claims.v1.ts";

/** One handler per action version of the contract: one that is missing does not compile. */
export type Handlers = { [Id in ItemOperationId]: ItemHandler<Id> } & {
  [Id in CommandOperationId]: CommandHandler<Id>;
} & { [Id in QueryOperationId]: QueryHandler<Id> };

export interface HandlerParts {
  claims: Claims;
  testSends: TestSends;
  replays: Replays;
}

export function createHandlers({ claims, testSends, replays }: HandlerParts): Handlers {
  return {
    "import_claims.v1": importClaimsV1(claims),
    "update_claims.v1": updateClaimsV1(claims),
    "resolve_claims.v1": resolveClaimsV1(claims),
    "withdraw_claims.v1": withdrawClaimsV1(claims),
    "get_claim.v1": getClaimV1(claims),
    "get_claim_history.v1": getClaimHistoryV1(claims),
    "search_claims.v1": searchClaimsV1(claims),
    "get_request.v1": getRequestV1(),
    "get_events.v1": getEventsV1(),
    "get_limits.v1": getLimitsV1(),
    "get_webhook_deliveries.v1": getWebhookDeliveriesV1(),
    "replay_webhooks.v1": replayWebhooksV1(replays),
    "send_test_webhook.v1": sendTestWebhookV1(testSends),
  };
}
