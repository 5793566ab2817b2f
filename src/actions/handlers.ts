import type { CommandOperationId, ItemOperationId, QueryOperationId } from "#src/contract/operations.ts";
import type { Accounts, Debtors } from "#src/downstream/accounts.ts";
import type { Agreements, Plans, Statements } from "#src/downstream/agreements.ts";
import type { Claims, Journeys } from "#src/downstream/claims.ts";
import type { Money } from "#src/downstream/money.ts";
import type { Replays } from "#src/webhooks/replay.ts";
import type { TestSends } from "#src/webhooks/test-send.ts";
import { addNotesV1 } from "./add_notes.v1.ts";
import { cancelInstalmentPlansV1 } from "./cancel_instalment_plans.v1.ts";
import { cancelPromisesToPayV1 } from "./cancel_promises_to_pay.v1.ts";
import { createAccountsV1 } from "./create_accounts.v1.ts";
import { createClaimsV1 } from "./create_claims.v1.ts";
import { createInstalmentPlansV1 } from "./create_instalment_plans.v1.ts";
import { createPromisesToPayV1 } from "./create_promises_to_pay.v1.ts";
import { creditClaimsV1 } from "./credit_claims.v1.ts";
import { debitClaimsV1 } from "./debit_claims.v1.ts";
import { getAccountV1 } from "./get_account.v1.ts";
import { getAccountClaimsV1 } from "./get_account_claims.v1.ts";
import { getClaimV1 } from "./get_claim.v1.ts";
import { getClaimHistoryV1 } from "./get_claim_history.v1.ts";
import { getDebtorV1 } from "./get_debtor.v1.ts";
import { getEventsV1 } from "./get_events.v1.ts";
import { getInstalmentPlansV1 } from "./get_instalment_plans.v1.ts";
import { getLimitsV1 } from "./get_limits.v1.ts";
import { getRequestV1 } from "./get_request.v1.ts";
import { getStatementV1 } from "./get_statement.v1.ts";
import { getWebhookDeliveriesV1 } from "./get_webhook_deliveries.v1.ts";
import type { CalendarOf, CommandHandler, ItemHandler, QueryHandler } from "./handler.ts";
import { importClaimsV1 } from "./import_claims.v1.ts";
import { importClaimsV2 } from "./import_claims.v2.ts";
import { openDisputesV1 } from "./open_disputes.v1.ts";
import { pauseJourneysV1 } from "./pause_journeys.v1.ts";
import { recordPaymentsV1 } from "./record_payments.v1.ts";
import { replayWebhooksV1 } from "./replay_webhooks.v1.ts";
import { resolveClaimsV1 } from "./resolve_claims.v1.ts";
import { resolveDisputesV1 } from "./resolve_disputes.v1.ts";
import { resumeJourneysV1 } from "./resume_journeys.v1.ts";
import { reversePaymentsV1 } from "./reverse_payments.v1.ts";
import { searchClaimsV1 } from "./search_claims.v1.ts";
import { sendTestWebhookV1 } from "./send_test_webhook.v1.ts";
import { stopJourneysV1 } from "./stop_journeys.v1.ts";
import { updateAccountsV1 } from "./update_accounts.v1.ts";
import { updateClaimsV1 } from "./update_claims.v1.ts";
import { upsertDebtorsV1 } from "./upsert_debtors.v1.ts";
import { validateClaimsV1 } from "./validate_claims.v1.ts";
import { withdrawClaimsV1 } from "./withdraw_claims.v1.ts";

/** One handler per action version of the contract: one that is missing does not compile. */
export type Handlers = { [Id in ItemOperationId]: ItemHandler<Id> } & {
  [Id in CommandOperationId]: CommandHandler<Id>;
} & { [Id in QueryOperationId]: QueryHandler<Id> };

/** What the handlers stand on. */
export interface HandlerParts {
  claims: Claims;
  journeys: Journeys;
  money: Money;
  accounts: Accounts;
  debtors: Debtors;
  agreements: Agreements;
  plans: Plans;
  statements: Statements;
  calendarOf: CalendarOf;
  testSends: TestSends;
  replays: Replays;
}

export function createHandlers(parts: HandlerParts): Handlers {
  const { claims, journeys, money, accounts, debtors, agreements, plans, testSends, replays } = parts;
  const locking =
    (member: string) =>
    <Id extends ItemOperationId>(handler: ItemHandler<Id>): ItemHandler<Id> => ({
      ...handler,
      prepare: (items, { tx, clientId }) => claims.lockAll(tx, clientId, named(items, member)),
    });
  const [byReference, byClaim] = [locking("reference"), locking("claim_reference")];
  return {
    "import_claims.v1": byReference(importClaimsV1(claims)),
    "import_claims.v2": byReference(importClaimsV2(claims)),
    "create_claims.v1": createClaimsV1(claims),
    "validate_claims.v1": validateClaimsV1(claims),
    "update_claims.v1": byReference(updateClaimsV1(claims)),
    "resolve_claims.v1": byReference(resolveClaimsV1(claims)),
    "withdraw_claims.v1": byReference(withdrawClaimsV1(claims)),
    "credit_claims.v1": byClaim(creditClaimsV1(money)),
    "debit_claims.v1": byClaim(debitClaimsV1(money)),
    "record_payments.v1": byClaim(recordPaymentsV1(money)),
    "reverse_payments.v1": reversePaymentsV1(money),
    "create_accounts.v1": createAccountsV1(accounts),
    "update_accounts.v1": updateAccountsV1(accounts),
    "upsert_debtors.v1": upsertDebtorsV1(debtors),
    "pause_journeys.v1": byClaim(pauseJourneysV1(journeys)),
    "resume_journeys.v1": byClaim(resumeJourneysV1(journeys)),
    "stop_journeys.v1": byClaim(stopJourneysV1(journeys)),
    "open_disputes.v1": byClaim(openDisputesV1(agreements)),
    "resolve_disputes.v1": resolveDisputesV1(agreements),
    "add_notes.v1": byClaim(addNotesV1(agreements)),
    "create_promises_to_pay.v1": byClaim(createPromisesToPayV1(agreements)),
    "cancel_promises_to_pay.v1": cancelPromisesToPayV1(agreements),
    "create_instalment_plans.v1": createInstalmentPlansV1(plans),
    "cancel_instalment_plans.v1": cancelInstalmentPlansV1(plans),
    "get_instalment_plans.v1": getInstalmentPlansV1(plans),
    "get_statement.v1": getStatementV1(parts.statements, parts.calendarOf),
    "get_claim.v1": getClaimV1(claims),
    "get_claim_history.v1": getClaimHistoryV1(claims),
    "search_claims.v1": searchClaimsV1(claims),
    "get_account.v1": getAccountV1(accounts),
    "get_account_claims.v1": getAccountClaimsV1(claims, accounts),
    "get_debtor.v1": getDebtorV1(debtors),
    "get_request.v1": getRequestV1(),
    "get_events.v1": getEventsV1(),
    "get_limits.v1": getLimitsV1(),
    "get_webhook_deliveries.v1": getWebhookDeliveriesV1(),
    "replay_webhooks.v1": replayWebhooksV1(replays),
    "send_test_webhook.v1": sendTestWebhookV1(testSends),
  };
}

/** The claims that items name by this member; not every item of a payment does. */
function named(items: readonly unknown[], member: string): string[] {
  return items.flatMap((item) => (item as Record<string, string | undefined>)[member] ?? []);
}
