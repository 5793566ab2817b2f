import { describe, expect, test } from "vitest";
import { createLog } from "#src/core/log.ts";
import { Lifecycle, StartCalledOff } from "#src/lifecycle.ts";
import { ManualClock, settle } from "#test/support/manual-clock.ts";

function setUp() {
  const clock = new ManualClock();
  const logged: string[] = [];
  const life = new Lifecycle(clock, createLog("info", { write: (line: string) => void logged.push(line) }));
  const ended: string[] = [];
  /** A part of that stage which ends as `how` says. */
  const add = (stage: Parameters<Lifecycle["add"]>[0], name: string, how: () => unknown = () => {}) =>
    life.add(stage, name, async () => {
      ended.push(name);
      await how();
    });
  return { clock, life, logged, ended, add };
}

const never = () => new Promise(() => {});
const fails = () => Promise.reject(new Error("the database is away"));

describe("a shutdown", () => {
  test("ends every part, stage by stage, whatever becomes of the others, and names those that failed", async () => {
    const { life, logged, ended, add } = setUp();
    add("lock", "lock");
    add("helpers", "one helper", fails);
    add("helpers", "another helper");
    add("work", "sender", fails);
    add("work", "server");
    add("presence", "node", () => {
      throw new Error("at once");
    });
    await life.start(async () => {});
    expect(await life.stop()).toEqual(["sender", "one helper", "node"]);
    expect(ended).toEqual(["sender", "server", "one helper", "another helper", "node", "lock"]);
    expect(logged.map((line) => (JSON.parse(line) as { part: string }).part)).toEqual([
      "sender",
      "one helper",
      "node",
    ]);
    expect(await life.stop()).toEqual(["sender", "one helper", "node"]);
    expect(ended).toHaveLength(6);
  });

  test("is over after 28 s, even when parts of all stages hang", async () => {
    const { clock, life, ended, add } = setUp();
    for (const stage of ["work", "helpers", "carriers", "presence", "database"] as const)
      add(stage, stage, never);
    add("lock", "lock");
    await life.start(async () => {});
    let failed: string[] | undefined;
    const stopped = life.stop().then((names) => (failed = names));
    await settle();
    expect(ended).toEqual(["work"]);
    await clock.advance(25_999);
    expect(ended).toEqual(["work"]);
    await clock.advance(1);
    expect(ended).toEqual(["work", "helpers"]);
    await clock.advance(1999);
    expect(failed).toBeUndefined();
    await clock.advance(1);
    await stopped;
    expect(failed).toEqual(["work", "helpers", "carriers", "presence", "database"]);
    expect(ended.at(-1)).toBe("lock");
  });
});

describe("a start", () => {
  test("that fails ends what it has begun, and rejects with what it failed with", async () => {
    const { life, ended, add } = setUp();
    const started = life.start(async () => {
      add("helpers", "admin port");
      throw new Error("port taken");
    });
    await expect(started).rejects.toThrow("port taken");
    expect([life.phase, life.hasServed, ended]).toEqual(["stopping", false, ["admin port"]]);
  });

  test("that is called off takes its step to the end, and no other", async () => {
    const { life, ended, add } = setUp();
    const step = Promise.withResolvers<void>();
    const started = life.start(async () => {
      await step.promise;
      add("helpers", "admin port");
      life.goOn();
      add("work", "server");
    });
    const stopped = life.stop();
    await settle();
    expect(ended).toEqual([]);
    step.resolve();
    await expect(started).rejects.toThrow(StartCalledOff);
    expect(await stopped).toEqual([]);
    expect(ended).toEqual(["admin port"]);
  });

  test("that does not come to an end is waited for no longer than 15 s", async () => {
    const { clock, life, ended, add } = setUp();
    add("lock", "lock");
    life.start(never).catch(() => {});
    const stopped = life.stop();
    await clock.advance(14_999);
    expect(ended).toEqual([]);
    await clock.advance(1);
    expect(await stopped).toEqual(["start"]);
    expect(ended).toEqual(["lock"]);
  });
});
