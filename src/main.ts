import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { compose } from "./compose.ts";
import { ConfigError, readConfig } from "./config.ts";
import { createLog } from "./core/log.ts";
import { DataDirInUse } from "./store/data-dir.ts";
import { SchemaTooNew } from "./store/migrate.ts";
import { MoveUnfinished } from "./store/move/progress.ts";
import { DatabaseUnfit } from "./store/postgres/fitness.ts";
import { keepTemporaryFilesIn } from "./store/sqlite/connection.ts";
import { welcome } from "./welcome.ts";

/** Exit codes: 1 a mistake the operator can mend, 70 the database's COMMIT failed, so only a restart can tell. */
const commitFailedExit = 70;

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

async function main(): Promise<void> {
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
  const addresses = await platform.start();
  process.stderr.write(await welcome(platform, addresses));

  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, "stopping: running requests get their answers");
    await platform.stop({ lingerMs });
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop("SIGTERM"));
  process.on("SIGINT", () => void stop("SIGINT"));
}

try {
  await main();
} catch (error) {
  const expected = [ConfigError, DataDirInUse, DatabaseUnfit, MoveUnfinished, SchemaTooNew].some(
    (known) => error instanceof known,
  );
  const inUse = (error as NodeJS.ErrnoException).code === "EADDRINUSE";
  if (!expected && !inUse) throw error;
  const hint = inUse ? " Something else listens there: set PORT or ADMIN_PORT to another one." : "";
  process.stderr.write(`Actionwire cannot start: ${(error as Error).message}${hint}\n`);
  process.exit(1);
}
