import { contractsStep, formatStep, runSteps } from "./steps.ts";

await runSteps([contractsStep, formatStep]);
