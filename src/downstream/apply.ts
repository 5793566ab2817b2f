import type { Claim } from "#src/contract/messages.ts";
import type { Transaction } from "#src/store/database.ts";
import type { Cause, Change, ClaimChange, Movement } from "./claims.ts";
import { type Decision, type MovementDraft, type Refusal, refused, type Step } from "./ledger/claim.ts";
import { sameJson } from "./ledger/json.ts";
import type { ClaimState } from "./ledger/state.ts";
import { insertAccount, newAccount, readAccount } from "./rows/accounts.ts";
import { writeEndedPromise } from "./rows/agreements.ts";
import { insertClaim, updateClaim, writeClaimDebtors, writeFeeItems } from "./rows/claims.ts";
import { insertUnknownDebtors } from "./rows/debtors.ts";
import { type Note, writeHistory } from "./rows/history.ts";
import { writeMovement } from "./rows/movements.ts";
import { present, toClaim } from "./view.ts";

/** Writes what the rules decided about a claim that is there, with everything it reaches: movement, accounts, debtors, history. */
export async function applyToClaim(
  tx: Transaction,
  cause: Cause,
  before: ClaimState,
  decision: Decision,
  note: Note = {},
): Promise<Refusal | { kind: "unchanged" } | ClaimChange> {
  if (decision.kind !== "step") return decision;
  const saved = await save(tx, cause, before, decision, note);
  if ("kind" in saved) return saved;
  const { state, changes, closed, reopened, journey, ended } = decision;
  const promise = ended && (await writeEndedPromise(tx, cause.clientId, ended));
  return {
    kind: "changed",
    claim: toClaim(state),
    changes,
    ...present("movement", saved.movement),
    ...present("closed", closed),
    ...present("reopened", reopened),
    ...present("journey", journey),
    ...present("promise", promise),
  };
}

/** Writes a new claim. Accounts and debtors that it names for the first time are created with it. */
export async function createWith(tx: Transaction, cause: Cause, decision: Decision): Promise<Change> {
  if (decision.kind !== "step") return decision;
  const saved = await save(tx, cause, undefined, decision, {});
  return "kind" in saved ? saved : { kind: "created", claim: toClaim(decision.state) };
}

async function save(
  tx: Transaction,
  cause: Cause,
  before: ClaimState | undefined,
  step: Step,
  note: Note,
): Promise<Refusal | { movement: Movement | undefined }> {
  const { state, changes, closed, about } = step;
  const { clientId } = cause;
  const mismatch = await joinAccount(tx, cause, before, state);
  if (mismatch) return mismatch;
  const isNew = before === undefined;
  const hasOtherDebtors = state.debtors !== before?.debtors;
  const change = {
    subject: "claim" as const,
    reference: state.reference,
    sequence: state.sequence,
    changed: changes.map(({ path }) => path.slice(1)),
    status: state.status,
    journey: changedJourney(before, state),
    about,
    reason: note.reason ?? closed?.reason,
    comment: note.comment,
  };
  // Whether it is new is known for sure when its row is there.
  if (isNew) await insertClaim(tx, clientId, state);
  // None of these needs another one's result: they are sent together, and cost one round trip.
  const [movement, hasRoom] = await Promise.all([
    step.movement && writeMovement(tx, cause, state, step.movement),
    step.movement && addToTurnover(tx, cause, state, step.movement),
    !isNew && updateClaim(tx, clientId, state),
    hasOtherDebtors && writeClaimDebtors(tx, clientId, state, isNew),
    state.feeItems !== before?.feeItems && writeFeeItems(tx, clientId, state, isNew),
    writeHistory(tx, cause, [change]),
    hasOtherDebtors && createDebtors(tx, cause, state),
  ]);
  return hasRoom === false ? refuseTurnover(state, step.movement!) : { movement };
}

function addToTurnover(
  tx: Transaction,
  cause: Cause,
  { currency }: ClaimState,
  movement: MovementDraft,
): Promise<boolean> {
  if (!("turnover" in cause)) throw new Error("a movement is booked by a request");
  return cause.turnover.add(tx, { clientId: cause.clientId, currency }, movement);
}

function refuseTurnover({ currency }: ClaimState, { kind }: MovementDraft): Refusal {
  return refused(
    "amount_out_of_range",
    kind === "reversal" ? "/payment_reference" : "/amount",
    `All that was ever owed to you in ${currency} would pass 9 × 10^15 minor units. Send a smaller amount.`,
  );
}

/** Closing a claim stops its journey, opening it again lets it run: the history says so too. */
function changedJourney(before: ClaimState | undefined, after: ClaimState): Claim["journey"] | undefined {
  const { journey } = toClaim(after);
  return before === undefined || sameJson(toClaim(before).journey, journey) ? undefined : journey;
}

/** A claim can only belong to an account of its currency; one that is not known is created. */
async function joinAccount(
  tx: Transaction,
  cause: Cause,
  before: ClaimState | undefined,
  { accountReference: reference, currency }: ClaimState,
): Promise<Refusal | undefined> {
  if (reference === null || reference === before?.accountReference) return undefined;
  const account = await readAccount(tx, cause.clientId, reference);
  if (!account) {
    await insertAccount(tx, cause.clientId, newAccount(reference, currency, tx.now));
    await writeHistory(tx, cause, [{ subject: "account", reference, sequence: 1, changed: [] }]);
    return undefined;
  }
  if (account.currency === currency) return undefined;
  return refused(
    "currency_mismatch",
    "/account_reference",
    `The account is in ${account.currency} and the claim in ${currency}. Use an account in the currency of the claim.`,
  );
}

async function createDebtors(tx: Transaction, cause: Cause, { debtors }: ClaimState): Promise<void> {
  const profiles = debtors.map(({ primary: _primary, ...profile }) => profile);
  const created = await insertUnknownDebtors(tx, cause.clientId, profiles);
  await writeHistory(
    tx,
    cause,
    created.map((reference) => ({ subject: "debtor", reference, sequence: 1, changed: [] })),
  );
}
