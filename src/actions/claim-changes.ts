import type { MessageData } from "#src/contract/messages.ts";
import type { Change, ClaimChange } from "#src/downstream/claims.ts";
import type { Emit, ItemOutcome } from "./handler.ts";

type BalanceCause = MessageData<"claim.balance_changed.v1">["cause"];

/** The result of an item in a sentence, and its messages: `claim.created` alone for a new claim. */
export function claimOutcome(
  emit: Emit,
  change: Change,
  words: { created?: string; changed: string },
): ItemOutcome {
  if (change.kind === "refused") return { success: false, faults: change.faults };
  if (change.kind === "unchanged") return { success: true, message: "Nothing to change." };
  if (change.kind === "changed") {
    emitChange(emit, change, "import");
    return { success: true, message: words.changed };
  }
  const { claim } = change;
  emit("claim.created.v1", { ...aboutClaim(claim), data: { claim } });
  return { success: true, message: words.created ?? words.changed };
}

/** What changed, moved and came of it, in this order, each message with the whole claim. */
export function emitChange(emit: Emit, change: ClaimChange, cause: BalanceCause): void {
  const { claim, changes, movement, closed, reopened, promise } = change;
  const about = aboutClaim(claim);
  if (changes.length > 0) emit("claim.updated.v2", { ...about, data: { claim, changes } });
  if (movement) emit("claim.balance_changed.v1", { ...about, data: { claim, movement, cause } });
  if (reopened) emit("claim.reactivated.v1", { ...about, data: { claim, reason: reopened } });
  if (closed?.status === "resolved")
    emit("claim.resolved.v1", { ...about, data: { claim, reason: closed.reason } });
  if (closed?.status === "withdrawn")
    emit("claim.withdrawn.v1", { ...about, data: { claim, reason: closed.reason } });
  if (promise?.state === "kept") emit("promise.kept.v1", { ...about, data: { claim, promise } });
}

export function aboutClaim({ reference, sequence }: { reference: string; sequence: number }) {
  return { subject: { kind: "claim" as const, reference }, sequence };
}
