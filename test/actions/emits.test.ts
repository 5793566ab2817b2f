import { expect, test } from "vitest";
import { type ItemOperationId, operations } from "#src/contract/operations.ts";
import { realisticClaim } from "#test/support/claims.ts";
import { allEvents } from "#test/support/events.ts";
import { newTestClient, startPlatform } from "#test/support/platform.ts";

const { debtor, ...claim } = { ...realisticClaim(1), amount: 1000, fees: 0 };
const { fees: _fees, ...content } = { ...claim, debtors: [{ ...debtor, primary: true }] };
const { currency, account_reference } = claim;
const on = (reference: string) => ({ claim_reference: reference, currency });
const payment = { currency, paid_at: "2026-03-05T08:00:00Z" };
const promised = { amount: 100, due_date: "2099-12-31" };
const instalments = [1, 2, 3].map((day) => ({ due_date: `2099-01-0${day}`, amount: 100 }));

/** Items in their order, chosen so that each action does everything that it can do. */
const calls: [ItemOperationId, object][] = [
  ["import_claims.v1", { ...claim, debtor, reference: "A" }],
  ["import_claims.v1", { ...claim, debtor, reference: "A", product: "x", amount: 900 }],
  ["import_claims.v1", { ...claim, debtor, reference: "A", product: "x", amount: 0 }],
  ["import_claims.v2", { ...content, reference: "B" }],
  ["import_claims.v2", { ...content, reference: "B", product: "x", amount: 900 }],
  ["import_claims.v2", { ...content, reference: "B", product: "x", amount: 0 }],
  ["create_claims.v1", { ...content, reference: "C" }],
  ["create_claims.v1", { ...content, reference: "D", amount: 0 }],
  ["validate_claims.v1", { ...content, reference: "E" }],
  ["update_claims.v1", { reference: "C", product: "x", fee_items: [] }],
  ["pause_journeys.v1", { claim_reference: "C" }],
  ["resume_journeys.v1", { claim_reference: "C" }],
  ["stop_journeys.v1", { claim_reference: "C" }],
  ["credit_claims.v1", { ...on("C"), operation_reference: "1", amount: 1000, kind: "discount" }],
  [
    "debit_claims.v1",
    { ...on("C"), operation_reference: "2", amount: 500, kind: "interest", reactivate: true },
  ],
  ["record_payments.v1", { ...payment, payment_reference: "P", account_reference, amount: 9000 }],
  ["reverse_payments.v1", { payment_reference: "P", reason: "other", reactivate: true }],
  ["resolve_claims.v1", { reference: "C", reason: "other" }],
  ["create_claims.v1", { ...content, reference: "F" }],
  ["withdraw_claims.v1", { reference: "F", reason: "sold" }],
  ["create_accounts.v1", { reference: "N", currency }],
  ["update_accounts.v1", { reference: "N", payment_reference: "x" }],
  ["upsert_debtors.v1", { ...debtor, reference: "N" }],
  ["upsert_debtors.v1", { ...debtor, reference: "N", language: "fi" }],
  ["create_claims.v1", { ...content, reference: "G" }],
  ["open_disputes.v1", { claim_reference: "G", dispute_reference: "X", category: "other" }],
  ["resolve_disputes.v1", { dispute_reference: "X", outcome: "rejected" }],
  ["add_notes.v1", { claim_reference: "G", note_reference: "X", text: "x" }],
  ["create_promises_to_pay.v1", { ...on("G"), ...promised, promise_reference: "1" }],
  ["cancel_promises_to_pay.v1", { promise_reference: "1" }],
  ["create_instalment_plans.v1", { plan_reference: "X", claim_references: ["G"], currency, instalments }],
  ["create_promises_to_pay.v1", { ...on("G"), ...promised, promise_reference: "2" }],
  ["credit_claims.v1", { ...on("G"), operation_reference: "3", amount: 100, kind: "payment" }],
  ["create_promises_to_pay.v1", { ...on("G"), ...promised, promise_reference: "3" }],
  ["record_payments.v1", { ...payment, payment_reference: "Q", claim_reference: "G", amount: 100 }],
  ["cancel_instalment_plans.v1", { plan_reference: "X" }],
];

test("every action emits exactly the messages that its contract declares, and creation sends only claim.created", async () => {
  const client = await newTestClient(await startPlatform());
  const requests = new Map<string, { id: string; message: string }>();
  for (const [id, item] of calls) {
    const call = client.api[id] as (body: object) => Promise<{ data?: Answer }>;
    const { request_id, results } = (await call({ [operations[id].items]: [item] })).data!;
    expect([id, results[0]!.errors]).toEqual([id, []]);
    requests.set(request_id, { id, message: results[0]!.message });
  }
  const { data } = await client.api["send_test_webhook.v1"]({});
  requests.set(data!.request_id, { id: "send_test_webhook.v1", message: "" });

  const emitted = new Map<string, Set<string>>();
  for (const { type, causation_id } of await allEvents(client)) {
    const { id, message } = requests.get(causation_id!)!;
    emitted.set(id, (emitted.get(id) ?? new Set()).add(type));
    if (message === "Claim created.") expect(type).toBe("claim.created");
  }
  for (const { id, method, emits, public: isPublic } of Object.values(operations)) {
    if (method === "get" || isPublic) continue;
    expect([id, [...(emitted.get(id) ?? [])].sort()]).toEqual([id, [...emits].sort()]);
  }
});

interface Answer {
  request_id: string;
  results: { message: string; errors: object[] }[];
}
