import type { Claim } from "#src/contract/messages.ts";
import type { Reader, Transaction, Value } from "#src/store/database.ts";
import {
  ensureAccount,
  type Note,
  readClaims,
  readHistory,
  upsertDebtors,
  writeClaim,
  writeFeeItems,
  writeHistory,
  writeLinks,
  writeMovement,
} from "./claim-rows.ts";
import type { Cause, Change, ClaimFilter, ClaimPage, Claims } from "./claims.ts";
import {
  type ClaimState,
  type Decision,
  openClaim,
  reimportClaim,
  resolveClaim,
  type Step,
  updateClaim,
  withdrawClaim,
} from "./ledger.ts";
import { toClaim, toMovement } from "./view.ts";

/** The claims ledger that ships: the rules of `ledger.ts` over tables of the caller's own transaction. */
export const embeddedClaims: Claims = {
  async importClaim(tx, cause, input) {
    const before = await findState(tx, cause.clientId, input.reference);
    if (before) return apply(tx, cause, before, reimportClaim(before, input, tx.now));
    const step = openClaim(input, cause.ids("clm"), tx.now);
    const claim = await save(tx, cause, undefined, step, {});
    return claim ? { kind: "created", claim } : accountMismatch;
  },

  async updateClaim(tx, cause, input) {
    const before = await findState(tx, cause.clientId, input.reference);
    return before ? apply(tx, cause, before, updateClaim(before, input, tx.now), input) : notFound;
  },

  async resolveClaim(tx, cause, input) {
    const before = await findState(tx, cause.clientId, input.reference);
    return before ? apply(tx, cause, before, resolveClaim(before, input.reason, tx.now), input) : notFound;
  },

  async withdrawClaim(tx, cause, input) {
    const before = await findState(tx, cause.clientId, input.reference);
    return before ? apply(tx, cause, before, withdrawClaim(before, input.reason, tx.now), input) : notFound;
  },

  async findClaim(reader, clientId, reference) {
    const state = await findState(reader, clientId, reference);
    return state && toClaim(state);
  },

  async findHistory(reader, clientId, reference, after, limit) {
    const entries = await readHistory(reader, clientId, reference, after, limit);
    if (entries.length > 0) return entries;
    return (await findState(reader, clientId, reference)) ? [] : undefined;
  },

  searchClaims,
};

const notFound: Change = {
  kind: "refused",
  faults: [
    {
      code: "claim_not_found",
      path: "/reference",
      message: "There is no claim with this reference. Check it, or send the claim with import_claims.",
    },
  ],
};

const accountMismatch: Change = {
  kind: "refused",
  faults: [
    {
      code: "currency_mismatch",
      path: "/account_reference",
      message: "The account is in another currency. Use an account in the currency of the claim.",
    },
  ],
};

async function findState(
  reader: Reader,
  clientId: string,
  reference: string,
): Promise<ClaimState | undefined> {
  const [state] = await readClaims(reader, "client_id = $1 and reference = $2", [clientId, reference]);
  return state;
}

async function apply(
  tx: Transaction,
  cause: Cause,
  before: ClaimState,
  decision: Decision,
  note: Note = {},
): Promise<Change> {
  if (decision.kind === "refused") return decision;
  if (decision.kind === "unchanged") return { kind: "unchanged", claim: toClaim(before) };
  const claim = await save(tx, cause, before, decision, note);
  if (!claim) return accountMismatch;
  const { state, changed, movement, closed } = decision;
  return {
    kind: "changed",
    claim,
    changed,
    ...(movement ? { movement: toMovement(state, movement, cause.requestId, tx.now) } : {}),
    ...(closed ? { closed } : {}),
  };
}

/** Writes a step and everything it reaches. Undefined when the claim's account is in another currency. */
async function save(
  tx: Transaction,
  { clientId, requestId }: Cause,
  before: ClaimState | undefined,
  step: Step,
  note: Note,
): Promise<Claim | undefined> {
  const { state, movement } = step;
  if (state.accountReference !== null && state.accountReference !== before?.accountReference) {
    const currency = await ensureAccount(tx, clientId, state.accountReference, state.currency);
    if (currency !== state.currency) return undefined;
  }
  await writeClaim(tx, clientId, state);
  if (state.debtors !== before?.debtors) {
    await upsertDebtors(tx, clientId, state.debtors);
    await writeLinks(tx, clientId, state, before === undefined);
  }
  if (state.feeItems !== before?.feeItems) await writeFeeItems(tx, clientId, state, before === undefined);
  if (movement) await writeMovement(tx, clientId, state, movement, requestId);
  const reason = note.reason ?? step.closed?.reason;
  await writeHistory(tx, clientId, state, step.changed, { reason, comment: note.comment }, requestId);
  return toClaim(state);
}

async function searchClaims(reader: Reader, clientId: string, filter: ClaimFilter): Promise<ClaimPage> {
  const params: Value[] = [clientId];
  const conditions = ["client_id = $1"];
  const add = (value: Value | undefined, condition: (slot: string) => string) => {
    if (value === undefined) return;
    params.push(value);
    conditions.push(condition(`$${params.length}`));
  };
  add(filter.status, (slot) => `status = ${slot}`);
  add(filter.account_reference, (slot) => `account_reference = ${slot}`);
  add(filter.portfolio, (slot) => `portfolio = ${slot}`);
  add(filter.updatedSince, (slot) => `updated_at >= ${slot}`);
  add(
    filter.debtor_reference,
    (slot) =>
      `reference in (select claim_reference from claim_debtors where client_id = $1 and debtor_reference = ${slot})`,
  );
  add(filter.afterId, (slot) => `id > ${slot}`);
  params.push(filter.limit + 1);
  const states = await readClaims(
    reader,
    `${conditions.join(" and ")} order by id limit $${params.length}`,
    params,
  );
  const page = states.slice(0, filter.limit);
  return {
    claims: page.map(toClaim),
    nextAfterId: states.length > filter.limit ? page.at(-1)?.id : undefined,
  };
}
