import { expect, test } from "vitest";
import { type Verified, verify } from "#src/webhooks/verify.ts";
import { eventually } from "#test/support/eventually.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { operate } from "#test/support/operator.ts";
import {
  newEndpoint,
  newTestClient,
  type RunningPlatform,
  signedIn,
  startPlatform,
  type TestClient,
} from "#test/support/platform.ts";
import { type Received, startReceiver } from "#test/support/receiver.ts";
import { importAll } from "#test/support/replays.ts";
import { headersVerify, signedWith } from "#test/support/signed-with.ts";

const hourMs = 3_600_000;
const endpoints = 3;
const claimsPerTick = 5;

/** What came, and what the receiver held at that moment. */
interface Checked {
  received: Received;
  at: number;
  byBody: Promise<Verified>;
  byHeaders: boolean;
  both: boolean;
}

/**
 * A receiver that does what docs/receive-webhooks.md says: it holds a list of secrets and verifies what comes, the body
 * by our verifier and the header by that of Standard Webhooks. Every fifth request it answers 500, so that retries
 * cross the moments at which keys change.
 */
async function careful(clock: ManualClock) {
  const secrets: { secret: string; endsAt?: number }[] = [];
  const checked: Checked[] = [];
  const receiver = await startReceiver((received, response) => {
    const at = clock.now();
    const list = secrets.filter(({ endsAt }) => endsAt === undefined || at < endsAt);
    const known = list.map(({ secret }) => secret);
    checked.push({
      received,
      at,
      byBody: verify(received.raw, received.headers, known, { now: at }),
      byHeaders: known.some((secret) => headersVerify(received, secret, at)),
      both: known.length === 2,
    });
    response.writeHead(checked.length % 5 === 0 ? 500 : 204).end();
  });
  return { url: receiver.url, secrets, checked };
}

type Careful = Awaited<ReturnType<typeof careful>>;

async function countIn(platform: RunningPlatform, state: string): Promise<number> {
  const row = await platform.database.read((reader) =>
    reader.get<{ rows: number }>("select count(*) as rows from deliveries where state = $1", [state]),
  );
  return row!.rows;
}

interface Stream {
  clock: ManualClock;
  platform: RunningPlatform;
  receivers: (Careful & { id: string })[];
  /** Events all the time, one tick a second; nobody waits for what is on its way. */
  flow(ticks: number): Promise<void>;
  /** Hours pass without events, when nothing is on its way. */
  quiet(hours: number): Promise<void>;
}

async function startStream(): Promise<Stream> {
  const clock = new ManualClock();
  const platform = await startPlatform({ clock });
  const client = await newTestClient(platform);
  const receivers: Stream["receivers"] = [];
  for (let index = 0; index < endpoints; index += 1) {
    const receiver = await careful(clock);
    const { id, secret } = await newEndpoint(platform, client.clientId, receiver.url, { baseSeconds: 5 });
    receiver.secrets.push({ secret });
    receivers.push({ ...receiver, id });
  }
  let claims = 0;
  return {
    clock,
    platform,
    receivers,
    async flow(ticks) {
      const again: TestClient = { ...client, api: signedIn(platform, client) };
      for (let tick = 0; tick < ticks; tick += 1) {
        await importAll(again, claims, claims + claimsPerTick);
        claims += claimsPerTick;
        await clock.advance(1000);
      }
    },
    async quiet(hours) {
      await eventually(
        "no attempt is on its way",
        () => countIn(platform, "sending"),
        (count) => count === 0,
        { progress: (count) => count },
      );
      await clock.sleep(hours * hourMs);
      await clock.advance(1000);
    },
  };
}

/** The operator begins a rotation at every endpoint, and each receiver adds the new secret to its list. */
async function rotateAll({ platform, receivers }: Stream): Promise<Record<string, unknown>[]> {
  const begun = receivers.map(async ({ id, secrets }) => {
    const rotation = await operate(platform, "endpoint", "rotate", "--endpoint", id);
    secrets.push({ secret: String(rotation.secret) });
    dropOld(secrets, rotation);
    return rotation;
  });
  return Promise.all(begun);
}

/** The receiver is told when the old secret expires, and drops it then. */
function dropOld(secrets: Careful["secrets"], { previous_ends_at }: Record<string, unknown>): void {
  secrets[0]!.endsAt = Date.parse(String(previous_ends_at));
}

/** Nothing has failed to verify, and bodies were signed by both secrets while the receiver held both. */
async function expectAllVerified({ clock, platform, receivers }: Stream): Promise<void> {
  await eventually(
    "every delivery has ended",
    async () => {
      await clock.sleep(60_000);
      return (await countIn(platform, "pending")) + (await countIn(platform, "sending"));
    },
    (count) => count === 0,
    { progress: (count) => count },
  );
  for (const { checked, secrets } of receivers) {
    const verdicts = await Promise.all(checked.map(({ byBody }) => byBody));
    expect(verdicts.filter(({ ok }) => !ok)).toEqual([]);
    expect(checked.filter(({ byHeaders }) => !byHeaders)).toEqual([]);
    const [old, next] = secrets.map(({ secret }) => secret);
    const used = (within: boolean) => {
      const bodies = checked
        .filter(({ both }) => both === within)
        .map(({ received, at }) => signedWith(received, { old: old!, new: next! }, at).body);
      return [...new Set(bodies.flat())].sort();
    };
    expect([used(true), used(false)]).toEqual([
      ["new", "old"],
      ["new", "old"],
    ]);
    expect(new Set(checked.map(({ received }) => received.message.id)).size).toBeGreaterThan(200);
    expect(checked.some(({ received }) => received.message.attempt > 1)).toBe(true);
  }
}

/** Until `time` is so many seconds away. */
async function quietUntil({ clock, quiet }: Stream, time: unknown, secondsBefore: number): Promise<void> {
  await quiet((Date.parse(String(time)) - clock.now() - secondsBefore * 1000) / hourMs);
}

test("during a rotation under load not one delivery fails to verify for a receiver that follows the docs", async () => {
  const stream = await startStream();
  await stream.flow(10);
  const [first] = await rotateAll(stream);
  await stream.flow(10);
  await quietUntil(stream, first!.active_from, 10);
  await stream.flow(20);
  await quietUntil(stream, first!.previous_ends_at, 10);
  await stream.flow(20);
  await stream.quiet(1);
  await expectAllVerified(stream);
}, 60_000);

test("nor when the new secret is activated in the middle of the first overlap", async () => {
  const stream = await startStream();
  await stream.flow(10);
  await rotateAll(stream);
  await stream.flow(10);
  let endsAt: unknown;
  for (const { id, secrets } of stream.receivers) {
    const rotation = await operate(stream.platform, "endpoint", "rotate", "--endpoint", id, "--activate");
    dropOld(secrets, rotation);
    endsAt ??= rotation.previous_ends_at;
    await stream.flow(5);
  }
  await quietUntil(stream, endsAt, 10);
  await stream.flow(20);
  await stream.quiet(1);
  await expectAllVerified(stream);
}, 60_000);
