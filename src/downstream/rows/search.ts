import type { Reader, Value } from "#src/store/database.ts";
import type { ClaimFilter } from "../claims.ts";
import type { ClaimState, Status } from "../ledger/state.ts";
import { readClaims } from "./claims.ts";

const statuses: readonly Status[] = ["active", "resolved", "withdrawn"];

/**
 * At most `limit` claims that match, from the place where the page before ended: by creation, or by their last change
 * where the filter asks for what changed since. `src/README.md` says what a page costs.
 */
export function searchClaims(reader: Reader, clientId: string, filter: ClaimFilter): Promise<ClaimState[]> {
  const { source, params } = claimSearch(clientId, filter);
  return readClaims(reader, source, params);
}

/** What follows `from claims c` in the statement of a search. */
function claimSearch(clientId: string, filter: ClaimFilter): { source: string; params: Value[] } {
  const params: Value[] = [clientId, filter.limit];
  const slot = (value: Value) => `$${params.push(value)}`;
  const source = filter.debtor_reference === undefined ? byColumns(filter, slot) : byDebtor(filter, slot);
  return { source, params };
}

type Slot = (value: Value) => string;

/**
 * First the keys of the page, then its rows. Every index has the status before the order, so the keys are the first
 * ones of a run per status; each run has a limit of its own because not every engine merges runs lazily. Without
 * statistics an engine cannot know that accounts are smaller than portfolios: where both are asked for, the portfolio
 * is kept from choosing the index.
 */
function byColumns(filter: ClaimFilter, slot: Slot): string {
  const { account_reference: account, portfolio, updatedSince, status } = filter;
  const conditions = ["c.client_id = $1"];
  if (account !== undefined) conditions.push(`c.account_reference = ${slot(account)}`);
  if (portfolio !== undefined) {
    const column = account === undefined ? "c.portfolio" : "coalesce(c.portfolio, '')";
    conditions.push(`${column} = ${slot(portfolio)}`);
  }
  conditions.push(...placeOf(filter, "c.id", slot));
  const key = updatedSince === undefined ? ["id"] : ["updated_at", "id"];
  const order = (alias: string) => `order by ${key.map((column) => `${alias}.${column}`).join(", ")}`;
  const runs = (status === undefined ? statuses : [status]).map((one) => {
    const where = [...conditions, `c.status = ${slot(one)}`].join(" and ");
    return `select * from (select ${key.join(", ")} from claims c where ${where} ${order("c")} limit $2) ${one}`;
  });
  const keys = `select p.id from (${runs.join(" union all ")}) p ${order("p")} limit $2`;
  return `where c.id in (${keys}) ${order("c")}`;
}

/** Through the links of the debtor, in their order. In the order of changes all its claims are looked at. */
function byDebtor(filter: ClaimFilter, slot: Slot): string {
  const { debtor_reference: debtor, account_reference: account, portfolio, updatedSince, status } = filter;
  const conditions = ["d.client_id = $1", `d.debtor_reference = ${slot(debtor!)}`];
  if (account !== undefined) conditions.push(`c.account_reference = ${slot(account)}`);
  if (portfolio !== undefined) conditions.push(`c.portfolio = ${slot(portfolio)}`);
  if (status !== undefined) conditions.push(`c.status = ${slot(status)}`);
  conditions.push(...placeOf(filter, "d.claim_id", slot));
  const order = updatedSince === undefined ? "d.claim_id" : "c.updated_at, c.id";
  return `join claim_debtors d on d.claim_id = c.id where ${conditions.join(" and ")} order by ${order} limit $2`;
}

/** Where the page begins. A place in the order of changes is never before `updatedSince`, so one of both is enough. */
function placeOf({ updatedSince, after }: ClaimFilter, key: string, slot: Slot): string[] {
  if (after && "updatedAt" in after)
    return [`(c.updated_at, c.id) > (${slot(after.updatedAt)}, ${slot(after.id)})`];
  if (after) return [`${key} > ${slot(after.id)}`];
  return updatedSince === undefined ? [] : [`c.updated_at >= ${slot(updatedSince)}`];
}
