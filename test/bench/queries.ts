import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { schemaVersion } from "#src/store/migrate.ts";
import type { Bench, Suite } from "./bench.ts";
import type { LoadGenerator } from "./load.ts";
import { casesOf } from "./queries/cases.ts";
import type { Size } from "./queries/layout.ts";
import { type Seeded, seed } from "./queries/seed.ts";
import { signIn, walk } from "./queries/walk.ts";
import { atLeast, atMost, type Goal, type Report, type Row } from "./report.ts";
import { percentile, rounded } from "./sample.ts";

export type Sizes = Record<"small" | "large", Size>;
type SizeName = keyof Sizes;

const promisedSizes: Sizes = {
  small: { claims: 1000, ofClient: 1000, ofAccount: 500 },
  large: { claims: 1_000_000, ofClient: 100_000, ofAccount: 10_000 },
};

/** 10,000 claims in one account and 1,000,000 in the database: p95 of each query is at most twice that with 1,000 claims. */
export const queries: Suite = queriesAt(promisedSizes);

const connections = 2;
const rounds = 6;
const maxRequestsPerSlice = 5000;
const limit = 2;

/** The suite on databases of other sizes. */
export function queriesAt(sizes: Sizes): Suite {
  return async (bench) => {
    const load = bench.loadGenerator();
    const small = await prepare(bench, load, "small", sizes.small);
    const large = await prepare(bench, load, "large", sizes.large);
    const latencies = await measure(
      bench,
      load,
      small.cases.map(({ name }) => name),
    );
    return reportOf({ small, large }, sizes, latencies);
  };
}

interface Prepared {
  seeded: Seeded;
  cases: { name: string; promised: boolean }[];
}

/** A seeded database behind a server of its own; the load generator knows the requests of every case. */
async function prepare(bench: Bench, load: LoadGenerator, name: SizeName, size: Size): Promise<Prepared> {
  const shape = `${size.claims}-${size.ofClient}-${size.ofAccount}`;
  const dataDir = await bench.folder(
    `queries-schema${schemaVersion}-seed${bench.seed}-${shape}`,
    async (folder) => {
      bench.say(`seeding ${size.claims} claims`);
      writeFileSync(path.join(folder, "seeded.json"), JSON.stringify(await seed(bench, size, folder)));
    },
  );
  const seeded = JSON.parse(readFileSync(path.join(dataDir, "seeded.json"), "utf8")) as Seeded;
  const server = await bench.server(dataDir, {
    MODE: "production",
    MASTER_KEY: createHash("sha256").update(`bench ${bench.seed}`).digest("base64"),
    WEBHOOKS_ALLOW_LOOPBACK: "0",
  });
  const headers = await signIn(server, seeded.clientId);
  const cases = casesOf(size, seeded, bench.random);
  bench.say(`walking through the lists of the ${name} database`);
  for (const { name: caseName, paths, list } of cases) {
    const deep = list ? await walk(bench.signal, server.url + list.path, headers, list.items) : [];
    // Half of the requests are first pages, where there are others.
    const requests = [
      ...deep,
      ...Array.from({ length: deep.length || paths.length }, (_, index) => paths[index % paths.length]!),
    ];
    await load.define(`${caseName} ${name}`, {
      origin: server.url,
      headers,
      connections,
      requests: requests.map((target) => ({ path: target })),
    });
  }
  return { seeded, cases };
}

type Latencies = ReadonlyMap<string, number[]>;

/** Small and large in turn, slice by slice, so that whatever else the machine does meets both. The first round only warms up. */
async function measure(bench: Bench, load: LoadGenerator, cases: readonly string[]): Promise<Latencies> {
  const latencies = new Map<string, number[]>();
  const sliceMs = (bench.seconds * 1000) / (rounds * cases.length * 2);
  bench.say(`measuring for ${bench.seconds} s`);
  for (let round = 0; round < rounds; round++) {
    const order: SizeName[] = round % 2 === 0 ? ["small", "large"] : ["large", "small"];
    for (const name of cases) {
      for (const size of order) {
        bench.signal.throwIfAborted();
        const target = `${name} ${size}`;
        const seed = Math.floor(bench.random.fraction() * 2 ** 32);
        const samples = await load.run({
          name: target,
          forMs: sliceMs,
          maxRequests: maxRequestsPerSlice,
          seed,
        });
        if (round > 0) latencies.set(target, [...(latencies.get(target) ?? []), ...samples]);
      }
    }
  }
  return latencies;
}

function reportOf(prepared: Record<SizeName, Prepared>, sizes: Sizes, latencies: Latencies): Report {
  const names: SizeName[] = ["small", "large"];
  const ratios: Record<string, number> = {};
  const goals: Goal[] = [
    atLeast("claims in the large database", sizes.large.claims, prepared.large.seeded.claims),
  ];
  const rows: Row[] = names.map((name) => seedingRow(name, sizes[name], prepared[name].seeded));
  for (const { name, promised } of prepared.large.cases) {
    const [small, large] = names.map((size) => latencies.get(`${name} ${size}`) ?? []);
    const ratio = rounded(percentile(large!, 0.95) / percentile(small!, 0.95));
    ratios[name] = ratio;
    rows.push(...names.map((size) => latencyRow(name, size, size === "small" ? small! : large!)));
    if (promised) goals.push(atMost(`p95 of ${name}, large to small`, limit, ratio));
  }
  return { rows, ratios, goals };
}

function seedingRow(database: SizeName, size: Size, seeded: Seeded): Row {
  return {
    database,
    claims: seeded.claims,
    of_the_client: size.ofClient,
    of_the_account: size.ofAccount,
    by_the_ledger_s: seeded.ledgerSeconds,
    by_copies_s: seeded.copySeconds,
  };
}

function latencyRow(query: string, database: SizeName, samples: readonly number[]): Row {
  return {
    query,
    database,
    requests: samples.length,
    p50_ms: rounded(percentile(samples, 0.5)),
    p95_ms: rounded(percentile(samples, 0.95)),
    p99_ms: rounded(percentile(samples, 0.99)),
  };
}
