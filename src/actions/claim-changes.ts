import type { Change } from "#src/downstream/claims.ts";
import type { ItemOutcome, WriteContext } from "./handler.ts";

/**
 * The messages of one change, each with the whole claim: `claim.created` alone for a new claim, else what
 * changed, moved and was resolved, in this order. Nothing for what was refused or changed nothing.
 */
export function emitChange(context: WriteContext, change: Change): void {
  if (change.kind === "refused" || change.kind === "unchanged") return;
  const { claim } = change;
  const about = { subject: { kind: "claim" as const, reference: claim.reference }, sequence: claim.sequence };
  if (change.kind === "created") {
    context.emit("claim.created.v1", { ...about, data: { claim } });
    return;
  }
  const { changed, movement, closed } = change;
  if (changed.length > 0)
    context.emit("claim.updated.v2", { ...about, data: { claim, changes: toChanges(changed) } });
  if (movement)
    context.emit("claim.balance_changed.v1", { ...about, data: { claim, movement, cause: "import" } });
  if (closed?.status === "resolved")
    context.emit("claim.resolved.v1", { ...about, data: { claim, reason: closed.reason } });
  if (closed?.status === "withdrawn")
    context.emit("claim.withdrawn.v1", { ...about, data: { claim, reason: closed.reason } });
}

function toChanges(changed: readonly string[]) {
  return changed.map((name) => ({ path: `/${name}`, from: null, to: null }));
}

/** The result of the item in a sentence. */
export function toOutcome(change: Change, words: { created?: string; changed: string }): ItemOutcome {
  if (change.kind === "refused") return { success: false, faults: change.faults };
  if (change.kind === "unchanged") return { success: true, message: "Nothing to change." };
  return {
    success: true,
    message: change.kind === "created" ? (words.created ?? words.changed) : words.changed,
  };
}
