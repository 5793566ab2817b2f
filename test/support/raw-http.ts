import { once } from "node:events";
import { connect, type Socket } from "node:net";
import type { RunningPlatform } from "./platform.ts";

/** A connection to the platform on which a test writes bytes of its own. Closed by the other side, or by the test. */
export interface RawConnection {
  socket: Socket;
  /** Everything that came, decoded byte by byte. */
  received(): string;
  /** Resolves to what came when the other side has closed; says what came when it does not close. */
  closed(): Promise<string>;
  /** Resolves as soon as what came has this in it. */
  until(text: string): Promise<void>;
}

const patienceMs = 30_000;

export async function openRaw({ url }: Pick<RunningPlatform, "url">): Promise<RawConnection> {
  const socket = connect({ port: Number(new URL(url).port), host: "127.0.0.1", allowHalfOpen: true });
  let text = "";
  let failure = "";
  socket.on("data", (chunk: Buffer) => {
    text += chunk.toString("latin1");
  });
  socket.on("error", (error: NodeJS.ErrnoException) => {
    failure = error.code ?? error.message;
  });
  await once(socket, "connect");
  const wait = async (what: string, isThere: () => boolean, events: readonly string[]) => {
    const signal = AbortSignal.timeout(patienceMs);
    while (!isThere()) {
      const next = events.map((event) => once(socket, event, { signal }));
      await Promise.race(next).catch(() => {
        throw new Error(`waited for ${what}; what came is ${JSON.stringify(text)} ${failure}`);
      });
      for (const one of next) one.catch(() => {});
    }
  };
  return {
    socket,
    received: () => text,
    async closed() {
      await wait("the end of the connection", () => socket.readableEnded || socket.closed, ["end", "close"]);
      socket.destroy();
      if (failure !== "") throw new Error(`${failure} after ${JSON.stringify(text)}`);
      return text;
    },
    until: (wanted) => wait(wanted, () => text.includes(wanted), ["data", "end", "close"]),
  };
}

/** The answers in what came on a connection, each with its status and its body as JSON. */
export function answersIn(text: string): { status: number; head: string; body: Record<string, unknown> }[] {
  return text
    .split(/(?=HTTP\/1\.1 \d{3} )/)
    .filter((answer) => answer !== "")
    .map((answer) => {
      const [head = "", body = ""] = answer.split("\r\n\r\n");
      return {
        status: Number(head.slice(9, 12)),
        head: head.toLowerCase(),
        body: body === "" ? {} : (JSON.parse(body) as Record<string, unknown>),
      };
    });
}
