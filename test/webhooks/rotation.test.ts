import { describe, expect, test } from "vitest";
import { openSecret } from "#src/webhooks/secrets.ts";
import { realisticClaim } from "#test/support/claims.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { mistake, operate } from "#test/support/operator.ts";
import { newEndpoint, newTestClient, signedIn, startPlatform } from "#test/support/platform.ts";
import { startReceiver } from "#test/support/receiver.ts";
import { signedWith } from "#test/support/signed-with.ts";

const hourMs = 3_600_000;

/** An endpoint with its first secret, `old`, and what signs the next event that it gets. */
async function endpointToRotate() {
  const clock = new ManualClock();
  const platform = await startPlatform({ clock });
  const client = await newTestClient(platform);
  const receiver = await startReceiver();
  const { id, secret } = await newEndpoint(platform, client.clientId, receiver.url);
  const secrets: Record<string, string> = { old: secret };
  let claims = 0;
  return {
    clock,
    platform,
    client,
    id,
    secrets,
    rotate: (...flags: string[]) => operate(platform, "endpoint", "rotate", "--endpoint", id, ...flags),
    refused: (...flags: string[]) => mistake(platform, "endpoint", "rotate", "--endpoint", id, ...flags),
    /** So many hours later, and half a second, in which the server has seen what the operator has changed. */
    async later(hours: number) {
      await clock.sleep(hours * hourMs);
      await clock.advance(500);
    },
    async signs() {
      const before = receiver.received.length;
      claims += 1;
      await signedIn(platform, client)["import_claims.v1"]({ claims: [realisticClaim(claims)] });
      await receiver.until((all) => all.length > before);
      return signedWith(receiver.received.at(-1)!, secrets, clock.now());
    },
  };
}

const old = { body: ["old"], header: ["old"] };
const both = { body: ["old"], header: ["old", "new"] };
const switched = { body: ["new"], header: ["old", "new"] };
const alone = { body: ["new"], header: ["new"] };

describe("what signs", () => {
  test("the old secret, then both the header, then the new one the body, then the new one alone", async () => {
    const { clock, secrets, rotate, later, signs } = await endpointToRotate();
    expect(await signs()).toEqual(old);
    const begunAt = clock.now();
    const { secret, ...times } = await rotate();
    secrets.new = String(secret);
    expect(times).toMatchObject({
      active_from: new Date(begunAt + 24 * hourMs).toISOString(),
      previous_ends_at: new Date(begunAt + 48 * hourMs).toISOString(),
    });
    await later(0);
    expect(await signs()).toEqual(both);
    await later(23.99);
    expect(await signs()).toEqual(both);
    await later(0.01);
    expect(await signs()).toEqual(switched);
    await later(23.99);
    expect(await signs()).toEqual(switched);
    await later(0.01);
    expect(await signs()).toEqual(alone);
  });

  test("exactly at the end of an overlap the new secret signs the body, and 1 ms before it does not", async () => {
    const { clock, secrets, rotate, signs } = await endpointToRotate();
    const { secret, active_from, previous_ends_at } = await rotate("--overlap-hours", "1");
    secrets.new = String(secret);
    await clock.advance(500);
    const at = (time: unknown, ms: number) => clock.sleep(Date.parse(String(time)) + ms - clock.now());
    await at(active_from, -1);
    expect(await signs()).toEqual(both);
    await at(active_from, 0);
    expect(await signs()).toEqual(switched);
    await at(previous_ends_at, -1);
    expect(await signs()).toEqual(switched);
    await at(previous_ends_at, 0);
    expect(await signs()).toEqual(alone);
  });

  test("activate now: the body at once; the old secret stays in the header for as long as the overlap was", async () => {
    const { clock, secrets, rotate, later, signs } = await endpointToRotate();
    secrets.new = String((await rotate("--overlap-hours", "6")).secret);
    await later(2);
    const at = clock.now();
    expect(await rotate("--activate")).toMatchObject({
      active_from: new Date(at).toISOString(),
      previous_ends_at: new Date(at + 6 * hourMs).toISOString(),
    });
    await later(0);
    expect(await signs()).toEqual(switched);
    await later(5.99);
    expect(await signs()).toEqual(switched);
    await later(0.01);
    expect(await signs()).toEqual(alone);
  });

  test.each([
    ["while the old one signs the body", 1],
    ["while the old one is in the header only", 25],
  ])("revoke previous, %s: the new one alone, from now on", async (_when, hours) => {
    const { secrets, rotate, later, signs } = await endpointToRotate();
    secrets.new = String((await rotate()).secret);
    await later(hours);
    await rotate("--revoke", "previous");
    await later(0);
    expect(await signs()).toEqual(alone);
  });

  test("revoke next: as if nothing had been begun, also long after; then another rotation may begin", async () => {
    const { secrets, rotate, later, signs } = await endpointToRotate();
    secrets.new = String((await rotate()).secret);
    await later(1);
    await rotate("--revoke", "next");
    await later(0);
    expect(await signs()).toEqual(old);
    await later(100);
    expect(await signs()).toEqual(old);
    secrets.new = String((await rotate()).secret);
    await later(0);
    expect(await signs()).toEqual(both);
  });

  test("an overlap of 0 hours: the new secret alone, at once", async () => {
    const { secrets, rotate, later, signs } = await endpointToRotate();
    secrets.new = String((await rotate("--overlap-hours", "0")).secret);
    await later(0);
    expect(await signs()).toEqual(alone);
  });
});

describe("refused", () => {
  test("a rotation while one is under way, and until when that is; afterwards it may begin", async () => {
    const { clock, rotate, refused, later } = await endpointToRotate();
    const { active_from, previous_ends_at } = await rotate();
    for (const hours of [0, 25]) {
      await later(hours);
      const { code, message } = await refused();
      expect(code).toBe("endpoint_refused");
      expect(message).toContain(`from ${String(active_from)}`);
      expect(message).toContain(`ends at ${String(previous_ends_at)}`);
    }
    await clock.sleep(Date.parse(String(previous_ends_at)) - clock.now());
    expect(await rotate()).toMatchObject({ secret: expect.stringMatching(/^whsec_/) as string });
  });

  test.each(["-1", "169", "0.5", "1e9"])("an overlap of %s hours: 0 to 168", async (hours) => {
    const { refused } = await endpointToRotate();
    expect(await refused(`--overlap-hours=${hours}`)).toEqual({
      code: "endpoint_refused",
      message: expect.stringContaining("from 0 to 168") as string,
    });
  });

  test("a switch without a rotation, activating or taking back what signs bodies already, two switches at once", async () => {
    const { rotate, refused, later } = await endpointToRotate();
    for (const flags of [["--activate"], ["--revoke", "previous"], ["--revoke", "next"]])
      expect((await refused(...flags)).message).toContain("no rotation is under way");
    await rotate("--overlap-hours", "168");
    await later(168);
    expect((await refused("--activate")).message).toContain("signs bodies already");
    expect((await refused("--revoke", "next")).message).toContain("signs bodies already");
    expect((await refused("--activate", "--overlap-hours", "1")).message).toContain("only one of");
    expect((await refused("--revoke", "both")).message).toContain("previous or next");
  });
});

describe("a secret", () => {
  test("is shown once, by what makes it, and never again: in no other output and no log line", async () => {
    const { platform, client, id, secrets, rotate, later, signs } = await endpointToRotate();
    secrets.new = String((await rotate()).secret);
    await later(0);
    await signs();
    const shown = ["--endpoint", id];
    const printed = [
      await operate(platform, "endpoint", "show", ...shown),
      await operate(platform, "endpoint", "list", "--client", client.clientId),
      await operate(platform, "client", "show", "--client", client.clientId),
      await operate(platform, "delivery", "list", "--client", client.clientId),
      await operate(platform, "endpoint", "update", ...shown, "--retries", "4"),
      await rotate("--activate"),
      await rotate("--revoke", "previous"),
      await operate(platform, "endpoint", "disable", ...shown),
      await operate(platform, "endpoint", "enable", ...shown),
      await operate(platform, "endpoint", "delete", ...shown),
    ];
    expect(printed[0]!.secrets).toHaveLength(2);
    const text = JSON.stringify(printed) + platform.logged.join("");
    expect(text).not.toContain("whsec_");
    for (const secret of Object.values(secrets)) expect(text).not.toContain(secret.slice(6));
  });

  test("is sealed for its endpoint: moved to another one of the same client it does not open", async () => {
    const { platform, client, id, secrets } = await endpointToRotate();
    const other = await newEndpoint(platform, client.clientId, "http://127.0.0.1:9/");
    const row = await platform.database.read((reader) =>
      reader.get<{ sealed: string }>("select sealed from endpoint_secrets where endpoint_id = $1", [id]),
    );
    expect(row!.sealed).not.toContain(secrets.old!.slice(6));
    const open = (clientId: string, endpointId: string) =>
      openSecret(platform.sealer, clientId, endpointId, row!.sealed);
    expect(open(client.clientId, id)).toBe(secrets.old);
    expect(() => open(client.clientId, other.id)).toThrow();
    expect(() => open("cli_1", id)).toThrow();
  });

  test("is forgotten when it has ended, and no sooner", async () => {
    const { clock, platform, id, rotate, signs, secrets } = await endpointToRotate();
    const kept = () =>
      platform.database.read(async (reader) => {
        const rows = await reader.all("select id from endpoint_secrets where endpoint_id = $1", [id]);
        return rows.length;
      });
    secrets.new = String((await rotate("--overlap-hours", "1")).secret);
    await clock.advance(61_000);
    await clock.sleep(2 * hourMs - 122_000);
    await clock.advance(60_000);
    expect(await kept()).toBe(2);
    await clock.advance(61_000);
    expect(await kept()).toBe(1);
    expect(await signs()).toEqual(alone);
  });
});
