import { describe, expect, test } from "vitest";
import { seededRandom } from "#test/bench/sample.ts";
import { disputeOf, noteOf, planOf, promiseOf, resolutionOf } from "#test/support/agreements.ts";
import { inVersion1, plainClaim, wholeClaim } from "#test/support/claims.ts";
import { person } from "#test/support/debtors.ts";
import { readFeed } from "#test/support/feed.ts";
import { paymentOf, reversalOf } from "#test/support/payments.ts";
import { startTwoNodes, type TwoNodes } from "#test/support/two-nodes.ts";

type Api = TwoNodes["apis"][0];
type Shuffled = <Entry>(entries: readonly Entry[]) => Entry[];
type Answer = Awaited<ReturnType<Api["create_accounts.v1"]>>;
type Result = NonNullable<Answer["data"]>["results"][number];
type Call = (api: Api, shuffled: Shuffled) => Promise<Pick<Answer, "data" | "response">>;

const keys = 20;
const atOnce = 12;

const all = <Entry>(make: (index: number) => Entry) =>
  Array.from({ length: keys }, (_, index) => make(index));
const claimReference = (index: number) => `C-${index}`;
const of = (index: number) => ({ claim_reference: claimReference(index) });
/** Each in one of a few accounts, so that they are named by several items. */
const account = (index: number) => `A-${index % 5}`;
const debtor = (index: number) => ({ ...person, reference: `D-${index}` });
const plain = (index: number) => plainClaim({ reference: claimReference(index) });
/** A claim in an account and with a debtor that the others of a request name as well. */
const withNames = (index: number) =>
  plainClaim({
    reference: claimReference(index),
    account_reference: account(index),
    debtor: { reference: `D-${index % 7}`, type: "company", name: "Żuraw", contact: { country: "PL" } },
  });
const whole = (index: number) => {
  const claim = wholeClaim(1);
  return {
    ...claim,
    reference: claimReference(index),
    account_reference: account(index),
    debtors: claim.debtors.map((one, place) => ({ ...one, reference: `D-${(index + place * 3) % keys}` })),
  };
};
const booking = (index: number) => ({
  operation_reference: `OP-${index}`,
  ...of(index),
  amount: 100,
  currency: "EUR" as const,
});
const payment = (index: number) => paymentOf({ payment_reference: `P-${index}`, ...of(index) });
/** More than is owed: the account keeps the rest. */
const surplus = (index: number) => ({ ...payment(index), amount: 20_000 });
const named20 = <More>(prefix: string, more: More) =>
  all((index) => ({ reference: `${prefix}-${index}`, ...more }));
const toAccount = (index: number) =>
  paymentOf({ payment_reference: `PA-${index}`, account_reference: account(index), amount: 7_000 });
const plan = (index: number) =>
  planOf({
    plan_reference: `PLAN-${index}`,
    claim_references: [claimReference(index)],
    instalments: [{ due_date: "2099-03-15", amount: 1000 }],
  });
const promise = (index: number) =>
  promiseOf({ promise_reference: `PTP-${index}`, ...of(index), due_date: promisedDay() });
const dispute = (index: number) => disputeOf({ dispute_reference: `DIS-${index}`, ...of(index) });
/** A promise is for a day that is not far. */
const promisedDay = () => new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);

const accounts = all((index) => ({ reference: `A-${index}`, currency: "EUR" as const }));
const importPlain: Call = (api) => api["import_claims.v1"]({ claims: all(plain) });
const importNamed: Call = (api) => api["import_claims.v1"]({ claims: all(withNames) });
const createAccounts: Call = (api, some) => api["create_accounts.v1"]({ accounts: some(accounts) });
/** Those accounts that no claim has brought. */
const createMissing: Call = (api) => api["create_accounts.v1"]({ accounts: accounts.slice(5) });
const updateAccounts: Call = (api, some) =>
  api["update_accounts.v1"]({ accounts: some(named20("A", { payment_reference: "RF-1" })) });
const upsertDebtors: Call = (api, some) => api["upsert_debtors.v1"]({ debtors: some(all(debtor)) });
const imports: Call = (api, some) => api["import_claims.v2"]({ claims: some(all(whole)) });
const importsV1: Call = (api, some) =>
  api["import_claims.v1"]({ claims: some(all((index) => inVersion1(whole(index)))) });
const validates: Call = (api, some) => api["validate_claims.v1"]({ claims: some(all(whole)) });
const pays: Call = (api, some) => api["record_payments.v1"]({ payments: some(all(surplus)) });
const paysAccounts: Call = (api, some) => api["record_payments.v1"]({ payments: some(all(toAccount)) });
/** One payment that reaches all claims of an account, the oldest first. */
const paysOneAccount: Call = (api, some) => {
  const [first] = some(all((index) => paymentOf({ payment_reference: `PO-${index}`, amount: 40_000 })));
  return api["record_payments.v1"]({ payments: [{ ...first!, account_reference: "A-0" }] });
};
const credits: Call = (api, some) =>
  api["credit_claims.v1"]({
    credits: some(all((index) => ({ ...booking(index), kind: "payment" as const }))),
  });
const debits: Call = (api, some) =>
  api["debit_claims.v1"]({
    debits: some(all((index) => ({ ...booking(index), kind: "interest" as const }))),
  });
const reverses: Call = (api, some) =>
  api["reverse_payments.v1"]({
    payments: some(all((index) => reversalOf({ payment_reference: `P-${index}`, reactivate: true }))),
  });
const disputes: Call = (api, some) => api["open_disputes.v1"]({ disputes: some(all(dispute)) });
const settles: Call = (api, some) =>
  api["resolve_disputes.v1"]({
    disputes: some(all((index) => resolutionOf({ dispute_reference: `DIS-${index}` }))),
  });
const notes: Call = (api, some) =>
  api["add_notes.v1"]({
    notes: some(all((index) => noteOf({ note_reference: `N-${index}`, ...of(index) }))),
  });
const promises: Call = (api, some) => api["create_promises_to_pay.v1"]({ promises: some(all(promise)) });
const cancelsPromises: Call = (api, some) =>
  api["cancel_promises_to_pay.v1"]({
    promises: some(all((index) => ({ promise_reference: `PTP-${index}` }))),
  });
const plans: Call = (api, some) => api["create_instalment_plans.v1"]({ plans: some(all(plan)) });
const cancelsPlans: Call = (api, some) =>
  api["cancel_instalment_plans.v1"]({ plans: some(all((index) => ({ plan_reference: `PLAN-${index}` }))) });
const pauses: Call = (api, some) => api["pause_journeys.v1"]({ journeys: some(all(of)) });
const resumes: Call = (api, some) => api["resume_journeys.v1"]({ journeys: some(all(of)) });
const stops: Call = (api, some) => api["stop_journeys.v1"]({ journeys: some(all(of)) });
const updates: Call = (api, some) =>
  api["update_claims.v1"]({ claims: some(named20("C", { portfolio: "other" })) });
const resolves: Call = (api, some) =>
  api["resolve_claims.v1"]({ claims: some(named20("C", { reason: "settled" as const })) });
const withdraws: Call = (api, some) =>
  api["withdraw_claims.v1"]({ claims: some(named20("C", { reason: "sold" as const })) });
const creates: Call = (api, some) => api["create_claims.v1"]({ claims: some(all((index) => whole(index))) });

/** What a result says that changed nothing, because another request had done it. */
const changedNothing = /^(Nothing to change|Already processed)/;
const isEffective = ({ success, message }: Result) => success && !changedNothing.test(message);

/** Each of the calls with the same keys, in an order of its own, at both nodes at the same time. */
async function together({ apis }: TwoNodes, calls: readonly Call[], times: number): Promise<Result[][]> {
  const random = seededRandom(7);
  const shuffled: Shuffled = (entries) =>
    entries
      .map((entry) => ({ entry, place: random.fraction() }))
      .sort((one, other) => one.place - other.place)
      .map(({ entry }) => entry);
  const answers = await Promise.all(
    Array.from({ length: times }, async (_, index) => {
      const call = index % calls.length;
      const { response, data } = await calls[call]!(apis[Math.floor(index / calls.length) % 2]!, shuffled);
      return { call, status: response.status, results: data?.results ?? [] };
    }),
  );
  expect(answers.map(({ status }) => status)).toEqual(Array(times).fill(200));
  return calls.map((_, call) => answers.filter((one) => one.call === call).flatMap(({ results }) => results));
}

async function prepared(before: readonly Call[]): Promise<TwoNodes> {
  const nodes = await startTwoNodes();
  for (const call of before) {
    const { data } = await call(nodes.apis[0], (entries) => [...entries]);
    expect(data!.results.filter(({ success }) => !success)).toEqual([]);
  }
  return nodes;
}

/** No number of a claim's history is missing, and none of the feed's positions. */
async function expectWhole({ client, apis }: TwoNodes): Promise<void> {
  const { events } = await readFeed(client);
  expect(events.map(({ position }) => position)).toEqual(events.map((_, index) => index + 1));
  const { data } = await apis[1]["search_claims.v1"]({ limit: 200 });
  for (const claim of data!.items) {
    const { data: history } = await apis[0]["get_claim_history.v1"]({
      reference: claim.reference,
      limit: 200,
    });
    const sequences = history!.items.map(({ sequence }) => sequence);
    expect(sequences).toEqual(Array.from({ length: claim.sequence }, (_, index) => index + 1));
  }
}

describe("the same items in many orders at two nodes at once: nobody is refused, and each takes effect once", () => {
  test.each<[action: string, before: Call[], call: Call]>([
    ["create_accounts.v1", [], createAccounts],
    ["update_accounts.v1", [createAccounts], updateAccounts],
    ["upsert_debtors.v1", [], upsertDebtors],
    ["create_claims.v1", [], creates],
    ["import_claims.v1", [], importsV1],
    ["import_claims.v2", [], imports],
    ["update_claims.v1", [importPlain], updates],
    ["resolve_claims.v1", [importPlain], resolves],
    ["withdraw_claims.v1", [importPlain], withdraws],
    ["credit_claims.v1", [importPlain, plans], credits],
    ["debit_claims.v1", [importPlain], debits],
    ["record_payments.v1 on claims", [importNamed, plans], pays],
    ["record_payments.v1 on accounts", [importNamed, plans], paysAccounts],
    ["reverse_payments.v1", [importNamed, plans, pays], reverses],
    ["open_disputes.v1", [importPlain], disputes],
    ["resolve_disputes.v1", [importPlain, disputes], settles],
    ["add_notes.v1", [importPlain], notes],
    ["create_promises_to_pay.v1", [importPlain], promises],
    ["cancel_promises_to_pay.v1", [importPlain, promises], cancelsPromises],
    ["create_instalment_plans.v1", [importPlain], plans],
    ["cancel_instalment_plans.v1", [importPlain, plans], cancelsPlans],
    ["pause_journeys.v1", [importPlain], pauses],
    ["resume_journeys.v1", [importPlain, pauses], resumes],
    ["stop_journeys.v1", [importPlain], stops],
  ])("%s", async (_, before, call) => {
    const nodes = await prepared(before);
    const [results] = await together(nodes, [call], atOnce);
    const effective = results!.filter(isEffective).map(({ reference }) => reference);
    expect(effective.sort()).toEqual([...new Set(results!.map(({ reference }) => reference))].sort());
    expect(effective).toHaveLength(keys);
    await expectWhole(nodes);
  });
});

test("claims validated in many orders at two nodes beside claims that are imported: nobody is refused", async () => {
  const nodes = await prepared([]);
  const [validated, imported] = await together(nodes, [validates, imports], atOnce * 2);
  expect(validated!.filter(({ success }) => !success)).toEqual([]);
  expect(imported!.filter(isEffective)).toHaveLength(keys);
  await expectWhole(nodes);
});

describe("actions that meet on the same things in many orders at two nodes: nobody is refused", () => {
  test.each<[together: string, before: Call[], calls: Call[]]>([
    ["accounts created beside claims that name them", [], [createAccounts, imports]],
    ["debtors written beside claims that name them", [], [upsertDebtors, imports]],
    [
      "accounts, debtors and claims of both kinds of creation",
      [],
      [createAccounts, upsertDebtors, imports, creates],
    ],
    [
      "accounts changed beside payments that they keep the rest of",
      [importNamed, createMissing],
      [updateAccounts, pays],
    ],
    [
      "payments on accounts beside bookings on their claims",
      [importNamed, plans],
      [paysAccounts, credits, pays],
    ],
    ["single payments on an account beside bookings on its claims", [importNamed], [paysOneAccount, debits]],
    [
      "plans cancelled beside payments on their claims",
      [importNamed, plans],
      [cancelsPlans, pays, paysAccounts],
    ],
    ["plans made beside plans cancelled and payments", [importNamed, plans], [plans, cancelsPlans, credits]],
    ["disputes resolved beside journeys and promises", [importPlain, disputes], [settles, pauses, promises]],
    [
      "payments undone beside claims changed and reimported",
      [importNamed, pays],
      [reverses, updates, imports],
    ],
  ])("%s", async (_, before, calls) => {
    const nodes = await prepared(before);
    for (const results of await together(nodes, calls, atOnce * 2)) {
      const effective = results.filter(isEffective).map(({ reference }) => reference);
      expect(new Set(effective).size).toBe(effective.length);
    }
    await expectWhole(nodes);
  });
});
