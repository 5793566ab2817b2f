import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readReleased, refuseBreaks, writeReleased } from "./compatibility/released.ts";
import { type Contracts, readContracts } from "./generate/bundle.ts";
import { clientModule } from "./generate/client.ts";
import { exampleFaults } from "./generate/examples.ts";
import {
  currenciesTable,
  deliveryTable,
  errorsTable,
  messagesTable,
  operationsTable,
} from "./generate/tables.ts";
import { handlerFaults, twinFaults } from "./generate/twins.ts";
import { messageTypes, operationTypes } from "./generate/types.ts";
import { validatorModules } from "./generate/validators.ts";
import { contractsStep, runSteps } from "./steps.ts";

const root = path.resolve(import.meta.dirname, "..");
/** Written by people, and build output that is not committed. */
const notGenerated = (file: string) => file === "README.md" || file.startsWith("docs/");

/** Every generated file, by its name below `generated/`. The same contracts give the same bytes; throws what is wrong with them. */
export async function generate(root: string, contracts: Contracts): Promise<Record<string, string>> {
  const faults = [...exampleFaults(root, contracts), ...twinFaults(root, contracts)];
  if (faults.length > 0) throw new Error(faults.join("\n"));
  const { openapi, asyncapi, errors } = contracts;
  const step = path.join(import.meta.dirname, "generate");
  return {
    "openapi.json": `${JSON.stringify(openapi, null, 2)}\n`,
    "asyncapi.json": `${JSON.stringify(asyncapi, null, 2)}\n`,
    "openapi-types.ts": await operationTypes(openapi),
    "message-types.ts": await messageTypes(asyncapi),
    "operations.ts": operationsTable(openapi),
    "messages.ts": messagesTable(asyncapi),
    "delivery.ts": deliveryTable(asyncapi),
    "errors.ts": errorsTable(errors),
    "currencies.ts": currenciesTable(openapi),
    "validator-runtime.js": readFileSync(path.join(step, "validator-runtime.js"), "utf8"),
    ...validatorModules(openapi, asyncapi),
    "client/client.ts": clientModule(openapi),
    "client/client-core.ts": readFileSync(path.join(step, "client-core.ts"), "utf8").replace(
      "#generated/",
      "../",
    ),
  };
}

/** One sentence for each file below `generated/` that differs from what the contracts say now. */
export function staleFiles(root: string, files: Record<string, string>): string[] {
  const folder = path.join(root, "generated");
  const present = existsSync(folder) ? (readdirSync(folder, { recursive: true }) as string[]) : [];
  const superfluous = present.filter(
    (file) => /\.\w+$/.test(file) && !(file in files) && !notGenerated(file.split(path.sep).join("/")),
  );
  const stale = Object.entries(files).filter(([file, text]) => {
    const location = path.join(folder, file);
    return !existsSync(location) || readFileSync(location, "utf8") !== text;
  });
  return [
    ...stale.map(([file]) => `generated/${file} is not what the contracts say: run \`npm run generate\``),
    ...superfluous.map((file) => `generated/${file} is not generated any more: delete it`),
  ];
}

function write(root: string, files: Record<string, string>): void {
  for (const [file, text] of Object.entries(files)) {
    const location = path.join(root, "generated", file);
    mkdirSync(path.dirname(location), { recursive: true });
    writeFileSync(location, text);
  }
  for (const line of staleFiles(root, files)) {
    const [file] = line.split(" ");
    rmSync(path.join(root, file!));
  }
}

/** Says what is stale; exit code 1 where something is. */
function check(root: string, contracts: Contracts, files: Record<string, string>): void {
  const stale = [...handlerFaults(root, contracts), ...staleFiles(root, files)];
  for (const line of stale) console.error(line);
  if (stale.length > 0) process.exitCode = 1;
  else console.log("generated/ is what the contracts say");
}

async function main(): Promise<void> {
  const isSound = await runSteps([contractsStep]);
  const isRelease = process.argv.includes("--release");
  if (isRelease && !isSound) throw new Error("nothing is released: correct what lint says first");
  const contracts = await readContracts(root);
  const released = isRelease ? readReleased(root) : undefined;
  if (released) refuseBreaks(released, contracts);
  const files = await generate(root, contracts);
  if (process.argv.includes("--check")) return check(root, contracts, files);
  write(root, files);
  console.log(`generated/ has ${Object.keys(files).length} files, made from openapi/ and asyncapi/`);
  if (!isRelease) return;
  writeReleased(root, contracts);
  console.log("released: both contracts and the error catalogue; nothing in them may break from now on");
}

if (import.meta.main) {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message.replaceAll(`${root}/`, "") : error);
    process.exitCode = 1;
  }
}
