import {
  at,
  type Break,
  edit,
  editProperty,
  estateBranch,
  push,
  remove,
  removeMember,
  schemaFile,
} from "./contract.ts";

/** An answer that clients were not made for. */
export const answerBreaks: Break[] = [
  [
    "a member is removed",
    [schemaFile("Claim"), "credit_balance was removed", "get_claim.v1"],
    (c) => edit(c, "Claim", (s) => removeMember(s, "credit_balance")),
  ],
  [
    "personal data is not marked any more",
    [schemaFile("Person"), "x-pii was taken away"],
    (c) => editProperty(c, "Person", "last_name", (s) => delete s["x-pii"]),
  ],
  [
    "a member may be missing",
    [schemaFile("Balance"), "fees is not required"],
    (c) => edit(c, "Balance", (s) => remove(s.required, "fees")),
  ],
  [
    "another type",
    [schemaFile("ClaimCounts"), "type was integer, is string"],
    (c) => edit(c, "ClaimCounts", (s) => (at(Object.values(at(s, "properties"))[0]).type = "string")),
  ],
  [
    "null may come",
    [schemaFile("Claim"), "portfolio: null may come"],
    (c) => editProperty(c, "Claim", "portfolio", (s) => (s.type = ["string", "null"])),
  ],
  [
    "a value of a closed list",
    [schemaFile("Request"), "mode", "batch"],
    (c) => editProperty(c, "Request", "mode", (s) => push(s.enum, "batch")),
  ],
  [
    "a closed list is opened",
    [schemaFile("Request"), "mode", "x-open"],
    (c) => editProperty(c, "Request", "mode", (s) => (s["x-open"] = true)),
  ],
  [
    "any value of a closed list",
    [schemaFile("Request"), "mode: any value"],
    (c) => editProperty(c, "Request", "mode", (s) => delete s.enum),
  ],
  [
    "a longer text",
    [schemaFile("ItemResult"), "message: maxLength was 500, is 600"],
    (c) => editProperty(c, "ItemResult", "message", (s) => (s.maxLength = 600)),
  ],
  [
    "a larger number",
    [schemaFile("Claim"), "paid: maximum"],
    (c) => editProperty(c, "Claim", "paid", (s) => (s.maximum = 9_007_199_254_740_991)),
  ],
  [
    "a smaller number",
    [schemaFile("Claim"), "paid: minimum was 0, is -1"],
    (c) => editProperty(c, "Claim", "paid", (s) => (s.minimum = -1)),
  ],
  [
    "a longer list inside",
    [schemaFile("Claim"), "fee_items: maxItems"],
    (c) => editProperty(c, "Claim", "fee_items", (s) => (s.maxItems = 50)),
  ],
  [
    "a loosened reference comes back to others",
    [schemaFile("Reference"), "maxLength was 64, is 100"],
    (c) => edit(c, "Reference", (s) => (s.maxLength = 100)),
  ],
  [
    "a branch is added",
    [schemaFile("DebtorRecord"), "type estate may come", "get_debtor.v1, debtor.updated.v1"],
    (c) => edit(c, "DebtorRecord", (s) => push(s.oneOf, estateBranch)),
  ],
  [
    "other decimals",
    [schemaFile("Currency"), "x-minor-units.HUF"],
    (c) => edit(c, "Currency", (s) => (at(s, "x-minor-units").HUF = 0)),
  ],
];
