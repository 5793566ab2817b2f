import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { Worker } from "node:worker_threads";
import { onTestFinished } from "vitest";

/** Who is not connected by then is not going to be. */
const patienceMs = 300;

const listener = `
  const { parentPort, workerData } = require("node:worker_threads");
  const server = require("node:net").createServer();
  server.listen({ ...workerData, backlog: 1 }, () => {
    parentPort.postMessage("listening");
    setImmediate(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0));
  });`;

/** An address of loopback whose port takes no connection and refuses none, as behind a firewall that drops packets. */
export async function startBlackHole(host: string, port: number): Promise<void> {
  // It listens, accepts nothing, and its queue is full.
  const worker = new Worker(listener, { eval: true, workerData: { host, port } });
  const queue: Socket[] = [];
  onTestFinished(async () => {
    for (const socket of queue) socket.destroy();
    await worker.terminate();
  });
  await once(worker, "message");
  for (let isFull = false; !isFull; ) {
    const socket = connect({ host, port, timeout: patienceMs }).on("error", () => {});
    queue.push(socket);
    isFull = await new Promise<boolean>((resolve) => {
      socket.once("connect", () => resolve(false)).once("timeout", () => resolve(true));
    });
  }
}
