import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import { patienceMs } from "./eventually.ts";

export interface Received {
  headers: Record<string, string>;
  raw: Buffer;
  message: {
    id: string;
    type: string;
    version: string;
    attempt: number;
    position: number | null;
    test: boolean;
    data: Record<string, unknown>;
    subject: { reference: string } | null;
  };
}

export type Respond = (received: Received, response: ServerResponse) => void;

export interface Receiver {
  url: string;
  received: Received[];
  /**
   * Resolves when `condition` holds; looked at after every message. Rejects when none has come for 25 s (or `forMs`), with
   * the condition and what has come.
   */
  until(condition: (received: readonly Received[]) => boolean, forMs?: number): Promise<void>;
}

/** A webhook receiver on loopback that keeps everything; 204 unless `respond` does something else. */
export async function startReceiver(
  respond: Respond = (_, response) => response.writeHead(204).end(),
): Promise<Receiver> {
  const received: Received[] = [];
  const waiting = new Set<() => void>();
  const server = createServer(async (request: IncomingMessage, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
    const raw = Buffer.concat(chunks);
    const entry: Received = {
      headers: request.headers as Record<string, string>,
      raw,
      message: JSON.parse(raw.toString()) as Received["message"],
    };
    received.push(entry);
    respond(entry, response);
    for (const check of waiting) check();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    received,
    until(condition, forMs = patienceMs) {
      if (condition(received)) return Promise.resolve();
      return new Promise((resolve, reject) => {
        const end = () => {
          clearTimeout(timer);
          waiting.delete(check);
        };
        const check = () => {
          timer.refresh();
          if (!condition(received)) return;
          end();
          resolve();
        };
        const timer = setTimeout(() => {
          end();
          const came = `${received.length} messages: ${JSON.stringify(countByType(received))}`;
          const what = `no message for ${forMs / 1000} s, and this did not hold: ${condition}`;
          reject(new Error(`${what}. Came so far: ${came}`));
        }, forMs);
        waiting.add(check);
      });
    },
  };
}

function countByType(received: readonly Received[]): Record<string, number> {
  const byType = Map.groupBy(received, ({ message }) => message.type);
  return Object.fromEntries([...byType].map(([type, { length }]) => [type, length]));
}
