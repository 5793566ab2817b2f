/** What a node lets the others know, so that they need not wait for their next look. */
export interface Signal {
  /** They have something due. */
  endpoints?: readonly string[];
  /** They have jobs. */
  clients?: readonly string[];
  /** Leases were given back. */
  leasesFreed?: boolean;
}

/** What arrives: as it was told, or that there was more than fits into one message. */
export type Heard = Signal | "much";

/**
 * Signals between the nodes on one database. They may be lost, so whoever hears them looks by himself now and then, too.
 * `tell` never throws and waits for nothing; it is to be called after COMMIT.
 */
export interface Signals {
  tell(signal: Signal): void;
  close(): Promise<void>;
}

/** For the only node on its database. */
export const nobodyElse: Signals = { tell() {}, close: async () => {} };
