import { delivery } from "#generated/delivery.ts";
import type { Ids } from "#src/core/ids.ts";
import type { Random } from "#src/core/random.ts";
import { opens, type Sealer } from "#src/core/seal.ts";
import type { Reader, Transaction } from "#src/store/database.ts";

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

/** Whether the newest secret opens, as all do under one master key; true where there is none. */
export async function secretsOpen(reader: Reader, sealer: Sealer): Promise<boolean> {
  const newest = await reader.get<{ sealed: string; endpoint_id: string; client_id: string }>(
    `select s.sealed, s.endpoint_id, e.client_id from endpoint_secrets s join endpoints e on e.id = s.endpoint_id
     order by s.id desc limit 1`,
  );
  return !newest || opens(sealer, newest.sealed, contextOf(newest.client_id, newest.endpoint_id));
}

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
