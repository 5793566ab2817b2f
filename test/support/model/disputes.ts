import type { Item } from "#src/contract/operations.ts";
import { type Book, type Dispute, optional, refuseIf, takeReference, timestamp } from "./book.ts";
import { change, claimOf, openDisputeOf, refuseClosed, tellClaim } from "./claim.ts";

export function openDispute(book: Book, item: Item<"open_disputes.v1">): void {
  const { dispute_reference, claim_reference, category, disputed_amount } = item;
  takeReference(book, "dispute", dispute_reference, item);
  const claim = claimOf(book, claim_reference);
  refuseClosed(claim);
  refuseIf(openDisputeOf(book, claim) !== undefined, "dispute_open");
  const dispute: Dispute = {
    dispute_reference,
    claim_reference,
    state: "open",
    category,
    ...optional("disputed_amount", disputed_amount),
    opened_at: timestamp(book),
  };
  book.disputes.set(dispute_reference, dispute);
  change(book, claim, {});
  tellClaim(book, claim_reference, "dispute.opened", { dispute });
}

/** Also on a closed claim. */
export function resolveDispute(book: Book, item: Item<"resolve_disputes.v1">): void {
  const { dispute_reference: reference, outcome } = item;
  takeReference(book, "end of a dispute", reference, item);
  const open = book.disputes.get(reference);
  refuseIf(open === undefined, "dispute_not_found");
  const dispute: Dispute = { ...open!, state: "resolved", outcome, resolved_at: timestamp(book) };
  book.disputes.set(reference, dispute);
  change(book, book.claims.get(dispute.claim_reference)!, {});
  tellClaim(book, dispute.claim_reference, "dispute.resolved", { dispute });
}

/** On any claim, whatever its status. */
export function addNote(book: Book, item: Item<"add_notes.v1">): void {
  takeReference(book, "note", item.note_reference, item);
  change(book, claimOf(book, item.claim_reference), {});
  tellClaim(book, item.claim_reference, "note.added", { note: { ...item, added_at: timestamp(book) } });
}
