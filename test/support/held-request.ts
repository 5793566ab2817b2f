import { once } from "node:events";
import { connect } from "node:net";
import { onTestFinished } from "vitest";
import { within } from "./eventually.ts";

export interface HeldRequest {
  /** Sends the rest of it; resolves to all that comes back on the connection. */
  finish(): Promise<string>;
}

/** A request that a server has begun to read, and whose last byte the test holds back. */
export async function holdRequest(url: string, token: string, body: object): Promise<HeldRequest> {
  const bytes = Buffer.from(JSON.stringify(body));
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  onTestFinished(() => void socket.destroy());
  let answer = "";
  socket.on("data", (chunk: Buffer) => (answer += chunk.toString("latin1")));
  const closed = once(socket, "close");
  closed.catch(() => {});
  const head = [
    "POST /v1/import_claims HTTP/1.1",
    "Host: held",
    `Authorization: Bearer ${token}`,
    "Content-Type: application/json",
    `Content-Length: ${bytes.length}`,
    // The answer to this says that the server reads the body.
    "Expect: 100-continue",
  ];
  socket.write(`${head.join("\r\n")}\r\n\r\n`);
  await within("the server reads the request", once(socket, "data"), () => answer);
  socket.write(bytes.subarray(0, -1));
  return {
    async finish() {
      socket.write(bytes.subarray(-1));
      await within("the answer, and the end of the connection", closed, () => answer);
      return answer;
    },
  };
}
