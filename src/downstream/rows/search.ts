import type { Reader, Value } from "#src/store/database.ts";
import type { ClaimFilter } from "../claims.ts";
import type { ClaimState } from "../ledger/state.ts";
import { readClaims } from "./claims.ts";

/**
 * At most `limit` claims that match, from the place where the page before ended: by creation, or by their last change
 * where the filter asks for what changed since. Each filter has an index in the order that it is read in.
 */
export function searchClaims(reader: Reader, clientId: string, filter: ClaimFilter): Promise<ClaimState[]> {
  const { updatedSince, after, debtor_reference: debtor } = filter;
  const params: Value[] = [clientId];
  const slot = (value: Value) => `$${params.push(value)}`;
  const conditions: string[] = [];
  // Read through the links of the debtor, in their order, where there is one.
  const [table, key] = debtor === undefined ? ["c", "c.id"] : ["d", "d.claim_id"];
  const join = debtor === undefined ? "" : "join claim_debtors d on d.claim_id = c.id ";
  if (debtor !== undefined) conditions.push(`d.debtor_reference = ${slot(debtor)}`);
  if (filter.status !== undefined) conditions.push(`c.status = ${slot(filter.status)}`);
  if (filter.account_reference !== undefined)
    conditions.push(`c.account_reference = ${slot(filter.account_reference)}`);
  if (filter.portfolio !== undefined) conditions.push(`c.portfolio = ${slot(filter.portfolio)}`);
  if (updatedSince !== undefined) conditions.push(`c.updated_at >= ${slot(updatedSince)}`);
  if (after) {
    conditions.push(
      "updatedAt" in after
        ? `(c.updated_at, c.id) > (${slot(after.updatedAt)}, ${slot(after.id)})`
        : `${key} > ${slot(after.id)}`,
    );
  }
  const where = [`where ${table}.client_id = $1`, ...conditions].join(" and ");
  const order = updatedSince === undefined ? key : "c.updated_at, c.id";
  return readClaims(reader, `${join}${where} order by ${order} limit ${slot(filter.limit)}`, params);
}
