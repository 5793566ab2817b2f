import { bookingDay, dateAt } from "#src/core/calendar.ts";
import { toTimestamp } from "#src/core/clock.ts";
import { type Transaction, valuesList } from "#src/store/database.ts";
import type { Cause, Movement } from "../claims.ts";
import type { MovementDraft } from "../ledger/claim.ts";
import type { ClaimState } from "../ledger/state.ts";
import { present, toBalance } from "../view.ts";

const columns = 15;

/** Books a movement under the claim's sequence, which only one transaction at a time can take. */
export async function writeMovement(
  tx: Transaction,
  cause: Cause,
  state: ClaimState,
  draft: MovementDraft,
): Promise<Movement> {
  if (!("requestId" in cause)) throw new Error("a movement is booked by a request");
  const { clientId, requestId, timeZone } = cause;
  const valueDate = draft.valueDate ?? dateAt(tx.now, timeZone);
  await tx.run(
    `insert into movements (client_id, claim_reference, ordinal, kind, booked_as, operation_reference, amount, fees,
       currency, value_date, balance_after_amount, balance_after_fees, request_id, at, booked_on)
     values ${valuesList(1, columns)}`,
    [
      clientId,
      state.reference,
      state.sequence,
      draft.kind,
      draft.bookedAs ?? null,
      draft.operationReference ?? null,
      draft.amount,
      draft.fees,
      state.currency,
      valueDate,
      state.balance.amount,
      state.balance.fees,
      requestId,
      tx.now,
      bookingDay(tx.now, cause),
    ],
  );
  return {
    ...present("operation_reference", draft.operationReference),
    kind: draft.kind,
    ...present("booked_as", draft.bookedAs),
    amount: draft.amount,
    fees: draft.fees,
    currency: state.currency,
    value_date: valueDate,
    balance_after: toBalance(state.balance),
    request_id: requestId,
    at: toTimestamp(tx.now),
  };
}
