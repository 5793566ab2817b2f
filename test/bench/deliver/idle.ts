import { setTimeout as pause } from "node:timers/promises";
import { compose } from "#src/compose.ts";
import { readConfig } from "#src/config.ts";
import { createLog } from "#src/core/log.ts";
import type { Bench } from "../bench.ts";
import { atMost, type Report } from "../report.ts";
import { rounded } from "../sample.ts";

export interface IdleSize {
  endpoints: number;
  /** What a start has to do is over by then. */
  settleMs: number;
  forMs: number;
}

const endpointsPerClient = 10;
const limit = 5;

/** Statements per second of a platform with many endpoints and nothing to do. */
export async function measureIdle(bench: Bench, { endpoints, settleMs, forMs }: IdleSize): Promise<Report> {
  const report: Report = { rows: [], ratios: {}, goals: [] };
  const dataDir = bench.scratch("idle");
  const fleet = await bench.fleet(dataDir);
  await fleet.add({
    clients: endpoints / endpointsPerClient,
    endpointsPerClient,
    types: ["*"],
    url: "http://127.0.0.1:9/hook",
  });
  await fleet.close();
  // In this process, which has nothing else to do now: only from inside can statements be counted.
  const platform = await compose({
    config: readConfig({ MODE: "development", PORT: "0", ADMIN_PORT: "0", DATA_DIR: dataDir }),
    log: createLog("warn", { write: bench.say }),
    onCommitFailure(error) {
      throw error;
    },
  });
  const { database } = platform;
  await platform.start();
  try {
    bench.say(`counting statements of an idle platform with ${endpoints} endpoints`);
    await pause(settleMs, undefined, { signal: bench.signal });
    const [before, startedAt] = [database.statements, performance.now()];
    await pause(forMs, undefined, { signal: bench.signal });
    const seconds = (performance.now() - startedAt) / 1000;
    const perSecond = rounded((database.statements - before) / seconds);
    report.rows.push({
      idle_with_endpoints: endpoints,
      for_s: Math.round(seconds),
      statements_per_second: perSecond,
    });
    report.goals.push(atMost(`statements per second when idle, ${endpoints} endpoints`, limit, perSecond));
  } finally {
    await platform.stop();
  }
  return report;
}
