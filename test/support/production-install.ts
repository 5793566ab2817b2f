import { type ChildProcess, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import path from "node:path";
import { freshFolder } from "./fresh.ts";
import { root } from "./process.ts";

/** What the last stage of the image takes out of the tree, as [from, to]; the docs come from the stage before. */
export function shippedFiles(): [string, string][] {
  const [, ...stages] = readFileSync(path.join(root, "Dockerfile"), "utf8").split(/^FROM /m);
  const copies = stages.at(-1)!.matchAll(/^COPY (?!--)(.+)$/gm);
  return [...copies].flatMap(([, words]) => {
    const names = words!.split(" ");
    const to = names.pop()!;
    return names.map((from): [string, string] => [
      from,
      to.endsWith("/") ? path.join(to, path.basename(from)) : to,
    ]);
  });
}

/**
 * The tree of a production install without docs, gone when the test has finished. Its packages are those that `npm ci
 * --omit=dev` would install, copied from this one, so that no network is needed; with PRODUCTION_INSTALL=npm it is npm.
 */
export function productionInstall(): string {
  const tree = path.join(freshFolder(), "app");
  for (const [from, to] of shippedFiles())
    cpSync(path.join(root, from), path.join(tree, to), {
      recursive: true,
      filter: (source) => !source.includes(path.join("generated", "docs")),
    });
  if (process.env.PRODUCTION_INSTALL === "npm") {
    const flags = ["--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund"];
    execFileSync("npm", ["ci", ...flags], { cwd: tree, env: onlyThisNode(tree), stdio: "pipe" });
  } else {
    for (const name of productionPackages())
      cpSync(path.join(root, name), path.join(tree, name), { recursive: true });
  }
  return tree;
}

function productionPackages(): string[] {
  const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  return Object.entries(packages)
    .filter(([name, { dev, devOptional }]) => name !== "" && !dev && !devOptional)
    .map(([name]) => name);
}

/** An environment in which the only Node is the one that runs the tests, as if the system had it. */
export function onlyThisNode(tree: string, settings: Record<string, string> = {}): NodeJS.ProcessEnv {
  const bin = path.join(tree, "../bin");
  mkdirSync(bin, { recursive: true });
  if (!readdirSync(bin).includes("node")) symlinkSync(process.execPath, path.join(bin, "node"));
  const paths = (process.env.PATH ?? "").split(":").filter((folder) => !folder.includes("node_modules"));
  // Vitest sets NODE_ENV and MODE; npm tells its scripts about this tree. What else configures npm stays.
  const ofThisTree =
    /^(npm_(lifecycle|package|config_local_prefix|execpath|node_execpath)|NODE|MODE$|VITEST)/i;
  const inherited = Object.entries(process.env).filter(([name]) => !ofThisTree.test(name));
  return { ...Object.fromEntries(inherited), PATH: [bin, ...paths].join(":"), ...settings };
}

/** Kills npm with all that it has started, and also what it has left behind: they are one group. */
export function endGroup({ pid }: ChildProcess): void {
  try {
    process.kill(-pid!, "SIGKILL");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** Of all files below it. */
export function bytesIn(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(path.join(entry.parentPath, entry.name)).size, 0);
}
