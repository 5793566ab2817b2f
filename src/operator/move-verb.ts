import path from "node:path";
import { systemClock } from "#src/core/clock.ts";
import { WrongMasterKey } from "#src/store/data-keys.ts";
import { type Database, StorageError } from "#src/store/database.ts";
import { findMasterKeyFile } from "#src/store/master-key.ts";
import { move } from "#src/store/move/move.ts";
import { MoveRefused } from "#src/store/move/refused.ts";
import { Source } from "#src/store/move/source.ts";
import { openDatabase } from "#src/store/open.ts";
import { releaseAllLeases } from "#src/webhooks/leases.ts";
import { type FlagValues, type OfflineContext, type OfflineVerb, OperatorError, usage } from "./command.ts";

/** From one process on SQLite to many on PostgreSQL. */
export const moveVerb: OfflineVerb = {
  name: "move",
  does:
    "copies an embedded installation into an empty PostgreSQL database and compares both; the servers must be " +
    "stopped, MASTER_KEY must be set, and what was interrupted goes on when it is run again",
  flags: { from: "text", to: "text" },
  required: ["from"],
  takes: { from: "sqlite:<DATA_DIR>", to: "<DATABASE_URL, which is the default>" },
  async runOffline(flags, context) {
    const [place, url] = [placeOf(flags), urlOf(flags, context)];
    const source = await refusing(() => Source.open(place));
    try {
      await refuseOtherKey(source, context);
      const target = await openDatabase(
        { databaseUrl: url, dataDir: source.dataDir },
        { clock: systemClock, onCommitFailure: () => {} },
      );
      try {
        return await moveInto(source, target, context);
      } finally {
        await target.close();
      }
    } finally {
      source.close();
    }
  },
};

async function moveInto(source: Source, target: Database, { progress }: OfflineContext): Promise<object> {
  // In the new database nobody is in the middle of an attempt: what was is found by the first server, as after a crash.
  const moved = await refusing(() => move({ source, target, progress, settle: releaseAllLeases }));
  progress(
    "Everything is in the new database. Start the servers with its DATABASE_URL, this MASTER_KEY and the PUBLIC_URL " +
      `that clients know. Keep ${source.dataDir} as a backup, and start no server on it: it would send again what ` +
      "the new ones send.",
  );
  return { moved, verified: true };
}

/** Refusals and interruptions as mistakes that say what to do. */
async function refusing<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof MoveRefused) throw new OperatorError(error.fault, error.message);
    if (error instanceof StorageError)
      throw new OperatorError("interrupted", `${error.message}: run the same command again, and it goes on`);
    throw error;
  }
}

function placeOf({ from }: FlagValues): string {
  const [, place = ""] = /^sqlite:(.+)$/.exec(String(from)) ?? [];
  if (place === "")
    throw new OperatorError("invalid_arguments", `--from must name a DATA_DIR. ${expected()}`);
  return path.resolve(place);
}

/** Its value is never shown: it may carry a password. */
function urlOf({ to }: FlagValues, { databaseUrl }: OfflineContext): string {
  const text = String(to ?? databaseUrl ?? "");
  const url = URL.parse(text);
  if (url && /^postgres(ql)?:$/.test(url.protocol) && url.pathname.length > 1) return text;
  throw new OperatorError(
    "invalid_arguments",
    `--to or DATABASE_URL must name a database, as postgresql://user:password@host:5432/database. ${expected()}`,
  );
}

const expected = () => `Usage: ${usage(moveVerb)}`;

/** The secrets move as they are sealed, so the new servers need the key that sealed them. */
async function refuseOtherKey(source: Source, { masterKey, keysUnder }: OfflineContext): Promise<void> {
  const file = findMasterKeyFile(source.dataDir);
  const where = file
    ? `The one of this installation is in its folder; hand it over with: export MASTER_KEY="$(cat '${file}')"`
    : "Set it to the MASTER_KEY that the servers of this installation have had.";
  if (!masterKey)
    throw new OperatorError(
      "master_key_missing",
      `MASTER_KEY is not set, and the new servers need it. ${where}`,
    );
  const found = await keysUnder(masterKey)
    .look(source.reader)
    .then(
      () => undefined,
      (error: unknown) => error,
    );
  if (found === undefined) return;
  if (!(found instanceof WrongMasterKey)) throw found;
  throw new OperatorError(
    "wrong_master_key",
    `MASTER_KEY is not the key that seals the secrets of this installation. ${where}`,
  );
}
