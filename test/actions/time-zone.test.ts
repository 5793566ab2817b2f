import { describe, expect, test } from "vitest";
import { createClient } from "#src/clients/clients.ts";
import { endOfDay } from "#src/core/calendar.ts";
import { agreementsOf } from "#test/support/agreements.ts";
import { plainClaim } from "#test/support/claims.ts";
import { type Ledger, newLedger, setTimeZone } from "#test/support/ledger.ts";
import { operate } from "#test/support/operator.ts";
import { livedUntil, overslept, runDue, toldByTimers, travelTo } from "#test/support/travel.ts";

const claims = ["running", "paused", "planned"].map((reference) => plainClaim({ reference }));

/** A claim with a promise by, a claim paused through, and a plan with an instalment due on `day`. */
async function waiting(options: { timeZone: string; startMs: number; day: string }) {
  const ledger = await newLedger({ claims, ...options });
  const agreements = agreementsOf(ledger);
  await agreements.promise({ due_date: options.day });
  await ledger.api["pause_journeys.v1"]({ journeys: [{ claim_reference: "paused", until: options.day }] });
  const instalments = [{ due_date: options.day, amount: 1000 }];
  await agreements.agree({ claim_references: ["planned"], instalments });
  return { ledger, ...agreements };
}

/** The same client on the same platform, whose clock has not moved. */
const moved = async (ledger: Ledger, timeZone: string) => {
  await setTimeZone(ledger.platform, ledger, timeZone);
  return ledger;
};

async function dueTimes({ platform, clientId }: Ledger): Promise<string[]> {
  const rows = await platform.database.read((reader) =>
    reader.all<{ due_at: number }>(
      "select due_at from jobs where client_id = $1 and kind = 'timer' order by due_at, id",
      [clientId],
    ),
  );
  return rows.map(({ due_at }) => new Date(due_at).toISOString());
}

async function statementOf({ api }: Ledger, from: string, to = from) {
  return (await api["get_statement.v1"]({ from, to })).data!.currencies;
}

describe("a client is moved to another time zone: what waits for the end of a day waits for that of the new one", () => {
  test("to the east: what is over there happens at once, in due order, and says when it was due", async () => {
    const startMs = Date.parse("2026-03-10T16:00:00Z");
    const { ledger } = await waiting({ timeZone: "America/New_York", startMs, day: "2026-03-10" });
    await runDue(await moved(ledger, "Asia/Tokyo"));
    const [begins, ends] = ["2026-03-09T15:00:00.000Z", "2026-03-10T15:00:00.000Z"];
    expect(await toldByTimers(ledger)).toEqual([
      ["instalment.due", "PLAN-1", begins],
      ["promise.broken", "running", ends],
      ["journey.resumed", "paused", ends],
      ["instalment.missed", "PLAN-1", ends],
    ]);
    expect(await dueTimes(ledger)).toEqual([]);
  });

  test("to the west: nothing happens before the day is over there", async () => {
    const startMs = Date.parse("2026-03-10T12:00:00Z");
    const { ledger } = await waiting({ timeZone: "Asia/Tokyo", startMs, day: "2026-03-10" });
    await runDue(ledger);
    await moved(ledger, "America/New_York");
    const end = "2026-03-11T04:00:00.000Z";
    expect(await dueTimes(ledger)).toEqual([end, end, end]);
    const before = await travelTo(ledger, Date.parse(end) - 1);
    expect((await before.claim("running")).promise).toMatchObject({ promise_reference: "PTP-1" });
    await runDue(before);
    expect((await toldByTimers(before)).slice(1)).toEqual([
      ["promise.broken", "running", end],
      ["journey.resumed", "paused", end],
      ["instalment.missed", "PLAN-1", end],
    ]);
  });

  test("there and back again, a whole day apart: each timer is once where it was", async () => {
    const startMs = Date.parse("2026-03-10T12:00:00Z");
    const { ledger, promise } = await waiting({ timeZone: "Pacific/Apia", startMs, day: "2026-03-15" });
    await ledger.api["pause_journeys.v1"]({ journeys: [{ claim_reference: "paused", until: "2026-03-16" }] });
    expect(await promise({ promise_reference: "PTP-2", claim_reference: "planned" })).toMatchObject([
      { success: true },
    ]);
    const before = await dueTimes(ledger);
    await moved(ledger, "Pacific/Pago_Pago");
    const dayMs = 86_400_000;
    expect((await dueTimes(ledger)).map((due) => Date.parse(due))).toEqual(
      before.map((due) => Date.parse(due) + dayMs),
    );
    await moved(ledger, "Pacific/Apia");
    expect(await dueTimes(ledger)).toEqual(before);
  });

  test("paid after the day was over there: the promise is broken, not open with all of it paid", async () => {
    const startMs = Date.parse("2026-03-10T16:00:00Z");
    const { ledger, pay } = await waiting({ timeZone: "America/New_York", startMs, day: "2026-03-10" });
    await moved(ledger, "Asia/Tokyo");
    await pay({ claim_reference: "running", amount: 5000 });
    await runDue(ledger);
    expect(await ledger.claim("running")).not.toHaveProperty("promise");
    const told = (await ledger.newEvents()).filter(({ type }) => type.startsWith("promise."));
    expect(told.map(({ type, data }) => [type, data])).toMatchObject([
      ["promise.created", {}],
      ["promise.broken", { promise: { paid: 5000 } }],
    ]);
  });

  test("paid too late, and in time in the zone that the client is moved to: the promise is kept by the timer", async () => {
    const startMs = Date.parse("2026-03-10T12:00:00Z");
    const { ledger } = await waiting({ timeZone: "Europe/Berlin", startMs, day: "2026-03-10" });
    const late = overslept(ledger, "2026-03-10T23:30:00Z");
    await agreementsOf(late).pay({ claim_reference: "running", amount: 5000 });
    expect((await late.claim("running")).promise).toMatchObject({ paid: 5000 });
    await runDue(await moved(late, "America/New_York"));
    expect(await late.claim("running")).not.toHaveProperty("promise");
    const kept = (await late.newEvents()).filter(({ type }) => type === "promise.kept");
    const timer = { kind: "promise_due", due_at: "2026-03-11T04:00:00.000Z" };
    expect(kept).toMatchObject([{ data: { promise: { state: "kept", paid: 5000 }, timer } }]);
    const told = [["promise.kept", "running", timer.due_at]];
    const later = await livedUntil(late, timer.due_at);
    expect((await toldByTimers(later)).filter(([type]) => type.startsWith("promise."))).toEqual(told);
  });

  test("whatever is agreed while the zone is changed, on whatever node: every timer is at the end of its day", async () => {
    const names = Array.from({ length: 24 }, (_, index) => `C-${index}`);
    const { platform, clientId, api } = await newLedger({
      claims: names.map((reference) => plainClaim({ reference })),
    });
    const pauses = names.map((claim_reference, index) =>
      api["pause_journeys.v1"]({
        journeys: [{ claim_reference, until: `2026-05-${String(1 + index).padStart(2, "0")}` }],
      }),
    );
    const zones = ["Asia/Tokyo", "America/New_York", "Pacific/Apia", "Pacific/Pago_Pago", "Europe/Berlin"];
    for (const zone of zones)
      await operate(platform, "client", "update", "--client", clientId, "--time-zone", zone);
    for (const { data } of await Promise.all(pauses))
      expect(data!.results).toMatchObject([{ success: true }]);
    const jobs = await platform.database.read((reader) =>
      reader.all<{ payload: string; due_at: number }>(
        "select payload, due_at from jobs where kind = 'timer'",
      ),
    );
    expect(jobs.length).toBe(names.length);
    for (const { payload, due_at } of jobs)
      expect(due_at).toBe(endOfDay((JSON.parse(payload) as { date: string }).date, zones.at(-1)!));
  });
});

describe("a client is moved to another time zone: what was booked keeps its day", () => {
  test.each([
    ["to the east", "America/New_York", "Asia/Tokyo"],
    ["to the west", "Asia/Tokyo", "America/New_York"],
  ])(
    "%s: the statements of past days stay, also of movements that say no day",
    async (_, timeZone, other) => {
      const ledger = await newLedger({ claims, timeZone, startMs: Date.parse("2026-03-10T14:55:00Z") });
      const days = ["2026-03-09", "2026-03-10", "2026-03-11"];
      await ledger.platform.database.write((tx) =>
        tx.run("update movements set booked_on = null where claim_reference = 'paused'"),
      );
      const late = await travelTo(ledger, "2026-03-10T15:05:00Z");
      await late.importClaims(plainClaim({ reference: "late", amount: 7 }));
      const before = await Promise.all(days.map((day) => statementOf(late, day)));
      await moved(late, other);
      expect(await Promise.all(days.map((day) => statementOf(late, day)))).toEqual(before);
      const row = await late.platform.database.read((reader) =>
        reader.get<{ without: number }>("select count(*) as without from movements where booked_on is null"),
      );
      expect(row!.without).toBe(0);
    },
  );

  test("to the west, where yesterday is today again: nothing more is booked on it", async () => {
    const startMs = Date.parse("2026-03-10T20:00:00Z");
    const ledger = await newLedger({ claims, timeZone: "Asia/Tokyo", startMs });
    const yesterday = await statementOf(ledger, "2026-03-10");
    await moved(ledger, "America/New_York");
    await ledger.importClaims(plainClaim({ reference: "more", amount: 5 }));
    expect(await statementOf(ledger, "2026-03-10")).toEqual(yesterday);
    expect(await statementOf(ledger, "2026-03-11")).toMatchObject([{ claimed: 30_005 }]);
    const { movement } = (await ledger.history("more")).at(-1)!;
    expect(movement).toMatchObject({ value_date: "2026-03-10" });
  });

  test("a client that is not there, and a zone that it has already", async () => {
    const { platform, clientId } = await newLedger({ timeZone: "Asia/Tokyo" });
    const update = (id: string) =>
      operate(platform, "client", "update", "--client", id, "--time-zone", "Asia/Tokyo");
    await expect(update("cli_0")).rejects.toMatchObject({ code: "client_not_found" });
    expect(await update(clientId)).toMatchObject({ time_zone: "Asia/Tokyo" });
    const other = await platform.database.write((tx) => createClient(tx, platform.ids, "B", "Asia/Tokyo"));
    expect(await operate(platform, "client", "show", "--client", other)).toMatchObject({
      time_zone: "Asia/Tokyo",
    });
  });
});
