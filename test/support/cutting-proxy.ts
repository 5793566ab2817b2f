import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** Where a connection breaks around its COMMIT: before the server gets it; or when the server has done it, and its reply is lost. */
export type Cut = "before it" | "before its reply";

export interface CuttingProxy {
  /** The same address by way of the proxy. */
  url: string;
  /** Breaks the next connection that commits; with `awayMs` all of them, and nobody gets through for so long. */
  cutCommit(cut: Cut, awayMs?: number): void;
}

/** As a message begins with its type and its length. */
const headBytes = 5;

/** Stands between a client and the PostgreSQL at `url`. */
export async function startCuttingProxy(url: string): Promise<CuttingProxy> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let armed: Cut | undefined;
  let awayMs = 0;
  let awayUntil = 0;
  const server = createServer((client) => {
    if (performance.now() < awayUntil) return void client.on("error", () => {}).destroy();
    const upstream = connect(Number(target.port), target.hostname);
    let cut: Cut | undefined;
    let replies = Buffer.alloc(0);
    const end = () => {
      client.destroy();
      upstream.destroy();
    };
    const endAsToldTo = () => {
      awayUntil = performance.now() + awayMs;
      if (awayMs > 0) for (const socket of sockets) socket.destroy();
      end();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", end).on("close", end);
    }
    client.on("data", (chunk: Buffer) => {
      const at = armed ? chunk.indexOf("commit\0") : -1;
      if (at < 0) return void upstream.write(chunk);
      cut = armed;
      armed = undefined;
      if (cut === "before it") endAsToldTo();
      else upstream.write(chunk);
    });
    upstream.on("data", (chunk: Buffer) => {
      if (cut === undefined) return void client.write(chunk);
      replies = Buffer.concat([replies, chunk]);
      const at = replies.indexOf("COMMIT\0");
      if (at >= 0) client.write(replies.subarray(0, at - headBytes), endAsToldTo);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const through = new URL(url);
  through.port = String((server.address() as AddressInfo).port);
  return {
    url: through.href,
    cutCommit: (cut, ms = 0) => {
      armed = cut;
      awayMs = ms;
    },
  };
}
