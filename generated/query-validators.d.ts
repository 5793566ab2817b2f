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
  "update_claims.v1": Validator;
  "resolve_claims.v1": Validator;
  "withdraw_claims.v1": Validator;
  "get_claim.v1": Validator;
  "get_claim_history.v1": Validator;
  "search_claims.v1": Validator;
  "get_request.v1": Validator;
  "get_events.v1": Validator;
  "send_test_webhook.v1": Validator;
};
