import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

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
  /** Resolves when `condition` holds; looked at after every message. */
  until(condition: (received: readonly Received[]) => boolean): Promise<void>;
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
    until(condition) {
      if (condition(received)) return Promise.resolve();
      return new Promise((resolve) => {
        const check = () => {
          if (!condition(received)) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
      });
    },
  };
}
