import path from "node:path";
import { runSuite, type Suite } from "../test/bench/bench.ts";
import { type BenchResult, describeMachine, readable } from "../test/bench/report.ts";
import { parsed, UsageError, wholeNumber } from "./arguments.ts";

/** By name; each is loaded only when it runs. */
const suites: Record<string, () => Promise<Suite>> = {
  bodies: async () => (await import("../test/bench/bodies.ts")).bodies,
  deliver: async () => (await import("../test/bench/deliver.ts")).deliver,
  fairness: async () => (await import("../test/bench/fairness.ts")).fairness,
  latency: async () => (await import("../test/bench/latency.ts")).latency,
  move: async () => (await import("../test/bench/move.ts")).move,
  nodes: async () => (await import("../test/bench/nodes.ts")).nodes,
  queries: async () => (await import("../test/bench/queries.ts")).queries,
  queue: async () => (await import("../test/bench/queue.ts")).queue,
};

const usage = `usage: npm run bench -- <suite> [--json] [--seconds N] [--seed N] [--keep] [--profile] [--against folder]

  suites     ${Object.keys(suites).join(", ")}
  --json     one line of JSON on stdout and nothing else
  --seconds  how long to measure, 1 to 600 (40); preparing comes on top
  --seed     the seed of all randomness (1)
  --keep     leaves the prepared data for the next run
  --profile  writes CPU profiles of the servers into .tmp/bench-<suite>-profile/
  --against  another checkout of this project, for bodies: it is measured beside this one
`;

function readArguments() {
  const { values, positionals } = parsed({
    allowPositionals: true,
    options: {
      json: { type: "boolean", default: false },
      against: { type: "string" },
      keep: { type: "boolean", default: false },
      profile: { type: "boolean", default: false },
      seconds: { type: "string", default: "40" },
      seed: { type: "string", default: "1" },
    },
  });
  const [name, ...rest] = positionals;
  if (name === undefined) throw new UsageError("name a suite");
  if (!Object.hasOwn(suites, name)) throw new UsageError(`there is no suite ${name}`);
  if (rest.length > 0) throw new UsageError(`one suite at a time, not also ${rest.join(" ")}`);
  const { json, keep, profile } = values;
  const against = values.against === undefined ? {} : { against: path.resolve(values.against) };
  const seconds = wholeNumber("--seconds", values.seconds, 1, 600);
  const seed = wholeNumber("--seed", values.seed, 0, 2 ** 32 - 1);
  return { name, json, keep, profile, seconds, seed, ...against };
}

/** Runs one suite. What it prints last is its result as one line of JSON; whether goals were met is not its exit code. */
async function main(): Promise<void> {
  const { name, json, profile, ...bounds } = readArguments();
  const interrupted = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => interrupted.abort(new Error(`ended by ${signal}`)));
  const logFile = path.resolve(import.meta.dirname, `../.tmp/bench-${name}.log`);
  process.stderr.write(`log: ${path.relative(process.cwd(), logFile)}\n`);
  const report = await runSuite(await suites[name]!(), {
    ...bounds,
    logFile,
    ...(profile ? { profileTo: logFile.replace(/\.log$/, "-profile") } : {}),
    signal: interrupted.signal,
    watch: (line) => void process.stderr.write(`${line}\n`),
  });
  const { rows, ratios, goals } = report;
  const result: BenchResult = {
    suite: name,
    seed: bounds.seed,
    machine: describeMachine(),
    rows,
    ratios,
    goals,
  };
  if (!json) console.log(`${readable(result)}\n`);
  console.log(JSON.stringify(result));
}

try {
  await main();
} catch (error) {
  const mistyped = error instanceof UsageError;
  process.stderr.write(`bench: ${(error as Error).message}\n${mistyped ? `\n${usage}` : ""}`);
  process.exit(mistyped ? 2 : 1);
}
