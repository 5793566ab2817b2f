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
  "claim.created.v1": Validator;
  "claim.updated.v1": Validator;
  "claim.balance_changed.v1": Validator;
  "claim.resolved.v1": Validator;
  "claim.withdrawn.v1": Validator;
  "action.failed.v1": Validator;
  "webhook.test.v1": Validator;
};
