import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import type { Arrivals, Group, Kept } from "./receiver.ts";
import { serve } from "./serve.ts";

// Not node:http: on one core that takes as long for a request as the senders do, and would be what is measured. Of
// HTTP/1.1 this reads what the senders here write: POSTs with a Content-Length, kept alive, also several in a row.

const answer = Buffer.from("HTTP/1.1 204 No Content\r\n\r\n");
const headEnd = "\r\n\r\n";
const createdAt = '"created_at":"';
/** Where in a body the marks of groups and `created_at` are looked for. */
const beginning = 600;

/** A list of times that grows without an object per entry. */
class Times {
  #values = new Float64Array(1024);
  count = 0;

  push(value: number): void {
    if (this.count === this.#values.length) {
      const larger = new Float64Array(this.count * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.count++] = value;
  }

  take(): Float64Array {
    const taken = this.#values.slice(0, this.count);
    this.count = 0;
    return taken;
  }
}

class Collected {
  group: Group;
  readonly at = new Times();
  readonly delaysMs = new Times();
  kept: Kept[] = [];
  /** Somebody waits for this many. */
  awaited = Number.POSITIVE_INFINITY;
  reached: () => void = () => {};

  constructor(group: Group) {
    this.group = group;
  }
}

const groups = new Map<string, Collected>();

function collectedOf(name: string): Collected {
  const known = groups.get(name);
  if (known) return known;
  const fresh = new Collected({ name });
  groups.set(name, fresh);
  return fresh;
}

const now = () => performance.timeOrigin + performance.now();

/** True when the request is to be answered. */
function arrived(head: string, body: Buffer): boolean {
  const at = now();
  const path = head.slice(head.indexOf(" ") + 1, head.indexOf(" ", 6));
  const [, name = "", kind, time] = path.split("/");
  const begins = body.toString("latin1", 0, beginning);
  let collected = collectedOf(name);
  const { unless, hangs } = collected.group;
  if (unless && begins.includes(unless.text)) collected = collectedOf(unless.group);
  collected.at.push(at);
  collected.delaysMs.push(at - (kind === "at" ? Number(time) : createdIn(begins)));
  if (collected.kept.length < (collected.group.keep ?? 0))
    collected.kept.push({ path, headers: headersOf(head), body: Buffer.from(body) });
  if (collected.at.count >= collected.awaited) collected.reached();
  return hangs !== true;
}

function createdIn(begins: string): number {
  const start = begins.indexOf(createdAt);
  return start < 0
    ? Number.NaN
    : Date.parse(begins.slice(start + createdAt.length, start + createdAt.length + 24));
}

function headersOf(head: string): Record<string, string> {
  const lines = head.split("\r\n").slice(1);
  return Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
}

/** Reads whole requests off `bytes`; what is left of it is the beginning of the next one. */
function readRequests(socket: Socket, bytes: Buffer): Buffer {
  let start = 0;
  let answers = 0;
  for (;;) {
    const end = bytes.indexOf(headEnd, start);
    if (end < 0) break;
    const head = bytes.toString("latin1", start, end);
    const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
    if (length === undefined || !head.startsWith("POST ")) {
      socket.destroy(new Error(`cannot read this request: ${head}`));
      break;
    }
    const bodyStart = end + headEnd.length;
    const next = bodyStart + Number(length);
    if (bytes.length < next) break;
    if (arrived(head, bytes.subarray(bodyStart, next))) answers += 1;
    start = next;
  }
  if (answers === 1) socket.write(answer);
  else if (answers > 1) socket.write(Buffer.concat(Array.from({ length: answers }, () => answer)));
  return bytes.subarray(start);
}

const server = createServer({ noDelay: true }, (socket) => {
  let rest: Buffer = Buffer.alloc(0);
  socket.on("data", (chunk: Buffer) => {
    rest = readRequests(socket, rest.length === 0 ? chunk : Buffer.concat([rest, chunk]));
  });
  socket.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "ECONNRESET") console.error(error);
  });
});

serve({
  async listen() {
    server.listen(0, "127.0.0.1", 4096);
    await once(server, "listening");
    return { port: (server.address() as AddressInfo).port };
  },
  define(group: Group) {
    collectedOf(group.name).group = group;
  },
  take({ name }: { name: string }): Arrivals {
    const collected = collectedOf(name);
    const { count } = collected.at;
    const { kept } = collected;
    collected.kept = [];
    return { count, at: collected.at.take(), delaysMs: collected.delaysMs.take(), kept };
  },
  async until({ name, count, withinMs }: { name: string; count: number; withinMs: number }) {
    const collected = collectedOf(name);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, withinMs);
      collected.awaited = count;
      collected.reached = () => {
        clearTimeout(timer);
        resolve();
      };
      if (collected.at.count >= count) collected.reached();
    });
    collected.awaited = Number.POSITIVE_INFINITY;
    return collected.at.count;
  },
});
