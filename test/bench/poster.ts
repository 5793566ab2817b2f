import { type Helper, type HelperOptions, startHelper } from "./helper.ts";

export interface PostRequest {
  /** With `{at}` in it, that becomes the time for which the request was scheduled, ms since the epoch. */
  path: string;
  body: string | Buffer;
  /** Index into the `headers` of the target. */
  headers: number;
}

/** Whom to post to, over at most so many connections, and what: one after another, from the first again after the last. */
export interface PostTarget {
  origin: string;
  connections: number;
  headers: Record<string, string>[];
  requests: PostRequest[];
  /** What every answer must be. */
  status: number;
}

export interface Posted {
  count: number;
  /** From the time for which it was scheduled (without a schedule: from the start) to the answer's end. */
  latenciesMs: Float64Array;
  seconds: number;
}

/** A loop over an undici Pool: what it takes to post a body and read the answer, without anything around it. */
export interface Poster {
  pid: number | undefined;
  define(name: string, target: PostTarget): Promise<void>;
  /** Each connection posts the next request when the answer to its last one was read. */
  closed(name: string, forMs: number): Promise<Posted>;
  /**
   * A fixed schedule of `count` requests at `perSecond`, whatever becomes of those before: nothing waits for an answer,
   * so a slow one hides nothing. Resolves when all are answered; rejects when one was not answered as it must be.
   */
  open(name: string, perSecond: number, count: number): Promise<Posted>;
  close(): Promise<void>;
}

/** In a process of its own; whoever asked for it must close it. */
export function startPoster(options: HelperOptions): Poster {
  const helper: Helper = startHelper("poster-process.ts", options);
  return {
    pid: helper.pid,
    define: (name, target) => helper.call("define", { name, target }),
    closed: (name, forMs) => helper.call<Posted>("closed", { name, forMs }),
    open: (name, perSecond, count) => helper.call<Posted>("open", { name, perSecond, count }),
    close: () => helper.close(),
  };
}
