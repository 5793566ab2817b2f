import type { KeyObject } from "node:crypto";
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { AttemptOutcome } from "./deliver.ts";
import type { SigningKeys } from "./keyring.ts";
import type { Ship, Shipment } from "./shipment.ts";

/** What the thread is made with: where webhooks may go and how they leave, as plain data. */
export interface ThreadSettings {
  allowLoopback: boolean;
  ownPorts: readonly number[];
  extraPorts: readonly number[];
  allowedCidrs: readonly string[];
  proxy: string | undefined;
  extraCa: string | undefined;
}

/** A shipment on its way into the thread: keys go there once, and are named by their number from then on. */
export interface ShipmentMessage extends Omit<Shipment, "keys"> {
  number: number;
  bodyKey: number;
  headerKeys: number[];
}

export interface ToThread {
  newKeys: [number: number, key: KeyObject][];
  shipments: ShipmentMessage[];
  /** To be forgotten when the shipments have been signed. */
  endedKeys: number[];
}
export type FromThread = [number: number, outcome: AttemptOutcome][];

/**
 * Signs and sends in a thread of its own, so that neither waits for the database's statements, nor anybody's answer
 * for a signature. It begins with the first shipment. What goes in or comes out at the same moment is one message.
 */
export class ShippingThread {
  readonly #settings: ThreadSettings;
  readonly #waiting = new Map<number, (outcome: AttemptOutcome) => void>();
  /** The keys that the thread has. */
  readonly #keyNumbers = new Map<KeyObject, number>();
  #worker: Worker | undefined;
  #outgoing: ToThread | undefined;
  #shipments = 0;
  #lastKey = 0;

  constructor(settings: ThreadSettings) {
    this.#settings = settings;
  }

  readonly ship: Ship = ({ keys, ...shipment }) =>
    new Promise((resolve) => {
      const number = ++this.#shipments;
      this.#waiting.set(number, resolve);
      const outgoing = this.#nextMessage();
      outgoing.shipments.push({ ...shipment, number, ...this.#numbered(keys, outgoing) });
    });

  /** Takes all other keys from the thread. One that is used all the same goes there once more. */
  readonly keepKeys = (live: ReadonlySet<KeyObject>): void => {
    for (const [key, number] of this.#keyNumbers) {
      if (live.has(key)) continue;
      this.#keyNumbers.delete(key);
      this.#nextMessage().endedKeys.push(number);
    }
  };

  /** How many keys the thread has. */
  get keys(): number {
    return this.#keyNumbers.size;
  }

  /** Ends it with its connections. Nobody waits for a shipment any more. */
  async close(): Promise<void> {
    if (!this.#worker) return;
    const ended = once(this.#worker, "exit");
    this.#worker.postMessage(undefined);
    await ended;
  }

  #nextMessage(): ToThread {
    if (this.#outgoing) return this.#outgoing;
    const outgoing: ToThread = { newKeys: [], shipments: [], endedKeys: [] };
    this.#outgoing = outgoing;
    queueMicrotask(() => {
      this.#outgoing = undefined;
      this.#worker ??= this.#begin();
      this.#worker.postMessage(outgoing);
    });
    return outgoing;
  }

  #numbered({ body, header }: SigningKeys, outgoing: ToThread) {
    const numberOf = (key: KeyObject) => {
      const known = this.#keyNumbers.get(key);
      if (known !== undefined) return known;
      const number = ++this.#lastKey;
      this.#keyNumbers.set(key, number);
      outgoing.newKeys.push([number, key]);
      return number;
    };
    return { bodyKey: numberOf(body), headerKeys: header.map(numberOf) };
  }

  #begin(): Worker {
    const worker = new Worker(new URL("./shipping-worker.ts", import.meta.url), {
      workerData: this.#settings,
      execArgv: [],
    });
    worker.on("message", (outcomes: FromThread) => {
      for (const [number, outcome] of outcomes) {
        this.#waiting.get(number)!(outcome);
        this.#waiting.delete(number);
      }
    });
    // What was on its way would never be heard of: the process ends, and the next start finds it lost.
    worker.on("error", (error) => {
      throw error;
    });
    return worker;
  }
}
