import { expect, onTestFinished, test } from "vitest";
import { createLog } from "#src/core/log.ts";
import { RequestLog } from "#src/http/request-log.ts";
import { type Database, StorageError } from "#src/store/database.ts";
import { freshDatabase } from "#test/support/fresh.ts";
import { ManualClock } from "#test/support/manual-clock.ts";

/** The log over a database that can be away. */
async function newLog() {
  const clock = new ManualClock();
  const database = await freshDatabase(clock);
  const storage = { isAway: false };
  const port: Database = {
    engine: database.engine,
    statements: 0,
    isFull: false,
    read: (work) => database.read(work),
    close: () => database.close(),
    write: (work, priority) =>
      storage.isAway
        ? Promise.reject(new StorageError("unavailable", "it is away"))
        : database.write(work, priority),
  };
  const lines: { msg: string; dropped?: number }[] = [];
  const log = createLog("warn", { write: (line: string) => void lines.push(JSON.parse(line)) });
  const requestLog = new RequestLog(port, clock, log);
  let count = 0;
  const refuse = (many = 1, path = "/v1/get_claim") => {
    for (let left = many; left > 0; left--) {
      const requestId = `req_${String(++count).padStart(5, "0")}`;
      const request = { requestId, clientId: null, address: "192.0.2.1", method: "GET", path };
      requestLog.record({ ...request, status: 404, code: "claim_not_found", faults: [], durationMs: 1 });
    }
  };
  const stored = () =>
    database.read((reader) =>
      reader.all<{ id: string; at: number }>("select id, at from refused_requests order by at, id"),
    );
  onTestFinished(() => requestLog.stop());
  const said = () => lines.map(({ msg, dropped }) => (dropped === undefined ? msg : `${dropped} ${msg}`));
  return { clock, storage, requestLog, refuse, stored, said };
}

test("refused requests that cannot be written wait, and are written in their order with their own times", async () => {
  const { clock, storage, refuse, stored, said } = await newLog();
  const start = clock.now();
  storage.isAway = true;
  for (let second = 0; second < 5; second++) {
    refuse(2);
    await clock.advance(1000);
  }
  expect(await stored()).toEqual([]);
  storage.isAway = false;
  await clock.advance(1000);
  expect(await stored()).toEqual(
    Array.from({ length: 10 }, (_, index) => ({
      id: `req_${String(index + 1).padStart(5, "0")}`,
      at: start + Math.floor(index / 2) * 1000,
    })),
  );
  // Once each, however long it took.
  expect(said()).toEqual([
    "refused requests cannot be stored yet: they wait",
    "refused requests are stored again",
  ]);
});

test("as many wait as there is room for; the rest is counted and said once", async () => {
  const { clock, storage, requestLog, refuse, stored, said } = await newLog();
  storage.isAway = true;
  for (let second = 0; second < 15; second++) {
    refuse(150);
    await clock.advance(1000);
  }
  storage.isAway = false;
  await clock.advance(1000);
  const rows = await stored();
  expect(rows).toHaveLength(2000);
  expect(rows.at(-1)!.id).toBe("req_02000");
  expect(requestLog.lost).toBe(15 * 150 - 2000);
  expect(said().filter((line) => line.includes("more refused"))).toEqual([
    "250 more refused requests than are kept",
  ]);
});

test("one that no database takes keeps none of the others from it", async () => {
  const { clock, requestLog, refuse, stored, said } = await newLog();
  refuse();
  refuse(1, null as unknown as string);
  refuse();
  await clock.advance(1000);
  expect((await stored()).map(({ id }) => id)).toEqual(["req_00001", "req_00003"]);
  expect(requestLog.lost).toBe(1);
  expect(said()).toContain("a refused request cannot be stored");
});

test("what waits at the end is written, and where that is not possible, counted", async () => {
  const { clock, storage, requestLog, refuse, stored, said } = await newLog();
  await clock.advance(1);
  refuse(3);
  await requestLog.stop();
  expect(await stored()).toHaveLength(3);
  storage.isAway = true;
  refuse(2);
  await requestLog.stop();
  expect(said().at(-1)).toBe("2 more refused requests than are kept");
});
