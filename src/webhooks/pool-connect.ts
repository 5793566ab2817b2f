import { once } from "node:events";
import { connect as connectTcp, type Socket } from "node:net";
import { connect as connectTls, type SecureContext } from "node:tls";
import type { Clock } from "#src/core/clock.ts";
import { AttemptFault, codeOf, isReset } from "./deliver-cause.ts";
import { type Target, TargetNotAllowed } from "./guard.ts";
import { canonicalAddress } from "./guard-addresses.ts";
import { AddressRace, type Keep, type Raced } from "./pool-race.ts";
import { createTrust, tlsOver } from "./pool-tls.ts";
import { openTunnel, ProxyFault } from "./pool-tunnel.ts";

export interface Network {
  /** A forward proxy for everything but loopback; standard proxy variables of the environment are not honoured. */
  proxy?: URL | undefined;
  /** Certificates in PEM that are trusted beside the default ones, for receivers and the proxy. */
  extraCa?: string | undefined;
}

/**
 * Opens connections to vetted addresses, directly or through the proxy's tunnels: TCP, the peer's address compared,
 * then TLS to the target's name. All within `connectMs`; faults carry their cause.
 */
export class Connector {
  readonly #clock: Clock;
  readonly #connectMs: number;
  readonly #proxy: URL | undefined;
  readonly #trust: SecureContext;
  readonly #races = new Set<AddressRace>();

  constructor(clock: Clock, connectMs: number, { proxy, extraCa }: Network) {
    this.#clock = clock;
    this.#connectMs = connectMs;
    this.#proxy = proxy;
    this.#trust = createTrust(extraCa);
  }

  /** To the first of the addresses that answers, each of which was vetted; `done` is told which. */
  connect(target: Target, addresses: readonly string[], done: Raced): void {
    const race = new AddressRace(addresses, {
      clock: this.#clock,
      connectMs: this.#connectMs,
      open: (address, keep, progressed) => this.#open(target, address, keep, progressed),
      isFinal: (error) => error instanceof TargetNotAllowed || error instanceof ProxyFault,
      done: (error, socket, address) => {
        this.#races.delete(race);
        done(error, socket, address);
      },
    });
    this.#races.add(race);
  }

  /** What is still being opened is given up. */
  close(): void {
    for (const race of this.#races) race.end(new AttemptFault("reset"));
  }

  async #open(target: Target, address: string, keep: Keep, progressed: () => void): Promise<Socket> {
    const direct = target.loopback || this.#proxy === undefined;
    const line = direct
      ? await openDirect(address, target.port, keep)
      : await openTunnel(this.#proxy!, this.#trust, { address, port: target.port }, keep, progressed);
    if (!target.secure) return line;
    progressed();
    return this.#secure(line, target.host, keep);
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
