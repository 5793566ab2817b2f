import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { findVerb } from "#src/operator/run.ts";
import { verbs } from "#src/operator/verbs.ts";
import { root } from "#test/support/process.ts";

/** Every place where a reader or a user may be told of a command: texts, settings, and what the programs say. */
const files = execFileSync("git", ["ls-files"], { cwd: root, encoding: "utf8" })
  .split("\n")
  .filter((file) => /(\.md|\.ts|\.yaml|\.mjs|\.example|Dockerfile)$/.test(file))
  .filter((file) => !/^(generated|openapi\/released|asyncapi\/released)\//.test(file))
  .filter((file) => !file.endsWith(".test.ts"));

const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
  scripts: Record<string, string>;
};

function told(pattern: RegExp): [file: string, found: string][] {
  return files.flatMap((file) =>
    [...readFileSync(path.join(root, file), "utf8").matchAll(pattern)].map((match): [string, string] => [
      file,
      match[1]!,
    ]),
  );
}

describe("every command that somebody is told of", () => {
  test("is a script of package.json", () => {
    const named = told(/\bnpm run (?:-s |--silent )?([a-z][\w:-]*)/g);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(([, script]) => !Object.hasOwn(scripts, script))).toEqual([]);
  });

  test("is a verb of the operator command with flags that it has", () => {
    const lines = told(/operator -- ((?:[a-z]+ ?)+(?: ?--[^\n`"]*)?)/g).filter(
      ([, line]) => !line.startsWith("--"),
    );
    expect(lines.length).toBeGreaterThan(0);
    for (const [file, line] of lines) {
      const words = line.trim().split(/\s+/);
      const verb = findVerb(words);
      const flags = words.filter((word) => word.startsWith("--")).map((word) => word.slice(2));
      const unknown = flags.filter((flag) => flag !== "help" && !Object.hasOwn(verb.flags, flag));
      expect([file, line, unknown]).toEqual([file, line, []]);
    }
  });

  test("as a verb in backticks is one, where a verb of that subject is meant", () => {
    const subjects = [...new Set(verbs.map(({ name }) => name.split(" ")[0]))].filter(
      (one) => one !== "move",
    );
    const named = told(new RegExp(`\`((?:${subjects.join("|")}) [a-z]+)(?: --[^\`]*)?\``, "g"));
    expect(named.length).toBeGreaterThan(2);
    expect(named.filter(([, name]) => !verbs.some((verb) => verb.name === name))).toEqual([]);
  });
});
