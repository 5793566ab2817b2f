import { type Helper, type HelperOptions, startHelper } from "./helper.ts";

/** How a group of requests is treated; a group is the first segment of the path. */
export interface Group {
  name: string;
  /** Takes requests and never answers them. */
  hangs?: boolean;
  /** How many requests are kept whole, headers and body. */
  keep?: number;
  /** Requests whose first bytes hold this text belong to that group instead. */
  unless?: { text: string; group: string };
}

/** A request as it came. */
export interface Kept {
  path: string;
  headers: Record<string, string>;
  body: Buffer;
}

/** What arrived in a group, in the order of arrival. */
export interface Arrivals {
  count: number;
  /** When the whole request was read, ms since the epoch with fractions. */
  at: Float64Array;
  /**
   * For each, how long ago something was: the time in the path (`/<group>/at/<ms since the epoch>`), else the
   * `created_at` of the body. That is whole ms, cut off, so a delay is never too small.
   */
  delaysMs: Float64Array;
  kept: Kept[];
}

/** A receiver of webhooks: answers 204 as fast as it can and notes when what arrived. */
export interface Receiver {
  origin: string;
  define(group: Group): Promise<void>;
  /** What has arrived since the last time; afterwards the group is empty. */
  take(group: string): Promise<Arrivals>;
  /** Resolves to how many have arrived, when these are `count` or `withinMs` are over. */
  until(group: string, count: number, withinMs: number): Promise<number>;
  close(): Promise<void>;
}

/** In a process of its own; whoever asked for it must close it. */
export async function startReceiver(options: HelperOptions): Promise<Receiver> {
  const helper: Helper = startHelper("receiver-process.ts", options);
  const { port } = await helper.call<{ port: number }>("listen");
  return {
    origin: `http://127.0.0.1:${port}`,
    define: (group) => helper.call("define", group),
    take: (name) => helper.call<Arrivals>("take", { name }),
    until: (name, count, withinMs) => helper.call<number>("until", { name, count, withinMs }),
    close: () => helper.close(),
  };
}
