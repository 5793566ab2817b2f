import type { JsonObject } from "../../../scripts/generate/schema.ts";
import {
  actionFile,
  at,
  type Break,
  edit,
  editProperty,
  push,
  remove,
  removeMember,
  request,
  schemaFile,
} from "./contract.ts";

/** A request that was fine would be refused. */
export const requestBreaks: Break[] = [
  [
    "a new member is required",
    [schemaFile("PaymentRecord"), "iban is required"],
    (c) =>
      edit(c, "PaymentRecord", (s) => {
        at(s, "properties").iban = { type: "string", maxLength: 34 };
        push(s.required, "iban");
      }),
  ],
  [
    "a member becomes required",
    [schemaFile("ClaimImport"), "product is required"],
    (c) => edit(c, "ClaimImport", (s) => push(s.required, "product")),
  ],
  [
    "a member is removed",
    [schemaFile("ClaimCredit"), "value_date was removed"],
    (c) => edit(c, "ClaimCredit", (s) => removeMember(s, "value_date")),
  ],
  [
    "a shorter text",
    [schemaFile("PaymentRecord"), "provider: maxLength was 100, is 50"],
    (c) => editProperty(c, "PaymentRecord", "provider", (s) => (s.maxLength = 50)),
  ],
  [
    "a shorter list",
    [actionFile("import_claims.v1"), "request.claims: maxItems was 1000, is 500"],
    (c) => (at(request(c, "import_claims.v1"), "properties", "claims").maxItems = 500),
  ],
  [
    "a smaller number",
    [schemaFile("ClaimCredit"), "amount: maximum"],
    (c) => editProperty(c, "ClaimCredit", "amount", (s) => (s.maximum = 1_000_000)),
  ],
  [
    "a higher least number",
    [schemaFile("ClaimCredit"), "amount: minimum was 0, is 1"],
    (c) => editProperty(c, "ClaimCredit", "amount", (s) => (s.minimum = 1)),
  ],
  [
    "a bound where none was",
    [actionFile("replay_webhooks.v1"), "request.events: uniqueItems"],
    (c) => (at(request(c, "replay_webhooks.v1"), "properties", "events").uniqueItems = true),
  ],
  [
    "another pattern",
    [schemaFile("Reference"), "pattern"],
    (c) => edit(c, "Reference", (s) => (s.pattern = "^[A-Z0-9]+$")),
  ],
  [
    "another format",
    [schemaFile("EventFilter"), "from: format"],
    (c) => editProperty(c, "EventFilter", "from", (s) => (s.format = "date")),
  ],
  [
    "a value is not taken any more",
    [schemaFile("ResolveReason"), "goodwill"],
    (c) => edit(c, "ResolveReason", (s) => remove(s.enum, "goodwill")),
  ],
  [
    "only some values are taken",
    [schemaFile("PaymentRecord"), "provider"],
    (c) => editProperty(c, "PaymentRecord", "provider", (s) => (s.enum = ["cash", "card"])),
  ],
  [
    "another type",
    [schemaFile("ClaimCredit"), "amount: type was integer, is string"],
    (c) => editProperty(c, "ClaimCredit", "amount", (s) => (s.type = "string")),
  ],
  [
    "null is not taken any more",
    [schemaFile("ClaimUpdate"), "product: null"],
    (c) => editProperty(c, "ClaimUpdate", "product", (s) => (s.type = "string")),
  ],
  [
    "a branch is removed",
    [schemaFile("Debtor"), "type company is not taken"],
    (c) => edit(c, "Debtor", (s) => (s.oneOf as JsonObject[]).pop()),
  ],
  [
    "members exclude each other",
    [schemaFile("ClaimDebit"), "x-at-most-one-of"],
    (c) => edit(c, "ClaimDebit", (s) => (s["x-at-most-one-of"] = [["fees", "value_date"]])),
  ],
  [
    "one of the members is needed",
    [schemaFile("ClaimUpdate"), "x-exactly-one-of"],
    (c) => edit(c, "ClaimUpdate", (s) => (s["x-exactly-one-of"] = [["product", "portfolio"]])),
  ],
  [
    "fewer notes",
    [schemaFile("Meta"), "maxProperties"],
    (c) => edit(c, "Meta", (s) => (s.maxProperties = 10)),
  ],
  [
    "shorter notes",
    [schemaFile("Meta"), "maxLength was 500, is 100"],
    (c) => edit(c, "Meta", (s) => (at(s, "additionalProperties").maxLength = 100)),
  ],
  [
    "a keyword that no rule knows",
    [schemaFile("ClaimCredit"), "multipleOf"],
    (c) => editProperty(c, "ClaimCredit", "amount", (s) => (s.multipleOf = 5)),
  ],
];
