import { type HelperOptions, startHelper } from "./helper.ts";

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

export interface LoadGenerator {
  define(name: string, target: LoadTarget): Promise<void>;
  /** The ms that each request took, in no order. Rejects when any answer was not a 200. */
  run(run: LoadRun): Promise<number[]>;
  close(): Promise<void>;
}

/** A closed-loop load generator in a process of its own; whoever asked for it must close it. */
export function startLoadGenerator(options: HelperOptions): LoadGenerator {
  const helper = startHelper("load-generator.ts", options);
  return {
    define: (name, target) => helper.call("define", { name, target }),
    run: (run) => helper.call<number[]>("run", run),
    close: () => helper.close(),
  };
}
