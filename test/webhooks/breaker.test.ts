import { describe, expect, test } from "vitest";
import { Breaker, type Verdict } from "#src/webhooks/breaker.ts";

/** `s` success, `f` failure, `t` timeout, one a millisecond from 0 on. */
function breakerAfter(results: string): Breaker {
  const breaker = new Breaker();
  const verdicts: Record<string, Verdict> = { s: "success", f: "failure", t: "timeout" };
  for (const [at, result] of [...results].entries()) breaker.record(verdicts[result]!, at);
  return breaker;
}

describe("opens", () => {
  test.each<[string, string, "open" | "closed"]>([
    ["nothing known", "", "closed"],
    ["9 failures: too few to tell", "f".repeat(9), "closed"],
    ["10 failures", "f".repeat(10), "open"],
    ["8 of 10", "ssffffffff", "open"],
    ["7 of 10", "sssfffffff", "closed"],
    ["16 of the last 20, whatever was before", `${"s".repeat(30)}ssss${"f".repeat(16)}`, "open"],
    ["15 of the last 20", `${"s".repeat(30)}sssss${"f".repeat(15)}`, "closed"],
    ["4 timeouts in a row", "sstttt", "closed"],
    ["5 timeouts in a row", "ssttttt", "open"],
    ["5 timeouts, a success among them", "sttsttt", "closed"],
    ["5 timeouts, a failure of another kind among them", "ssttfttsss", "closed"],
  ])("%s", (_why, results, state) => {
    expect(breakerAfter(results).state(results.length)).toBe(state);
  });
});

describe("once open", () => {
  const openedAt = 9;
  const probe = (breaker: Breaker, verdict: Verdict, at: number) => {
    expect(breaker.state(at - 1)).toBe("open");
    expect(breaker.state(at)).toBe("probing");
    breaker.record(verdict, at);
  };

  test("each failed probe doubles the pause, up to 10 minutes", () => {
    const breaker = breakerAfter("f".repeat(10));
    let at = openedAt;
    for (const seconds of [30, 60, 120, 240, 480, 600, 600]) {
      at += seconds * 1000;
      probe(breaker, seconds === 240 ? "timeout" : "failure", at);
    }
  });

  test("3 successful probes close it, and the next pause is a short one again", () => {
    const breaker = breakerAfter("f".repeat(10));
    probe(breaker, "failure", openedAt + 30_000);
    const at = openedAt + 90_000;
    probe(breaker, "success", at);
    breaker.record("success", at + 1);
    expect(breaker.state(at + 2)).toBe("probing");
    breaker.record("success", at + 2);
    expect(breaker.state(at + 3)).toBe("closed");
    for (let index = 0; index < 9; index++) breaker.record("failure", at + 3);
    expect(breaker.state(at + 3)).toBe("closed");
    breaker.record("failure", at + 3);
    expect([breaker.state(at + 3 + 29_999), breaker.state(at + 3 + 30_000)]).toEqual(["open", "probing"]);
  });

  test("a failure among the probes opens it again", () => {
    const breaker = breakerAfter("f".repeat(10));
    probe(breaker, "success", openedAt + 30_000);
    breaker.record("failure", openedAt + 30_001);
    expect(breaker.state(openedAt + 30_001 + 59_999)).toBe("open");
  });

  test("what was on its way when it opened decides nothing", () => {
    const breaker = breakerAfter(`${"f".repeat(10)}sssssssss`);
    expect([breaker.state(20), breaker.state(openedAt + 30_000)]).toEqual(["open", "probing"]);
    const still = breakerAfter(`${"f".repeat(10)}ffffffffff`);
    expect(still.state(openedAt + 30_000)).toBe("probing");
  });
});
