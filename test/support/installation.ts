import { createClient, findPins, setLimitFactor } from "#src/clients/clients.ts";
import { createCredential } from "#src/clients/credentials.ts";
import { allScopes } from "#src/clients/scopes.ts";
import { systemClock } from "#src/core/clock.ts";
import { createIds } from "#src/core/ids.ts";
import { systemRandom } from "#src/core/random.ts";
import type { Database } from "#src/store/database.ts";
import { createEndpoint } from "#src/webhooks/endpoints.ts";
import { Guard } from "#src/webhooks/guard.ts";
import { openDataKeys } from "./data-keys.ts";

/** A client of an installation whose limits are out of the way. */
export interface InstallationClient {
  clientId: string;
  credential: { id: string; secret: string };
  /** An active endpoint for all types. */
  newEndpoint(url: string): Promise<{ id: string; secret: string }>;
}

const factor = 100_000;

/** Makes a client as the operator command does, beside whatever processes run on the database. */
export async function newInstallationClient(
  database: Database,
  masterKey: Uint8Array,
): Promise<InstallationClient> {
  const random = systemRandom;
  const ids = createIds(systemClock, random);
  const sealer = await openDataKeys(database, masterKey);
  const guard = new Guard({ allowLoopback: true, ownPorts: () => [] });
  const { clientId, credential } = await database.write(async (tx) => {
    const clientId = await createClient(tx, ids, "Installation");
    await setLimitFactor(tx, clientId, factor);
    return { clientId, credential: await createCredential(tx, { ids, random }, clientId, allScopes) };
  });
  return {
    clientId,
    credential,
    newEndpoint: (url) =>
      database.write(async (tx) => {
        const pins = await findPins(tx, clientId);
        const endpoint = { clientId, url, types: ["*"], pins, confirmed: true };
        return createEndpoint(tx, { ids, random, sealer, guard }, endpoint);
      }),
  };
}
