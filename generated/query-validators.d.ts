// Generated from the contracts by `npm run generate`; edits are lost.

export interface SchemaError {
  instancePath: string;
  schemaPath: string;
  keyword: string;
  params: Record<string, unknown>;
}

export interface Validator {
  (data: unknown): boolean;
  errors?: SchemaError[] | null;
}

export const validators: {
  "oauth2_token.v1": Validator;
  "import_claims.v1": Validator;
  "import_claims.v2": Validator;
  "create_claims.v1": Validator;
  "validate_claims.v1": Validator;
  "update_claims.v1": Validator;
  "resolve_claims.v1": Validator;
  "withdraw_claims.v1": Validator;
  "credit_claims.v1": Validator;
  "debit_claims.v1": Validator;
  "record_payments.v1": Validator;
  "reverse_payments.v1": Validator;
  "create_accounts.v1": Validator;
  "update_accounts.v1": Validator;
  "upsert_debtors.v1": Validator;
  "pause_journeys.v1": Validator;
  "resume_journeys.v1": Validator;
  "stop_journeys.v1": Validator;
  "open_disputes.v1": Validator;
  "resolve_disputes.v1": Validator;
  "add_notes.v1": Validator;
  "create_promises_to_pay.v1": Validator;
  "cancel_promises_to_pay.v1": Validator;
  "create_instalment_plans.v1": Validator;
  "cancel_instalment_plans.v1": Validator;
  "get_claim.v1": Validator;
  "get_claim_history.v1": Validator;
  "search_claims.v1": Validator;
  "get_account.v1": Validator;
  "get_account_claims.v1": Validator;
  "get_debtor.v1": Validator;
  "get_instalment_plans.v1": Validator;
  "get_statement.v1": Validator;
  "get_request.v1": Validator;
  "get_events.v1": Validator;
  "send_test_webhook.v1": Validator;
  "get_webhook_deliveries.v1": Validator;
  "replay_webhooks.v1": Validator;
  "get_limits.v1": Validator;
};
