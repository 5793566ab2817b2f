import { expect, test } from "vitest";
import { enqueue } from "#src/queue/jobs.ts";
import { insertRequest } from "#src/queue/requests.ts";
import { plainClaim } from "#test/support/claims.ts";
import { eventually } from "#test/support/eventually.ts";
import { ManualClock } from "#test/support/manual-clock.ts";
import { newTestClient, signedIn, startPlatform } from "#test/support/platform.ts";

test("a job of a newer program is tried as often as others, since another node may know it, and ends in sight", async () => {
  const clock = new ManualClock();
  const platform = await startPlatform({ clock });
  const client = await newTestClient(platform);
  const { database, ids, logged } = platform;
  const { clientId } = client;
  const requestId = ids("req");
  const operationId = "import_claims.v9";
  const body = { claims: [plainClaim(), plainClaim()] };
  await database.write(async (tx) => {
    const request = { id: requestId, clientId, operationId, mode: "async" as const, total: 2 };
    await insertRequest(tx, { ...request, receivedAt: tx.now });
    const payload = JSON.stringify({ operationId, requestId, body });
    await enqueue(tx, { id: "job_new", clientId, kind: "action", payload, dueAt: tx.now });
    await enqueue(tx, { id: "job_odd", clientId, kind: "unheard_of", payload: "no JSON", dueAt: tx.now });
  });
  const jobs = () =>
    database.read((reader) =>
      reader.all<{ id: string; state: string; tries: number; due_at: number }>(
        "select id, state, tries, due_at from jobs order by id",
      ),
    );
  for (let tries = 1; tries <= 10; tries++) {
    await clock.advance(1000);
    const both = await eventually(`both jobs were tried ${tries} times`, jobs, (found) =>
      found.every((job) => job.tries >= tries),
    );
    clock.jump(Math.max(0, ...both.map(({ due_at }) => due_at - clock.now())));
  }
  expect(await jobs()).toMatchObject([
    { id: "job_new", state: "failed", tries: 10 },
    { id: "job_odd", state: "failed", tries: 10 },
  ]);
  const alarms = logged.flatMap((line) => {
    const { alarm, job, kind, client, request } = JSON.parse(line) as Record<string, unknown>;
    return alarm === undefined ? [] : [{ alarm, job, kind, client, request }];
  });
  for (const alarm of ["job_failed", "job_end_failed"]) {
    expect(alarms).toContainEqual({
      ...{ alarm, job: "job_new", kind: "action", client: clientId, request: requestId },
    });
    expect(alarms).toContainEqual({ alarm, job: "job_odd", kind: "unheard_of", client: clientId });
  }
  const { data } = await signedIn(platform, client)["get_request.v1"]({ request_id: requestId });
  expect(data).toMatchObject({
    action: "import_claims",
    version: "v9",
    state: "failed",
    counts: { total: 2, succeeded: 0, failed: 2 },
    results: [],
  });
});
