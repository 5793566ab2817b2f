import { legacyRoot, masterKeyId, unwrapRoot, wrapRoot } from "../core/master-key.ts";
import type { Random } from "../core/random.ts";
import { generationOf, legacyGeneration, type RootKey, RootKeys } from "../core/root-keys.ts";
import { createSealer, type Sealer } from "../core/seal.ts";
import { type Database, Overtaken, type Reader, StorageError, type Transaction } from "./database.ts";
import type { MasterKeys } from "./master-keys.ts";
import type { Sample, SealedRows } from "./sealed-rows.ts";

/** The master key that is set is another one than the database was sealed with: a mistake in the settings. */
export class WrongMasterKey extends Error {
  /** `name`: where the key was found. */
  constructor(name: string) {
    super(
      `${name} is not the key that this database was sealed with: use the one that its servers have had. Nothing was changed`,
    );
    this.name = "WrongMasterKey";
  }
}

/** The master key is right, and a row is not as it was written. */
export class DataKeyDamaged extends Error {
  constructor(generation: number, cause: unknown) {
    super(
      `the data key of generation ${generation} is damaged in the database: restore the row of data_keys from a backup`,
      { cause },
    );
    this.name = "DataKeyDamaged";
  }
}

export interface DataKeysParts {
  masterKeys: MasterKeys;
  random: Random;
  /** Everything that is sealed in the database. */
  kinds: readonly SealedRows[];
}

interface Row {
  generation: number;
  master_key_id: string;
  wrapped: string;
}

/**
 * The keys that seal what is stored. A root key per generation lies in the database, wrapped by the master key, so
 * a new master key wraps them anew and nothing else changes. It is a Sealer by what it has loaded; whoever opens what
 * another process may have sealed calls `ready` before.
 */
export class DataKeys implements Sealer {
  readonly roots = new RootKeys();
  readonly #parts: DataKeysParts;
  readonly #sealer: Sealer;

  constructor(parts: DataKeysParts) {
    this.#parts = parts;
    this.#sealer = createSealer(this.roots, parts.random);
  }

  get kinds(): readonly SealedRows[] {
    return this.#parts.kinds;
  }

  get masterKeys(): MasterKeys {
    return this.#parts.masterKeys;
  }

  seal(secret: Uint8Array, context: string): string {
    return this.#sealer.seal(secret, context);
  }

  open(sealed: string, context: string): Uint8Array {
    return this.#sealer.open(sealed, context);
  }

  /**
   * Loads the keys; the first process of a database makes them. One that was sealed without generations keeps its key
   * as the first of them. Throws WrongMasterKey, DataKeyDamaged, or DataUnusable where the master key's file is.
   */
  async start(database: Database): Promise<void> {
    const { masterKeys } = this.#parts;
    await masterKeys.prepare(() =>
      database.read(
        async (reader) => (await readRows(reader)).length > 0 || (await this.#samples(reader)).length > 0,
      ),
    );
    const rows = await database.write(async (tx) => {
      const found = await readRows(tx);
      if (found.length > 0) return found;
      const root = (await this.#legacy(tx)) ?? this.#fresh(legacyGeneration + 1);
      const row = wrapped(root, masterKeys.read()[0]!, this.#parts.random);
      if (!(await insertRow(tx, row))) throw new Overtaken("the first data key is there by now");
      return [row];
    });
    this.roots.replace(this.#unwrap(rows));
    masterKeys.settle(rows.map((row) => row.master_key_id));
  }

  /** The same without making any: for a database that is only read. */
  async look(reader: Reader): Promise<void> {
    const rows = await readRows(reader);
    const legacy = rows.length > 0 ? undefined : await this.#legacy(reader);
    this.roots.replace(legacy ? [legacy] : this.#unwrap(rows));
  }

  /** Follows what other processes have made or thrown away. */
  async load(reader: Reader): Promise<void> {
    this.roots.replace(this.#unwrap(await readRows(reader)));
  }

  /** Loads the keys if one of these texts was sealed under a generation that is not known yet. */
  async ready(sealed: Iterable<string>, reader: Reader): Promise<void> {
    const unknown = [...sealed].map(generationOf).some((one) => one !== undefined && !this.roots.has(one));
    if (!unknown) return;
    try {
      await this.load(reader);
    } catch (error) {
      // It is there and cannot be opened here: that is nothing that the caller of an action could mend.
      throw error instanceof WrongMasterKey ? new StorageError("unavailable", error) : error;
    }
  }

  /** A new generation, wrapped by `masterKey`; from its COMMIT on what is sealed is sealed under it. */
  async addGeneration(tx: Transaction, masterKey: Uint8Array): Promise<number> {
    const rows = await readRows(tx);
    const root = this.#fresh(Math.max(legacyGeneration, ...rows.map(({ generation }) => generation)) + 1);
    if (!(await insertRow(tx, wrapped(root, masterKey, this.#parts.random))))
      throw new Overtaken("another generation was added");
    await tx.run("update data_keys set retired_at = $2 where generation < $1 and retired_at is null", [
      root.generation,
      tx.now,
    ]);
    return root.generation;
  }

  /** Wraps every root key by `masterKey`; resolves to how many were not. */
  async wrapAnew(tx: Transaction, masterKey: Uint8Array): Promise<number> {
    const id = masterKeyId(masterKey);
    const others = (await readRows(tx, tx.forUpdate)).filter((row) => row.master_key_id !== id);
    for (const root of this.#unwrap(others)) {
      const row = wrapped(root, masterKey, this.#parts.random);
      await tx.run("update data_keys set master_key_id = $2, wrapped = $3 where generation = $1", [
        row.generation,
        row.master_key_id,
        row.wrapped,
      ]);
    }
    return others.length;
  }

  async #samples(reader: Reader): Promise<Sample[]> {
    const samples: Sample[] = [];
    for (const kind of this.kinds) samples.push(...[(await kind.sample(reader)) ?? []].flat());
    return samples;
  }

  /** The key of the time before generations, where something is sealed with it; undefined: nothing is sealed. */
  async #legacy(reader: Reader): Promise<RootKey | undefined> {
    const samples = await this.#samples(reader);
    if (samples.length === 0) return undefined;
    for (const masterKey of this.#parts.masterKeys.read()) {
      const keys = new RootKeys();
      keys.replace([legacyRoot(masterKey)]);
      const sealer = createSealer(keys, this.#parts.random);
      // One is enough: another one that does not open is damaged.
      if (samples.some((sample) => opens(sealer, sample))) return legacyRoot(masterKey);
    }
    throw new WrongMasterKey(this.#parts.masterKeys.name);
  }

  #fresh(generation: number): RootKey {
    return { generation, bytes: this.#parts.random.bytes(32) };
  }

  #unwrap(rows: readonly Row[]): RootKey[] {
    const byId = new Map(this.#parts.masterKeys.read().map((key) => [masterKeyId(key), key]));
    return rows.map((row) => {
      const masterKey = byId.get(row.master_key_id);
      if (!masterKey) throw new WrongMasterKey(this.#parts.masterKeys.name);
      try {
        return { generation: row.generation, bytes: unwrapRoot(masterKey, row.generation, row.wrapped) };
      } catch (error) {
        throw new DataKeyDamaged(row.generation, error);
      }
    });
  }
}

function opens(sealer: Sealer, { sealed, context }: Sample): boolean {
  try {
    sealer.open(sealed, context);
    return true;
  } catch {
    return false;
  }
}

function wrapped(root: RootKey, masterKey: Uint8Array, random: Random): Row {
  return {
    generation: root.generation,
    master_key_id: masterKeyId(masterKey),
    wrapped: wrapRoot(masterKey, root, random),
  };
}

function readRows(reader: Reader, lock = ""): Promise<Row[]> {
  return reader.all<Row>(
    `select generation, master_key_id, wrapped from data_keys order by generation ${lock}`,
  );
}

async function insertRow(tx: Transaction, row: Row): Promise<boolean> {
  const inserted = await tx.run(
    `insert into data_keys (generation, master_key_id, wrapped, created_at) values ($1, $2, $3, $4)
     on conflict (generation) do nothing`,
    [row.generation, row.master_key_id, row.wrapped, tx.now],
  );
  return inserted > 0;
}
