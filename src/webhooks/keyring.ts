import type { KeyObject } from "node:crypto";

/** A signing key of an endpoint and its time, on the database's clock in ms. */
export interface EndpointKey {
  key: KeyObject;
  /** From here on it signs bodies, until a younger one does. */
  activeFrom: number;
  /** From here on it signs nothing; null: it has no end yet. */
  expiresAt: number | null;
}

/** The keys to sign with at one moment. */
export interface SigningKeys {
  /** For the body, which has room for one signature. */
  body: KeyObject;
  /** For the header: the body's first, then every other live one. */
  header: readonly KeyObject[];
}

/**
 * What signs at `nowMs`: the body with the youngest key whose time has come, the header with every live one, those
 * that are still to come among them. So a receiver that knows a key since it was shown verifies whatever it gets.
 */
export function keysAt(keys: readonly EndpointKey[], nowMs: number): SigningKeys {
  const live = liveAt(keys, nowMs);
  const active = live.filter(({ activeFrom }) => activeFrom <= nowMs);
  const body = (active.length > 0 ? active : live).reduce((one, other) =>
    other.activeFrom > one.activeFrom ? other : one,
  );
  return { body: body.key, header: [body, ...live.filter((one) => one !== body)].map(({ key }) => key) };
}

/** Those that sign, or are to: all but what has ended. */
export function liveAt(keys: readonly EndpointKey[], nowMs: number): EndpointKey[] {
  return keys.filter(({ expiresAt }) => expiresAt === null || nowMs < expiresAt);
}
