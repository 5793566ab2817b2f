import { delivery } from "#generated/delivery.ts";
import type { Ids } from "#src/core/ids.ts";
import type { Random } from "#src/core/random.ts";
import type { Sealer } from "#src/core/seal.ts";
import type { Transaction } from "#src/store/database.ts";
import { type SealedRows, sealedAnew } from "#src/store/sealed-rows.ts";

const { secretPrefix, secretBytes } = delivery.signature;

export function newSecret(random: Random): string {
  return secretPrefix + Buffer.from(random.bytes(secretBytes)).toString("base64");
}

/** Sealed for one client's one endpoint: moved to another row it does not open. */
export function sealSecret(sealer: Sealer, clientId: string, endpointId: string, secret: string): string {
  return sealer.seal(Buffer.from(secret), contextOf(clientId, endpointId));
}

export function openSecret(sealer: Sealer, clientId: string, endpointId: string, sealed: string): string {
  return Buffer.from(sealer.open(sealed, contextOf(clientId, endpointId))).toString();
}

interface SealedRow {
  id: string;
  sealed: string;
  endpoint_id: string;
  client_id: string;
}

const sealedRows =
  "select s.id, s.sealed, s.endpoint_id, e.client_id from endpoint_secrets s join endpoints e on e.id = s.endpoint_id";

/** The secrets of endpoints, to be sealed anew under another key. */
export const sealedSecrets: SealedRows = {
  async sample(reader) {
    const row = await reader.get<SealedRow>(`${sealedRows} order by s.id desc limit 1`);
    return row && { sealed: row.sealed, context: contextOf(row.client_id, row.endpoint_id) };
  },
  async reseal(tx, sealer, limit) {
    const rows = await tx.all<SealedRow>(`${sealedRows} where s.sealed not like $1 order by s.id limit $2`, [
      `k${sealer.roots.newest}.%`,
      limit,
    ]);
    const found = rows.map((row) => ({ ...row, context: contextOf(row.client_id, row.endpoint_id) }));
    let many = 0;
    for (const { id, sealed, anew } of sealedAnew(found, sealer))
      many += await tx.run("update endpoint_secrets set sealed = $3 where id = $1 and sealed = $2", [
        id,
        sealed,
        anew,
      ]);
    return many;
  },
  async isSealedBy(reader, generation) {
    const found = await reader.get("select 1 as one from endpoint_secrets where sealed like $1 limit 1", [
      `k${generation}.%`,
    ]);
    return found !== undefined;
  },
};

/**
 * Stores a secret, sealed for its endpoint alone; it signs bodies from `activeFrom` (ms) on. `state` says the same to
 * versions that know no times.
 */
export async function insertSecret(
  tx: Transaction,
  { ids, sealer }: { ids: Ids; sealer: Sealer },
  endpoint: { id: string; clientId: string },
  { secret, activeFrom, state }: { secret: string; activeFrom: number; state: "active" | "next" },
): Promise<void> {
  const sealed = sealSecret(sealer, endpoint.clientId, endpoint.id, secret);
  await tx.run(
    `insert into endpoint_secrets (id, endpoint_id, sealed, state, created_at, active_from)
     values ($1, $2, $3, $4, $5, $6)`,
    [ids("sec"), endpoint.id, sealed, state, tx.now, activeFrom],
  );
}

function contextOf(clientId: string, endpointId: string): string {
  return `webhook-secret/${clientId}/${endpointId}`;
}
