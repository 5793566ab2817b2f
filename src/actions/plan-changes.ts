import type { Plan } from "#src/downstream/agreements.ts";

export function aboutPlan({ plan_reference: reference, sequence }: Plan) {
  return { subject: { kind: "instalment_plan" as const, reference }, sequence };
}
