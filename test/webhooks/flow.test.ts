import { describe, expect, test } from "vitest";
import { Flow } from "#src/webhooks/flow.ts";

describe("an endpoint may have", () => {
  test("as many in flight as its cap, whatever they are", () => {
    const flow = new Flow({ inFlight: 3, ratePerSecond: null });
    flow.began(2, 0, 0);
    expect(flow.allowance(0)).toEqual({ slots: 1, probe: false });
    flow.began(0, 1, 0);
    expect(flow.allowance(0).slots).toBe(0);
    flow.ended("failure", 1);
    expect(flow.allowance(1).slots).toBe(1);
  });

  test("a cap that was lowered below what is on its way: nothing more", () => {
    const flow = new Flow({ inFlight: 10, ratePerSecond: null });
    flow.began(8, 0, 0);
    flow.limits = { inFlight: 3, ratePerSecond: null };
    expect(flow.allowance(0).slots).toBe(0);
  });

  test("as many a second as its rate, and all of them again in the next one", () => {
    const flow = new Flow({ inFlight: 10, ratePerSecond: 4 });
    expect([flow.allowance(1500).slots, flow.msUntilRate(1500)]).toEqual([4, undefined]);
    flow.began(4, 0, 1500);
    expect([flow.allowance(1999).slots, flow.msUntilRate(1600)]).toEqual([0, 400]);
    expect(flow.allowance(2000).slots).toBe(4);
  });

  test("nothing before a pause has ended that it asked for", () => {
    const flow = new Flow({ inFlight: 10, ratePerSecond: null });
    flow.pausedUntil = 5000;
    expect([flow.allowance(4999).slots, flow.allowance(5000).slots]).toEqual([0, 10]);
  });

  test("one probe at a time while its breaker looks whether it is back, and nothing while it is open", () => {
    const flow = new Flow({ inFlight: 10, ratePerSecond: null });
    flow.began(10, 0, 0);
    for (let index = 0; index < 10; index++) flow.ended("failure", 0);
    expect(flow.allowance(29_999).slots).toBe(0);
    expect(flow.allowance(30_000)).toEqual({ slots: 1, probe: true });
    flow.began(1, 0, 30_000);
    expect(flow.allowance(30_000).slots).toBe(0);
    flow.ended("success", 30_100);
    expect(flow.allowance(30_100)).toEqual({ slots: 1, probe: true });
  });
});

describe("bulk keeps a fifth of the attempts while small ones wait", () => {
  test.each([1, 2, 3, 7, 10])("claimed %i at a time", (size) => {
    const flow = new Flow({ inFlight: 100, ratePerSecond: null });
    let bulk = 0;
    const rounds = 1000;
    for (let round = 0; round < rounds; round++) {
      const first = flow.bulkFirst(size);
      flow.began(size - first, first, 0);
      for (let index = 0; index < size; index++) flow.ended("success", 0);
      bulk += first;
    }
    expect(bulk / (rounds * size)).toBeCloseTo(0.2, 1);
  });

  test("and saves nothing up while there is none", () => {
    const flow = new Flow({ inFlight: 100, ratePerSecond: null });
    flow.began(50, 0, 0);
    expect(flow.bulkFirst(10)).toBeLessThanOrEqual(3);
  });
});
