import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { createClient } from "#generated/client/client.ts";
import { batches, realisticClaim } from "#test/support/claims.ts";
import { eventually, failureOf } from "#test/support/eventually.ts";
import { freshFolder } from "#test/support/fresh.ts";
import { serverProcess } from "#test/support/process.ts";
import { startReceiver } from "#test/support/receiver.ts";
import { onPostgres } from "#test/support/store.ts";
import { tailIsGenuine } from "#test/support/verify.ts";

const kills = 10;
const claimCount = 3000;
const batchSize = 100;

test(`kill -9 in the middle of an import, ${kills} times: nothing acknowledged is lost, nothing is done twice`, {
  timeout: onPostgres ? 400_000 : 180_000,
}, async () => {
  const server = await serverProcess(freshFolder());
  const receiver = await startReceiver();
  await server.start();
  const { client, oauth } = (await server.operator("client", "create", "--name", "Crash")) as {
    client: string;
    oauth: { client_id: string; client_secret: string };
  };
  await server.operator("client", "limits", "--client", client, "--factor", "1000");
  const endpoint = await server.operator(
    "endpoint",
    "create",
    "--client",
    client,
    "--url",
    receiver.url,
    "--types",
    "*",
  );
  expect(endpoint.state).toBe("active");

  const newClient = () =>
    createClient({ baseUrl: server.url, clientId: oauth.client_id, clientSecret: oauth.client_secret });
  let api = newClient();
  const claims = Array.from({ length: claimCount }, (_, index) => realisticClaim(index));
  let acknowledged = 0;
  let retries = 0;
  const send = async (batch: typeof claims, index: number) => {
    for (;;) {
      const outcome = await api["import_claims.v1"](
        { claims: batch },
        { async: index % 2 === 1, idempotencyKey: `k-${index}` },
      ).catch(() => undefined);
      if (outcome?.data) {
        acknowledged += 1;
        return outcome.data;
      }
      if (outcome?.problem && outcome.problem.status !== 503 && outcome.problem.status !== 409)
        throw new Error(JSON.stringify(outcome.problem));
      retries += 1;
      await pause(15);
    }
  };

  const work = batches(claims, batchSize);
  const queue = work.map((batch, index) => ({ batch, index }));
  const answers = new Map<number, Awaited<ReturnType<typeof send>>>();
  const lane = async () => {
    for (let next = queue.shift(); next; next = queue.shift())
      answers.set(next.index, await send(next.batch, next.index));
  };
  const driving = Promise.all([lane(), lane(), lane()]);
  const failed = failureOf(driving);
  const alive = () => {
    server.alive();
    failed();
  };
  for (let kill = 0; kill < kills; kill++) {
    const goal = Math.floor(((kill + 0.5) * work.length) / kills);
    await eventually(
      `${goal} requests are acknowledged`,
      () => acknowledged,
      (count) => count >= goal,
      { alive, everyMs: 1, progress: (count) => count },
    );
    await pause((kill * 7) % 20);
    await server.kill();
    await server.start();
    api = newClient();
  }
  await driving;
  expect(retries).toBeGreaterThan(0);

  const createdFor = (references: (string | undefined)[]) => new Set(references).size;
  await receiver.until(
    (all) => createdFor(all.map(({ message }) => message.subject?.reference)) === claimCount,
  );
  for (const [index, batch] of work.entries()) {
    const first = answers.get(index)!;
    const again = await send(batch, index);
    expect(again).toEqual(first);
    const { data } = await api["get_request.v1"]({ request_id: first.request_id });
    expect(data).toMatchObject({
      state: "completed",
      counts: { total: batchSize, succeeded: batchSize, failed: 0 },
    });
  }
  const events = await readFeed(api);
  const created = events.filter(({ type }) => type === "claim.created");
  expect(created).toHaveLength(claimCount);
  expect(createdFor(created.map(({ subject }) => subject?.reference))).toBe(claimCount);
  const completed = events.filter(({ type }) => type === "action.completed");
  const asynchronous = work.flatMap((_, index) => (index % 2 === 1 ? [answers.get(index)!.request_id] : []));
  expect(completed.map(({ causation_id }) => causation_id).sort()).toEqual(asynchronous.sort());
  expect(events).toHaveLength(created.length + completed.length);
  expect(events.map(({ position }) => position)).toEqual(events.map((_, index) => index + 1));
  const ids = new Set(events.map(({ id }) => id));
  for (const { message, raw } of receiver.received) {
    expect(ids.has(message.id)).toBe(true);
    expect(tailIsGenuine(raw, String(endpoint.secret))).toBe(true);
  }
});

async function readFeed(api: ReturnType<typeof createClient>) {
  type Page = NonNullable<Awaited<ReturnType<(typeof api)["get_events.v1"]>>["data"]>;
  const events: Page["items"] = [];
  let after: string | undefined;
  for (;;) {
    const { data } = await api["get_events.v1"]({ limit: 200, ...(after === undefined ? {} : { after }) });
    events.push(...data!.items);
    after = data!.next_cursor;
    if (!data!.has_more) return events;
  }
}
