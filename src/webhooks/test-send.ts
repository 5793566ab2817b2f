import { isMessageId, sampleData } from "#src/contract/messages.ts";
import type { Transaction } from "#src/store/database.ts";
import { listEndpoints } from "./endpoints.ts";
import type { Outbox } from "./outbox.ts";

export interface TestSendRequest {
  clientId: string;
  causationId: string;
  type: string;
  version: string;
  /** All active ones without it. */
  endpointId: string | undefined;
}

export type TestSendResult =
  | { outcome: "unknown_message" }
  | { outcome: "unknown_endpoint" }
  | { outcome: "sent"; deliveryIds: string[] };

/** Puts samples on the way that real messages take. */
export class TestSends {
  readonly #outbox: Outbox;
  readonly #wake: (endpointIds: readonly string[]) => void;

  constructor(outbox: Outbox, wake: (endpointIds: readonly string[]) => void) {
    this.#outbox = outbox;
    this.#wake = wake;
  }

  async create(tx: Transaction, request: TestSendRequest): Promise<TestSendResult> {
    const { clientId, causationId, endpointId } = request;
    const messageId = `${request.type}.${request.version}`;
    if (!isMessageId(messageId)) return { outcome: "unknown_message" };
    const active = (await listEndpoints(tx, clientId)).filter(({ state }) => state === "active");
    const endpoints = endpointId === undefined ? active : active.filter(({ id }) => id === endpointId);
    if (endpointId !== undefined && endpoints.length === 0) return { outcome: "unknown_endpoint" };
    if (endpoints.length === 0) return { outcome: "sent", deliveryIds: [] };
    const data = sampleData(messageId);
    const batch = { clientId, causationId, messageId, data, endpoints };
    const deliveryIds = await this.#outbox.appendTest(tx, batch);
    tx.onVisible(() => this.#wake(endpoints.map(({ id }) => id)));
    return { outcome: "sent", deliveryIds };
  }
}
