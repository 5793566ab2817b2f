import { operations } from "./operations.ts";

/** The largest body of a request: 5 MiB. */
export const maxBodyBytes = 5 * 1024 * 1024;

export interface ActionLimit {
  action: string;
  /** Before the client's factor. */
  requests: number;
  perSeconds: number;
  /** Null for an action without items. */
  maxItems: number | null;
}

const counted = Object.values(operations);

/** The limit of each action, once: versions of one action share it, the newest one's is shown. */
export const actionLimits: readonly ActionLimit[] = [
  ...new Map(counted.map(({ action, limit }) => [action, { action, ...limit }])).values(),
];
