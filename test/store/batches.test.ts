import { describe, expect, test } from "vitest";
import { Batches } from "#src/store/batches.ts";
import { eventually } from "#test/support/eventually.ts";

/** Runs that end one after another, each when it is told to. */
function setUp({ most = 3, running = 1 } = {}) {
  const runs: { entries: readonly number[]; end: (error?: Error) => void }[] = [];
  const batches = new Batches<number, string>({
    most,
    running,
    run(entries) {
      const { promise, resolve, reject } = Promise.withResolvers<string[]>();
      runs.push({ entries, end: (error) => (error ? reject(error) : resolve(entries.map(String))) });
      return promise;
    },
  });
  const begun = async (count: number) => {
    await eventually(
      `runs that have begun: ${count}`,
      () => runs.length,
      (begun) => begun >= count,
    );
    return runs[count - 1]!;
  };
  return { batches, begun, runs };
}

describe("batches", () => {
  test("what comes together and what comes meanwhile shares a run, in order and not too many", async () => {
    const { batches, begun, runs } = setUp();
    const first = batches.submit(1);
    const one = await begun(1);
    const others = [2, 3, 4, 5].map((entry) => batches.submit(entry));
    one.end();
    expect(await first).toBe("1");
    (await begun(2)).end();
    (await begun(3)).end();
    expect(await Promise.all(others)).toEqual(["2", "3", "4", "5"]);
    expect(runs.map(({ entries }) => entries)).toEqual([[1], [2, 3, 4], [5]]);
  });

  test("as many run at the same time as may", async () => {
    const { batches, begun, runs } = setUp({ most: 1, running: 2 });
    const all = [1, 2, 3].map((entry) => batches.submit(entry));
    const [one, two] = [await begun(1), await begun(2)];
    expect(runs).toHaveLength(2);
    two.end();
    (await begun(3)).end();
    one.end();
    expect(await Promise.all(all)).toEqual(["1", "2", "3"]);
  });

  test("a run that fails fails for those who share it, and for nobody else", async () => {
    const { batches, begun } = setUp({ most: 2 });
    const all = Promise.allSettled([1, 2, 3].map((entry) => batches.submit(entry)));
    (await begun(1)).end(new Error("broken"));
    (await begun(2)).end();
    expect(await all).toMatchObject([
      { reason: { message: "broken" } },
      { reason: { message: "broken" } },
      { value: "3" },
    ]);
  });

  test("what would wait behind 4,096 others is refused at once", async () => {
    const { batches, begun } = setUp({ most: 4096 });
    const all = Array.from({ length: 4096 }, (_, index) => batches.submit(index));
    await expect(batches.submit(-1)).rejects.toMatchObject({ name: "StorageError", fault: "overloaded" });
    (await begun(1)).end();
    expect(await Promise.all(all)).toHaveLength(4096);
  });
});
