import { contractsStep, formatStep, generatedStep, runSteps, testsStep, typesStep } from "./steps.ts";

const steps = [generatedStep, contractsStep, formatStep, typesStep];
runSteps(process.argv.includes("--static") ? steps : [...steps, testsStep]);
