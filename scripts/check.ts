import { spawnSync } from "node:child_process";
import {
  compatibilityStep,
  formatStep,
  generatedStep,
  root,
  runSteps,
  testsStep,
  typesStep,
} from "./steps.ts";

const sound = await runSteps([generatedStep, compatibilityStep, formatStep, typesStep]);
if (sound && !process.argv.includes("--static")) {
  const { status } = spawnSync(process.execPath, testsStep.args, { cwd: root, stdio: "inherit" });
  process.exitCode = status ?? 1;
}
