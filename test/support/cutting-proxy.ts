import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import { type FrontMessage, FrontMessages } from "./front-messages.ts";

/** Where a connection breaks around its COMMIT: before the server gets it; or when the server has done it, and its reply is lost. */
export type Cut = "before it" | "before its reply";

export interface CutOptions {
  /** All connections break, and nobody gets through for so long. */
  awayMs?: number;
  /** Only the COMMIT of a transaction that has run a statement with this text; any by default. */
  of?: RegExp;
  /** So many COMMITs like that are let through first. */
  after?: number;
}

export interface CuttingProxy {
  /** The same address by way of the proxy. */
  url: string;
  /** Breaks the connection of the next such COMMIT; resolves when it has. */
  cutCommit(cut: Cut, options?: CutOptions): Promise<void>;
  /** How many COMMITs were cut so far. */
  cuts(): number;
  /** Breaks all connections, and lets nobody through until it is told that the database is back. */
  setAway(isAway: boolean): void;
}

interface Armed {
  cut: Cut;
  awayMs: number;
  of: RegExp;
  left: number;
  happened: () => void;
}

/** As a message begins with its type and its length. */
const headBytes = 5;

/** Stands between a client and the PostgreSQL at `url`. */
export async function startCuttingProxy(url: string): Promise<CuttingProxy> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let armed: Armed | undefined;
  let awayUntil = 0;
  let cuts = 0;
  const breakAll = (awayMs: number) => {
    awayUntil = performance.now() + awayMs;
    for (const socket of sockets) socket.destroy();
  };
  /** What is armed, where this message is the COMMIT that it means. */
  const meant = ({ isCommit, ran }: FrontMessage): Armed | undefined => {
    if (!isCommit || !armed || !ran.some((text) => armed!.of.test(text))) return undefined;
    if (armed.left-- > 0) return undefined;
    const found = armed;
    armed = undefined;
    return found;
  };
  const server = createServer((client) => {
    if (performance.now() < awayUntil) return void client.on("error", () => {}).destroy();
    const upstream = connect(Number(target.port), target.hostname);
    const messages = new FrontMessages();
    let cutting: Armed | undefined;
    let replies = Buffer.alloc(0);
    const end = () => {
      for (const socket of [client, upstream]) {
        socket.destroy();
        sockets.delete(socket);
      }
    };
    const endAsToldTo = ({ awayMs, happened }: Armed) => {
      if (awayMs > 0) breakAll(awayMs);
      end();
      cuts += 1;
      happened();
    };
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", end).on("close", end);
    }
    client.on("data", (chunk: Buffer) => {
      for (const message of messages.read(chunk)) {
        if (client.destroyed) return;
        const found = meant(message);
        if (found?.cut === "before it") return endAsToldTo(found);
        cutting ??= found;
        upstream.write(message.bytes);
      }
    });
    upstream.on("data", (chunk: Buffer) => {
      if (!cutting) return void client.write(chunk);
      replies = Buffer.concat([replies, chunk]);
      const at = replies.indexOf("COMMIT\0");
      const found = cutting;
      if (at >= 0) client.write(replies.subarray(0, at - headBytes), () => endAsToldTo(found));
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
    cutCommit(cut, { awayMs = 0, of = /(?:)/, after = 0 } = {}) {
      return new Promise((happened) => {
        armed = { cut, awayMs, of, left: after, happened };
      });
    },
    cuts: () => cuts,
    setAway(isAway) {
      awayUntil = 0;
      if (isAway) breakAll(Number.POSITIVE_INFINITY);
    },
  };
}
