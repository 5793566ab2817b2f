import type { JsonObject } from "../../../scripts/generate/schema.ts";
import {
  action,
  answer,
  at,
  type Change,
  data,
  edit,
  editProperty,
  estateBranch,
  limit,
  message,
  operation,
  parameter,
  push,
  remove,
  request,
} from "./contract.ts";

const text = { type: "string", maxLength: 40 };

/** What clients of the released contracts do not notice, or asked for. */
export const harmless: [what: string, change: Change][] = [
  ["nothing", () => undefined],
  [
    "a new action",
    ({ openapi }) => {
      const copy = structuredClone(at(openapi, "paths", "/v1/get_claim"));
      at(copy, "get").operationId = "get_portfolio.v1";
      at(openapi, "paths")["/v1/get_portfolio"] = copy;
    },
  ],
  [
    "a new version of an action",
    ({ openapi }) => {
      const copy = structuredClone(at(openapi, "paths", "/v1/credit_claims"));
      at(copy, "post").operationId = "credit_claims.v2";
      at(openapi, "paths")["/v2/credit_claims"] = copy;
    },
  ],
  ["a new message", ({ asyncapi }) => addMessage(asyncapi, "claim.lost", "v1")],
  ["a new version of a message", ({ asyncapi }) => addMessage(asyncapi, "claim.created", "v2")],
  ["a new error code", ({ errors }) => (errors.too_early = { ...errors.malformed_json!, status: 425 })],
  ["better words in the error catalogue", ({ errors }) => (errors.malformed_json!.title = "Not JSON")],
  ["an error becomes safe to retry", ({ errors }) => (errors.malformed_json!.safe_to_retry = true)],
  ["more requests", (c) => (limit(c, "get_claim.v1").requests = 2400)],
  [
    "more requests in longer windows",
    (c) => Object.assign(limit(c, "get_claim.v1"), { requests: 72_000, per_seconds: 3600 }),
  ],
  [
    "more items, and results for them",
    (c) => {
      limit(c, "credit_claims.v1").max_items = 2000;
      for (const list of Object.values(at(request(c, "credit_claims.v1"), "properties")))
        at(list).maxItems = 2000;
      editProperty(c, "ActionAnswer", "results", (s) => (s.maxItems = 2000));
    },
  ],
  [
    "larger pages for those who ask for them",
    (c) => {
      at(parameter(c, "get_events.v1", "limit"), "schema").maximum = 500;
      const page = at(answer(c, "get_events.v1"), "content", "application/json", "schema");
      const list = Object.values(at(page, "properties")).find((s) => at(s).type === "array");
      at(list).maxItems = 500;
    },
  ],
  ["an action emits one more message", (c) => push(action(c, "update_claims.v1").emits, "account.created")],
  ["an action can be asynchronous", (c) => (action(c, "get_claim.v1").async = true)],
  [
    "an action is deprecated",
    (c) => {
      Object.assign(action(c, "get_claim.v1"), {
        stability: "deprecated",
        deprecation: { since: "2027-01-01", successor: "get_claim.v2" },
      });
      operation(c, "get_claim.v1").deprecated = true;
      at(answer(c, "get_claim.v1"), "headers").Deprecation = { schema: text };
    },
  ],
  [
    "other words and examples",
    (c) => {
      const import_claims = operation(c, "import_claims.v2");
      Object.assign(import_claims, { summary: "Send claims", description: "In short.", tags: ["Money"] });
      at(import_claims, "requestBody", "content", "application/json").examples = {};
      edit(c, "Claim", (s) => Object.assign(s, { title: "A claim", description: "In short." }));
      Object.assign(message(c, "claim.created.v1"), { title: "New", summary: "New.", examples: [] });
    },
  ],
  [
    "a member with personal data is masked",
    (c) => editProperty(c, "Claim", "product", (s) => (s["x-pii"] = true)),
  ],
  [
    "a new optional query parameter",
    (c) => push(operation(c, "search_claims.v1").parameters, { name: "country", in: "query", schema: text }),
  ],
  [
    "a new value of a query parameter",
    (c) => push(at(parameter(c, "search_claims.v1", "status"), "schema").enum, "lost"),
  ],
  [
    "a query parameter may be left out",
    (c) => delete parameter(c, "get_claim_history.v1", "reference").required,
  ],
  [
    "less scope is asked for",
    (c) => remove(at(operation(c, "get_claim.v1"), "security", 0).oauth2, "claims:read"),
  ],
  ["one more way to get in", (c) => push(operation(c, "get_claim.v1").security, { mutual_tls: [] })],
  [
    "one more error answer",
    (c) => (at(operation(c, "get_claim.v1"), "responses")["410"] = { description: "Gone." }),
  ],
  ["one more header", (c) => (at(answer(c, "get_claim.v1"), "headers").ETag = { schema: text })],
  [
    "a new optional member of a request",
    (c) => edit(c, "PaymentRecord", (s) => (at(s, "properties").iban = text)),
  ],
  ["a member of a request may be left out", (c) => edit(c, "ClaimCredit", (s) => remove(s.required, "kind"))],
  [
    "a request takes longer text",
    (c) => editProperty(c, "PaymentRecord", "provider", (s) => (s.maxLength = 300)),
  ],
  [
    "a request takes larger and smaller numbers",
    (c) =>
      editProperty(c, "ClaimCredit", "amount", (s) =>
        Object.assign(s, { minimum: -5, maximum: 2_000_000_000_000 }),
      ),
  ],
  ["a request takes any format", (c) => editProperty(c, "EventFilter", "from", (s) => delete s.format)],
  ["a request takes one more value", (c) => edit(c, "ResolveReason", (s) => push(s.enum, "deceased"))],
  [
    "a request takes null",
    (c) => editProperty(c, "ClaimCredit", "fees", (s) => (s.type = ["integer", "null"])),
  ],
  ["a request takes one more branch", (c) => edit(c, "DebtorProfile", (s) => push(s.oneOf, estateBranch))],
  [
    "one more member among those that exclude each other",
    (c) =>
      edit(c, "PaymentRecord", (s) => {
        at(s, "properties").debtor_reference = text;
        push(at(s, "x-exactly-one-of", 0) as unknown as JsonObject[], "debtor_reference");
      }),
  ],
  [
    "members do not exclude each other any more",
    (c) => edit(c, "ClaimCredit", (s) => delete s["x-at-most-one-of"]),
  ],
  [
    "a new member of an answer",
    (c) => edit(c, "Claim", (s) => (at(s, "properties").score = { type: "integer" })),
  ],
  [
    "a new member of an answer that always comes",
    (c) =>
      edit(c, "Claim", (s) => {
        at(s, "properties").score = { type: "integer" };
        push(s.required, "score");
      }),
  ],
  ["a member of an answer always comes", (c) => edit(c, "Claim", (s) => push(s.required, "portfolio"))],
  [
    "an answer with shorter text",
    (c) => editProperty(c, "ItemResult", "message", (s) => (s.maxLength = 100)),
  ],
  ["a new value of an open list", (c) => editProperty(c, "Claim", "status", (s) => push(s.enum, "lost"))],
  [
    "null does not come any more",
    (c) => editProperty(c, "Request", "completed_at", (s) => (s.oneOf as JsonObject[]).pop()),
  ],
  [
    "null is written another way",
    (c) =>
      editProperty(c, "ClaimUpdate", "product", (s) => {
        const { type: _, ...rest } = s;
        for (const name of Object.keys(s)) delete s[name];
        s.oneOf = [{ ...rest, type: "string" }, { type: "null" }];
      }),
  ],
  [
    "a shared schema gets another name",
    ({ openapi, asyncapi }) => {
      for (const document of [openapi, asyncapi]) {
        const schemas = at(document, "components", "schemas");
        schemas.Owed = schemas.Balance!;
        at(schemas, "Claim", "properties").balance = { $ref: "#/components/schemas/Owed" };
      }
    },
  ],
  ["a new member of a message", (c) => (at(data(c, "claim.resolved.v1"), "properties").comment = text)],
  [
    "a new value of an open list in a message",
    (c) => push(at(data(c, "claim.balance_changed.v1"), "properties", "cause").enum, "interest"),
  ],
  [
    "somebody else sends a message, too",
    (c) => push(message(c, "claim.created.v1")["x-emitted-by"], "timer"),
  ],
  [
    "more retries, more time, smaller bodies, other leases and breakers, a longer rotation",
    ({ asyncapi }) => {
      const delivery = at(asyncapi, "x-delivery");
      at(delivery, "retry").retries = 8;
      at(delivery, "timeouts").total_ms = 30_000;
      at(delivery, "sizes").body_max_bytes = 100_000;
      at(delivery, "lease").seconds = 60;
      at(delivery, "breaker").open_seconds = 60;
      at(delivery, "rotation").overlap_hours = 48;
      push(delivery.ports, 9443);
    },
  ],
];

function addMessage(asyncapi: JsonObject, name: string, version: string): void {
  const id = `${name}.${version}`;
  const channel = structuredClone(at(asyncapi, "channels", "claim.created.v1"));
  const copy = at(channel, "messages", "claim.created.v1");
  channel.messages = { [id]: { ...copy, name, "x-version": version } };
  at(asyncapi, "channels")[id] = channel;
  at(asyncapi, "operations")[`send.${id}`] = { action: "send", channel: { $ref: `#/channels/${id}` } };
}
