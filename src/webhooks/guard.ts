import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { delivery } from "#generated/delivery.ts";

export interface GuardOptions {
  /** Development only: lifts scheme, port and address rules for 127.0.0.0/8, ::1 and localhost, and nothing else. */
  allowLoopback: boolean;
  /** Ports that this process listens on; a webhook never goes there. */
  ownPorts: () => readonly number[];
  /** Every address of a name; the system's resolver by default. */
  resolve?: (host: string) => Promise<string[]>;
}

/** The target is forbidden. Customers are told this and never an address. */
export class TargetNotAllowed extends Error {
  constructor() {
    super("target_not_allowed");
    this.name = "TargetNotAllowed";
  }
}

const deniedV4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.88.99.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/4",
  "240.0.0.0/4",
  "168.63.129.16/32",
].map((cidr) => ipaddr.IPv4.parseCIDR(cidr));
const allowedV6 = ipaddr.IPv6.parseCIDR("2000::/3");
const deniedV6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"].map((cidr) =>
  ipaddr.IPv6.parseCIDR(cidr),
);
const deniedNames = /(^|\.)(localhost|local|internal)$/;

/** Decides where webhooks may go: by URL when it is saved and at every attempt, by address at every connect. */
export class Guard {
  readonly #options: GuardOptions;

  constructor(options: GuardOptions) {
    this.#options = options;
  }

  /** What is wrong with the URL, in a sentence; undefined when it may be used. */
  urlFault(text: string): string | undefined {
    const { urlMaxCharacters } = delivery.sizes;
    if (text.length > urlMaxCharacters) return `The URL is longer than ${urlMaxCharacters} characters.`;
    const url = URL.parse(text);
    if (!url) return "This is not a URL.";
    if (url.username !== "" || url.password !== "") return "The URL must not carry a user name or password.";
    if (text.includes("#")) return "The URL must not have a fragment.";
    if (this.#isLoopback(url)) {
      if (!/^https?:$/.test(url.protocol)) return "The URL must start with http:// or https://.";
      return this.#options.ownPorts().includes(portOf(url))
        ? "The URL points at this server itself."
        : undefined;
    }
    if (url.protocol !== "https:") return "The URL must start with https://.";
    if (!(delivery.ports as readonly number[]).includes(portOf(url))) {
      return `The port must be one of ${delivery.ports.join(", ")}.`;
    }
    const host = hostOf(url);
    const named = isIP(host) === 0;
    const forbidden = named ? deniedNames.test(host) || !host.includes(".") : !isPublicAddress(host);
    return forbidden ? "The host of the URL is not a public one." : undefined;
  }

  isLoopbackUrl(text: string): boolean {
    const url = URL.parse(text);
    return url !== null && this.#isLoopback(url);
  }

  /**
   * The address to connect to, resolved once; the caller must connect to it and to nothing else. Throws
   * TargetNotAllowed when the URL or **any** of the name's addresses is forbidden.
   */
  async addressFor(text: string): Promise<string> {
    if (this.urlFault(text) !== undefined) throw new TargetNotAllowed();
    const url = new URL(text);
    const host = hostOf(url);
    const loopback = this.#isLoopback(url);
    // Literals never reach a resolver: they are judged as they stand.
    const addresses = isIP(host) ? [host] : await (this.#options.resolve ?? resolveName)(host);
    const [first] = addresses;
    const allowed = (address: string) => (loopback ? isLoopbackAddress(address) : isPublicAddress(address));
    if (first === undefined || !addresses.every(allowed)) throw new TargetNotAllowed();
    return first;
  }

  #isLoopback(url: URL): boolean {
    const host = hostOf(url);
    return (
      this.#options.allowLoopback && (host === "localhost" || (isIP(host) !== 0 && isLoopbackAddress(host)))
    );
  }
}

/** Global unicast only. IPv4-mapped addresses are judged as IPv4; tunnels and translations are denied. */
export function isPublicAddress(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (address.kind() === "ipv4") {
    return !deniedV4.some((range) => (address as ipaddr.IPv4).match(range));
  }
  const v6 = address as ipaddr.IPv6;
  return v6.match(allowedV6) && !deniedV6.some((range) => v6.match(range));
}

function isLoopbackAddress(text: string): boolean {
  return ipaddr.isValid(text) && ipaddr.process(text).range() === "loopback";
}

async function resolveName(host: string): Promise<string[]> {
  return (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);
}

function hostOf(url: URL): string {
  return url.hostname
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "")
    .toLowerCase();
}

function portOf(url: URL): number {
  return Number(url.port) || (url.protocol === "https:" ? 443 : 80);
}
