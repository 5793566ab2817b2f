import type { AddressInfo } from "node:net";
import { connect, createServer, type Socket } from "node:net";
import { onTestFinished } from "vitest";

/** A simple query: its kind, its length, and the text with a zero behind it. */
const commit = Buffer.from("Q\0\0\0\x0bcommit\0", "latin1");

export interface CommitCutter {
  /** The database's address through here. */
  url: string;
  /** Cuts the connection of the next COMMIT once the server has answered it, before the answer gets through. */
  cutNext(): void;
  /** How many were cut. */
  cuts(): number;
}

/** Stands between a process and PostgreSQL, and looks for COMMIT in what passes. */
export async function cutCommits(databaseUrl: string): Promise<CommitCutter> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let armed = 0;
  let cuts = 0;
  const server = createServer((client) => {
    const database = connect(Number(target.port), target.hostname);
    let isCutting = false;
    const end = () => {
      client.destroy();
      database.destroy();
    };
    for (const socket of [client, database]) {
      sockets.add(socket);
      socket.on("error", end).on("close", () => {
        sockets.delete(socket);
        end();
      });
    }
    client.on("data", (chunk) => {
      if (armed > 0 && !isCutting && chunk.includes(commit)) {
        armed -= 1;
        isCutting = true;
      }
      database.write(chunk);
    });
    database.on("data", (chunk) => {
      // The answer to COMMIT: it is on disk, and nobody will hear of it.
      if (isCutting && chunk.includes("COMMIT\0")) {
        cuts += 1;
        end();
      } else client.write(chunk);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const url = new URL(databaseUrl);
  url.port = String((server.address() as AddressInfo).port);
  return {
    url: url.href,
    cutNext() {
      armed += 1;
    },
    cuts: () => cuts,
  };
}
