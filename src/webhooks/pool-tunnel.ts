import { once } from "node:events";
import { connect as connectTcp, isIP, type Socket } from "node:net";
import { connect as connectTls, type SecureContext } from "node:tls";
import { AttemptFault } from "./deliver-cause.ts";
import type { Keep } from "./pool-race.ts";
import { tlsOver } from "./pool-tls.ts";

const maxHeadBytes = 16 * 1024;

/** The proxy itself is away, or does not want us: no other address would be of use. */
export class ProxyFault extends AttemptFault {
  constructor() {
    super("connect");
  }
}

/**
 * A tunnel through a forward proxy to an address that was vetted here (RFC 9110, 9.3.6): the proxy resolves nothing.
 * Whatever is wrong with the proxy is the cause `connect`; deadlines are the caller's. `progressed` is called when the
 * proxy is there.
 */
export async function openTunnel(
  proxy: URL,
  trust: SecureContext,
  { address, port }: { address: string; port: number },
  keep: Keep,
  progressed: () => void,
): Promise<Socket> {
  const line = await openProxy(proxy, trust, keep);
  progressed();
  try {
    const authority = `${isIP(address) === 6 ? `[${address}]` : address}:${port}`;
    line.write(
      [`CONNECT ${authority} HTTP/1.1`, `Host: ${authority}`, ...credentials(proxy), "", ""].join("\r\n"),
    );
    const head = await readHead(line);
    if (/^HTTP\/1\.[01] 407/.test(head)) throw new ProxyFault();
    if (!/^HTTP\/1\.[01] 2\d\d[ \r]/.test(head)) throw new AttemptFault("connect");
    return line;
  } catch (error) {
    throw error instanceof ProxyFault ? error : new AttemptFault("connect");
  }
}

async function openProxy(proxy: URL, trust: SecureContext, keep: Keep): Promise<Socket> {
  const secure = proxy.protocol === "https:";
  const host = proxy.hostname.replace(/^\[|\]$/g, "");
  const port = Number(proxy.port) || (secure ? 443 : 80);
  try {
    const line = keep(connectTcp({ host, port, noDelay: true, keepAlive: true }));
    await once(line, "connect");
    if (!secure) return line;
    const socket = keep(connectTls(tlsOver(line, host, trust)));
    await once(socket, "secureConnect");
    return socket;
  } catch {
    throw new ProxyFault();
  }
}

function credentials({ username, password }: URL): string[] {
  if (username === "" && password === "") return [];
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return [`Proxy-Authorization: Basic ${Buffer.from(pair).toString("base64")}`];
}

/** Up to the empty line. The target waits for our ClientHello, so bytes behind it are no tunnel. */
function readHead(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let head = "";
    const finish = (error?: Error) => {
      socket.off("readable", read).off("error", finish).off("close", closed);
      if (error) reject(error);
      else resolve(head);
    };
    const closed = () => finish(new AttemptFault("connect"));
    const read = () => {
      for (let chunk: Buffer | null = socket.read(); chunk; chunk = socket.read()) {
        head += chunk.toString("latin1");
        const end = head.indexOf("\r\n\r\n");
        if (end !== -1) return finish(end + 4 === head.length ? undefined : new AttemptFault("connect"));
        if (head.length > maxHeadBytes) return finish(new AttemptFault("connect"));
      }
    };
    socket.on("readable", read).on("error", finish).on("close", closed).on("end", closed);
  });
}
