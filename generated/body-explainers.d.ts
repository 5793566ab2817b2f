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
  "import_claims.v1#item": Validator;
  "import_claims.v1": Validator;
  "import_claims.v2#item": Validator;
  "import_claims.v2": Validator;
  "create_claims.v1#item": Validator;
  "create_claims.v1": Validator;
  "validate_claims.v1#item": Validator;
  "validate_claims.v1": Validator;
  "update_claims.v1#item": Validator;
  "update_claims.v1": Validator;
  "resolve_claims.v1#item": Validator;
  "resolve_claims.v1": Validator;
  "withdraw_claims.v1#item": Validator;
  "withdraw_claims.v1": Validator;
  "credit_claims.v1#item": Validator;
  "credit_claims.v1": Validator;
  "debit_claims.v1#item": Validator;
  "debit_claims.v1": Validator;
  "record_payments.v1#item": Validator;
  "record_payments.v1": Validator;
  "reverse_payments.v1#item": Validator;
  "reverse_payments.v1": Validator;
  "create_accounts.v1#item": Validator;
  "create_accounts.v1": Validator;
  "update_accounts.v1#item": Validator;
  "update_accounts.v1": Validator;
  "upsert_debtors.v1#item": Validator;
  "upsert_debtors.v1": Validator;
  "pause_journeys.v1#item": Validator;
  "pause_journeys.v1": Validator;
  "resume_journeys.v1#item": Validator;
  "resume_journeys.v1": Validator;
  "stop_journeys.v1#item": Validator;
  "stop_journeys.v1": Validator;
  "open_disputes.v1#item": Validator;
  "open_disputes.v1": Validator;
  "resolve_disputes.v1#item": Validator;
  "resolve_disputes.v1": Validator;
  "add_notes.v1#item": Validator;
  "add_notes.v1": Validator;
  "create_promises_to_pay.v1#item": Validator;
  "create_promises_to_pay.v1": Validator;
  "cancel_promises_to_pay.v1#item": Validator;
  "cancel_promises_to_pay.v1": Validator;
  "create_instalment_plans.v1#item": Validator;
  "create_instalment_plans.v1": Validator;
  "cancel_instalment_plans.v1#item": Validator;
  "cancel_instalment_plans.v1": Validator;
  "send_test_webhook.v1": Validator;
  "replay_webhooks.v1#item": Validator;
  "replay_webhooks.v1": Validator;
};
