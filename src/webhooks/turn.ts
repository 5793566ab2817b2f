import type { Transaction } from "#src/store/database.ts";
import { type Claimed, type ClaimOrder, claimDue } from "./claim.ts";
import { type Completion, complete } from "./complete.ts";
import type { DisablingParts } from "./disabling.ts";
import { type HealthChanges, noteResults } from "./health-watch.ts";
import { acceptUrl } from "./verification.ts";

/** What a turn does: results to write down, and what may go out now. */
export interface TurnWork {
  results: Completion[];
  orders: ClaimOrder[];
}

export interface TurnDone {
  /** Results that did not count: of an older lease, or written down before. */
  refused: number;
  changes: HealthChanges;
  claims: Claimed[];
}

/** One transaction of the sender. A result that an earlier turn has written down, though it was not told so, is refused. */
export async function takeTurn(
  tx: Transaction,
  parts: DisablingParts & { nodeId: string },
  { results, orders }: TurnWork,
): Promise<TurnDone> {
  const recorded = results.length === 0 ? [] : await complete(tx, results);
  const changes = await noteResults(tx, parts, recorded);
  for (const { claimed, state } of recorded)
    if (claimed.challenge !== null && state === "delivered") await acceptUrl(tx, claimed.endpoint.id);
  const claims = await claimDue(tx, parts.nodeId, orders);
  return { refused: results.length - recorded.length, changes, claims };
}
