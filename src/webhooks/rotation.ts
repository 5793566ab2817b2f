import { delivery } from "#generated/delivery.ts";
import { toTimestamp } from "#src/core/clock.ts";
import type { Ids } from "#src/core/ids.ts";
import type { Random } from "#src/core/random.ts";
import type { Sealer } from "#src/core/seal.ts";
import type { Reader, Transaction } from "#src/store/database.ts";
import { settingsChanged } from "#src/store/settings-version.ts";
import { EndpointRefused, lockEndpoint } from "./endpoints.ts";
import { insertSecret, newSecret } from "./secrets.ts";

const hourMs = 3_600_000;
const { overlapHours: defaultOverlapHours, overlapHoursMax } = delivery.rotation;

/** Where a rotation stands; times are ms. */
export interface Rotation {
  /** The new secret signs bodies from here on. */
  activeAt: number;
  /** The one before signs nothing from here on. */
  previousEndsAt: number;
}

interface SecretRow {
  id: string;
  active_from: number;
  expires_at: number | null;
}

/**
 * Makes the next secret and shows it, this once. At once it signs the header beside the active one; after the overlap
 * (hours, 0 to 168, 24 by default) it takes the body over, and the one before stays in the header for another overlap.
 * Throws EndpointRefused while a rotation is under way: three secrets would be more than receivers are told to hold.
 */
export async function rotateSecret(
  tx: Transaction,
  parts: { ids: Ids; random: Random; sealer: Sealer },
  endpointId: string,
  overlapHours: number = defaultOverlapHours,
): Promise<Rotation & { secret: string }> {
  if (!Number.isInteger(overlapHours) || overlapHours < 0 || overlapHours > overlapHoursMax)
    throw new EndpointRefused(`the overlap must be a whole number of hours from 0 to ${overlapHoursMax}`);
  const endpoint = await lockEndpoint(tx, endpointId);
  const live = await liveSecrets(tx, endpointId);
  if (live.length > 1) throw new EndpointRefused(underWay(live));
  const secret = newSecret(parts.random);
  const activeAt = tx.now + overlapHours * hourMs;
  const previousEndsAt = activeAt + overlapHours * hourMs;
  await tx.run("update endpoint_secrets set expires_at = $2 where id = $1", [live[0]!.id, previousEndsAt]);
  await insertSecret(tx, parts, endpoint, { secret, activeFrom: activeAt, state: "next" });
  await settingsChanged(tx);
  return { secret, activeAt, previousEndsAt };
}

/** The next secret signs bodies from now on; the one before stays in the header for as long as the overlap was. */
export async function activateNext(tx: Transaction, endpointId: string): Promise<Rotation> {
  const { previous, next } = await rotationOf(tx, endpointId);
  if (next.active_from <= tx.now) throw new EndpointRefused("the new secret signs bodies already");
  const previousEndsAt = tx.now + (previous.expires_at! - next.active_from);
  await tx.run("update endpoint_secrets set active_from = $2 where id = $1", [next.id, tx.now]);
  await tx.run("update endpoint_secrets set expires_at = $2 where id = $1", [previous.id, previousEndsAt]);
  await settingsChanged(tx);
  return { activeAt: tx.now, previousEndsAt };
}

/** Ends the previous secret now, in body and header: the new one signs alone. */
export async function revokePrevious(tx: Transaction, endpointId: string): Promise<Rotation> {
  const { previous, next } = await rotationOf(tx, endpointId);
  const activeAt = Math.min(next.active_from, tx.now);
  await tx.run("update endpoint_secrets set active_from = $2 where id = $1", [next.id, activeAt]);
  await tx.run("update endpoint_secrets set expires_at = $2 where id = $1", [previous.id, tx.now]);
  await settingsChanged(tx);
  return { activeAt, previousEndsAt: tx.now };
}

/** Takes the next secret back before it signs bodies: as if the rotation had not begun. */
export async function revokeNext(tx: Transaction, endpointId: string): Promise<void> {
  const { previous, next } = await rotationOf(tx, endpointId);
  if (next.active_from <= tx.now)
    throw new EndpointRefused("the new secret signs bodies already: rotate once more instead");
  await tx.run("delete from endpoint_secrets where id = $1", [next.id]);
  await tx.run("update endpoint_secrets set expires_at = null where id = $1", [previous.id]);
  await settingsChanged(tx);
}

/** The times of an endpoint's live secrets, the oldest first. */
export async function listSecrets(
  reader: Reader,
  endpointId: string,
): Promise<{ activeFrom: number; expiresAt: number | null }[]> {
  const rows = await liveSecrets(reader, endpointId);
  return rows.map(({ active_from, expires_at }) => ({ activeFrom: active_from, expiresAt: expires_at }));
}

/** Forgets secrets that have ended; resolves to how many. */
export function forgetSecrets(tx: Transaction, limit: number): Promise<number> {
  return tx.run(
    `delete from endpoint_secrets where expires_at <= $1
       and id in (select id from endpoint_secrets where expires_at <= $1 limit $2)`,
    [tx.now, limit],
  );
}

async function rotationOf(tx: Transaction, endpointId: string) {
  await lockEndpoint(tx, endpointId);
  const [previous, next] = await liveSecrets(tx, endpointId);
  if (!previous || !next) throw new EndpointRefused("no rotation is under way: begin one without a switch");
  return { previous, next };
}

function liveSecrets(reader: Reader, endpointId: string): Promise<SecretRow[]> {
  return reader.all<SecretRow>(
    `select id, active_from, expires_at from endpoint_secrets
     where endpoint_id = $1 and (expires_at is null or expires_at > $2) order by active_from, id`,
    [endpointId, reader.now],
  );
}

function underWay([previous, next]: readonly SecretRow[]): string {
  return (
    `a rotation is under way: the new secret signs bodies from ${toTimestamp(next!.active_from)}, ` +
    `the one before ends at ${toTimestamp(previous!.expires_at!)}. Activate it, revoke one of the two, or wait`
  );
}
