import { describe, expect, test } from "vitest";
import { messages, sampleData } from "#src/contract/messages.ts";
import { deleteEndpoint } from "#src/webhooks/endpoints.ts";
import { realisticClaim } from "#test/support/claims.ts";
import { eventually } from "#test/support/eventually.ts";
import { freshFolder } from "#test/support/fresh.ts";
import { mistake, operate, type Printed } from "#test/support/operator.ts";
import { newEndpoint, newTestClient, type RunningPlatform, startPlatform } from "#test/support/platform.ts";
import { publicUrl, reaching } from "#test/support/public-urls.ts";
import { type Receiver, startReceiver } from "#test/support/receiver.ts";
import { tailIsGenuine } from "#test/support/verify.ts";

const production = { MODE: "production", MASTER_KEY: Buffer.alloc(32, 7).toString("base64") };

/** A platform in production, whose messages are not looked at by the caller: what breaks its schema is stored. */
async function inProduction(dataDir: string): Promise<RunningPlatform> {
  return startPlatform({ dataDir, env: production });
}

/** The next start, of a program that was mended; what goes to public URLs reaches the receiver. */
async function mended(before: RunningPlatform, receiver: Receiver): Promise<RunningPlatform> {
  await before.stop();
  const { MASTER_KEY } = production;
  return startPlatform({
    dataDir: before.dataDir,
    env: { MASTER_KEY },
    wrapPost: reaching({ one: receiver }),
  });
}

/** Emits an event that its schema refuses. */
async function emitInvalid({ outbox, database }: RunningPlatform, clientId: string): Promise<void> {
  const data = { ...(sampleData("claim.created.v1") as object), claim: {} };
  const event = { messageId: "claim.created.v1" as const, subject: null, sequence: null, data };
  await database.write((tx) =>
    outbox.append(tx, { clientId, causationId: null, bulk: false, events: [event] }),
  );
}

async function listed(platform: RunningPlatform, clientId: string): Promise<Printed[]> {
  const { deliveries } = await operate(platform, "delivery", "list", "--client", clientId);
  return deliveries as Printed[];
}

const replay = (platform: RunningPlatform, clientId: string, ...flags: string[]) =>
  operate(platform, "delivery", "replay", "--client", clientId, "--reason", "schema_violation", ...flags);

const dead = { state: "dead", reason: "schema_violation", attempts: [] };

async function twoInvalid() {
  const receiver = await startReceiver();
  const broken = await inProduction(freshFolder());
  const client = await newTestClient(broken);
  const { id, secret } = await newEndpoint(broken, client.clientId, publicUrl("one"));
  await emitInvalid(broken, client.clientId);
  await emitInvalid(broken, client.clientId);
  return { receiver, broken, client, id, secret };
}

/** What a mended program would say about the event: its data as the contract has them. */
async function mend({ database }: RunningPlatform, position: number): Promise<string> {
  return database.write(async (tx) => {
    const row = await tx.get<{ id: string; stem: string }>(
      "select e.id, s.stem from events e join event_stems s on s.event_id = e.id where e.position = $1",
      [position],
    );
    const event = JSON.parse(`${row!.stem}}`) as object;
    const stem = JSON.stringify({ ...event, data: sampleData("claim.created.v1") }).slice(0, -1);
    await tx.run("update event_stems set stem = $2 where event_id = $1", [row!.id, stem]);
    return row!.id;
  });
}

describe("a message that breaks its schema, in production", () => {
  test("is stored and never sent, with an alarm; an ordinary replay does not send it either", async () => {
    const { receiver, broken, client } = await twoInvalid();
    const deliveries = await listed(broken, client.clientId);
    expect(deliveries).toMatchObject([dead, dead]);
    const alarms = broken.logged.filter((line) => line.includes('"alarm":"schema_violation"'));
    expect(alarms).toHaveLength(2);
    const event = String(deliveries[0]!.event);
    const again = ["delivery", "replay", "--client", client.clientId, "--event", event];
    expect(await operate(broken, ...again)).toMatchObject({ deliveries: 0, sending: 0 });
    expect(await listed(broken, client.clientId)).toMatchObject([dead, dead]);
    expect(receiver.received).toEqual([]);
  });

  test("is sent by delivery replay --reason schema_violation once it is mended; what is still invalid is counted and left", async () => {
    const { receiver, broken, client, secret } = await twoInvalid();
    const platform = await mended(broken, receiver);
    const event = await mend(platform, 1);
    expect(await replay(platform, client.clientId)).toEqual({
      client: client.clientId,
      queued: 1,
      still_invalid: 1,
      dry_run: false,
    });
    await receiver.until((all) => all.length === 1);
    expect(receiver.received[0]!.message).toMatchObject({ id: event, attempt: 1, position: 1 });
    expect(tailIsGenuine(receiver.received[0]!.raw, secret)).toBe(true);
    await eventually(
      "the second delivery is delivered",
      () => listed(platform, client.clientId),
      ([, second]) => second!.state === "delivered",
    );
    expect(await listed(platform, client.clientId)).toMatchObject([dead, { event, state: "delivered" }]);
    expect(await replay(platform, client.clientId)).toMatchObject({ queued: 0, still_invalid: 1 });
  });

  test("in an older version is made from the newest one, which was right", async () => {
    const { receiver, broken, client, id } = await twoInvalid();
    await operate(broken, "endpoint", "update", "--endpoint", id, "--pin", "claim.updated.v1");
    const { reference } = realisticClaim(1);
    await client.api["import_claims.v1"]({ claims: [realisticClaim(1)] });
    await broken.database.write((tx) => tx.run("delete from deliveries"));
    await client.api["update_claims.v1"]({ claims: [{ reference, portfolio: "other" }] } as never);
    await broken.database.write(async (tx) => {
      // As if the converter of that day had made something else.
      await tx.run(
        `update event_stems set stem = replace(stem, '"changed":', '"changes":') where version = 'v1'
           and event_id in (select id from events where type = 'claim.updated')`,
      );
      await tx.run("update deliveries set state = 'dead', reason = 'schema_violation', finished_at = 1");
    });
    const platform = await mended(broken, receiver);
    expect(await replay(platform, client.clientId)).toMatchObject({ queued: 1, still_invalid: 0 });
    await receiver.until((all) => all.length === 1);
    expect(receiver.received[0]!.message).toMatchObject({
      type: "claim.updated",
      version: "v1",
      data: { changed: ["portfolio"] },
    });
    expect(Object.keys(messages)).toContain("claim.updated.v2");
  });

  test("is left where its endpoint is deleted, and neither counted nor queued", async () => {
    const { receiver, broken, client, id } = await twoInvalid();
    const platform = await mended(broken, receiver);
    await mend(platform, 1);
    await platform.database.write((tx) => deleteEndpoint(tx, id));
    expect(await replay(platform, client.clientId)).toMatchObject({ queued: 0, still_invalid: 0 });
    expect(await listed(platform, client.clientId)).toMatchObject([dead, dead]);
  });

  test("in a dry run is counted, and nothing is sent", async () => {
    const { receiver, broken, client } = await twoInvalid();
    const platform = await mended(broken, receiver);
    await mend(platform, 1);
    const counted = { queued: 1, still_invalid: 1, dry_run: true };
    expect(await replay(platform, client.clientId, "--dry-run")).toMatchObject(counted);
    expect(await listed(platform, client.clientId)).toMatchObject([dead, dead]);
  });

  test("of another client is not touched", async () => {
    const { receiver, broken } = await twoInvalid();
    const platform = await mended(broken, receiver);
    const other = await newTestClient(platform);
    await mend(platform, 1);
    expect(await replay(platform, other.clientId)).toMatchObject({ queued: 0, still_invalid: 0 });
  });

  test.each([["--endpoint", "ep_1"], ["--types", "claim.created"], ["--include-missed"]])(
    "is looked for by its reason alone: %s is refused, not passed over",
    async (...flags) => {
      const { broken, client } = await twoInvalid();
      const refused = await mistake(
        broken,
        ...["delivery", "replay", "--client", client.clientId, "--reason", "schema_violation", ...flags],
      );
      expect(refused).toMatchObject({ code: "invalid_arguments" });
      expect(refused.message).toContain(flags[0]);
    },
  );
});
