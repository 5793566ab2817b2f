import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tailIsGenuine } from "#test/support/signatures.ts";

export interface ChaosReceiver {
  url: string;
  /** How often each event came. */
  copies: ReadonlyMap<string, number>;
  /** Bodies whose signature is not that of the secret. */
  forged(): number;
  /** To be told before anything is sent. */
  expect(secret: string): void;
  close(): void;
}

/** Receives webhooks on loopback, checks each signature by an independent rule, and counts the copies of each event. */
export async function startChaosReceiver(): Promise<ChaosReceiver> {
  const copies = new Map<string, number>();
  let [secret, forged] = ["", 0];
  const server = createServer(async (request, response) => {
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const raw = Buffer.concat(chunks);
      const { id } = JSON.parse(raw.toString()) as { id: string };
      if (!tailIsGenuine(raw, secret)) forged += 1;
      copies.set(id, (copies.get(id) ?? 0) + 1);
      response.writeHead(204).end();
    } catch {
      // The sender was killed in the middle of a body.
      response.destroy();
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    copies,
    forged: () => forged,
    expect(given) {
      secret = given;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
