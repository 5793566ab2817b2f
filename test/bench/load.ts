import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

export interface LoadRequest {
  path: string;
  method?: "GET" | "POST";
  body?: string;
}

/** Whom to call, over how many connections, with any of these requests. */
export interface LoadTarget {
  origin: string;
  headers: Record<string, string>;
  connections: number;
  requests: readonly LoadRequest[];
}

export interface LoadRun {
  name: string;
  forMs: number;
  maxRequests: number;
  seed: number;
}

export type LoadOrder =
  | { kind: "define"; name: string; target: LoadTarget }
  | ({ kind: "run"; id: number } & LoadRun);
export type LoadAnswer = { id: number; latenciesMs: number[] } | { id: number; error: string };

export interface LoadGenerator {
  define(name: string, target: LoadTarget): void;
  /** The ms that each request took, in no order. Rejects when any answer was not a 200. */
  run(run: LoadRun): Promise<number[]>;
  close(): Promise<void>;
}

/** A closed-loop load generator in a process of its own; whoever asked for it must close it. */
export function startLoadGenerator(logTo: number): LoadGenerator {
  const child = fork(path.join(import.meta.dirname, "load-generator.ts"), {
    stdio: ["ignore", logTo, logTo, "ipc"],
    execArgv: [],
  });
  const running = new Map<number, PromiseWithResolvers<number[]>>();
  let runs = 0;
  child.on("message", (answer: LoadAnswer) => {
    const run = running.get(answer.id)!;
    running.delete(answer.id);
    if ("error" in answer) run.reject(new Error(answer.error));
    else run.resolve(answer.latenciesMs);
  });
  child.on("exit", () => {
    for (const run of running.values()) run.reject(new Error("the load generator has ended"));
  });
  const order = (message: LoadOrder) => void child.send(message);
  return {
    define: (name, target) => order({ kind: "define", name, target }),
    run(run) {
      const id = ++runs;
      const answered = Promise.withResolvers<number[]>();
      running.set(id, answered);
      order({ kind: "run", id, ...run });
      return answered.promise;
    },
    async close() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, "exit");
      child.kill("SIGKILL");
      await exited;
    },
  };
}
