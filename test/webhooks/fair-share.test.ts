import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shareOut, type Want } from "#src/webhooks/fair-share.ts";

const none = () => 0;
const want = (endpointId: string, clientId: string, slots: number): Want => ({ endpointId, clientId, slots });
const shared = (wants: Want[], free: number, inFlight: (clientId: string) => number = none) =>
  Object.fromEntries(shareOut(wants, free, inFlight));

describe("free slots", () => {
  test("go to one after another, at most 16 at a time, by client first and then by endpoint", () => {
    const wants = [want("a1", "a", 20), want("a2", "a", 20), want("a3", "a", 20), want("b1", "b", 50)];
    expect(shared(wants, 100)).toEqual({ a1: 16, a2: 16, a3: 2, b1: 33 });
  });

  test("where there are fewer than wants, those that come first in the order get them", () => {
    expect(shared([want("b1", "b", 1), want("a1", "a", 1), want("c1", "c", 1)], 2)).toEqual({ b1: 1, a1: 1 });
  });

  test("a client that is alone gets half, so that the next one finds room", () => {
    expect(shared([want("a1", "a", 100), want("a2", "a", 100)], 256)).toEqual({ a1: 64, a2: 64 });
    expect(shared([want("b1", "b", 10)], 128, (client) => (client === "a" ? 128 : 0))).toEqual({ b1: 10 });
  });

  test("a client whose endpoints hang has what it has, and the others go on", () => {
    const inFlight = (client: string) => (client === "a" ? 128 : 0);
    expect(shared([want("a3", "a", 10), want("b1", "b", 3)], 128, inFlight)).toEqual({ b1: 3 });
  });
});

test("never more than is free or wanted, never more for a client than stays free, and nobody starves", () => {
  const wants = fc.array(
    fc.record({
      clientId: fc.constantFrom("a", "b", "c", "d"),
      slots: fc.integer({ min: 1, max: 20 }),
      used: fc.integer({ min: 0, max: 30 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  fc.assert(
    fc.property(wants, fc.integer({ min: 0, max: 60 }), (all, free) => {
      const listed = all.map(({ clientId, slots }, index) => want(`ep${index}`, clientId, slots));
      const used = new Map<string, number>(all.map((one) => [one.clientId, one.used]));
      const granted = shareOut(listed, free, (client) => used.get(client)!);
      const sum = [...granted.values()].reduce((one, other) => one + other, 0);
      expect(sum).toBeLessThanOrEqual(free);
      for (const { endpointId, slots } of listed)
        expect(granted.get(endpointId) ?? 0).toBeLessThanOrEqual(slots);
      for (const [client, before] of used) {
        const got = listed
          .filter(({ clientId }) => clientId === client)
          .reduce((total, { endpointId }) => total + (granted.get(endpointId) ?? 0), 0);
        if (got > 0) expect(before + got).toBeLessThanOrEqual(free);
        // Who has the fewest in flight gets something where anything is left.
        if (before === 0 && free > used.size) expect(got).toBeGreaterThan(0);
      }
    }),
  );
});
