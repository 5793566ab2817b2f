import type { Item } from "#src/contract/operations.ts";
import { type Book, refuseFar, refuseIf, today } from "./book.ts";
import { change, claimOf, refuseClosed, tellClaim } from "./claim.ts";
import { note } from "./noted.ts";

export function pause(book: Book, { claim_reference: reference, until }: Item<"pause_journeys.v1">): void {
  const claim = claimOf(book, reference);
  refuseClosed(claim);
  refuseIf(claim.stopped, "journey_stopped");
  refuseIf(until !== undefined && until < today(book), "date_in_past");
  refuseFar([until]);
  if (claim.pause && claim.pause.until === until) return;
  change(book, claim, { pause: { until } });
  if (until !== undefined) note(book, "pause_until", reference, until);
  tellClaim(book, reference, "journey.paused");
}

export function resume(book: Book, { claim_reference: reference }: Item<"resume_journeys.v1">): void {
  const claim = claimOf(book, reference);
  refuseClosed(claim);
  refuseIf(claim.stopped, "journey_stopped");
  if (!claim.pause) return;
  change(book, claim, { pause: undefined });
  tellClaim(book, reference, "journey.resumed");
}

export function stop(book: Book, { claim_reference: reference }: Item<"stop_journeys.v1">): void {
  const claim = claimOf(book, reference);
  refuseClosed(claim);
  if (claim.stopped) return;
  change(book, claim, { pause: undefined, stopped: true });
  tellClaim(book, reference, "journey.stopped");
}
