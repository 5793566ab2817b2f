import { describe, expect, test } from "vitest";
import type { Cancel, Clock } from "#src/core/clock.ts";
import { askNameServers } from "#src/webhooks/guard-resolver.ts";
import { eventually } from "#test/support/eventually.ts";
import { startNameServer } from "#test/support/name-server.ts";

/** Time that stands still; the timer is the test's to fire. */
class HeldTimer implements Clock {
  timer: { delayMs: number; work: () => void } | undefined;
  now = () => 0;
  monotonic = () => 0;

  after(delayMs: number, work: () => void): Cancel {
    this.timer = { delayMs, work };
    return () => {};
  }
}

describe("the name servers", () => {
  test("tell every address of both families, IPv4 first", async () => {
    const server = await startNameServer({
      "both.example": ["2606:4700:0:0:0:0:0:1111", "93.184.215.14", "93.184.215.15"],
      "six.example": ["2606:4700:0:0:0:0:0:1111"],
    });
    expect(await askNameServers("both.example", [server])).toEqual([
      "93.184.215.14",
      "93.184.215.15",
      "2606:4700::1111",
    ]);
    expect(await askNameServers("six.example", [server])).toEqual(["2606:4700::1111"]);
  });

  test("know no such name, or no address of it", async () => {
    const server = await startNameServer({ "empty.example": [] });
    await expect(askNameServers("nowhere.example", [server])).rejects.toMatchObject({ code: "ENOTFOUND" });
    await expect(askNameServers("empty.example", [server])).rejects.toMatchObject({ code: "ENODATA" });
  });

  test.each([
    [6, ["93.184.215.14"]],
    [4, ["2606:4700::1111"]],
  ] as const)(
    "that never answer about IPv%i: the other family does, long before the deadline",
    async (mute, known) => {
      const zone = { "both.example": ["2606:4700:0:0:0:0:0:1111", "93.184.215.14"] };
      const server = await startNameServer(zone, { mute });
      const clock = new HeldTimer();
      const addresses = askNameServers("both.example", [server], clock);
      await eventually("a timer is set", () => clock.timer);
      expect(clock.timer?.delayMs).toBe(250);
      clock.timer?.work();
      expect(await addresses).toEqual(known);
    },
  );

  test("that hang for a hundred names hold up no other one", async () => {
    const hanging = Array.from({ length: 100 }, (_, index) => `hangs-${index}.example`);
    const server = await startNameServer({
      ...Object.fromEntries(hanging.map((name) => [name, undefined])),
      "fine.example": ["93.184.215.14"],
    });
    const order: string[] = [];
    const asked = hanging.map((name) =>
      askNameServers(name, [server]).catch((error: { code: string }) => order.push(error.code)),
    );
    order.push(...(await askNameServers("fine.example", [server])));
    await Promise.all(asked);
    expect(order[0]).toBe("93.184.215.14");
    expect(new Set(order.slice(1))).toEqual(new Set(["ETIMEOUT"]));
  });
});
