import type { Database } from "#src/store/database.ts";
import { type Client, findClient } from "./clients.ts";
import { type Credential, findCredential } from "./credentials.ts";

const maxEntries = 10_000;

/** Clients and credentials in memory, for the hot path. `clear` is called when the settings changed. */
export class Directory {
  readonly #database: Database;
  readonly #clients = new Map<string, Promise<Client | undefined>>();
  readonly #credentials = new Map<string, Promise<Credential | undefined>>();

  constructor(database: Database) {
    this.#database = database;
  }

  client(id: string): Promise<Client | undefined> {
    return cached(this.#clients, id, () => this.#database.read((reader) => findClient(reader, id)));
  }

  credential(id: string): Promise<Credential | undefined> {
    return cached(this.#credentials, id, () => this.#database.read((reader) => findCredential(reader, id)));
  }

  clear(): void {
    this.#clients.clear();
    this.#credentials.clear();
  }
}

function cached<Value>(
  map: Map<string, Promise<Value>>,
  id: string,
  load: () => Promise<Value>,
): Promise<Value> {
  const known = map.get(id);
  if (known) return known;
  // Bounded: unknown ids are remembered too, and a stranger can name as many as they like.
  if (map.size >= maxEntries) map.clear();
  const loading = load();
  map.set(id, loading);
  loading.catch(() => map.delete(id));
  return loading;
}
