import { describe, expect, test } from "vitest";
import { fingerprintOf, takeKey } from "#src/actions/idempotency.ts";
import { Limiter } from "#src/clients/limits.ts";
import { systemClock } from "#src/core/clock.ts";
import { plainClaim } from "#test/support/claims.ts";
import { eventually } from "#test/support/eventually.ts";
import { readFeed } from "#test/support/feed.ts";
import { newEndpoint } from "#test/support/platform.ts";
import { startReceiver } from "#test/support/receiver.ts";
import { startTwoNodes, type TwoNodes } from "#test/support/two-nodes.ts";

const claim = plainClaim();
const { reference } = claim;
const numbered = (prefix: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ ...claim, reference: `${prefix}-${index}` }));

/** What `call` gives at both nodes, as often as there are numbers up to `times`, all at the same time. */
function everywhere<Answer>(
  { apis }: TwoNodes,
  times: number,
  call: (api: TwoNodes["apis"][0], index: number) => Promise<Answer>,
): Promise<Answer[]> {
  const calls = apis.flatMap((api) => Array.from({ length: times }, (_, index) => call(api, index)));
  return Promise.all(calls);
}

const statusOf = ({ response }: { response: Response }) => response.status;
const credit = (operation: string, claimReference = reference, amount = 1) => ({
  operation_reference: operation,
  claim_reference: claimReference,
  amount,
  currency: claim.currency,
  kind: "discount" as const,
});

describe("two nodes on one database: what comes at the same time", () => {
  test("with one idempotency key takes effect once, and who waited for it gets the same answer", async () => {
    const all = await startTwoNodes();
    const answers = await everywhere(all, 20, async (api, index) => {
      const send = () =>
        api["import_claims.v1"](
          { claims: [{ ...claim, reference: `K-${index}` }] },
          { idempotencyKey: `k-${index}` },
        );
      // On a busy machine the twin may take longer than the 2 s for which it is waited for.
      return eventually(`an answer for key ${index}`, send, ({ response }) => response.status !== 409);
    });
    expect(answers.map(statusOf).filter((status) => status !== 200)).toEqual([]);
    for (let index = 0; index < 20; index++) {
      const [one, other] = [answers[index]!, answers[index + 20]!];
      expect(one.data).toEqual(other.data);
      const replayed = [one, other].map(({ response }) => response.headers.get("idempotency-replayed"));
      expect(replayed.filter((value) => value === "true")).toHaveLength(1);
    }
    const { events } = await readFeed(all.client);
    expect(events.filter(({ type }) => type === "claim.created")).toHaveLength(20);
  });

  test("with a key that a twin elsewhere holds for longer than two seconds is refused with 409", async () => {
    const all = await startTwoNodes();
    const { client, nodes, apis } = all;
    const body = JSON.stringify({ claims: [claim] });
    const key = {
      clientId: client.clientId,
      operationId: "import_claims.v1",
      key: "slow",
      mode: "sync" as const,
      fingerprint: fingerprintOf("sync", Buffer.from(body)),
    };
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const taken = Promise.withResolvers<void>();
    const twin = nodes[0].database.write(async (tx) => {
      await takeKey(tx, key);
      taken.resolve();
      await gate;
    });
    await taken.promise;
    const { response, problem } = await apis[1]["import_claims.v1"](
      { claims: [claim] },
      { idempotencyKey: "slow" },
    );
    expect([response.status, problem?.code]).toEqual([409, "idempotency_key_in_use"]);
    open();
    await twin;
  });

  test("and imports the same claims creates each once; whoever comes second finds it", async () => {
    const all = await startTwoNodes();
    const answers = await everywhere(all, 30, (api, index) =>
      api["import_claims.v1"]({ claims: [{ ...claim, reference: `C-${index}`, account_reference: "A-1" }] }),
    );
    expect(answers.map(statusOf).filter((status) => status !== 200)).toEqual([]);
    expect(answers.flatMap(({ data }) => data!.results).filter(({ success }) => !success)).toEqual([]);
    const { events } = await readFeed(all.client);
    expect(events.filter(({ type }) => type === "claim.created")).toHaveLength(30);
    const account = (await all.apis[1]["get_account.v1"]({ reference: "A-1" })).data!;
    expect(account.claims).toEqual({ active: 30, resolved: 0, withdrawn: 0 });
  });

  test("and moves money under one operation reference moves it once", async () => {
    const all = await startTwoNodes();
    await all.apis[0]["import_claims.v1"]({ claims: [claim] });
    const before = (await all.apis[0]["get_claim.v1"]({ reference })).data!.balance.total;
    const answers = await everywhere(all, 10, (api) =>
      api["credit_claims.v1"]({ credits: [credit("OP-1")] }),
    );
    const results = answers.flatMap(({ data }) => data!.results);
    expect(results.filter(({ success }) => success)).toHaveLength(20);
    expect(new Set(results.map(({ message_id }) => message_id)).size).toBe(1);
    expect((await all.apis[1]["get_claim.v1"]({ reference })).data!.balance.total).toBe(before - 1);
  });

  test("and changes one claim changes it one after another: no change is lost, no sequence taken twice", async () => {
    const all = await startTwoNodes();
    await all.apis[0]["import_claims.v1"]({ claims: [claim] });
    const before = (await all.apis[0]["get_claim.v1"]({ reference })).data!;
    let operation = 0;
    const answers = await everywhere(all, 20, (api) =>
      api["credit_claims.v1"]({ credits: [credit(`OP-${operation++}`)] }),
    );
    expect(answers.map(statusOf).filter((status) => status !== 200)).toEqual([]);
    const after = (await all.apis[1]["get_claim.v1"]({ reference })).data!;
    expect(after.balance.total).toBe(before.balance.total - 40);
    expect(after.sequence).toBe(before.sequence + 40);
    const history = (await all.apis[1]["get_claim_history.v1"]({ reference, limit: 200 })).data!.items;
    const balances = history.flatMap(({ movement }) => movement?.balance_after.total ?? []);
    expect(balances).toEqual(Array.from({ length: 41 }, (_, index) => before.balance.total - index));
  });

  test("and changes many claims in opposite orders is done, without an error for anybody", async () => {
    const all = await startTwoNodes();
    const claims = numbered("M", 20);
    await all.apis[0]["import_claims.v1"]({ claims });
    let operation = 0;
    const answers = await everywhere(all, 6, (api, index) => {
      const credits = claims.map((one) => credit(`M-${operation++}`, one.reference));
      return api["credit_claims.v1"]({ credits: index % 2 === 0 ? credits : credits.reverse() });
    });
    expect(answers.map(statusOf).filter((status) => status !== 200)).toEqual([]);
    const { data } = await all.apis[0]["search_claims.v1"]({ limit: 200 });
    expect(new Set(data!.items.map(({ sequence }) => sequence))).toEqual(new Set([13]));
  });

  test("is in the feed without a gap, and who reads along misses nothing", async () => {
    const all = await startTwoNodes();
    let writing = true;
    const read = async () => {
      const ids: string[] = [];
      let cursor: string | undefined;
      for (let last = false; !last; ) {
        last = !writing;
        const page = await readFeed(all.client, cursor);
        ids.push(...page.events.map(({ id }) => id));
        cursor = page.cursor;
      }
      return ids;
    };
    const reading = read();
    await everywhere(all, 30, (api, index) =>
      api["import_claims.v1"]({ claims: numbered(`F-${index}-${api === all.apis[0] ? "a" : "b"}`, 3) }),
    );
    writing = false;
    const seen = await reading;
    const { events } = await readFeed(all.client);
    expect(seen).toEqual(events.map(({ id }) => id));
    expect(events.map(({ position }) => position)).toEqual(events.map((_, index) => index + 1));
    expect(events.filter(({ type }) => type === "claim.created")).toHaveLength(180);
  });

  test("is admitted by the rate limit as often as the contract says, not once per node", async () => {
    const { nodes } = await startTwoNodes();
    const limiters = nodes.map(({ database }) => new Limiter(database, systemClock));
    const rule = { clientId: "cli_limit", action: "any", requests: 100, perSeconds: 3600 };
    const states = await Promise.all(
      limiters.flatMap((limiter) => Array.from({ length: 150 }, () => limiter.take(rule))),
    );
    expect(states.filter(({ admitted }) => admitted)).toHaveLength(100);
  });

  test("and is queued is performed once, by whichever node", async () => {
    const all = await startTwoNodes();
    const answers = await everywhere(all, 40, (api, index) =>
      api["import_claims.v1"](
        { claims: [{ ...claim, reference: `J-${index}-${api === all.apis[0] ? "a" : "b"}` }] },
        { async: true },
      ),
    );
    for (const { data } of answers) {
      await eventually(
        "the request is completed",
        async () => (await all.apis[0]["get_request.v1"]({ request_id: data!.request_id })).data!,
        ({ state }) => state === "completed",
      );
    }
    const { events } = await readFeed(all.client);
    expect(events.filter(({ type }) => type === "claim.created")).toHaveLength(80);
    expect(events.filter(({ type }) => type === "action.completed")).toHaveLength(80);
  });

  test("is sent once, by the node that holds the endpoint", async () => {
    const all = await startTwoNodes();
    const receivers = await Promise.all([startReceiver(), startReceiver(), startReceiver()]);
    for (const { url } of receivers) await newEndpoint(all.nodes[0], all.client.clientId, url);
    await everywhere(all, 10, (api, index) =>
      api["import_claims.v1"]({ claims: numbered(`S-${index}-${api === all.apis[0] ? "a" : "b"}`, 3) }),
    );
    for (const receiver of receivers) await receiver.until((all) => all.length >= 60);
    await eventually(
      "every delivery is delivered",
      () =>
        all.nodes[0].database.read((reader) =>
          reader.get("select * from deliveries where state <> 'delivered' limit 1"),
        ),
      (open) => open === undefined,
    );
    for (const { received } of receivers) {
      expect(received).toHaveLength(60);
      expect(new Set(received.map(({ message }) => message.id)).size).toBe(60);
    }
  });
});
