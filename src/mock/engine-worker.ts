import { parentPort } from "node:worker_threads";
import type { FromEngine, ToEngine } from "./engine-thread.ts";
import { createPrismEngine } from "./prism.ts";

// The other end of EngineThread: a program that Node runs in a thread.

const engine = await createPrismEngine();

parentPort!.on("message", async ([number, request]: ToEngine) => {
  const outcome = await engine.answer(request).then(
    (response) => ({ response }),
    (error: Error) => ({ error: error.message }),
  );
  parentPort!.postMessage([number, outcome] satisfies FromEngine);
});
