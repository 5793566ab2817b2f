import { createDataKeys } from "#src/compose-keys.ts";
import { systemRandom } from "#src/core/random.ts";
import type { DataKeys } from "#src/store/data-keys.ts";
import type { Database } from "#src/store/database.ts";

/** The data keys of a database, as a process with this master key has them. */
export async function openDataKeys(database: Database, masterKey: Uint8Array): Promise<DataKeys> {
  const keys = createDataKeys({ masterKey, masterKeyPrevious: undefined, dataDir: "" }, systemRandom);
  await keys.start(database);
  return keys;
}
