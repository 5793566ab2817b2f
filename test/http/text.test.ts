import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { type Operation, operations } from "#src/contract/operations.ts";
import {
  newTestClient,
  type RunningPlatform,
  startPlatform,
  type TestClient,
} from "#test/support/platform.ts";
import { freshPostgresUrl } from "#test/support/postgres.ts";
import { root } from "#test/support/process.ts";
import { masterKey } from "#test/support/store.ts";

const megabyte = "x".repeat(1024 * 1024);
const astral = "😀";

/** What stands for a value of a query or a form, percent-encoded; `refused`: it is no text. */
const encodedTexts: { text: string; refused: boolean }[] = [
  ...["%00", "a%00b", "%ED%A0%80", "%ED%B0%80", "%C0%80", "%FF", "%F0%9F%98", "%zz", "%"].map((text) => ({
    text,
    refused: true,
  })),
  ...["", "%20", "'%22$1?1", "%F0%9F%98%80".repeat(64), "x".repeat(7000), "9223372036854775808"].map(
    (text) => ({ text, refused: false }),
  ),
];

/** What stands for a value in a body, as JSON text in latin1 bytes. */
const bodyTexts: { text: string; refused: boolean }[] = [
  ...['"\\u0000"', '"a\\u0000b"', '"a\u0000b"', '"\\ud800"', '"\\udc00a"', '"\xff"', '"\xed\xa0\x80"'].map(
    (text) => ({ text, refused: true }),
  ),
  ...['""', "9223372036854775808", "9007199254740993", "1e400", "-1", "0.5"].map((text) => ({
    text,
    refused: false,
  })),
  ...[64, 100, 500].map((length) => ({
    text: Buffer.from(JSON.stringify(astral.repeat(length))).toString("latin1"),
    refused: false,
  })),
];

/** What a caller is told, without what no two platforms share. */
interface Told {
  status: number;
  code: unknown;
  faults: unknown;
  results: unknown;
}

type Fault = { code: string; path?: string };

async function told(response: Response): Promise<Told> {
  const body = (await response.json()) as {
    code?: string;
    errors?: Fault[];
    results?: { success: boolean; errors?: Fault[] }[];
  };
  return {
    status: response.status,
    code: body.code,
    faults: body.errors?.map(({ code, path }) => [code, path]),
    results: Array.isArray(body.results)
      ? body.results.map(({ success, errors }) => [success, errors?.map(({ code }) => code)])
      : undefined,
  };
}

interface Side {
  platform: RunningPlatform;
  client: TestClient;
}

/** The platform on each engine, with a client each, and what was asked of both that they answered differently. */
class BothEngines {
  readonly #sides: Side[];
  readonly differences: object[] = [];
  asked = 0;

  constructor(sides: Side[]) {
    this.#sides = sides;
  }

  static async start(): Promise<BothEngines> {
    const env = { DATABASE_URL: await freshPostgresUrl(), MASTER_KEY: masterKey, MODE: "development" };
    const platforms = [await startPlatform({ onSqlite: true }), await startPlatform({ env })];
    return new BothEngines(
      await Promise.all(
        platforms.map(async (platform) => ({
          platform,
          client: await newTestClient(platform, { factor: 10_000 }),
        })),
      ),
    );
  }

  /** Asks both the same; `refused`: only a 400 is right. */
  async ask(what: string, call: (side: Side) => Promise<Response>, refused: boolean): Promise<void> {
    this.asked += 1;
    const [sqlite, postgres] = await Promise.all(this.#sides.map(async (side) => told(await call(side))));
    const isRight = sqlite!.status < 500 && (!refused || sqlite!.status === 400);
    if (!isRight || JSON.stringify(sqlite) !== JSON.stringify(postgres))
      this.differences.push({ what, sqlite, postgres });
  }
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}… (${text.length})` : text);

const required: Readonly<Record<string, string>> = { from: "2026-01-01", to: "2026-01-31", reference: "x" };

/** The target of a GET with one parameter as given, beside those that the action asks for. */
function targetWith({ path: route, query }: Operation, name: string, text: string): string {
  const others = query
    .filter((parameter) => parameter.name !== name && Object.hasOwn(required, parameter.name))
    .map((parameter) => `${parameter.name}=${required[parameter.name]}`);
  return `${route}?${[...others, `${name}=${text}`].join("&")}`;
}

/** The bodies that the contract shows for an action. */
function exampleBodies(id: string): unknown[] {
  const folder = path.join(root, "openapi/examples", id);
  return readdirSync(folder)
    .filter((file) => file.startsWith("request."))
    .map((file) => (JSON.parse(readFileSync(path.join(folder, file), "utf8")) as { value: unknown }).value);
}

const hole = "@@hole@@";

/** The body once per text and number in it, each time with a hole there: its place, and the JSON around it. */
function holesOf(body: unknown): [place: string, before: Buffer, after: Buffer][] {
  const places: (string | number)[][] = [];
  const find = (value: unknown, place: (string | number)[]) => {
    if (typeof value === "string" || typeof value === "number") places.push(place);
    else if (typeof value === "object" && value !== null)
      for (const [name, member] of Object.entries(value)) find(member, [...place, name]);
  };
  find(body, []);
  return places.map((place) => {
    const copy = structuredClone(body) as Record<string, unknown>;
    const holder = place.slice(0, -1).reduce((at, name) => at[name] as Record<string, unknown>, copy);
    holder[place.at(-1)!] = hole;
    const [before = "", after = ""] = JSON.stringify(copy).split(JSON.stringify(hole));
    return [`/${place.join("/")}`, Buffer.from(before), Buffer.from(after)];
  });
}

/** One for each member of an item; which item it is makes no difference. */
function distinctHolesOf(bodies: readonly unknown[]): ReturnType<typeof holesOf> {
  const all = bodies.flatMap(holesOf).map((found) => [found[0].replace(/\d+/g, "*"), found] as const);
  return [...new Map(all).values()];
}

const actions = Object.values(operations) as Operation[];
const json = { "content-type": "application/json" };

describe("text is judged alike on both engines", () => {
  test("in every query parameter of every action", { timeout: 120_000 }, async () => {
    const both = await BothEngines.start();
    for (const operation of actions) {
      const names = [...operation.query.map(({ name }) => name), "async", "a%00b"];
      const init: RequestInit =
        operation.method === "get" ? {} : { method: "POST", body: "{}", headers: json };
      for (const name of names)
        for (const { text, refused } of encodedTexts) {
          const target = targetWith(operation, name, text);
          // A token request has no query at all; that is said first.
          await both.ask(
            `${operation.method} ${shortened(target)}`,
            ({ client }) => client.fetch(target, init),
            refused,
          );
        }
    }
    expect(both.differences).toEqual([]);
    expect(both.asked).toBeGreaterThan(500);
  });

  test("in every text and number of every body that the contract shows", { timeout: 240_000 }, async () => {
    const both = await BothEngines.start();
    const long = new Set<string>();
    for (const { id, path: route, method, public: isPublic } of actions) {
      if (method !== "post" || isPublic) continue;
      for (const [place, before, after] of distinctHolesOf(exampleBodies(id))) {
        const ask = (text: string, refused: boolean) => {
          const body = Buffer.concat([before, Buffer.from(text, "latin1"), after]);
          const call = ({ client }: Side) => client.fetch(route, { method: "POST", headers: json, body });
          return both.ask(`${route} ${place} ${shortened(text)}`, call, refused);
        };
        for (const { text, refused } of bodyTexts) await ask(text, refused);
        // Its place makes no difference, and a megabyte takes its time.
        const member = path.posix.basename(place);
        if (!long.has(member)) await ask(`"${megabyte}"`, true);
        long.add(member);
      }
    }
    expect(both.differences).toEqual([]);
    expect(both.asked).toBeGreaterThan(1000);
  });

  test("in paths, headers and the members of a token request", async () => {
    const both = await BothEngines.start();
    for (const target of ["/v1/get_claim%00", "/%ED%A0%80", "/v1/get_claim%ff?reference=x", "/docs/%00.html"])
      await both.ask(target, ({ client }) => client.fetch(target), true);
    for (const key of ["\x80", "\xff\xfe", '"\xc0\x80"', "k".repeat(256)]) {
      const headers = { ...json, "idempotency-key": key };
      const call = ({ client }: Side) =>
        client.fetch("/v1/send_test_webhook", { method: "POST", headers, body: "{}" });
      await both.ask(`Idempotency-Key ${shortened(key)}`, call, true);
    }
    for (const [name, value] of Object.entries({
      "user-agent": "\xff\xed\xa0\x80",
      prefer: "\x80",
      authorization: "Bearer \xff",
    }))
      await both.ask(
        `${name} ${value}`,
        ({ platform, client }) =>
          fetch(`${platform.url}/v1/get_claim?reference=x`, {
            headers: { authorization: `Bearer ${client.token}`, [name]: value },
          }),
        false,
      );
    const form = (body: string) => ({
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: Buffer.from(body, "latin1"),
    });
    for (const name of ["grant_type", "client_id", "client_secret", "scope", "another"])
      for (const { text, refused } of [
        ...encodedTexts,
        { text: "\xff", refused: true },
        { text: megabyte, refused: false },
      ]) {
        const members = {
          grant_type: "client_credentials",
          client_id: "crd_x",
          client_secret: "cs_x",
          [name]: text,
        };
        const body = Object.entries(members)
          .map(([member, value]) => `${member}=${value}`)
          .join("&");
        await both.ask(
          `${name}=${shortened(text)}`,
          ({ platform }) => fetch(`${platform.url}/v1/oauth2/token`, form(body)),
          refused,
        );
      }
    for (const part of ["\u0000:x", "x:\u0000", "\xed\xa0\x80:x"]) {
      const authorization = `Basic ${Buffer.from(part, "latin1").toString("base64")}`;
      const init = form("grant_type=client_credentials");
      await both.ask(
        `Basic ${JSON.stringify(part)}`,
        ({ platform }) =>
          fetch(`${platform.url}/v1/oauth2/token`, { ...init, headers: { ...init.headers, authorization } }),
        false,
      );
    }
    expect(both.differences).toEqual([]);
  });
});
