import type { Agreements } from "#src/downstream/agreements.ts";
import { aboutClaim } from "./claim-changes.ts";
import type { ItemHandler } from "./handler.ts";
import { notDone } from "./money-changes.ts";

/** Puts a note into the history of a claim. */
export function addNotesV1(agreements: Agreements): ItemHandler<"add_notes.v1"> {
  return {
    kind: "items",
    async item(input, context) {
      const done = await agreements.addNote(context.tx, context, input);
      if (done.kind !== "done") return notDone(done);
      const {
        note,
        change: { claim },
      } = done;
      context.emit("note.added.v1", { ...aboutClaim(claim), data: { claim, note } });
      return { success: true, message: "Note added." };
    },
  };
}
