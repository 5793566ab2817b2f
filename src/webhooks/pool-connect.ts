import { once } from "node:events";
import { connect as connectTcp, type Socket } from "node:net";
import { connect as connectTls, type SecureContext } from "node:tls";
import type { Clock } from "#src/core/clock.ts";
import { AttemptFault, codeOf, isReset } from "./deliver-cause.ts";
import { type Target, TargetNotAllowed } from "./guard.ts";
import { canonicalAddress } from "./guard-addresses.ts";
import { createTrust, tlsOver } from "./pool-tls.ts";
import { openTunnel } from "./pool-tunnel.ts";

export interface Network {
  /** A forward proxy for everything but loopback; standard proxy variables of the environment are not honoured. */
  proxy?: URL | undefined;
  /** Certificates in PEM that are trusted beside the default ones, for receivers and the proxy. */
  extraCa?: string | undefined;
}

type Connected = (error: Error | null, socket: Socket | null) => void;
/** Remembers a socket that is being opened, so that a deadline or `close` reaches it. */
type Keep = (socket: Socket) => Socket;

/**
 * Opens connections to vetted addresses, directly or through the proxy's tunnel: TCP, the peer's address compared,
 * then TLS to the target's name. All within `connectMs`; faults carry their cause.
 */
export class Connector {
  readonly #clock: Clock;
  readonly #connectMs: number;
  readonly #proxy: URL | undefined;
  readonly #trust: SecureContext;
  readonly #opening = new Set<Socket>();

  constructor(clock: Clock, connectMs: number, { proxy, extraCa }: Network) {
    this.#clock = clock;
    this.#connectMs = connectMs;
    this.#proxy = proxy;
    this.#trust = createTrust(extraCa);
  }

  connect(target: Target, address: string, done: Connected): void {
    const sockets: Socket[] = [];
    const keep: Keep = (socket) => {
      sockets.push(socket);
      this.#opening.add(socket);
      // Whoever waits is told; an error that comes after that must not end the process.
      return socket.on("error", () => {}).once("close", () => this.#opening.delete(socket));
    };
    let over = false;
    const finish = (error: Error | null, socket: Socket | null) => {
      if (over) return;
      over = true;
      cancel();
      for (const one of sockets) {
        this.#opening.delete(one);
        if (error) one.destroy();
      }
      done(error, socket);
    };
    const cancel = this.#clock.after(this.#connectMs, () => finish(new AttemptFault("timeout"), null));
    this.#open(target, address, keep).then(
      (socket) => finish(null, socket),
      (error: Error) => finish(error, null),
    );
  }

  /** What is still being opened is given up. */
  close(): void {
    for (const socket of this.#opening) socket.destroy(new AttemptFault("reset"));
  }

  async #open(target: Target, address: string, keep: Keep): Promise<Socket> {
    const direct = target.loopback || this.#proxy === undefined;
    const line = direct
      ? await openDirect(address, target.port, keep)
      : await openTunnel(this.#proxy!, this.#trust, { address, port: target.port }, keep);
    return target.secure ? this.#secure(line, target.host, keep) : line;
  }

  async #secure(line: Socket, host: string, keep: Keep): Promise<Socket> {
    const socket = keep(connectTls(tlsOver(line, host, this.#trust)));
    try {
      await once(socket, "secureConnect");
    } catch (error) {
      if (error instanceof AttemptFault) throw error;
      throw new AttemptFault(isReset(error) ? "reset" : "tls");
    }
    return socket.setNoDelay(true);
  }
}

async function openDirect(address: string, port: number, keep: Keep): Promise<Socket> {
  const socket = keep(connectTcp({ host: address, port, noDelay: true, keepAlive: true }));
  try {
    await once(socket, "connect");
  } catch (error) {
    if (error instanceof AttemptFault) throw error;
    if (isReset(error)) throw new AttemptFault("reset");
    throw new AttemptFault(codeOf(error) === "ETIMEDOUT" ? "timeout" : "connect");
  }
  // The second belt: nothing is written to a peer other than the vetted one.
  const { remoteAddress } = socket;
  if (remoteAddress === undefined) throw new AttemptFault("reset");
  if (canonicalAddress(remoteAddress) !== address) throw new TargetNotAllowed();
  return socket;
}
