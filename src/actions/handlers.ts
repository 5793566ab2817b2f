import type {
  CommandOperationId,
  Item,
  ItemOperationId,
  QueryOperationId,
} from "#src/contract/operations.ts";
import type { Accounts, Debtors } from "#src/downstream/accounts.ts";
import type { Agreements, Plans, Statements } from "#src/downstream/agreements.ts";
import type { Claims, Journeys, NamedBy, Naming } from "#src/downstream/claims.ts";
import type { Money } from "#src/downstream/money.ts";
import type { Transaction } from "#src/store/database.ts";
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
    (member: string, by: NamedBy, movesMoney = false) =>
    <Id extends ItemOperationId>(handler: ItemHandler<Id>) =>
      lockingMany(handler, (tx, clientId, items) =>
        claims.lockAll(tx, clientId, by, named(items, member), movesMoney),
      );
  const [byReference, byClaim] = [locking("reference", "claims"), locking("claim_reference", "claims")];
  const writing = <Id extends ItemOperationId>(handler: ItemHandler<Id>) =>
    lockingMany(handler, (tx, clientId, items) => claims.lockContents(tx, clientId, items.map(namesIn)));
  const locked =
    (member: string, lock: (tx: Transaction, clientId: string, references: string[]) => Promise<void>) =>
    <Id extends ItemOperationId>(handler: ItemHandler<Id>) =>
      lockingMany(handler, (tx, clientId, items) => lock(tx, clientId, named(items, member)));
  return {
    "import_claims.v1": writing(importClaimsV1(claims)),
    "import_claims.v2": writing(importClaimsV2(claims)),
    "create_claims.v1": writing(createClaimsV1(claims)),
    "validate_claims.v1": writing(validateClaimsV1(claims)),
    "update_claims.v1": writing(updateClaimsV1(claims)),
    "resolve_claims.v1": byReference(resolveClaimsV1(claims)),
    "withdraw_claims.v1": byReference(withdrawClaimsV1(claims)),
    "credit_claims.v1": locking("claim_reference", "claims", true)(creditClaimsV1(money)),
    "debit_claims.v1": byClaim(debitClaimsV1(money)),
    "record_payments.v1": recordPaymentsV1(money),
    "reverse_payments.v1": locking("payment_reference", "payments", true)(reversePaymentsV1(money)),
    "create_accounts.v1": locked("reference", accounts.lockNew)(createAccountsV1(accounts)),
    "update_accounts.v1": updateAccountsV1(accounts),
    "upsert_debtors.v1": locked("reference", debtors.lockNew)(upsertDebtorsV1(debtors)),
    "pause_journeys.v1": byClaim(pauseJourneysV1(journeys)),
    "resume_journeys.v1": byClaim(resumeJourneysV1(journeys)),
    "stop_journeys.v1": byClaim(stopJourneysV1(journeys)),
    "open_disputes.v1": byClaim(openDisputesV1(agreements)),
    "resolve_disputes.v1": locking("dispute_reference", "disputes")(resolveDisputesV1(agreements)),
    "add_notes.v1": byClaim(addNotesV1(agreements)),
    "create_promises_to_pay.v1": byClaim(createPromisesToPayV1(agreements)),
    "cancel_promises_to_pay.v1": locking("promise_reference", "promises")(cancelPromisesToPayV1(agreements)),
    "create_instalment_plans.v1": locking("claim_references", "claims")(createInstalmentPlansV1(plans)),
    "cancel_instalment_plans.v1": locked("plan_reference", plans.lockAll)(cancelInstalmentPlansV1(plans)),
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

/** Locks what several items will change before the first of them does; one alone locks it as it goes. */
function lockingMany<Id extends ItemOperationId>(
  handler: ItemHandler<Id>,
  lock: (tx: Transaction, clientId: string, items: readonly Item<Id>[]) => Promise<void>,
): ItemHandler<Id> {
  return {
    ...handler,
    async prepare(items, { tx, clientId }) {
      if (items.length > 1) await lock(tx, clientId, items);
    },
  };
}

/** What items name by this member, one or several. */
function named(items: readonly unknown[], member: string): string[] {
  return items.flatMap((item) => (item as Record<string, string | string[]>)[member]!);
}

/** What the content of a claim names, in either version. */
function namesIn(item: unknown): Naming {
  const { debtor, ...content } = item as Naming & { debtor?: { reference: string } };
  return debtor ? { ...content, debtors: [debtor] } : content;
}
