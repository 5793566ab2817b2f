import { describe, expect, test } from "vitest";
import { findPins, updateClient } from "#src/clients/clients.ts";
import {
  type MessageId,
  messages,
  messageViolation,
  newestMessage,
  sampleData,
} from "#src/contract/messages.ts";
import { pinnedMessage } from "#src/contract/pins.ts";
import { createIds } from "#src/core/ids.ts";
import { createLog } from "#src/core/log.ts";
import { systemRandom } from "#src/core/random.ts";
import { inVersion } from "#src/webhooks/converters.ts";
import { updateEndpoint } from "#src/webhooks/endpoints.ts";
import { Outbox } from "#src/webhooks/outbox.ts";
import { renderStem } from "#src/webhooks/stem.ts";
import { realisticClaim } from "#test/support/claims.ts";
import { allEvents } from "#test/support/events.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { newEndpoint, newTestClient, type RunningPlatform, startPlatform } from "#test/support/platform.ts";
import { startReceiver } from "#test/support/receiver.ts";

const claim = realisticClaim(1);

async function receivingEndpoint(platform: RunningPlatform, clientId: string) {
  const receiver = await startReceiver();
  const { id } = await newEndpoint(platform, clientId, receiver.url);
  return { id, receiver };
}

const pin = (platform: RunningPlatform, endpointId: string, version: string) =>
  platform.database.write((tx) => updateEndpoint(tx, endpointId, { pins: { "claim.updated": version } }));

async function updateOnce({ api }: Awaited<ReturnType<typeof newTestClient>>, product: string) {
  await api["update_claims.v1"]({ claims: [{ reference: claim.reference, product }] });
}

describe("version pins", () => {
  test("a new client and its endpoints are pinned to the newest; one that pins an older version gets it converted", async () => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    const [newest, older] = [
      await receivingEndpoint(platform, client.clientId),
      await receivingEndpoint(platform, client.clientId),
    ];
    await pin(platform, older.id, "v1");
    await client.api["import_claims.v1"]({ claims: [claim] });
    await updateOnce(client, "x");
    for (const { receiver } of [newest, older]) await receiver.until((all) => all.length === 2);

    const sent = (of: typeof newest) =>
      of.receiver.received.find(({ message }) => message.type === "claim.updated")!;
    expect(sent(newest).message).toMatchObject({ version: "v2", data: { changes: [{ path: "/product" }] } });
    expect(sent(older).message).toMatchObject({ version: "v1", data: { changed: ["product"] } });
    expect(sent(older).message.id).toBe(sent(newest).message.id);
    for (const of of [newest, older]) {
      const { message } = sent(of);
      expect(messageViolation(`claim.updated.${message.version}` as MessageId, message)).toBeUndefined();
    }
    const feed = await allEvents(client);
    expect(feed.map(({ type, version }) => `${type}.${version}`)).toEqual([
      "claim.created.v1",
      "claim.updated.v2",
    ]);
    const deliveries = await platform.database.read((reader) =>
      reader.all<{ version: string }>("select version from deliveries where event_id = $1 order by version", [
        feed[1]!.id,
      ]),
    );
    expect(deliveries.map(({ version }) => version)).toEqual(["v1", "v2"]);
  });

  test("the feed has the client's own version, whatever the endpoints pin, from the next event on", async () => {
    const platform = await startPlatform();
    const client = await newTestClient(platform);
    const early = await receivingEndpoint(platform, client.clientId);
    await client.api["import_claims.v1"]({ claims: [claim] });
    await updateOnce(client, "x");
    await platform.database.write((tx) =>
      updateClient(tx, client.clientId, { pins: { "claim.updated": "v1" } }),
    );
    await updateOnce(client, "y");
    const late = await receivingEndpoint(platform, client.clientId);
    await updateOnce(client, "z");
    await late.receiver.until((all) => all.length === 1);
    await early.receiver.until((all) => all.length === 4);

    expect((await allEvents(client)).map(({ version }) => version)).toEqual(["v1", "v2", "v1", "v1"]);
    const versions = ({ receiver }: typeof early) =>
      receiver.received.map(({ message }) => message.version).sort();
    expect(versions(early)).toEqual(["v1", "v2", "v2", "v2"]);
    expect(versions(late)).toEqual(["v1"]);
  });

  test("a type that came after the pins were made is pinned to its first version", () => {
    expect(pinnedMessage({}, "claim.updated")).toBe("claim.updated.v1");
    expect(pinnedMessage({ "claim.updated": "v2" }, "claim.updated")).toBe("claim.updated.v2");
  });

  test("every older version is made from the newest one as its schema wants it", () => {
    const whole = { sent_at: "2026-01-01T00:00:00.000Z", attempt: 1, signature: "0".repeat(64) };
    for (const { id, type } of Object.values(messages)) {
      const newest = newestMessage(type);
      const event = {
        id: "evt_1",
        type,
        version: messages[newest].version,
        created_at: "2026-01-01T00:00:00.000Z",
        client: "cli_1",
        position: 1,
        subject: null,
        sequence: null,
        causation_id: null,
        test: false,
        data: sampleData(newest),
      };
      const message = inVersion(event, id);
      expect(Object.keys(message)).toEqual(Object.keys(event));
      expect(messageViolation(id, { ...message, ...whole })).toBeUndefined();
    }
  });

  test("claim.updated v1 names each member of the claim once, however deep the changes lie", () => {
    const changes = ["/contact/email", "/contact/phone", "/a~1b~0c"].map((path) => ({
      path,
      from: 1,
      to: 2,
    }));
    const { data } = inVersion({ data: { claim: {}, changes } }, "claim.updated.v1");
    expect(data).toEqual({ claim: {}, changed: ["contact", "a/b~c"] });
  });
});

describe("a message that breaks its schema", () => {
  /** Legal member by member, and twice as large as a body may be. */
  const tooLarge = {
    action: "import_claims",
    version: "v1",
    request_id: "req_1",
    items: Array.from({ length: 100 }, (_, index) => ({
      reference: `R-${index}`,
      message_id: `msg_${index}`,
      errors: Array.from({ length: 10 }, () => ({ code: "too_long", path: "/x", message: "m".repeat(500) })),
    })),
  };

  test("by its size stops the unit outside production", async () => {
    const log = createLog("silent");
    const event = { id: "evt_1", data: tooLarge };
    expect(() => renderStem({ log, strict: true }, "action.failed.v1", event)).toThrow("breaks its schema");
  });

  test("is in the feed in production, never sent, and raises an alarm", async () => {
    const clock = new ManualClock();
    const platform = await startPlatform({ clock });
    const client = await newTestClient(platform);
    await newEndpoint(platform, client.clientId, "http://127.0.0.1:9/");
    const lines: string[] = [];
    const outbox = new Outbox({
      ids: createIds(clock, systemRandom),
      log: createLog("info", { write: (line: string) => void lines.push(line) }),
      strict: false,
      feedPins: findPins,
    });
    const event = { messageId: "action.failed.v1" as const, subject: null, sequence: null, data: tooLarge };
    await platform.database.write((tx) =>
      outbox.append(tx, { clientId: client.clientId, causationId: null, bulk: false, events: [event] }),
    );
    const delivery = await platform.database.read((reader) =>
      reader.get("select state, reason from deliveries"),
    );
    expect(delivery).toEqual({ state: "dead", reason: "schema_violation" });
    expect((await allEvents(client)).map(({ type }) => type)).toEqual(["action.failed"]);
    expect(lines.join("")).toContain('"alarm":"schema_violation"');
  });
});
