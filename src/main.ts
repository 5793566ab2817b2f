import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { compose } from "./compose.ts";
import { readConfig } from "./config.ts";
import { stayAlive } from "./core/clock.ts";
import { createLog } from "./core/log.ts";
import { toStartFailure } from "./start-failure.ts";
import { keepTemporaryFilesIn } from "./store/sqlite/connection.ts";
import { type Demo, makeDemo, welcome } from "./welcome.ts";

/**
 * Exit codes. 0: ended as it was told to, and nothing is left. 1: could not start, by something that the operator can
 * mend. 70: the database's COMMIT failed, so only a restart can tell. 75: told to end, but a part of it could not end as
 * it should, because the database was away, say, or because 28 s were over: the log names it. As after a crash, the next
 * start takes up what it left.
 */
const commitFailedExit = 70;
const notAllEndedExit = 75;

/** Longer than a round trip around the world, with a client that takes its time. */
const lingerMs = 1000;

/** The docs generator is a development tool: it runs in a process of its own, and a production install lacks it. */
const docsScript = path.resolve(import.meta.dirname, "../scripts/docs.ts");

function buildDocs(): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [docsScript], { stdio: "ignore" });
    child.on("error", reject);
    child.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`docs: exit ${code}`))));
  });
}

/**
 * Resolves to the first signal that tells this process to end. Further ones change nothing: a terminal's Ctrl-C comes
 * twice under npm, from both of them, and the end is near anyway. SIGKILL ends it at once.
 */
function untilTold(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, resolve);
  });
}

/** Resolves to the exit code. */
async function main(): Promise<number> {
  // Before anything is opened: from here on a signal ends it in good order, however far the start has come.
  const told = untilTold();
  // To the end, which comes by process.exit: parts are waited for by timers, also where nothing is open any more.
  stayAlive();
  // A terminal that has gone, or a file on a full disk: nobody reads it, and that is no reason to end.
  process.stderr.on("error", () => {});
  if (existsSync(".env")) process.loadEnvFile(".env");
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  const platform = await compose({
    config,
    log,
    ...(config.mode === "development" && existsSync(docsScript) ? { buildDocs } : {}),
    onCommitFailure(error) {
      log.fatal(
        { err: error, alarm: "commit_failed" },
        "COMMIT failed: ending, so that a restart finds out what is on disk",
      );
      process.exit(commitFailedExit);
    },
  });
  if (config.databaseUrl === undefined) keepTemporaryFilesIn(config.dataDir);
  let demo: Demo | undefined;
  const running = platform.start(async () => {
    demo = await makeDemo(platform);
  });
  // Where it fails by itself, that is how this process ends; where it was called off, it failed for nobody.
  const serving = running.then((addresses) => {
    process.stderr.write(welcome(platform, addresses, demo));
    return told;
  });
  const signal = await Promise.race([told, serving]);
  serving.catch(() => {});
  log.info({ signal }, "stopping: running requests get their answers");
  const notEnded = await platform.stop({ lingerMs });
  return notEnded.length === 0 ? 0 : notAllEndedExit;
}

try {
  process.exit(await main());
} catch (error) {
  const { message, isUnforeseen } = toStartFailure(error);
  const wantsMore = ["debug", "trace"].includes(process.env.LOG_LEVEL ?? "");
  const more = wantsMore ? `\n${(error as Error).stack}` : " (LOG_LEVEL=debug shows where)";
  process.stderr.write(`Actionwire cannot start: ${message}${isUnforeseen ? more : ""}\n`);
  process.exit(1);
}
