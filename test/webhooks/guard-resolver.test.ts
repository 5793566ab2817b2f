import { describe, expect, test } from "vitest";
import { askNameServers } from "#src/webhooks/guard-resolver.ts";
import { startNameServer } from "#test/support/name-server.ts";

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
