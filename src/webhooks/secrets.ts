import { delivery } from "#generated/delivery.ts";
import type { Random } from "#src/core/random.ts";
import type { Sealer } from "#src/core/seal.ts";

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

function contextOf(clientId: string, endpointId: string): string {
  return `webhook-secret/${clientId}/${endpointId}`;
}
