import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { operations } from "#src/contract/operations.ts";

const root = path.resolve(import.meta.dirname, "..");
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file !== "" && existsSync(path.join(root, file)));
const sources = files.filter((file) => file.startsWith("src/") && file.endsWith(".ts"));

/** Higher may import lower, never the other way round and never sideways. Files in `src/` itself are the top. */
const floors: Record<string, number> = {
  mock: 6,
  http: 5,
  operator: 5,
  docs: 5,
  actions: 4,
  queue: 3,
  webhooks: 3,
  clients: 3,
  downstream: 3,
  contract: 2,
  store: 2,
  core: 1,
  generated: 0,
};
const topFloor = 7;

/** One home per dangerous word: [what, pattern, where it may stand]. */
const homes: [string, RegExp, RegExp][] = [
  ["process.", /\bprocess\.(?!versions)/, /^src\/(main|operator-main)\.ts$/],
  ["hono", /from "(hono|@hono)[/"]/, /^src\/(http|mock|docs)\//],
  ["node:sqlite", /from "node:sqlite"/, /^src\/store\//],
  ["pg", /from "pg"/, /^src\/store\/postgres\//],
  ["undici", /from "undici"/, /^src\/webhooks\/(deliver|guard|pool)[^/]*\.ts$/],
  ["threads", /from "node:worker_threads"/, /^src\/(webhooks\/shipping|mock\/engine)-[^/]*\.ts$/],
  ["Date.now", /\bDate\.now\b|\bnew Date\(\)/, /^src\/core\//],
  ["timers", /\bset(Timeout|Interval)\(/, /^src\/core\//],
  ["randomness", /\bMath\.random\b|\brandomBytes\b|\brandomUUID\b|\bgetRandomValues\b/, /^src\/core\//],
];

interface Import {
  from: string;
  to: string;
}

const imports: Import[] = sources.flatMap((from) => importsOf(from).map((to) => ({ from, to })));

function importsOf(file: string): string[] {
  const text = readFileSync(path.join(root, file), "utf8");
  const specifiers = [...text.matchAll(/(?:from|import\()\s*"([^"]+)"/g)].map((match) => match[1] ?? "");
  return specifiers.flatMap((specifier) => {
    if (specifier.startsWith("#")) return [specifier.slice(1)];
    if (specifier.startsWith(".")) return [path.posix.join(path.posix.dirname(file), specifier)];
    return [];
  });
}

function floorOf(file: string): number {
  if (file.startsWith("generated/")) return 0;
  const [, folder, rest] = /^src\/([^/]+)(\/.*)?$/.exec(file) ?? [];
  return rest === undefined ? topFloor : (floors[folder ?? ""] ?? Number.NaN);
}

const folderOf = (file: string) => path.posix.dirname(file).split("/").slice(0, 2).join("/");

describe("floors", () => {
  test("every folder of src stands on a floor", () => {
    expect(sources.filter((file) => Number.isNaN(floorOf(file)))).toEqual([]);
  });

  test("imports go down only, and never sideways", () => {
    const wrong = imports.filter(
      ({ from, to }) =>
        floorOf(from) !== topFloor && folderOf(from) !== folderOf(to) && floorOf(to) >= floorOf(from),
    );
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test("nothing in src imports scripts or tests", () => {
    expect(imports.filter(({ to }) => /^(scripts|test)\//.test(to))).toEqual([]);
  });

  test("there is no cycle between modules", () => {
    expect(findCycle()).toEqual([]);
  });

  test("there is no index.ts inside src", () => {
    expect(sources.filter((file) => path.basename(file) === "index.ts")).toEqual([]);
  });
});

function findCycle(): string[] {
  const edges = Map.groupBy(imports, ({ from }) => from);
  const done = new Set<string>();
  const visit = (file: string, trail: string[]): string[] => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return [];
    for (const { to } of edges.get(file) ?? []) {
      const cycle = visit(to, [...trail, file]);
      if (cycle.length > 0) return cycle;
    }
    done.add(file);
    return [];
  };
  return sources.flatMap((file) => visit(file, [])).slice(0, 20);
}

describe("one home per dangerous word", () => {
  test.each(homes)("%s", (_word, pattern, home) => {
    const strays = sources.filter((file) => !home.test(file) && pattern.test(codeOf(file)));
    expect(strays).toEqual([]);
  });
});

/** The text without comments: a docblock may speak of what the code must not do. */
function codeOf(file: string): string {
  return readFileSync(path.join(root, file), "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "");
}

describe("twins", () => {
  const handled = Object.values(operations).filter((operation) => !operation.public);

  test.each(handled.map(({ id }) => id))("%s has its contract, handler, examples and test", (id) => {
    const twins = [`openapi/actions/${id}.yaml`, `src/actions/${id}.ts`, `test/actions/${id}.test.ts`];
    expect(twins.filter((file) => !files.includes(file))).toEqual([]);
    expect(files.some((file) => file.startsWith(`openapi/examples/${id}/`))).toBe(true);
  });

  test("no handler is without its contract", () => {
    const handlers = sources.filter((file) => /^src\/actions\/.+\.v\d+\.ts$/.test(file));
    const known = new Set<string>(Object.keys(operations));
    expect(handlers.filter((file) => !known.has(path.basename(file, ".ts")))).toEqual([]);
  });
});

describe("readmes", () => {
  const pages = files.filter((file) => file.endsWith(".md"));

  test.each(pages)("every path that %s names exists", (page) => {
    const text = readFileSync(path.join(root, page), "utf8");
    const named = [...text.matchAll(/`([^`\s]+)`/g)].map((match) => match[1] ?? "");
    const paths = named.filter(
      (name) => /^(\.\.?\/|[a-z.]+\/)[\w./-]*$/i.test(name) && !/[<>*{}]/.test(name),
    );
    const folders = new Set(files.map((file) => file.split("/")[0]));
    const missing = paths.filter((name) => {
      if (!name.startsWith(".") && !folders.has(name.split("/")[0])) {
        return (
          !existsSync(path.join(root, path.dirname(page), name)) && /\.(ts|md|yaml|json|mjs)$/.test(name)
        );
      }
      const candidates = [path.join(root, name), path.join(root, path.dirname(page), name)];
      return !candidates.some((candidate) => existsSync(candidate)) && !isIgnored(name);
    });
    expect(missing).toEqual([]);
  });
});

/** Build output that git ignores may be named before it is there. */
function isIgnored(name: string): boolean {
  try {
    execFileSync("git", ["check-ignore", "-q", name], { cwd: root });
    return true;
  } catch {
    return false;
  }
}
