import { expect, test } from "vitest";
import { realisticClaim } from "#test/support/claims.ts";
import { allEvents } from "#test/support/events.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { newTestClient, startPlatform } from "#test/support/platform.ts";

test("an asynchronous request that always breaks ends visibly: failed, each item named, an alarm, nothing half done", async () => {
  const clock = new ManualClock();
  const platform = await startPlatform({ clock });
  const client = await newTestClient(platform);
  await clock.advance(1000);
  // A bug of ours, as a handler meets it: a table is gone.
  await platform.database.write((tx) => tx.run("alter table movements rename to hidden"));
  const claims = [realisticClaim(1), realisticClaim(2)];
  const sync = await client.api["import_claims.v1"]({ claims });
  expect(sync.problem).toMatchObject({ status: 500, code: "internal_error" });
  expect(JSON.stringify(sync.problem)).not.toMatch(/movements|SQL|hidden/i);
  const { data: accepted } = await client.api["import_claims.v1"](
    { claims },
    { async: true, idempotencyKey: "poison" },
  );

  for (const waitSeconds of [1, 3, 9, 27, 81, 243, 600, 600, 600]) {
    await clock.advance(1500);
    expect((await client.api["get_request.v1"]({ request_id: accepted!.request_id })).data).toMatchObject({
      state: "queued",
      results: [],
    });
    clock.jump(waitSeconds * 1000);
  }
  await clock.advance(1500);
  const { data } = await client.api["get_request.v1"]({ request_id: accepted!.request_id });
  expect(data).toMatchObject({ state: "failed", counts: { total: 2, succeeded: 0, failed: 2 } });
  expect(
    data!.results.map(({ message_id, errors }) => [message_id, errors[0]!.code, errors[0]!.path]),
  ).toEqual(
    accepted!.results.map(({ message_id }, index) => [message_id, "internal_error", `/claims/${index}`]),
  );
  expect(await allEvents(client)).toMatchObject([
    { type: "action.failed", data: { items: [{}, {}] } },
    { type: "action.completed", data: { state: "failed", counts: { total: 2, succeeded: 0, failed: 2 } } },
  ]);
  expect(platform.logged.some((line) => line.includes('"alarm":"job_failed"'))).toBe(true);
  await platform.database.write((tx) => tx.run("alter table hidden rename to movements"));
  expect((await client.api["get_claim.v1"]({ reference: claims[0]!.reference })).response.status).toBe(404);
  const again = await client.api["import_claims.v1"]({ claims }, { async: true, idempotencyKey: "poison" });
  expect(again.data).toEqual(accepted);
});
