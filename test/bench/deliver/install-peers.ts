import { spawn } from "node:child_process";
import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Bench } from "../bench.ts";

const folder = path.join(import.meta.dirname, "../peers");
const timeoutMs = 180_000;

/** What cannot be installed is left out, and the report says why. */
class PeersUnavailable extends Error {}

/** What keeps a peer from taking part, if anything does: the program that it `needs`, or its packages. */
export async function whyNot(bench: Bench, { needs }: { needs?: string }): Promise<string | undefined> {
  if (needs !== undefined && !isThere(needs)) return `there is no ${needs} in PATH`;
  try {
    await installPeers(bench.say, bench.signal);
    return undefined;
  } catch (error) {
    if (error instanceof PeersUnavailable) return error.message;
    throw error;
  }
}

/** Whether the program is in PATH. */
function isThere(program: string): boolean {
  return (process.env.PATH ?? "").split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * Installs the peers on first use, and again when their lockfile has changed: `npm ci` in their folder, with what npm
 * says on stderr. Throws PeersUnavailable, which says what to do.
 */
async function installPeers(say: (line: string) => void, signal: AbortSignal): Promise<void> {
  if (isInstalled()) return;
  say("installing the peers: npm ci in test/bench/peers (80 MB, once)");
  const args = ["ci", "--prefix", folder, "--no-audit", "--no-fund"];
  const npm = spawn("npm", args, {
    cwd: folder,
    stdio: ["ignore", process.stderr, process.stderr],
    signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    shell: process.platform === "win32",
  });
  const failure = await new Promise<string | undefined>((resolve) => {
    npm.once("error", (error) => resolve(error.message));
    npm.once("exit", (code) => resolve(code === 0 ? undefined : `exit ${code}`));
  });
  signal.throwIfAborted();
  if (failure !== undefined)
    throw new PeersUnavailable(`npm ci in test/bench/peers failed (${failure}): run it by hand to see why`);
}

/** npm leaves a copy of what it installed by; it has no entry for the folder itself, nor for other systems' packages. */
function isInstalled(): boolean {
  const installed = path.join(folder, "node_modules/.package-lock.json");
  if (!existsSync(installed)) return false;
  const wanted = packagesOf(path.join(folder, "package-lock.json"));
  const there = packagesOf(installed);
  const asked = Object.keys(wanted[""]?.dependencies ?? {});
  return (
    asked.every((name) => Object.hasOwn(there, `node_modules/${name}`)) &&
    Object.entries(there).every(([name, { version }]) => wanted[name]?.version === version)
  );
}

interface Package {
  version?: string;
  dependencies?: Record<string, string>;
}

function packagesOf(lockfile: string): Record<string, Package> {
  return (JSON.parse(readFileSync(lockfile, "utf8")) as { packages: Record<string, Package> }).packages;
}
