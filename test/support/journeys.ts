import { plainClaim } from "./claims.ts";
import { type Ledger, type LedgerOptions, newLedger } from "./ledger.ts";

/** Claims in every state that an action on journeys can find; each is named by its state. */
export const journeyStates = ["running", "paused", "stopped", "resolved", "withdrawn"];

/** A ledger with one claim per state; the pause has no end. */
export async function newJourneys(options: LedgerOptions = {}): Promise<Ledger> {
  const claims = journeyStates.map((reference) => plainClaim({ reference }));
  const ledger = await newLedger({ claims, ...options });
  const { api } = ledger;
  await api["pause_journeys.v1"]({ journeys: [{ claim_reference: "paused" }] });
  await api["stop_journeys.v1"]({ journeys: [{ claim_reference: "stopped" }] });
  await api["resolve_claims.v1"]({ claims: [{ reference: "resolved", reason: "settled" }] });
  await api["withdraw_claims.v1"]({ claims: [{ reference: "withdrawn", reason: "sold" }] });
  await ledger.newEvents();
  return ledger;
}

/** How many timers wait. */
export async function timersLeft({ platform }: Ledger): Promise<number> {
  const row = await platform.database.read((reader) =>
    reader.get<{ timers: number }>("select count(*) as timers from jobs where kind = 'timer'"),
  );
  return row!.timers;
}
