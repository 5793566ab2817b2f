import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { ConfigError, readConfig } from "#src/config.ts";
import { root } from "#test/support/process.ts";

const masterKey = Buffer.alloc(32, 1).toString("base64");

function mistakesOf(env: Record<string, string>): readonly string[] {
  try {
    readConfig(env);
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
  return [];
}

describe("DATABASE_URL", () => {
  test("chooses PostgreSQL, and production where MODE says nothing else", () => {
    const url = "postgres://user:p%40ss@db.internal:5433/actionwire?sslmode=require";
    expect(readConfig({ DATABASE_URL: url, MASTER_KEY: masterKey })).toMatchObject({
      databaseUrl: url,
      mode: "production",
    });
    expect(readConfig({}).databaseUrl).toBeUndefined();
  });

  test("needs a MASTER_KEY in development, too", () => {
    const url = "postgresql://user@localhost/actionwire";
    expect(mistakesOf({ MODE: "development", DATABASE_URL: url })).toEqual([
      expect.stringMatching(/^MASTER_KEY is required with DATABASE_URL/),
    ]);
  });

  test.each([
    ["mysql://user:s3cret@host/db", "has the scheme mysql:"],
    ["user:s3cret@host/db", "has the scheme user:"],
    ["postgres://user:s3cret@host", "names no database"],
    ["postgres://user:s3cret@host/", "names no database"],
    ["postgres://user:s3cret%zz@host/db", "is not percent-encoded"],
    ["postgres://user:s3/cret@host/db", "is not a URL"],
    ["postgres://user:s3cret@host/db#x", "has a #"],
    ["host=localhost password=s3cret", "is not a URL"],
  ])("refuses %s without repeating it", (url, mistake) => {
    const [said, ...more] = mistakesOf({ DATABASE_URL: url, MASTER_KEY: masterKey });
    expect(more).toEqual([]);
    expect(said).toMatch(new RegExp(`^DATABASE_URL ${mistake}`));
    expect(said).not.toMatch(/s3|cret/);
  });

  test("of a server that does not answer ends the start with one sentence, and no password in it", async () => {
    const env = {
      ...process.env,
      MODE: "development",
      DATABASE_URL: "postgresql://user:s3cret@127.0.0.1:1/db",
      MASTER_KEY: masterKey,
    };
    const start = promisify(execFile)(process.execPath, ["src/main.ts"], { cwd: root, env });
    const { code, stderr } = (await start.catch((error) => error)) as { code: number; stderr: string };
    expect(code).toBe(1);
    expect(stderr).toBe(
      "Actionwire cannot start: the server of DATABASE_URL cannot be used: connect ECONNREFUSED 127.0.0.1:1: " +
        "is PostgreSQL running there, and does DATABASE_URL name its host and port?\n",
    );
  });
});

describe("ROLES", () => {
  const shared = { DATABASE_URL: "postgresql://user@localhost/actionwire", MASTER_KEY: masterKey };

  test("is everything where nothing is said, and what is said otherwise", () => {
    expect(readConfig({}).roles).toEqual(["api", "worker", "sender", "backoffice"]);
    expect(readConfig({ ...shared, ROLES: "worker, sender" }).roles).toEqual(["worker", "sender"]);
  });

  test("knows no other role, and needs a database that can be shared", () => {
    expect(mistakesOf({ ...shared, ROLES: "api,cron" })).toEqual([
      'ROLES has "cron"; expected some of api, worker, sender, backoffice',
    ]);
    expect(mistakesOf({ ROLES: "api" })).toEqual([expect.stringMatching(/^ROLES needs DATABASE_URL/)]);
  });

  test("of several nodes agree on who issues tokens, whatever address each of them has", () => {
    expect(readConfig({ ...shared, PORT: "1" }).issuer).toBe(readConfig({ ...shared, PORT: "2" }).issuer);
    const publicUrl = "https://api.example";
    expect(readConfig({ ...shared, PUBLIC_URL: publicUrl }).issuer).toBe(publicUrl);
    expect(readConfig({ PORT: "1" }).issuer).toBe("http://127.0.0.1:1");
  });
});
