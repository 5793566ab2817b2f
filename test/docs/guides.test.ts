import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { delivery } from "#generated/delivery.ts";
import { errors } from "#generated/errors.ts";
import { operations } from "#generated/operations.ts";
import { messages, messageViolation, newestVersions, sampleData } from "#src/contract/messages.ts";
import { validateBody } from "#src/contract/validate.ts";
import { contractWords, schemas } from "#test/support/contracts.ts";
import { codesOf, jsonBlocksOf, withoutBlocks } from "#test/support/markdown.ts";

const folder = path.resolve(import.meta.dirname, "../../docs");
const read = (page: string) => readFileSync(path.join(folder, page), "utf8");
const guides = ["catalogue.md", "events-and-pins.md", "migrate-import-claims-v2.md"];

/** Whatever a guide may call by name. */
const names = new Set([
  ...Object.keys(errors),
  ...Object.keys(operations),
  ...Object.values(operations).map(({ action }) => action),
  ...Object.keys(messages),
  ...Object.keys(newestVersions),
  ...Object.keys(schemas),
  ...contractWords(),
  ...Object.values(delivery.headers),
  delivery.signature.secretPrefix,
  ...openValues("Delivery", "reason"),
  ...openValues("DeliveryAttempt", "cause"),
  ...openValues("EndpointBacklog", "state"),
  ...["null", "true", "false"],
  ...["Deprecation", "Link", "Idempotency-Key"],
]);

/** Words of a member that has no list of its values: its description names them. */
function openValues(schema: string, member: string): string[] {
  return schemas[schema]!.properties![member]!.description!.match(/[a-z_]+/g)!;
}

describe("names", () => {
  test.each([...guides, "performance.md", "receive-webhooks.md"])(
    "every name between backticks in %s exists in the contracts",
    (guide) => {
      const named = codesOf(read(guide)).filter((code) => /^[A-Za-z][A-Za-z0-9_.:-]*\??$/.test(code));
      // The contract has no list of what resolved_reason and reason can be; their descriptions name these.
      const reasons = ["zero_balance", "requested", "claim_closed", "claims_closed"];
      // The sender knows one more cause than the contract's description of them.
      const notNames = ["A-1", "YYYY-MM-DD", ...reasons];
      const unknown = named.filter((name) => !names.has(name.replace(/\?$/, "")) && !notNames.includes(name));
      expect(unknown).toEqual([]);
    },
  );

  test.each(guides)("what %s says to be refused with is a code of the error catalogue", (guide) => {
    const phrases = withoutBlocks(read(guide)).matchAll(/refused\s+with\s+(`\w+`(?:\s+or\s+`\w+`)*)/g);
    const codes = [...phrases].flatMap(([, phrase]) => codesOf(phrase!));
    expect(codes.length).toBeGreaterThan(0);
    expect(codes.filter((code) => !Object.hasOwn(errors, code))).toEqual([]);
  });

  test("the map of the folder names every guide", () => {
    const pages = readdirSync(folder).filter((page) => page !== "README.md");
    expect(pages.filter((page) => !read("README.md").includes(`| \`${page}\` |`))).toEqual([]);
  });
});

describe("the migration to import_claims v2", () => {
  const blocks = jsonBlocksOf(read("migrate-import-claims-v2.md"));
  const about = (words: string) => blocks.find(({ lead }) => lead.includes(words))!.value;

  test("no example is left unchecked", () => {
    expect(blocks).toHaveLength(4);
  });

  test.each(["import_claims.v1", "import_claims.v2"] as const)("the request of %s is valid", (id) => {
    expect(validateBody(id, about(`\`POST ${operations[id].path}\``))).toEqual([]);
  });

  test("both requests are the same claim", () => {
    const { claims: before } = about("POST /v1/") as { claims: Record<string, unknown>[] };
    const { claims: after } = about("POST /v2/") as { claims: Record<string, unknown>[] };
    const moved = before.map(({ fees, debtor, ...rest }) => ({
      ...rest,
      fee_items: [{ code: "fees", amount: fees }],
      debtors: [{ ...(debtor as object), primary: true }],
    }));
    expect(after).toEqual(moved);
  });

  test.each([1, 2] as const)("what version %d of claim.updated says is valid", (version) => {
    const id = `claim.updated.v${version}` as const;
    const said = about(`Version ${version} of \`claim.updated\``) as object;
    const sample = sampleData(id);
    expect(Object.keys(sample)).toEqual(expect.arrayContaining(Object.keys(said)));
    expect(
      messageViolation(id, { ...envelope(`v${version}`), data: { ...sample, ...said } }),
    ).toBeUndefined();
  });
});

function envelope(version: string): object {
  return {
    id: "evt_01k9y2m5tz6s8d0f2g4h6j8k0m",
    type: "claim.updated",
    version,
    created_at: "2026-03-03T10:00:00.000Z",
    client: "cli_01k8x0v2b4n6m8q0w2e4r6t8y0",
    position: 2,
    subject: { kind: "claim", reference: "INV-2026-0117" },
    sequence: 2,
    causation_id: "req_01k9y2m5q8w0v6z3n5c7x1b2d4",
    test: false,
    sent_at: "2026-03-03T10:00:00.311Z",
    attempt: 1,
    signature: "0".repeat(64),
  };
}
