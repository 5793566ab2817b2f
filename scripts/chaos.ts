import path from "node:path";
import { type BenchResult, describeMachine, readable } from "../test/bench/report.ts";
import { runChaos } from "../test/chaos/chaos.ts";
import { parsed, UsageError, wholeNumber } from "./arguments.ts";

const usage = `usage: npm run chaos -- [--engine sqlite] [--kills N] [--full-disk] [--seed N] [--json]

  --engine     the engine whose server is killed: sqlite
  --kills      how often, 1 to 1000 (10)
  --full-disk  DATA_DIR is a small disk that is full half of the time (Linux, as root)
  --seed       the seed of all randomness (1)
  --json       one line of JSON on stdout and nothing else
`;

function readArguments() {
  const {
    engine,
    json,
    kills,
    seed,
    "full-disk": fullDisk,
  } = parsed({
    options: {
      engine: { type: "string", default: "sqlite" },
      kills: { type: "string", default: "10" },
      "full-disk": { type: "boolean", default: false },
      seed: { type: "string", default: "1" },
      json: { type: "boolean", default: false },
    },
  }).values;
  if (engine !== "sqlite") throw new UsageError(`--engine must be sqlite, not ${engine}`);
  return {
    json,
    fullDisk,
    kills: wholeNumber("--kills", kills, 1, 1000),
    seed: wholeNumber("--seed", seed, 0, 2 ** 32 - 10),
  };
}

/** Exit code 1 where an invariant was broken. What is printed last is the result as one line of JSON. */
async function main(): Promise<void> {
  const { json, ...options } = readArguments();
  const interrupted = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => interrupted.abort(new Error(`ended by ${signal}`)));
  const logFile = path.resolve(import.meta.dirname, "../.tmp/chaos.log");
  process.stderr.write(`log: ${path.relative(process.cwd(), logFile)}\n`);
  const report = await runChaos({
    ...options,
    logFile,
    signal: interrupted.signal,
    say: (line) => void process.stderr.write(`${line}\n`),
  });
  const suite = options.fullDisk ? "chaos-full-disk" : "chaos";
  const result: BenchResult = { suite, seed: options.seed, machine: describeMachine(), ...report };
  if (!json) console.log(`${readable(result)}\n`);
  console.log(JSON.stringify(result));
  process.exit(report.goals.every(({ met }) => met) ? 0 : 1);
}

try {
  await main();
} catch (error) {
  const mistyped = error instanceof UsageError;
  process.stderr.write(`chaos: ${(error as Error).message}\n${mistyped ? `\n${usage}` : ""}`);
  process.exit(mistyped ? 2 : 1);
}
