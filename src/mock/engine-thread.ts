import { Worker } from "node:worker_threads";
import { ApiError } from "#src/core/errors.ts";
import type { MockRequest, MockResponse, PrismEngine } from "./prism.ts";

export type ToEngine = [number: number, request: MockRequest];
export type FromEngine = [
  number: number,
  outcome: { response: MockResponse | undefined } | { error: string },
];

/** More would wait for seconds. */
const maxWaiting = 100;

/** Prism's engine in a thread, which begins with the first request. Where the thread ends, the next one begins another. */
export class EngineThread implements PrismEngine {
  readonly #waiting = new Map<number, PromiseWithResolvers<MockResponse | undefined>>();
  #worker: Worker | undefined;
  #requests = 0;

  answer(request: MockRequest): Promise<MockResponse | undefined> {
    if (this.#waiting.size >= maxWaiting)
      return Promise.reject(new ApiError("overloaded", { retryAfterSeconds: 1 }));
    const number = ++this.#requests;
    const answered = Promise.withResolvers<MockResponse | undefined>();
    this.#waiting.set(number, answered);
    this.#worker ??= this.#begin();
    this.#worker.postMessage([number, request] satisfies ToEngine);
    return answered.promise;
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }

  #begin(): Worker {
    const worker = new Worker(new URL("./engine-worker.ts", import.meta.url), { execArgv: [] });
    worker.on("message", ([number, outcome]: FromEngine) => {
      const answered = this.#waiting.get(number);
      this.#waiting.delete(number);
      if ("error" in outcome) answered?.reject(new Error(`the mock's engine: ${outcome.error}`));
      else answered?.resolve(outcome.response);
    });
    const end = (error: unknown) => {
      if (this.#worker !== worker) return;
      this.#worker = undefined;
      for (const answered of this.#waiting.values()) answered.reject(error);
      this.#waiting.clear();
    };
    worker.on("error", end);
    worker.on("exit", () => end(new Error("the mock's engine has ended")));
    // A server that has nothing else to do may end.
    worker.unref();
    return worker;
  }
}
