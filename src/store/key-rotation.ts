import { masterKeyId } from "../core/master-key.ts";
import { legacyGeneration } from "../core/root-keys.ts";
import type { DataKeys } from "./data-keys.ts";
import type { Database, Reader, Transaction } from "./database.ts";
import { nodeWithout } from "./nodes.ts";
import { settingsChanged } from "./settings-version.ts";

/** The change cannot be made now; nothing was changed. */
export class KeyChangeRefused extends Error {
  readonly fault: "nothing_to_change" | "node_without_key";
  constructor(fault: KeyChangeRefused["fault"], message: string) {
    super(message);
    this.name = "KeyChangeRefused";
    this.fault = fault;
  }
}

/** A cursor is good for 30 days, and a day more for nodes that have noticed late. */
const keptMs = 31 * 86_400_000;
/** By then every node seals under the newer generation, or has ended. */
const switchedMs = 60_000;

/**
 * Changes to another master key: all data keys are wrapped by it, and what is sealed from now on is sealed under a new
 * generation, of which the old master key tells nothing. Running again after an interruption goes on. Throws
 * KeyChangeRefused while a node is running that could not follow. Sealing the rows anew comes after it.
 */
export async function changeMasterKey(database: Database, keys: DataKeys): Promise<number> {
  const { masterKeys } = keys;
  const next = masterKeys.next();
  if (!next)
    throw new KeyChangeRefused(
      "nothing_to_change",
      "the data keys are wrapped by MASTER_KEY already: set MASTER_KEY to the new key and MASTER_KEY_PREVIOUS to this " +
        "one, for all nodes and for this command, and run it then",
    );
  await database.write(async (tx) => {
    await refuseUnready(tx, masterKeyId(next), database);
    if ((await keys.wrapAnew(tx, next)) === 0) return;
    await keys.addGeneration(tx, next);
    await settingsChanged(tx);
  });
  await database.read((reader) => keys.load(reader));
  masterKeys.settle([masterKeyId(next)]);
  return keys.roots.newest;
}

/** Throws KeyChangeRefused while a node is running that does not hold this master key, or knows no data keys. */
export async function refuseUnready(
  reader: Reader,
  masterKeyId: string | undefined,
  { engine }: Database,
): Promise<void> {
  const node = await nodeWithout(reader, masterKeyId, engine);
  if (!node) return;
  const todo = node.isOld
    ? "it is of a version before this one: upgrade it"
    : "it was started without the new master key: restart it with the new MASTER_KEY and MASTER_KEY_PREVIOUS";
  throw new KeyChangeRefused(
    "node_without_key",
    `the node ${node.id} could not follow, ${todo}, and try again (one that has ended counts for a minute more)`,
  );
}

/**
 * Leaves the one key of the time before generations, as soon as no node of an older version is running: they could not
 * open what is sealed under another one. To be called when a node has started.
 */
export async function leaveLegacy(database: Database, keys: DataKeys): Promise<void> {
  if (keys.roots.newest !== legacyGeneration) return;
  await database.write(async (tx) => {
    await keys.load(tx);
    if (keys.roots.newest !== legacyGeneration || (await nodeWithout(tx, undefined, database.engine))) return;
    await keys.addGeneration(tx, keys.masterKeys.read()[0]!);
    await settingsChanged(tx);
  });
}

/** Seals at most `limit` rows of each kind anew under the newest generation; resolves to how many there were. */
export async function resealOlder(tx: Transaction, keys: DataKeys, limit: number): Promise<number> {
  const retired = await tx.get(
    "select 1 as one from data_keys where retired_at is not null and resealed_at is null",
  );
  if (!retired) return 0;
  await keys.load(tx);
  let many = 0;
  for (const kind of keys.kinds) many += await kind.reseal(tx, keys, limit);
  if (many === 0)
    await tx.run(
      "update data_keys set resealed_at = $1 where resealed_at is null and retired_at is not null and retired_at <= $2",
      [tx.now, tx.now - switchedMs],
    );
  return many;
}

/** Throws away the keys of generations that nothing is sealed under any more; resolves to how many. */
export async function forgetDataKeys(tx: Transaction, keys: DataKeys): Promise<number> {
  const old = await tx.all<{ generation: number }>(
    "select generation from data_keys where resealed_at is not null and retired_at <= $1",
    [tx.now - keptMs],
  );
  let forgotten = 0;
  for (const { generation } of old) {
    let isUsed = false;
    for (const kind of keys.kinds) isUsed ||= await kind.isSealedBy(tx, generation);
    // A row that cannot be opened keeps its key: it may yet be mended from a backup.
    if (isUsed) continue;
    forgotten += await tx.run("delete from data_keys where generation = $1", [generation]);
  }
  if (forgotten > 0) await settingsChanged(tx);
  return forgotten;
}
