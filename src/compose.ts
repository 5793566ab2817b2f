import { actionJobKind } from "./actions/accept.ts";
import { Executor } from "./actions/execute.ts";
import { createHandlers } from "./actions/handlers.ts";
import { actionJobs } from "./actions/job.ts";
import { jobsByKind } from "./actions/job-kinds.ts";
import { replayJobKind } from "./actions/replay_webhooks.v1.ts";
import { replayJobs } from "./actions/replay-job.ts";
import { timerJobs } from "./actions/timer-job.ts";
import { timerJobKind } from "./actions/timers.ts";
import { Access } from "./clients/access.ts";
import { calendarOf, findPins } from "./clients/clients.ts";
import { Directory } from "./clients/directory.ts";
import { Limiter } from "./clients/limits.ts";
import { SecretThrottle } from "./clients/secret-throttle.ts";
import { Tokens } from "./clients/tokens.ts";
import { createDoor } from "./compose-door.ts";
import { createDataKeys } from "./compose-keys.ts";
import type { Config, Role } from "./config.ts";
import { type Clock, systemClock } from "./core/clock.ts";
import { createIds, type Ids } from "./core/ids.ts";
import type { Log } from "./core/log.ts";
import { type Random, systemRandom } from "./core/random.ts";
import { createDocs, type DocsBuilder } from "./docs/app.ts";
import { embeddedAccounts, embeddedDebtors } from "./downstream/embedded-accounts.ts";
import { embeddedAgreements } from "./downstream/embedded-agreements.ts";
import { embeddedClaims, embeddedJourneys } from "./downstream/embedded-claims.ts";
import { embeddedMoney } from "./downstream/embedded-money.ts";
import { embeddedPlans, embeddedStatements } from "./downstream/embedded-plans.ts";
import { createHealth } from "./http/health.ts";
import { withMetrics } from "./http/metrics.ts";
import { RequestLog } from "./http/request-log.ts";
import { createRouter } from "./http/router.ts";
import { HttpServer } from "./http/server.ts";
import { Lifecycle } from "./lifecycle.ts";
import { createMountedMock } from "./mock/mounted.ts";
import { startPurge } from "./purge.ts";
import { Worker } from "./queue/worker.ts";
import { lockDataDir } from "./store/data-dir.ts";
import type { DataKeys } from "./store/data-keys.ts";
import type { Database, Transaction } from "./store/database.ts";
import { leaveLegacy } from "./store/key-rotation.ts";
import { migrate } from "./store/migrate.ts";
import { nodeSeen, nodeStarted, nodeStopped, startPresence } from "./store/nodes.ts";
import { openDatabase, openSignals } from "./store/open.ts";
import { watchSettings } from "./store/settings-version.ts";
import { type Heard, nobodyElse, type Signals } from "./store/signals.ts";
import { unlessFull, watchSpace } from "./store/space.ts";
import { Deliverer, type Post } from "./webhooks/deliver.ts";
import { Guard } from "./webhooks/guard.ts";
import { documentedLease, type LeaseTimes } from "./webhooks/leases.ts";
import { type EventBatch, Outbox } from "./webhooks/outbox.ts";
import { Replays } from "./webhooks/replay.ts";
import { Sender } from "./webhooks/sender.ts";
import { shipThrough } from "./webhooks/shipment.ts";
import { ShippingThread } from "./webhooks/shipping-thread.ts";
import { TestSends } from "./webhooks/test-send.ts";

export interface ComposeOptions {
  config: Config;
  log: Log;
  /** COMMIT failed on the embedded engine: the process must end without answering anybody. */
  onCommitFailure: (error: unknown) => void;
  clock?: Clock;
  random?: Random;
  /** Builds the docs pages that are missing; without it the pages say how to. */
  buildDocs?: DocsBuilder;
  /** Stands between the sender and the network; tests look or break there. */
  wrapPost?: (post: Post) => Post;
  /** The documented times by default; tests have no 30 s. */
  lease?: LeaseTimes;
}

export interface Addresses {
  /** Of the Client API; undefined on a node without it. */
  port: number | undefined;
  adminPort: number;
}

export interface Platform {
  readonly config: Config;
  readonly database: Database;
  readonly ids: Ids;
  readonly random: Random;
  /** It seals and opens when it was started. */
  readonly sealer: DataKeys;
  readonly guard: Guard;
  readonly outbox: Outbox;
  readonly access: Access;
  readonly executor: Executor;
  /**
   * Resolves when requests are answered; the port of the Client API is not open before. `prepare` writes what has to be
   * there by then. Where anything fails, everything is ended again, and it rejects with that; with StartCalledOff, where
   * `stop` came first. To be called once.
   */
  start(prepare?: () => Promise<void>): Promise<Addresses>;
  /**
   * Takes nothing new, lets what runs finish, closes everything, within 28 s. `lingerMs`: how long idle connections stay
   * open for requests that are on their way; 0 by default. Resolves to the names of the parts that did not end as they
   * should, each of which was logged; never rejects. A start that is under way is called off.
   */
  stop(options?: { lingerMs?: number }): Promise<string[]>;
}

/** Puts the parts together; the only place that knows them all. Nothing runs before `start`. */
export async function compose(options: ComposeOptions): Promise<Platform> {
  const { config, log, clock = systemClock, random = systemRandom, lease = documentedLease } = options;
  const lock = config.databaseUrl === undefined ? lockDataDir(config.dataDir) : undefined;
  const ids = createIds(clock, random);
  const sealer = createDataKeys(config, random);
  const opening = openDatabase(config, { clock, onCommitFailure: options.onCommitFailure });
  opening.catch(() => lock?.release());
  const database = await opening;
  const ports: number[] = [];
  const guard = new Guard({
    allowLoopback: config.allowLoopbackWebhooks,
    ownPorts: () => ports,
    ...config.webhookTargets,
  });
  const directory = new Directory(database);
  const tokens = new Tokens({ database, clock, keys: sealer, ids, issuer: config.issuer });
  const access = new Access(directory, tokens, new SecretThrottle(clock));
  const limiter = new Limiter(database, clock);
  const strict = config.mode === "development";
  const outbox = new Outbox({ ids, log, strict, feedPins: findPins });
  const nodeId = ids("nod");
  const requestLog = new RequestLog(database, clock, log);

  let sender: Sender | undefined;
  let worker: Worker | undefined;
  let signals: Signals = nobodyElse;
  const wakeSender = (endpointIds: readonly string[]) =>
    signals.tell({ endpoints: sender?.wake(endpointIds) ?? endpointIds });
  const publish = async (tx: Transaction, batch: EventBatch) => {
    const endpointIds = await outbox.append(tx, batch);
    tx.onVisible(() => wakeSender(endpointIds));
  };
  const replays = new Replays({ ids, log, strict, wake: wakeSender });
  const handlers = createHandlers({
    claims: embeddedClaims,
    journeys: embeddedJourneys,
    money: embeddedMoney,
    accounts: embeddedAccounts,
    debtors: embeddedDebtors,
    agreements: embeddedAgreements,
    plans: embeddedPlans,
    statements: embeddedStatements,
    calendarOf,
    testSends: new TestSends(outbox, wakeSender),
    replays,
  });
  const jobEnqueued = (clientId: string) => {
    if (worker) worker.wake(clientId);
    else signals.tell({ clients: [clientId] });
  };
  const hear = (heard: Heard) => {
    if (heard === "much") worker?.look();
    if (heard === "much" || heard.leasesFreed) sender?.settingsChanged();
    if (heard === "much") return;
    for (const clientId of heard.clients ?? []) worker?.wake(clientId);
    sender?.wake(heard.endpoints ?? []);
  };
  const executor = new Executor({ database, handlers, ids, sealer, publish, calendarOf, jobEnqueued });

  const door = createDoor({ config, log, clock, ids, access, limiter, executor, requestLog });
  const life = new Lifecycle(clock, log);
  const health = createHealth({
    phase: () => life.phase,
    hasServed: () => life.hasServed,
    databaseAnswers: () =>
      database.read(async (reader) => (await reader.get("select 1 as one")) !== undefined),
    isFull: () => database.isFull,
  });
  const app = createRouter(door);
  app.route("/", health);
  app.route("/", createDocs(options.buildDocs));
  const mock = config.mode === "development" ? createMountedMock(door, "/mock") : undefined;
  if (mock) app.route("/", mock.app);
  const { record, addressOf } = door;
  const server = new HttpServer({ app, clock, ids, log, publicUrl: config.publicUrl, record, addressOf });
  const metrics = withMetrics(health, {
    actionwire_storage_full: {
      help: "1 while the database finds no space: requests that write are refused with 503.",
      type: "gauge",
      value: () => Number(database.isFull),
    },
    actionwire_refused_requests_lost_total: {
      help: "Refused requests that the request log does not show: more than it keeps came at a time.",
      type: "counter",
      value: () => requestLog.lost,
    },
  });
  const admin = new HttpServer({ app: metrics, clock, ids, log, publicUrl: config.publicUrl });
  const has = (role: Role) => config.roles.includes(role);
  // The holder of DATA_DIR has no rival.
  const alone = lock !== undefined;

  life.add("helpers", "request log", () => requestLog.stop());
  life.add("helpers", "rate limits", () => limiter.stop());
  if (mock) life.add("carriers", "mock", () => mock.close());
  life.add("database", "database", () => database.close());
  life.add("lock", "lock of DATA_DIR", () => lock?.release());

  /** In this order: what may fail or wait for the database comes before the port of the Client API opens. */
  const begin = async (prepare: () => Promise<void>): Promise<Addresses> => {
    const adminPort = await admin.listen("127.0.0.1", config.adminPort);
    life.add("helpers", "admin port", () => admin.stop());
    life.goOn();
    await migrate(database);
    life.goOn();
    await sealer.start(database);
    life.goOn();
    if (has("api")) await tokens.start();
    life.goOn();
    const node = { id: nodeId, sends: has("sender"), masterKeys: sealer.masterKeys.held };
    let afterUncleanEnd = false;
    // A start that came to nothing is not an end that was unclean, and does not make up for one either.
    life.add("presence", "node", () =>
      database.write((tx) => nodeStopped(tx, nodeId, afterUncleanEnd && !life.hasServed)),
    );
    // Where there is no space to note it, it is made up for; and nobody knows how the last one has ended.
    afterUncleanEnd = (await unlessFull(database.write((tx) => nodeStarted(tx, node, alone)))) ?? true;
    const space = watchSpace({ database, clock, log }, (tx) => nodeSeen(tx, node, alone));
    life.add("helpers", "space", () => space.stop());
    await leaveLegacy(database, sealer);
    if (!alone) {
      const loop = startPresence({ database, clock, nodeId }, lease.renewMs, (error) =>
        log.error({ err: error }, "this node could not say that it is there"),
      );
      life.add("helpers", "presence", () => loop.stop());
    }
    life.goOn();
    await prepare();
    life.goOn();
    const port = has("api") ? await server.listen(config.host, config.port) : undefined;
    life.add("work", "Client API", (lingerMs) => server.stop(lingerMs));
    life.goOn();
    // Nothing waits from here on: no request has been looked at yet.
    ports.push(adminPort, ...(port === undefined ? [] : [port]));
    beginWork(afterUncleanEnd);
    return { port, adminPort };
  };

  const beginWork = (afterUncleanEnd: boolean) => {
    signals = openSignals(config, {
      nodeId,
      hear,
      onError: (error) => log.warn({ err: error }, "signals: no connection, trying again"),
    });
    life.add("carriers", "signals", () => signals.close());
    const onChange = async () => {
      directory.clear();
      sender?.settingsChanged();
      await database.read((reader) => sealer.load(reader));
      if (has("api")) await tokens.load();
    };
    const settings = watchSettings(database, clock, onChange, (error) =>
      log.error({ err: error }, "settings could not be read"),
    );
    life.add("helpers", "settings", () => settings.stop());
    if (has("worker")) {
      const jobs = jobsByKind({
        [actionJobKind]: actionJobs({ handlers, ids, calendarOf, publish }),
        [timerJobKind]: timerJobs({
          journeys: embeddedJourneys,
          agreements: embeddedAgreements,
          plans: embeddedPlans,
          ids,
          calendarOf,
          publish,
        }),
        [replayJobKind]: replayJobs({ replays, ids, publish }),
      });
      const begun = new Worker({ database, clock, log, work: jobs, afterUncleanEnd });
      worker = begun;
      life.add("work", "worker", () => begun.stop());
      const purge = startPurge(database, sealer, clock, log);
      life.add("helpers", "purge", () => purge.stop());
    }
    if (has("sender")) {
      const shipping = createShipping(options, guard, ports);
      life.add("carriers", "webhook transport", () => shipping.close());
      const begun = new Sender({
        database,
        ship: shipping.ship,
        keepKeys: shipping.keepKeys,
        outbox,
        sealer,
        clock,
        random,
        ids,
        log,
        nodeId,
        alone,
        lease,
        leasesFreed: () => signals.tell({ leasesFreed: true }),
      });
      sender = begun;
      life.add("work", "sender", () => begun.stop());
    }
  };

  return {
    config,
    database,
    ids,
    random,
    sealer,
    guard,
    outbox,
    access,
    executor,
    start: (prepare = async () => {}) => life.start(() => begin(prepare)),
    stop: ({ lingerMs } = {}) => life.stop(lingerMs),
  };
}

/** In a thread, but for tests that move the clock by hand or stand in for the network: these are not to be threaded. */
function createShipping(
  { config, clock = systemClock, wrapPost }: ComposeOptions,
  guard: Guard,
  ownPorts: readonly number[],
): Pick<ShippingThread, "ship" | "keepKeys" | "close"> {
  if (clock === systemClock && !wrapPost) {
    const { proxy, extraCa } = config.webhookNetwork;
    return new ShippingThread({
      allowLoopback: config.allowLoopbackWebhooks,
      ownPorts,
      ...config.webhookTargets,
      proxy: proxy?.href,
      extraCa,
    });
  }
  const deliverer = new Deliverer(guard, clock, config.webhookNetwork);
  const post: Post = (outgoing) => deliverer.post(outgoing);
  // Here keys go nowhere.
  const keepKeys = () => {};
  return { ship: shipThrough(wrapPost ? wrapPost(post) : post), keepKeys, close: () => deliverer.close() };
}
