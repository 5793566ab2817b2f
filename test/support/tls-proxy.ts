import { createServer as createHttpServer, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { type AddressInfo, connect, type Socket } from "node:net";
import { onTestFinished } from "vitest";
import { serverCertificate } from "./tls.ts";

export interface TestProxy {
  url: string;
  /** What was asked for, in order: the authority of each CONNECT and its credentials. */
  asked: { authority: string; credentials: string | undefined; host: string | undefined }[];
  connects(): number;
}

export interface TestProxyOptions {
  /** Where a tunnel really leads, by the authority that was asked for. */
  routes?: Record<string, number>;
  /** Authorities that it tries to reach for ever. */
  hangs?: readonly string[];
  /** What it answers instead of making a tunnel; an empty text: nothing at all. */
  answer?: string;
  secure?: boolean;
}

/** A forward proxy on loopback that knows CONNECT alone and counts every connection. */
export async function startProxy({
  routes = {},
  hangs = [],
  answer,
  secure,
}: TestProxyOptions = {}): Promise<TestProxy> {
  const asked: TestProxy["asked"] = [];
  const sockets = new Set<Socket>();
  let connects = 0;
  const server: Server = secure ? createHttpsServer(serverCertificate("good")) : createHttpServer();
  server.on("connection", (socket: Socket) => {
    connects += 1;
    sockets.add(socket);
    socket.on("error", () => {});
  });
  server.on("request", (_request, response) => response.writeHead(405).end());
  server.on("connect", (request, socket: Socket) => {
    const authority = request.url ?? "";
    const { "proxy-authorization": credentials, host } = request.headers;
    asked.push({ authority, credentials, host });
    socket.on("error", () => {});
    if (hangs.includes(authority)) return;
    const port = routes[authority];
    if (answer !== undefined || port === undefined) {
      if (answer !== "") socket.end(answer ?? "HTTP/1.1 502 Bad Gateway\r\n\r\n");
      return;
    }
    const onward = connect(port, "127.0.0.1", () => {
      socket.write("HTTP/1.1 200 Connection established\r\nvia: 1.1 test\r\n\r\n");
      onward.pipe(socket).pipe(onward);
    });
    sockets.add(onward);
    onward.on("error", () => socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `${secure ? "https" : "http"}://127.0.0.1:${port}`, asked, connects: () => connects };
}
