import { dateAt, endOfDay } from "#src/core/calendar.ts";
import { toTimestamp } from "#src/core/clock.ts";
import { Overtaken, type Transaction } from "#src/store/database.ts";
import type { Agreements, Dispute, PromiseToPay } from "./agreements.ts";
import { applyToClaim } from "./apply.ts";
import type { Cause, ClaimChange } from "./claims.ts";
import { claimNotFound } from "./embedded-claims.ts";
import {
  addNote,
  endPromise,
  openDispute,
  promiseDue,
  promiseToPay,
  resolveDispute,
} from "./ledger/agreements.ts";
import { type Decision, type Refusal, refused } from "./ledger/claim.ts";
import type { ClaimState } from "./ledger/state.ts";
import { endDispute, findPromise, insertDispute, insertPromise } from "./rows/agreements.ts";
import { lockClaim } from "./rows/claims.ts";
import { type Note, readStatusBefore } from "./rows/history.ts";
import { takeOperation } from "./rows/operations.ts";
import { present } from "./view.ts";

/** Disputes, notes and promises on the embedded ledger's claims. */
export const embeddedAgreements: Agreements = {
  async openDispute(tx, cause, input) {
    const {
      dispute_reference: reference,
      claim_reference: claim,
      category,
      disputed_amount,
      comment,
    } = input;
    const taken = await takeOperation(tx, cause, "dispute", ["dispute_reference", reference], input);
    if (taken) return taken;
    const change = await onClaim(tx, cause, claim, (before) => openDispute(before, input, tx.now), {
      comment,
    });
    if (change.kind === "refused") return change;
    const dispute: Dispute = {
      dispute_reference: reference,
      claim_reference: claim,
      state: "open",
      category,
      ...present("disputed_amount", disputed_amount),
      opened_at: toTimestamp(tx.now),
    };
    await insertDispute(tx, cause.clientId, dispute);
    return { kind: "done", change, dispute };
  },

  async resolveDispute(tx, cause, { dispute_reference: reference, outcome, comment }) {
    const content = { outcome, comment };
    const taken = await takeOperation(
      tx,
      cause,
      "dispute_resolution",
      ["dispute_reference", reference],
      content,
    );
    if (taken) return taken;
    const dispute = await endDispute(tx, cause.clientId, reference, outcome);
    if (!dispute) return notFound("dispute_not_found", "/dispute_reference", "opened no dispute");
    const decide = (before: ClaimState) => resolveDispute(before, reference, tx.now);
    const note = { reason: outcome, comment };
    const change = await onClaim(tx, cause, dispute.claim_reference, decide, note);
    return change.kind === "refused" ? change : { kind: "done", change, dispute };
  },

  async addNote(tx, cause, input) {
    const { note_reference: reference, claim_reference: claim, text } = input;
    const taken = await takeOperation(tx, cause, "note", ["note_reference", reference], input);
    if (taken) return taken;
    const decide = (before: ClaimState) => addNote(before, reference, tx.now);
    const change = await onClaim(tx, cause, claim, decide, { comment: text });
    if (change.kind === "refused") return change;
    return { kind: "done", change, note: { ...input, added_at: toTimestamp(tx.now) } };
  },

  async promise(tx, cause, input) {
    const { promise_reference: reference, claim_reference: claim } = input;
    const taken = await takeOperation(tx, cause, "promise", ["promise_reference", reference], input);
    if (taken) return taken;
    const today = dateAt(tx.now, cause.timeZone);
    const change = await onClaim(
      tx,
      cause,
      claim,
      (before) => promiseToPay(before, input, today, tx.now),
      {},
    );
    if (change.kind === "refused") return change;
    const promise: PromiseToPay = { ...input, state: "open", paid: 0, created_at: toTimestamp(tx.now) };
    await insertPromise(tx, cause.clientId, promise);
    return { kind: "done", change, promise };
  },

  async cancelPromise(tx, cause, { promise_reference: reference, comment }) {
    const content = { comment };
    const taken = await takeOperation(
      tx,
      cause,
      "promise_cancellation",
      ["promise_reference", reference],
      content,
    );
    if (taken) return taken;
    const promise = await findPromise(tx, cause.clientId, reference);
    if (!promise) return notFound("promise_not_found", "/promise_reference", "recorded no promise");
    if (promise.state !== "open")
      return refused(
        "promise_ended",
        "/promise_reference",
        `The promise is ${promise.state} already. Leave it.`,
      );
    const decide = (before: ClaimState) => {
      if (before.promise?.reference !== reference) throw new Overtaken("the promise has ended");
      return endPromise(before, { state: "cancelled", reason: "requested" }, tx.now);
    };
    const change = await onClaim(tx, cause, promise.claim_reference, decide, { comment });
    return change.kind === "refused" ? change : { kind: "done", change, promise: change.promise! };
  },

  async promiseDue(tx, cause, reference, date) {
    const before = await lockClaim(tx, cause.clientId, reference);
    const promise = before?.promise;
    if (!before || promise?.dueDate !== date) return undefined;
    // A late timer finds a claim that may have been closed since.
    const over = endOfDay(date, cause.timeZone);
    const statusThen = (await readStatusBefore(tx, cause.clientId, reference, over)) ?? before.status;
    const decision = promiseDue(before, { over, statusThen }, tx.now);
    const change = await applyToClaim(tx, cause, before, decision);
    return change.kind === "changed" ? change : undefined;
  },
};

async function onClaim(
  tx: Transaction,
  cause: Cause,
  reference: string,
  decide: (before: ClaimState) => Decision,
  note: Note,
): Promise<Refusal | ClaimChange> {
  const before = await lockClaim(tx, cause.clientId, reference);
  if (!before) return claimNotFound("/claim_reference");
  const change = await applyToClaim(tx, cause, before, decide(before), note);
  if (change.kind === "unchanged") throw new Error("an agreement left its claim unchanged");
  return change;
}

function notFound(code: "dispute_not_found" | "promise_not_found", path: string, what: string): Refusal {
  return refused(
    code,
    path,
    `You have ${what} with this reference. Check it; references are compared byte by byte.`,
  );
}
