import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  compatibilityStep,
  formatStep,
  generatedStep,
  regularExpressionsStep,
  root,
  runSteps,
  testsStep,
  typesStep,
} from "./steps.ts";

const sound = await runSteps([
  generatedStep,
  compatibilityStep,
  regularExpressionsStep,
  formatStep,
  typesStep,
]);
if (sound && !process.argv.includes("--static")) {
  const tests = spawn(process.execPath, testsStep.args, { cwd: root, stdio: "inherit" });
  // Whoever ends the check ends the tests.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => tests.kill(signal));
  const [code] = (await once(tests, "exit")) as [number | null];
  process.exitCode = code ?? 1;
}
