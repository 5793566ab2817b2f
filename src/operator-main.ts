import { existsSync } from "node:fs";
import { findPins } from "./clients/clients.ts";
import { createDataKeys } from "./compose-keys.ts";
import { readConfig } from "./config.ts";
import { stayAlive, systemClock } from "./core/clock.ts";
import { createIds } from "./core/ids.ts";
import { createLog } from "./core/log.ts";
import { systemRandom } from "./core/random.ts";
import { embeddedStatements } from "./downstream/embedded-plans.ts";
import { readFlags } from "./operator/command.ts";
import { asksForHelp, findVerb, help, runVerb } from "./operator/run.ts";
import { toStartFailure } from "./start-failure.ts";
import { findMasterKeyFile, masterKeyLost } from "./store/master-key.ts";
import { describePlace, openExisting } from "./store/open.ts";
import { keepTemporaryFilesIn } from "./store/sqlite/connection.ts";
import { Guard } from "./webhooks/guard.ts";
import { Outbox } from "./webhooks/outbox.ts";
import { Replays } from "./webhooks/replay.ts";

/** Works beside running servers on the same data: it takes no lock but the database's own. A move is another matter. */
async function main(argv: readonly string[]): Promise<object> {
  const verb = findVerb(argv);
  // Mistakes in the flags are told before anything is opened or made.
  const flags = readFlags(verb, argv);
  if (existsSync(".env")) process.loadEnvFile(".env");
  const progress = (sentence: string) => void process.stderr.write(`${sentence}\n`);
  if ("runOffline" in verb) {
    const { MASTER_KEY, DATABASE_URL: databaseUrl } = process.env;
    // Of the settings only these matter, and the verb says what they must be.
    const { masterKey } = readConfig({ MASTER_KEY });
    const keysUnder = (masterKey: Uint8Array) =>
      createDataKeys({ masterKey, masterKeyPrevious: undefined, dataDir: "" }, systemRandom);
    return verb.runOffline(flags, { masterKey, databaseUrl, keysUnder, progress });
  }
  const config = readConfig(process.env);
  place = describePlace(config);
  const database = await openExisting(config, {
    clock: systemClock,
    onCommitFailure(error) {
      process.stderr.write(`${JSON.stringify({ code: "commit_failed", message: String(error) })}\n`);
      process.exit(70);
    },
  });
  try {
    if (config.databaseUrl === undefined) keepTemporaryFilesIn(config.dataDir);
    // The command makes no key, just as it makes no database.
    if (config.masterKey === undefined && !findMasterKeyFile(config.dataDir))
      throw masterKeyLost(config.dataDir);
    const sealer = createDataKeys(config, systemRandom);
    await sealer.start(database);
    const ids = createIds(systemClock, systemRandom);
    const log = createLog("silent");
    const strict = false;
    return await runVerb(verb, argv, {
      database,
      ids,
      outbox: new Outbox({ ids, log, strict, feedPins: findPins }),
      // Running servers look for what is due by themselves.
      replays: new Replays({ ids, log, strict, wake: () => {} }),
      statements: embeddedStatements,
      random: systemRandom,
      sealer,
      guard: new Guard({
        allowLoopback: config.allowLoopbackWebhooks,
        ownPorts: () => [config.port, config.adminPort],
        ...config.webhookTargets,
      }),
      progress,
    });
  } finally {
    await database.close();
  }
}

/** What was looked into, once that is known. */
let place: string | undefined;

const argv = process.argv.slice(2);
if (asksForHelp(argv)) {
  process.stdout.write(help(argv));
} else {
  const mayEnd = stayAlive();
  try {
    process.stdout.write(`${JSON.stringify(await main(argv))}\n`);
  } catch (error) {
    const { code, message: said } = toStartFailure(error);
    // Something that is not there may well be in another database, and another one may well be there.
    const isAboutPlace = code.endsWith("_not_found") || code === "database_unusable";
    const message = place !== undefined && isAboutPlace ? `${said} (${place})` : said;
    process.stderr.write(`${JSON.stringify({ code, message })}\n`);
    process.exitCode = 1;
  } finally {
    mayEnd();
  }
}
