import { describe, expect, test } from "vitest";
import { agreementsOf, newAgreements, noteOf } from "#test/support/agreements.ts";
import { journeyStates } from "#test/support/journeys.ts";
import { refusal, strangerTo, withoutNames } from "#test/support/ledger.ts";
import { violationsIn } from "#test/support/outcomes.ts";
import { post } from "#test/support/platform.ts";

const at = "2026-03-02T12:00:00.000Z";

describe("200 processed", () => {
  test.each([{ async: false }, { async: true }])(
    "note.added, and the text stands in the history %o",
    async (options) => {
      const { ledger } = await newAgreements();
      const before = await ledger.claim("running");
      const call = ledger.api["add_notes.v1"]({ notes: [noteOf()] }, options);
      const [result] = await ledger.results(call);
      expect(result).toMatchObject({ reference: "NOTE-1", success: true, message: "Note added." });

      const claim = await ledger.claim("running");
      expect(claim).toEqual({ ...before, sequence: 2, updated_at: at });
      const { request_id } = (await call).data!;
      const [event, ...rest] = await ledger.newEvents();
      expect(rest).toEqual([]);
      expect(event).toMatchObject({
        type: "note.added",
        version: "v1",
        subject: { kind: "claim", reference: "running" },
        sequence: 2,
        causation_id: request_id,
      });
      expect(event!.data).toEqual({ claim, note: { ...noteOf(), added_at: at } });
      expect((await ledger.history("running")).at(-1)).toEqual({
        sequence: 2,
        at,
        request_id,
        status: "active",
        changed: [],
        about: { kind: "note", reference: "NOTE-1" },
        comment: noteOf().text,
      });
    },
  );

  test.each(journeyStates)("on a claim that is %s: nothing else changes", async (reference) => {
    const { ledger, note } = await newAgreements();
    const before = await ledger.claim(reference);
    expect(await note({ claim_reference: reference })).toMatchObject([{ success: true }]);
    const after = await ledger.claim(reference);
    expect(after).toEqual({ ...before, sequence: before.sequence + 1, updated_at: after.updated_at });
  });

  test("many on one claim, in the order in which they were sent", async () => {
    const { ledger, note } = await newAgreements();
    const texts = Array.from({ length: 100 }, (_, index) => `Nº ${index}`);
    await note(...texts.map((text, index) => ({ note_reference: `NOTE-${index}`, text })));
    const notes = (await ledger.history("running")).filter(({ about }) => about?.kind === "note");
    expect(notes.map(({ comment }) => comment)).toEqual(texts);
  });
});

describe("200 with errors, and nothing changed", () => {
  test("claim_not_found", async () => {
    const { ledger, note } = await newAgreements();
    expect(await ledger.unchanged(() => note({ claim_reference: "never-was" }))).toEqual([
      refusal("claim_not_found", "/notes/0/claim_reference"),
    ]);
  });

  test("operation_reference_used: the reference of another note", async () => {
    const { ledger, note } = await newAgreements();
    await note({});
    for (const change of [{ text: "Called again." }, { claim_reference: "paused" }]) {
      expect(await ledger.unchanged(() => note(change))).toEqual([
        refusal("operation_reference_used", "/notes/0/note_reference"),
      ]);
    }
  });

  test("one item is refused, the others stand; asynchronously action.failed names it", async () => {
    const { ledger } = await newAgreements();
    const notes = ["never-was", "running"].map((claim_reference, index) =>
      noteOf({ note_reference: `NOTE-${index}`, claim_reference }),
    );
    const results = await ledger.results(ledger.api["add_notes.v1"]({ notes }, { async: true }));
    expect(results.map(({ success }) => success)).toEqual([false, true]);
    const { message_id, errors } = results[0]!;
    expect(await ledger.newEvents()).toMatchObject([
      { type: "note.added", subject: { reference: "running" } },
      { type: "action.failed", data: { items: [{ reference: "NOTE-0", message_id, errors }] } },
    ]);
  });

  test("another client's claim is as unknown as one that never was", async () => {
    const { ledger } = await newAgreements();
    const { note } = agreementsOf(await strangerTo(ledger));
    const [theirs] = await ledger.unchanged(() => note({}));
    const [nobodys] = await note({ claim_reference: "never-was" });
    expect(withoutNames(theirs!)).toEqual(withoutNames(nobodys!));
    expect(theirs).toEqual(refusal("claim_not_found", "/notes/0/claim_reference"));
  });
});

describe("400 invalid_request", () => {
  test.each<[string, string, string, object]>([
    ["no claim", "missing_member", "/claim_reference", { claim_reference: undefined }],
    ["no text", "missing_member", "/text", { text: undefined }],
    ["an empty text", "too_short", "/text", { text: "" }],
    ["a long text", "too_long", "/text", { text: "😀".repeat(501) }],
    ["a member that is not known", "unknown_member", "/comment", { comment: "x" }],
  ])("%s", async (_, code, path, change) => {
    const { ledger } = await newAgreements();
    const notes = [noteOf(), { ...noteOf({ note_reference: "NOTE-2" }), ...change }];
    const response = await ledger.unchanged(() => ledger.fetch("/v1/add_notes", post({ notes })));
    expect(await violationsIn(response)).toEqual({
      code: "invalid_request",
      errors: [`${code} /notes/1${path}`],
    });
  });
});

describe("400 duplicate_reference", () => {
  test("the same note twice: the whole request is refused", async () => {
    const { ledger } = await newAgreements();
    const notes = [noteOf(), noteOf({ text: "Another text." })];
    const response = await ledger.unchanged(() => ledger.fetch("/v1/add_notes", post({ notes })));
    expect(await violationsIn(response)).toEqual({
      code: "duplicate_reference",
      errors: ["duplicate_reference /notes/1/note_reference"],
    });
  });
});
