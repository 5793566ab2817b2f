import { dateAt } from "#src/core/calendar.ts";
import type { Transaction } from "#src/store/database.ts";
import { applyToClaim, createWith } from "./apply.ts";
import type { Cause, Change, Claims, Journeys } from "./claims.ts";
import { type Decision, type Refusal, refused } from "./ledger/claim.ts";
import { openClaim, reimportClaim, resolveClaim, updateClaim, withdrawClaim } from "./ledger/content.ts";
import { endPause, pauseJourney, resumeJourney, stopJourney } from "./ledger/journey.ts";
import type { ClaimState } from "./ledger/state.ts";
import { lockClaim, readClaim } from "./rows/claims.ts";
import { type Note, readClaimHistory } from "./rows/history.ts";
import { lockInOrder, lockNewNames } from "./rows/locks.ts";
import { searchClaims } from "./rows/search.ts";
import { toClaim } from "./view.ts";

/** The claims ledger that ships: the rules of `ledger/` over tables of the caller's own transaction. */
export const embeddedClaims: Claims = {
  lockAll: lockInOrder,

  async lockContents(tx, clientId, contents) {
    const claims = contents.map(({ reference }) => reference);
    const accounts = contents.flatMap(({ account_reference: account }) => account ?? []);
    const debtors = contents.flatMap((content) => content.debtors?.map(({ reference }) => reference) ?? []);
    await lockNewNames(tx, clientId, { claims, accounts, debtors });
    // Some of them may be there by now.
    await lockInOrder(tx, clientId, "claims", claims);
  },

  async importClaim(tx, cause, content) {
    const before = await lockClaim(tx, cause.clientId, content.reference);
    if (before) return applyToClaim(tx, cause, before, reimportClaim(before, content, tx.now));
    return createWith(tx, cause, openClaim(content, cause.ids("clm"), tx.now));
  },

  async createClaim(tx, cause, content) {
    const before = await readClaim(tx, cause.clientId, content.reference);
    if (before) return claimExists;
    return createWith(tx, cause, openClaim(content, cause.ids("clm"), tx.now));
  },

  updateClaim: (tx, cause, update) =>
    change(tx, cause, update.reference, (before) => updateClaim(before, update, tx.now), update),

  resolveClaim: (tx, cause, resolution) =>
    change(
      tx,
      cause,
      resolution.reference,
      (before) => resolveClaim(before, resolution.reason, tx.now),
      resolution,
    ),

  withdrawClaim: (tx, cause, withdrawal) =>
    change(
      tx,
      cause,
      withdrawal.reference,
      (before) => withdrawClaim(before, withdrawal.reason, tx.now),
      withdrawal,
    ),

  async findClaim(reader, clientId, reference) {
    const state = await readClaim(reader, clientId, reference);
    return state && toClaim(state);
  },

  async findHistory(reader, clientId, reference, after, limit) {
    const entries = await readClaimHistory(reader, clientId, reference, after, limit);
    if (entries.length > 0) return entries;
    return (await readClaim(reader, clientId, reference)) ? [] : undefined;
  },

  async searchClaims(reader, clientId, filter) {
    const states = await searchClaims(reader, clientId, { ...filter, limit: filter.limit + 1 });
    const page = states.slice(0, filter.limit);
    const last = states.length > filter.limit ? page.at(-1) : undefined;
    const next =
      last &&
      (filter.updatedSince === undefined ? { id: last.id } : { id: last.id, updatedAt: last.updatedAt });
    return { claims: page.map(toClaim), next };
  },
};

/** The journeys of the embedded ledger's claims. */
export const embeddedJourneys: Journeys = {
  pause: (tx, cause, { claim_reference: reference, until, reason }) => {
    const today = dateAt(tx.now, cause.timeZone);
    return change(
      tx,
      cause,
      reference,
      (before) => pauseJourney(before, until, today, tx.now),
      { reason },
      journeyPath,
    );
  },

  resume: (tx, cause, { claim_reference: reference, reason }) =>
    change(tx, cause, reference, (before) => resumeJourney(before, tx.now), { reason }, journeyPath),

  stop: (tx, cause, { claim_reference: reference, reason }) =>
    change(tx, cause, reference, (before) => stopJourney(before, tx.now), { reason }, journeyPath),

  endPause: (tx, cause, reference, until) =>
    change(tx, cause, reference, (before) => endPause(before, until, tx.now), {}, journeyPath),
};

const journeyPath = "/claim_reference";

async function change(
  tx: Transaction,
  cause: Cause,
  reference: string,
  decide: (before: ClaimState) => Decision,
  note: Note,
  path = "/reference",
): Promise<Change> {
  const before = await lockClaim(tx, cause.clientId, reference);
  return before ? applyToClaim(tx, cause, before, decide(before), note) : claimNotFound(path);
}

export function claimNotFound(path: string): Refusal {
  return refused(
    "claim_not_found",
    path,
    "There is no claim with this reference. Check it, or send the claim with import_claims.",
  );
}

const claimExists: Change = refused(
  "claim_exists",
  "/reference",
  "There is a claim with this reference. Send it with import_claims, or take a new reference.",
);
