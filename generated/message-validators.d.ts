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
  "claim.updated.v2": Validator;
  "claim.reactivated.v1": Validator;
  "action.completed.v1": Validator;
  "payment.recorded.v1": Validator;
  "payment.reversed.v1": Validator;
  "account.created.v1": Validator;
  "account.updated.v1": Validator;
  "debtor.updated.v1": Validator;
  "journey.paused.v1": Validator;
  "journey.resumed.v1": Validator;
  "journey.stopped.v1": Validator;
  "dispute.opened.v1": Validator;
  "dispute.resolved.v1": Validator;
  "note.added.v1": Validator;
  "promise.created.v1": Validator;
  "promise.kept.v1": Validator;
  "promise.broken.v1": Validator;
  "promise.cancelled.v1": Validator;
  "instalment_plan.created.v1": Validator;
  "instalment_plan.cancelled.v1": Validator;
  "instalment.due.v1": Validator;
  "instalment.paid.v1": Validator;
  "instalment.missed.v1": Validator;
  "endpoint.disabled.v1": Validator;
  "action.failed.v1": Validator;
  "webhook.test.v1": Validator;
};
