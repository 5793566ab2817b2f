import { contractsStep, formatStep, runSteps } from "./steps.ts";

runSteps([contractsStep, formatStep]);
