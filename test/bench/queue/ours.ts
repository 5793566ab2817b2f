import { compose, type Platform } from "#src/compose.ts";
import { readConfig } from "#src/config.ts";
import { systemClock } from "#src/core/clock.ts";
import { createLog } from "#src/core/log.ts";
import { enqueueAll } from "#src/queue/jobs.ts";
import { Worker } from "#src/queue/worker.ts";
import { migrate } from "#src/store/migrate.ts";
import { documentedLease } from "#src/webhooks/leases.ts";
import { Sender } from "#src/webhooks/sender.ts";
import { serve } from "../serve.ts";
import { closedLoop, type Done, type LoopSize } from "./closed-loop.ts";
import { Countdown } from "./countdown.ts";
import { addReceivers, appendDeliveries, clear, type Receivers } from "./our-rows.ts";

// The platform's own parts on PostgreSQL, put together by its composition root and not started: what is measured is the
// only thing that runs.

const log = createLog("warn", { write: (line: string) => void process.stderr.write(line) });
const operationId = "import_claims.v2";
const kind = "bench";
const jobsPerUnit = 1000;

let platform: Platform;
let receivers: Receivers;
let body: unknown;
let bodyBytes: Uint8Array;

export interface OurStart {
  url: string;
  dataDir: string;
  /** The JSON text of an import. */
  body: string;
}

export interface DrainSize {
  count: number;
  withinMs: number;
}

async function start(options: OurStart): Promise<void> {
  const env = { MODE: "development", PORT: "0", ADMIN_PORT: "0", DATA_DIR: options.dataDir };
  const masterKey = Buffer.alloc(32, 7).toString("base64");
  platform = await compose({
    config: readConfig({ ...env, DATABASE_URL: options.url, MASTER_KEY: masterKey }),
    log,
    onCommitFailure(error) {
      throw error;
    },
  });
  await migrate(platform.database);
  await platform.sealer.start(platform.database);
  await platform.database.write((tx) =>
    tx.run("create table done (job text primary key, at bigint not null)"),
  );
  receivers = await addReceivers(platform);
  body = JSON.parse(options.body);
  bodyBytes = Buffer.from(options.body);
}

/** Asynchronous requests, each with an idempotency key of its own, from where the door hands them on to their answer. */
async function accept(size: LoopSize): Promise<Done> {
  const { database, executor, ids } = platform;
  const [clientId] = receivers.clientIds;
  const done = await closedLoop(size, () => {
    const requestId = ids("req");
    const call = { operationId, clientId: clientId!, requestId, mode: "async", body, bodyBytes } as const;
    return executor.execute({ ...call, idempotencyKey: requestId });
  });
  const { rows } = (await database.read((reader) =>
    reader.get<{ rows: number }>("select count(*) as rows from jobs"),
  ))!;
  if (rows !== done.count) throw new Error(`${rows} jobs are there, and ${done.count} were acknowledged`);
  await clear(database);
  return done;
}

/** Jobs that commit a row each, by the worker. */
async function perform({ count, withinMs }: DrainSize): Promise<Done> {
  const { database, ids } = platform;
  const { clientIds } = receivers;
  for (let filled = 0; filled < count; filled += jobsPerUnit) {
    const jobs = Array.from({ length: Math.min(jobsPerUnit, count - filled) }, (_, index) => ({
      ...{ id: ids("job"), clientId: clientIds[index % clientIds.length]!, kind },
      payload: JSON.stringify(body),
    }));
    await database.write((tx) => enqueueAll(tx, jobs));
  }
  const countdown = new Countdown(count);
  const worker = new Worker({
    database,
    clock: systemClock,
    log,
    afterUncleanEnd: false,
    work: {
      async perform(tx, job) {
        await tx.run("insert into done (job, at) values ($1, $2)", [job.id, tx.now]);
        tx.onVisible(() => countdown.done());
      },
      async giveUp() {},
    },
  });
  const done = await countdown.finish(withinMs).finally(() => worker.stop());
  const { rows, left } = (await database.read((reader) =>
    reader.get<{ rows: number; left: number }>(
      "select (select count(*) from done) as rows, (select count(*) from jobs) as left",
    ),
  ))!;
  if (rows !== count || left !== 0) throw new Error(`${rows} of ${count} rows were committed, ${left} left`);
  await clear(database);
  return done;
}

/** Deliveries that are claimed, answered at once instead of sent, and completed, by the sender. */
async function deliver({ count, withinMs }: DrainSize): Promise<Done> {
  const { database, outbox, sealer, random, ids } = platform;
  await appendDeliveries(platform, receivers, count);
  const countdown = new Countdown(count);
  const sender = new Sender({
    database,
    outbox,
    sealer,
    random,
    ids,
    log,
    clock: systemClock,
    nodeId: "nod_bench",
    alone: true,
    lease: documentedLease,
    leasesFreed() {},
    keepKeys() {},
    async ship() {
      countdown.done();
      return { cause: "delivered", statusCode: 204, durationMs: 1 };
    },
  });
  const done = await countdown.finish(withinMs).finally(() => sender.stop());
  const { delivered, attempts } = (await database.read((reader) =>
    reader.get<{ delivered: number; attempts: number }>(
      `select (select count(*) from deliveries where state = 'delivered') as delivered,
         (select count(*) from attempts) as attempts`,
    ),
  ))!;
  if (delivered !== count || attempts !== count)
    throw new Error(`${delivered} of ${count} deliveries are done, with ${attempts} attempts`);
  await clear(database);
  return done;
}

serve({ start, accept, process: perform, bookkeeping: deliver }, () => platform?.database.close());
