import { describe, expect, test } from "vitest";
import { type ContentItem, wholeClaim } from "#test/support/claims.ts";
import { everythingOf, setUp, violationsIn, withoutIds } from "#test/support/outcomes.ts";
import { post } from "#test/support/platform.ts";

const claim = wholeClaim(1);
const [second] = claim.debtors;
const resolved = wholeClaim(2);
const withdrawn = wholeClaim(3);
const paid = wholeClaim(4);

/** One item for each thing that an import can do or refuse. */
const mixed: ContentItem[] = [
  claim,
  { ...wholeClaim(6), amount: 7, product: "x" },
  { ...wholeClaim(7), account_reference: "NEW" },
  { ...wholeClaim(8), account_reference: "NEW" },
  { ...wholeClaim(9), amount: 0, fee_items: [] },
  { ...wholeClaim(10), currency: "CHF" },
  { ...wholeClaim(11), debtors: [second!] },
  { ...resolved, amount: 1 },
  { ...withdrawn, product: "x" },
  { ...paid, amount: 1 },
];

async function setUpClaims() {
  const tools = await setUp();
  const { api } = tools;
  await api["import_claims.v2"]({
    claims: [claim, wholeClaim(6), resolved, withdrawn, paid, wholeClaim(10)],
  });
  await api["resolve_claims.v1"]({ claims: [{ reference: resolved.reference, reason: "other" }] });
  await api["withdraw_claims.v1"]({ claims: [{ reference: withdrawn.reference, reason: "other" }] });
  const credit = { operation_reference: "OP", claim_reference: paid.reference, currency: paid.currency };
  await api["credit_claims.v1"]({ credits: [{ ...credit, amount: paid.amount, fees: 0, kind: "payment" }] });
  const validate = (claims: ContentItem[]) => api["validate_claims.v1"]({ claims });
  return { ...tools, validate };
}

describe("200 what an import would answer now", () => {
  test("the same results as the import before it and after it, for all that an import can do or refuse", async () => {
    const { api, validate } = await setUpClaims();
    const before = await validate(mixed);
    const imported = await api["import_claims.v2"]({ claims: mixed });
    expect(withoutIds(before.data)).toEqual(withoutIds(imported.data));
    expect(imported.data!.results.map(({ message, errors }) => errors[0]?.code ?? message)).toEqual([
      "Nothing to change.",
      "Claim updated.",
      "Claim created.",
      "currency_mismatch",
      "Claim created.",
      "currency_mismatch",
      "primary_debtor",
      "claim_resolved",
      "claim_withdrawn",
      "exceeds_balance",
    ]);
    const after = await validate(mixed);
    const again = await api["import_claims.v2"]({ claims: mixed });
    expect(withoutIds(after.data)).toEqual(withoutIds(again.data));
    expect(after.data!.results.map(({ success }) => success)).toEqual(
      before.data!.results.map(({ success }) => success),
    );
    expect(after.data!.results.slice(0, 3).map(({ message }) => message)).toEqual(
      Array(3).fill("Nothing to change."),
    );
  });

  test("nothing is stored: no claim, account, debtor, event or request, and no place in the feed is used up", async () => {
    const { client, api, validate } = await setUpClaims();
    const before = await everythingOf(client);
    const { data, response } = await validate(mixed);
    expect(response.headers.get("action-mode")).toBe("sync");
    expect(await everythingOf(client)).toEqual(before);
    const created = mixed[2]!;
    const reads = [
      await api["get_claim.v1"]({ reference: created.reference }),
      await api["get_account.v1"]({ reference: "NEW" }),
      await api["get_debtor.v1"]({ reference: created.debtors[0]!.reference }),
      await api["get_request.v1"]({ request_id: data!.request_id }),
      await api["get_request.v1"]({ message_id: data!.results[0]!.message_id }),
    ];
    expect(reads.map(({ response }) => response.status)).toEqual(Array(5).fill(404));
    await api["import_claims.v2"]({ claims: [created] });
    const { feed } = await everythingOf(client);
    expect(feed.at(-1)).toMatchObject({ type: "claim.created", position: before.feed.length + 1 });
  });

  test("Idempotency-Key is ignored, whatever it is: nothing is replayed, and it stays free", async () => {
    const { client, api, validate } = await setUpClaims();
    const call = async (claims: ContentItem[], key: string) =>
      client.fetch("/v1/validate_claims", post({ claims }, { "idempotency-key": key }));
    const answers = [
      await call([claim], "key"),
      await call([claim], "key"),
      await call(mixed, "key"),
      await call([claim], "x".repeat(256)),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(answers.map(({ headers }) => headers.get("idempotency-replayed"))).toEqual(Array(4).fill(null));
    const [first, repeated] = await Promise.all(answers.map((answer) => answer.json()));
    expect(first).not.toEqual(repeated);
    expect(withoutIds(first)).toEqual(withoutIds(repeated));
    expect(withoutIds((await validate([claim])).data)).toEqual(withoutIds(first));
    const { data } = await api["import_claims.v2"]({ claims: [wholeClaim(7)] }, { idempotencyKey: "key" });
    expect(data!.results[0]!.message).toBe("Claim created.");
  });
});

describe("400 refused whole", () => {
  test("invalid_request and duplicate_reference, as the import says it", async () => {
    const { api, validate } = await setUpClaims();
    for (const [code, claims] of [
      ["invalid_request", [claim, { ...claim, amount: -1, debtors: [] }]],
      ["duplicate_reference", [claim, wholeClaim(2), claim]],
    ] as const) {
      const dry = await validate(claims as unknown as ContentItem[]);
      const real = await api["import_claims.v2"]({ claims: claims as unknown as ContentItem[] });
      expect(dry.problem!.code).toBe(code);
      expect(withoutIds(dry.problem)).toEqual(withoutIds(real.problem));
    }
  });

  test("async_not_supported: a dry run is always synchronous", async () => {
    const { client } = await setUpClaims();
    const response = await client.fetch("/v1/validate_claims?async=true", post({ claims: [claim] }));
    expect(await violationsIn(response)).toEqual({
      code: "async_not_supported",
      errors: ["async_not_supported ?async"],
    });
  });
});
