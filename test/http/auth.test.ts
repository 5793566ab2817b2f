import { createHmac, generateKeyPairSync, sign } from "node:crypto";
import { describe, expect, test } from "vitest";
import { setClientDisabled } from "#src/clients/clients.ts";
import { eventually } from "#test/support/eventually.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import {
  newTestClient,
  type RunningPlatform,
  startPlatform,
  type TestClient,
} from "#test/support/platform.ts";

type Json = Record<string, unknown>;
const encode = (value: Json) => Buffer.from(JSON.stringify(value)).toString("base64url");
const decode = (part: string) => JSON.parse(Buffer.from(part, "base64url").toString()) as Json;
const stranger = generateKeyPairSync("ec", { namedCurve: "P-256" });

function es256(header: Json, payload: Json): string {
  const content = `${encode(header)}.${encode(payload)}`;
  const signature = sign("sha256", Buffer.from(content), {
    key: stranger.privateKey,
    dsaEncoding: "ieee-p1363",
  });
  return `${content}.${signature.toString("base64url")}`;
}

const forgeries: [string, (header: Json, payload: Json, token: string) => string][] = [
  ["alg none", (header, payload) => `${encode({ ...header, alg: "none" })}.${encode(payload)}.`],
  ["alg None", (header, payload) => `${encode({ ...header, alg: "None" })}.${encode(payload)}.`],
  [
    "alg nOnE with the old signature",
    (header, payload, token) =>
      `${encode({ ...header, alg: "nOnE" })}.${encode(payload)}.${token.split(".")[2]}`,
  ],
  [
    "HS256 with the key id as secret",
    (header, payload) => {
      const content = `${encode({ ...header, alg: "HS256" })}.${encode(payload)}`;
      return `${content}.${createHmac("sha256", String(header.kid)).update(content).digest("base64url")}`;
    },
  ],
  ["another key under our kid", (header, payload) => es256(header, payload)],
  ["an unknown kid", (header, payload) => es256({ ...header, kid: "key_1" }, payload)],
  ["a kid with a path", (header, payload) => es256({ ...header, kid: "../../etc/passwd" }, payload)],
  [
    "a kid with NUL",
    (header, payload) => es256({ ...header, kid: `${header.kid as string}\u0000` }, payload),
  ],
  ["a kid that is no text", (header, payload) => es256({ ...header, kid: { id: header.kid } }, payload)],
  ["no kid", ({ kid: _kid, ...header }, payload) => es256(header, payload)],
  [
    "an embedded jwk",
    (header, payload) =>
      es256({ ...header, jwk: stranger.publicKey.export({ format: "jwk" }) as Json }, payload),
  ],
  ["a jku", (header, payload) => es256({ ...header, jku: "http://127.0.0.1/keys" }, payload)],
  [
    "another client",
    (header, payload, token) =>
      `${encode(header)}.${encode({ ...payload, sub: "cli_other" })}.${token.split(".")[2]}`,
  ],
  [
    "more scopes",
    (header, payload, token) =>
      `${encode(header)}.${encode({ ...payload, scope: "everything" })}.${token.split(".")[2]}`,
  ],
  [
    "a later end",
    (header, payload, token) =>
      `${encode(header)}.${encode({ ...payload, exp: 9999999999 })}.${token.split(".")[2]}`,
  ],
  ["no signature", (_header, _payload, token) => token.split(".").slice(0, 2).join(".")],
  [
    "an altered last character",
    (_header, _payload, token) => token.slice(0, -1) + (token.endsWith("A") ? "B" : "A"),
  ],
  ["two tokens in one", (_header, _payload, token) => `${token}.${token}`],
  ["4 MB", () => "a".repeat(15_000)],
];

describe("forged tokens", () => {
  test.each(forgeries)("%s", async (_what, forge) => {
    const platform = await startPlatform();
    const { token } = await newTestClient(platform);
    const [header = "", payload = ""] = token.split(".");
    const forged = forge(decode(header), decode(payload), token);
    const response = await fetch(`${platform.url}/v1/get_claim?reference=x`, {
      headers: { authorization: `Bearer ${forged}` },
    });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ code: "invalid_token" });
  });

  test("every flipped bit of the signature", async () => {
    const platform = await startPlatform();
    const { token } = await newTestClient(platform);
    const [header, payload, signature = ""] = token.split(".");
    const bytes = Buffer.from(signature, "base64url");
    for (let bit = 0; bit < bytes.length * 8; bit += 7) {
      const flipped = Buffer.from(bytes);
      flipped[bit >> 3] = flipped[bit >> 3]! ^ (1 << (bit & 7));
      const altered = `${header}.${payload}.${flipped.toString("base64url")}`;
      expect(await platform.access.authenticate(altered)).toBe("invalid_token");
    }
  });
});

async function askToken(platform: RunningPlatform, body: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${platform.url}/v1/oauth2/token`, {
    method: "POST",
    body,
    headers: { "content-type": "application/x-www-form-urlencoded", ...headers },
  });
  return { response, answer: (await response.json()) as Json };
}

const form = (fields: Record<string, string>) => new URLSearchParams(fields).toString();
const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString("base64")}`,
});
const grant = { grant_type: "client_credentials" };

describe("the token endpoint", () => {
  const cases: [
    string,
    (client: TestClient) => [string, Record<string, string>?],
    number,
    string | undefined,
  ][] = [
    [
      "credentials in the body",
      ({ credentialId, secret }) => [form({ ...grant, client_id: credentialId, client_secret: secret })],
      200,
      undefined,
    ],
    ["HTTP Basic", ({ credentialId, secret }) => [form(grant), basic(credentialId, secret)], 200, undefined],
    [
      "fewer scopes",
      ({ credentialId, secret }) => [form({ ...grant, scope: "claims:read" }), basic(credentialId, secret)],
      200,
      undefined,
    ],
    [
      "both ways at once",
      ({ credentialId, secret }) => [
        form({ ...grant, client_id: credentialId, client_secret: secret }),
        basic(credentialId, secret),
      ],
      400,
      "invalid_request",
    ],
    [
      "a wrong secret",
      ({ credentialId }) => [form(grant), basic(credentialId, "wrong")],
      401,
      "invalid_client",
    ],
    ["an unknown client", ({ secret }) => [form(grant), basic("crd_nobody", secret)], 401, "invalid_client"],
    ["no credentials", () => [form(grant)], 401, "invalid_client"],
    ["Basic that is none", () => [form(grant), { authorization: "Basic %%%" }], 401, "invalid_client"],
    [
      "no grant type",
      ({ credentialId, secret }) => ["", basic(credentialId, secret)],
      400,
      "invalid_request",
    ],
    [
      "another grant type",
      ({ credentialId, secret }) => [form({ grant_type: "password" }), basic(credentialId, secret)],
      400,
      "unsupported_grant_type",
    ],
    [
      "a scope that is not theirs",
      ({ credentialId, secret }) => [form({ ...grant, scope: "admin" }), basic(credentialId, secret)],
      400,
      "invalid_scope",
    ],
    [
      "spaces around and between scopes",
      ({ credentialId, secret }) => [
        form({ ...grant, scope: " claims:read  claims:write " }),
        basic(credentialId, secret),
      ],
      200,
      undefined,
    ],
    [
      "a scope without a value, which counts as left out",
      ({ credentialId, secret }) => [form({ ...grant, scope: "" }), basic(credentialId, secret)],
      200,
      undefined,
    ],
    ...[" ", "  ", "\t", "claims:read\tclaims:write", "\u00a0"].map((scope): (typeof cases)[number] => [
      `the scope ${JSON.stringify(scope)}`,
      ({ credentialId, secret }) => [form({ ...grant, scope }), basic(credentialId, secret)],
      400,
      "invalid_scope",
    ]),
    [
      "HTTP Basic with the same client_id in the body",
      ({ credentialId, secret }) => [
        form({ ...grant, client_id: credentialId }),
        basic(credentialId, secret),
      ],
      200,
      undefined,
    ],
    [
      "HTTP Basic with another client_id in the body",
      ({ credentialId, secret }) => [form({ ...grant, client_id: "crd_x" }), basic(credentialId, secret)],
      400,
      "invalid_request",
    ],
    [
      "HTTP Basic with the secret in the body",
      ({ credentialId, secret }) => [form({ ...grant, client_secret: secret }), basic(credentialId, secret)],
      400,
      "invalid_request",
    ],
    [
      "a repeated parameter",
      ({ credentialId, secret }) => [`${form(grant)}&${form(grant)}`, basic(credentialId, secret)],
      400,
      "invalid_request",
    ],
  ];

  test.each(cases)("%s", async (_what, request, status, error) => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    const { response, answer } = await askToken(platform, ...request(client));
    expect(response.status).toBe(status);
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(response.headers.get("www-authenticate")).toBe(status === 401 ? 'Basic realm="actionwire"' : null);
    if (error)
      expect(answer).toMatchObject({
        error,
        code: error,
        error_description: expect.any(String),
        request_id: expect.any(String),
      });
    else expect(answer).toMatchObject({ token_type: "Bearer", expires_in: 3600 });
    expect(platform.logged.join()).not.toContain(client.secret);
  });

  test("an unknown client and a wrong secret get the same answer", async () => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    const answers = await Promise.all(
      [basic(client.credentialId, "x"), basic("crd_nobody", "x")].map((headers) =>
        askToken(platform, form(grant), headers),
      ),
    );
    const [one, other] = answers.map(({ answer: { request_id: _id, ...rest } }) => rest);
    expect(one).toEqual(other);
  });

  test("guesses that arrive together are counted one by one", async () => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    const guesses = Array.from({ length: 100 }, (_, index) =>
      askToken(platform, form(grant), basic(client.credentialId, `g-${index}`)),
    );
    const statuses = (await Promise.all(guesses)).map(({ response }) => response.status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(10);
    expect(statuses.filter((status) => status === 429)).toHaveLength(90);
  });

  test("a stranger who guesses elsewhere does not lock the client out", async () => {
    const { access, ...platform } = await startPlatform();
    const client = await newTestClient({ access, ...platform });
    const ask = (secret: string, address: string) =>
      access.grant({ credentialId: client.credentialId, secret, scopes: undefined, address });
    for (let guess = 0; guess < 12; guess++) await expect(ask(`g-${guess}`, "192.0.2.1")).rejects.toThrow();
    await expect(ask("g-13", "192.0.2.1")).rejects.toThrow("too_many_attempts");
    expect((await ask(client.secret, "192.0.2.2")).expiresInSeconds).toBe(3600);
  });

  test("a right secret is never refused because of wrong ones, also from the same address", async () => {
    const platform = await startPlatform();
    const [client, other] = [await newTestClient(platform), await newTestClient(platform)];
    const guess = async (id: string, secret: string) =>
      (await askToken(platform, form(grant), basic(id, secret))).response.status;
    const guesses = Array.from({ length: 250 }, (_, index) =>
      guess(index % 2 === 0 ? client.credentialId : `crd_${index}`, `g-${index}`),
    );
    expect((await Promise.all(guesses)).filter((status) => status === 429).length).toBeGreaterThan(40);
    expect(await guess(client.credentialId, "wrong")).toBe(429);
    expect(await guess("crd_nobody", "wrong")).toBe(429);
    for (const { credentialId, secret } of [client, other])
      expect(await guess(credentialId, secret)).toBe(200);
  });

  test("a disabled client is told how to authenticate, as with every 401", async () => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    await platform.database.write((tx) => setClientDisabled(tx, client.clientId, true));
    const ask = () => askToken(platform, form(grant), basic(client.credentialId, client.secret));
    const { response, answer } = await eventually(
      "an answer other than 200",
      ask,
      (asked) => asked.response.status !== 200,
    );
    expect([response.status, answer]).toMatchObject([401, { error: "invalid_client" }]);
    expect(response.headers.get("www-authenticate")).toBe('Basic realm="actionwire"');
  });

  test("credentials in the URL are refused", async () => {
    const platform = await startPlatform();
    const { credentialId, secret } = await newTestClient(platform);
    const query = form({ client_id: credentialId, client_secret: secret });
    const response = await fetch(`${platform.url}/v1/oauth2/token?${query}`, {
      method: "POST",
      body: form({ ...grant, client_id: credentialId, client_secret: secret }),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: "invalid_request" });
    expect(platform.logged.join()).not.toContain(secret);
  });

  test("tokens count against the client's own limit, and wrong secrets do not", async () => {
    const platform = await startPlatform({ clock: new ManualClock() });
    const client = await newTestClient(platform, { factor: 1 });
    for (let guess = 0; guess < 9; guess++)
      await askToken(platform, form(grant), basic(client.credentialId, "wrong"));
    const ask = () => askToken(platform, form(grant), basic(client.credentialId, client.secret));
    const statuses = [];
    for (let token = 0; token < 60; token++) statuses.push((await ask()).response.status);
    expect(statuses).toEqual(Array(60).fill(200));
    const { response, answer } = await ask();
    expect([response.status, answer]).toMatchObject([429, { error: "slow_down", code: "rate_limited" }]);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  });

  test("guessing is slowed down without touching the client's own quota", async () => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 12; attempt++) {
      statuses.push(
        (await askToken(platform, form(grant), basic(client.credentialId, `guess-${attempt}`))).response
          .status,
      );
    }
    expect(statuses).toEqual([...Array(10).fill(401), 429, 429]);
    expect((await client.fetch("/v1/get_claim?reference=x")).status).toBe(404);
  });
});
