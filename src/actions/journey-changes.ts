import type { MessageData } from "#src/contract/messages.ts";
import type { Change } from "#src/downstream/claims.ts";
import { aboutClaim } from "./claim-changes.ts";
import type { Emit, ItemOutcome } from "./handler.ts";

type Timer = MessageData<"journey.resumed.v1">["timer"];

/** The result of a change of a journey in a sentence, and its message. `timer` where it happened by itself. */
export function journeyOutcome(emit: Emit, change: Change, changed: string, timer?: Timer): ItemOutcome {
  if (change.kind === "refused") return { success: false, faults: change.faults };
  if (change.kind !== "changed") return { success: true, message: "Nothing to change." };
  const { claim, journey } = change;
  const about = aboutClaim(claim);
  if (journey === "paused") emit("journey.paused.v1", { ...about, data: { claim } });
  if (journey === "running")
    emit("journey.resumed.v1", { ...about, data: { claim, ...(timer ? { timer } : {}) } });
  if (journey === "stopped") emit("journey.stopped.v1", { ...about, data: { claim } });
  return { success: true, message: changed };
}
