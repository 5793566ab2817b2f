import { createServer, type Server, type Socket } from "node:net";
import { createServer as createTlsServer } from "node:tls";
import { gzipSync } from "node:zlib";
import { type Certificate, serverCertificate } from "./tls.ts";

/** What a receiver does with a connection; it gets the first bytes of the request. */
type Behave = (socket: Socket, request: Buffer) => void;

export interface Hostile {
  readonly name: string;
  /** With a certificate it speaks TLS; `at connect` it does not wait for a request. */
  readonly certificate?: Certificate;
  readonly scheme?: "http" | "https";
  readonly when?: "at connect";
  readonly behave: Behave;
  readonly outcome: Record<string, unknown>;
}

/** 10 MB of zeros: 10 kB on the wire. */
export const gzipBomb = gzipSync(Buffer.alloc(10 * 1024 * 1024));
const crlf = "\r\n";
const ok = `HTTP/1.1 200 OK${crlf}`;
const empty = `content-length: 0${crlf}${crlf}`;

/** Writes `text` again and again, until the other side has had enough. */
const drip =
  (text: string, start = ""): Behave =>
  (socket) => {
    if (start !== "") socket.write(start);
    const timer = setInterval(() => socket.write(text), 5);
    socket.on("close", () => clearInterval(timer));
  };

const flood: Behave = (socket) => {
  socket.write(`${ok}content-length: ${100 * 1024 * 1024}${crlf}${crlf}`);
  const chunk = Buffer.alloc(64 * 1024, "x");
  const more = () => {
    while (socket.writable && socket.write(chunk));
  };
  socket.on("drain", more);
  more();
};

const say =
  (text: string | Buffer): Behave =>
  (socket) =>
    void socket.write(text);

/** Every way of receiving badly, and how the attempt ends. `{redirect}` in an answer is where not to go. */
export function hostileReceivers(redirectTo: string): Hostile[] {
  const timeout = { cause: "timeout" };
  const reset = { cause: "reset" };
  const protocol = { cause: "protocol" };
  const delivered = { cause: "delivered", statusCode: 200 };
  const tls = { cause: "tls" };
  return [
    { name: "hangs before its head", behave: () => {}, outcome: timeout },
    { name: "hangs in its head", behave: say(ok), outcome: timeout },
    { name: "drips its head", behave: drip("x: y\r\n", ok), outcome: timeout },
    { name: "drips its status line", behave: drip(" ", "HTTP/1.1 200"), outcome: timeout },
    {
      name: "hangs after a 200",
      behave: say(`${ok}content-length: 9${crlf}${crlf}ok`),
      outcome: { ...delivered, response: "ok" },
    },
    {
      name: "drips its body",
      behave: drip(".", `${ok}content-length: 9999${crlf}${crlf}`),
      outcome: delivered,
    },
    {
      name: "drips chunks",
      behave: drip("1\r\n.\r\n", `${ok}transfer-encoding: chunked${crlf}${crlf}`),
      outcome: delivered,
    },
    {
      name: "resets at connect",
      when: "at connect",
      behave: (socket) => socket.resetAndDestroy(),
      outcome: reset,
    },
    { name: "ends at connect", when: "at connect", behave: (socket) => socket.end(), outcome: reset },
    { name: "resets at the request", behave: (socket) => socket.resetAndDestroy(), outcome: reset },
    {
      name: "resets in its head",
      behave: (socket) => socket.write(`${ok}x: `, () => socket.resetAndDestroy()),
      outcome: reset,
    },
    {
      name: "resets in its body",
      behave: (socket) =>
        socket.write(`${ok}content-length: 99${crlf}${crlf}half`, () => socket.resetAndDestroy()),
      outcome: delivered,
    },
    { name: "sends 100 MB", behave: flood, outcome: delivered },
    {
      name: "sends a gzip bomb",
      behave: (socket) => {
        socket.write(`${ok}content-encoding: gzip${crlf}content-length: ${gzipBomb.length}${crlf}${crlf}`);
        socket.write(gzipBomb);
      },
      outcome: { ...delivered, response: gzipBomb.toString("utf8").replaceAll("\u0000", "\uFFFD") },
    },
    {
      name: "sends 1,000 short headers",
      behave: say(ok + Array.from({ length: 1000 }, (_, index) => `x-${index}: y${crlf}`).join("") + empty),
      outcome: delivered,
    },
    {
      name: "sends 1,000 headers of 50 bytes",
      behave: say(ok + `x-header: ${"y".repeat(42)}${crlf}`.repeat(1000) + empty),
      outcome: protocol,
    },
    {
      name: "sends a header of 17 kB",
      behave: say(`${ok}x: ${"y".repeat(17 * 1024)}${crlf}${empty}`),
      outcome: protocol,
    },
    {
      name: "redirects to loopback",
      behave: say(`HTTP/1.1 302 Found${crlf}location: ${redirectTo}${crlf}${empty}`),
      outcome: { cause: "redirect", statusCode: 302 },
    },
    {
      name: "redirects, method kept",
      behave: say(`HTTP/1.1 307 Temporary Redirect${crlf}location: ${redirectTo}${crlf}${empty}`),
      outcome: { cause: "redirect", statusCode: 307 },
    },
    {
      name: "is gone",
      behave: say(`HTTP/1.1 410 Gone${crlf}${empty}`),
      outcome: { cause: "gone", statusCode: 410 },
    },
    { name: "speaks no HTTP", behave: say("SSH-2.0-OpenSSH_9.7\r\n"), outcome: protocol },
    { name: "sends binary garbage", behave: say(Buffer.alloc(300, 0xff)), outcome: protocol },
    { name: "announces and hangs", behave: say(`HTTP/1.1 103 Early Hints${crlf}${crlf}`), outcome: timeout },
    {
      name: "announces, then answers",
      behave: say(`HTTP/1.1 103 Early Hints${crlf}link: </a>${crlf}${crlf}${ok}${empty}`),
      outcome: delivered,
    },
    {
      name: "announces without end",
      behave: say(`HTTP/1.1 103 Early Hints${crlf}${crlf}`.repeat(100)),
      outcome: protocol,
    },
    {
      name: "says continue unasked",
      behave: say(`HTTP/1.1 100 Continue${crlf}${crlf}${ok}${empty}`),
      outcome: reset,
    },
    {
      name: "switches protocols",
      behave: say(`HTTP/1.1 101 Switching${crlf}upgrade: x${crlf}connection: upgrade${crlf}${crlf}`),
      outcome: reset,
    },
    {
      name: "answers HTTP/1.0 without a length",
      behave: (socket) => socket.end(`HTTP/1.0 200 OK${crlf}${crlf}bye`),
      outcome: { ...delivered, response: "bye" },
    },
    {
      name: "answers twice",
      behave: say(`${ok}${empty}${ok}${empty}`),
      outcome: delivered,
    },
    ...(["expired", "wrong-name", "self-signed"] as const).map((certificate) => ({
      name: `has a certificate that is ${certificate}`,
      certificate,
      behave: say(ok + empty),
      outcome: tls,
    })),
    {
      name: "hangs in the TLS handshake",
      scheme: "https",
      when: "at connect",
      behave: () => {},
      outcome: timeout,
    },
    {
      name: "resets in the TLS handshake",
      scheme: "https",
      behave: (socket) => socket.resetAndDestroy(),
      outcome: reset,
    },
    { name: "ends in the TLS handshake", scheme: "https", behave: (socket) => socket.end(), outcome: reset },
    { name: "speaks plain HTTP on a TLS port", scheme: "https", behave: say(ok + empty), outcome: tls },
    {
      name: "speaks TLS on a plain port",
      scheme: "http",
      certificate: "good",
      behave: () => {},
      outcome: reset,
    },
    {
      name: "answers over good TLS",
      certificate: "good",
      behave: say(ok + empty),
      outcome: delivered,
    },
  ];
}

export interface RunningHostile extends Hostile {
  readonly url: string;
  connects(): number;
  close(): void;
}

/** Listens on a free port of loopback. */
export async function startHostile(hostile: Hostile): Promise<RunningHostile> {
  const { certificate, behave, when } = hostile;
  let connects = 0;
  const sockets = new Set<Socket>();
  const onSocket = (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => {});
    if (when === "at connect") behave(socket, Buffer.alloc(0));
    else socket.once("data", (request: Buffer) => behave(socket, request));
  };
  const server: Server = certificate
    ? createTlsServer(serverCertificate(certificate), onSocket).on("tlsClientError", () => {})
    : createServer(onSocket);
  server.on("connection", (socket: Socket) => {
    connects += 1;
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket)).on("error", () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const scheme = hostile.scheme ?? (certificate ? "https" : "http");
  return {
    ...hostile,
    url: `${scheme}://127.0.0.1:${port}/hook`,
    connects: () => connects,
    close() {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
