import { jsonDigest } from "#src/core/json-digest.ts";
import type { Transaction } from "#src/store/database.ts";
import type { Repeated } from "../agreements.ts";
import type { RequestCause } from "../claims.ts";
import { type Refusal, refused } from "../ledger/claim.ts";

/** Credits and debits share one space of references; everything else has one of its own. */
export type OperationKind =
  | "booking"
  | "payment"
  | "reversal"
  | "dispute"
  | "dispute_resolution"
  | "note"
  | "promise"
  | "promise_cancellation"
  | "plan"
  | "plan_cancellation";

/**
 * Takes the caller's reference for this operation, for ever; undefined when it was free. In a refused item it is
 * given back with everything else. Insert first: of two that come at once, the second one waits and then finds it.
 */
export async function takeOperation(
  tx: Transaction,
  { clientId, messageId }: RequestCause,
  kind: OperationKind,
  [member, reference]: [member: string, reference: string],
  content: object,
): Promise<Repeated | Refusal | undefined> {
  const fingerprint = jsonDigest(content);
  const taken = await tx.run(
    `insert into operations (client_id, kind, reference, fingerprint, message_id, at) values ($1, $2, $3, $4, $5, $6)
     on conflict (client_id, kind, reference) do nothing`,
    [clientId, kind, reference, fingerprint, messageId, tx.now],
  );
  if (taken === 1) return undefined;
  const first = await tx.get<{ fingerprint: string; message_id: string }>(
    "select fingerprint, message_id from operations where client_id = $1 and kind = $2 and reference = $3",
    [clientId, kind, reference],
  );
  if (first!.fingerprint === fingerprint) return { kind: "repeated", messageId: first!.message_id };
  return refused(
    "operation_reference_used",
    `/${member}`,
    "This reference was used before, with other content. Send what you sent then, or take a new reference.",
  );
}
