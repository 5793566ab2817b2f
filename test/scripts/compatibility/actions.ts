import {
  action,
  actionFile,
  answer,
  at,
  type Break,
  limit,
  operation,
  parameter,
  push,
  remove,
} from "./contract.ts";

/** An operation, or how it is reached and secured. */
export const operationBreaks: Break[] = [
  [
    "an action is removed",
    [actionFile("get_limits.v1"), "get_limits.v1 was removed"],
    ({ openapi }) => delete at(openapi, "paths")["/v1/get_limits"],
  ],
  [
    "an action is renamed",
    [actionFile("get_claim.v1")],
    (c) => (operation(c, "get_claim.v1").operationId = "get_claims.v1"),
  ],
  [
    "an action moves",
    [actionFile("get_claim.v1"), "GET /v1/get_claim"],
    ({ openapi }) => {
      const paths = at(openapi, "paths");
      paths["/v1/claim"] = paths["/v1/get_claim"]!;
      delete paths["/v1/get_claim"];
    },
  ],
  [
    "another scope is asked for",
    [actionFile("get_claim.v1"), "claims:write"],
    (c) => push(at(operation(c, "get_claim.v1"), "security", 0).oauth2, "claims:write"),
  ],
  [
    "a token is asked for where none was",
    [actionFile("oauth2_token.v1"), "security"],
    (c) => push(operation(c, "oauth2_token.v1").security, { oauth2: [] }),
  ],
  [
    "a scope is removed",
    ["openapi/openapi.yaml", "webhooks:read"],
    ({ openapi }) =>
      delete at(openapi, "components", "securitySchemes", "oauth2", "flows", "clientCredentials", "scopes")[
        "webhooks:read"
      ],
  ],
  [
    "the server is another",
    ["openapi/openapi.yaml"],
    ({ openapi }) => (at(openapi, "servers", 0).url = "https://api2.actionwire.example"),
  ],
  [
    "a parameter of the path is required",
    [actionFile("get_claim.v1"), "query parameter"],
    ({ openapi }) => {
      const schema = { type: "string", maxLength: 10 };
      at(openapi, "paths", "/v1/get_claim").parameters = [
        { name: "tenant", in: "query", required: true, schema },
      ];
    },
  ],
  [
    "a query parameter is removed",
    [actionFile("search_claims.v1"), "query parameter portfolio"],
    (c) => {
      const { parameters } = operation(c, "search_claims.v1");
      remove(parameters, parameter(c, "search_claims.v1", "portfolio"));
    },
  ],
  [
    "a query parameter becomes required",
    [actionFile("search_claims.v1"), "portfolio is required"],
    (c) => (parameter(c, "search_claims.v1", "portfolio").required = true),
  ],
  [
    "a new query parameter is required",
    [actionFile("search_claims.v1"), "query parameter country"],
    (c) =>
      push(operation(c, "search_claims.v1").parameters, {
        name: "country",
        in: "query",
        required: true,
        schema: { type: "string", maxLength: 2 },
      }),
  ],
  [
    "a query parameter takes less",
    [actionFile("get_events.v1"), "query parameter limit: maximum"],
    (c) => (at(parameter(c, "get_events.v1", "limit"), "schema").maximum = 100),
  ],
  [
    "an answer is removed",
    [actionFile("get_claim.v1"), "404"],
    (c) => delete at(operation(c, "get_claim.v1"), "responses")["404"],
  ],
  [
    "another success may come",
    [actionFile("import_claims.v2"), "202"],
    (c) => (at(operation(c, "import_claims.v2"), "responses")["202"] = { description: "Later." }),
  ],
  [
    "a header of an answer is removed",
    [actionFile("get_claim.v1"), "RateLimit"],
    (c) => delete at(answer(c, "get_claim.v1"), "headers").RateLimit,
  ],
  [
    "another media type comes",
    [actionFile("get_claim.v1"), "application/json"],
    (c) => {
      const content = at(answer(c, "get_claim.v1"), "content");
      content["application/hal+json"] = content["application/json"]!;
      delete content["application/json"];
    },
  ],
];

/** What `x-action` promises. */
export const extensionBreaks: Break[] = [
  [
    "fewer requests",
    [actionFile("import_claims.v2"), "600 per 60 s"],
    (c) => (limit(c, "import_claims.v2").requests = 500),
  ],
  [
    "a longer window",
    [actionFile("import_claims.v2"), "600 per 120 s"],
    (c) => (limit(c, "import_claims.v2").per_seconds = 120),
  ],
  [
    "the same rate with smaller bursts",
    [actionFile("import_claims.v2"), "10 per 1 s"],
    (c) => Object.assign(limit(c, "import_claims.v2"), { requests: 10, per_seconds: 1 }),
  ],
  [
    "fewer items",
    [actionFile("import_claims.v2"), "max_items was 1000, is 500"],
    (c) => (limit(c, "import_claims.v2").max_items = 500),
  ],
  [
    "another item_key",
    [actionFile("import_claims.v2"), "item_key"],
    (c) => (action(c, "import_claims.v2").item_key = "external_id"),
  ],
  [
    "async is taken away",
    [actionFile("import_claims.v2"), "async"],
    (c) => (action(c, "import_claims.v2").async = false),
  ],
  [
    "a message is not emitted any more",
    [actionFile("import_claims.v2"), "claim.updated"],
    (c) => remove(action(c, "import_claims.v2").emits, "claim.updated"),
  ],
  [
    "a stable action becomes beta",
    [actionFile("get_claim.v1"), "stability"],
    (c) => (action(c, "get_claim.v1").stability = "beta"),
  ],
  [
    "a dry run gets effects",
    [actionFile("validate_claims.v1"), "dry_run"],
    (c) => delete action(c, "validate_claims.v1").dry_run,
  ],
  [
    "an extension that no rule knows",
    [actionFile("get_claim.v1"), "no rule"],
    (c) => (action(c, "get_claim.v1").office_hours = true),
  ],
];

/** The error catalogue. */
export const errorBreaks: Break[] = [
  [
    "a code is removed",
    ["openapi/errors.yaml", "duplicate_reference"],
    ({ errors }) => delete errors.duplicate_reference,
  ],
  [
    "a code has another status",
    ["openapi/errors.yaml", "too_many_items.status was 400, is 413"],
    ({ errors }) => (errors.too_many_items!.status = 413),
  ],
  [
    "a code refuses more",
    ["openapi/errors.yaml", "level"],
    ({ errors }) => (errors.too_many_items!.level = "item"),
  ],
];
