import { isIP } from "node:net";
import { networkInterfaces } from "node:os";
import { delivery } from "#generated/delivery.ts";
import { canonicalAddress, createAllowList, isLoopbackAddress, isPublicAddress } from "./guard-addresses.ts";
import { formFault, isInternalName, nameFault } from "./guard-names.ts";
import { askNameServers, askSystem } from "./guard-resolver.ts";

export interface GuardOptions {
  /** Development only: lifts scheme, port and address rules for 127.0.0.0/8, ::1 and localhost, and nothing else. */
  allowLoopback: boolean;
  /** Ports that this process listens on; a webhook never goes there. */
  ownPorts: () => readonly number[];
  /** Ports that the operator adds to those of the contract. */
  extraPorts?: readonly number[];
  /** Ranges that the operator lifts from the address rules; https and ports still apply there. */
  allowedCidrs?: readonly string[];
  /** Every address of a name; the name servers by default, or the system's resolver where it may know better. */
  resolve?: (host: string) => Promise<string[]>;
  /** The addresses of this machine, for `ownPorts`; those of its interfaces by default. */
  ownAddresses?: () => readonly string[];
}

/** A URL that may be used, taken apart once. */
export interface Target {
  readonly origin: string;
  /** Path and query. */
  readonly path: string;
  readonly secure: boolean;
  /** A name, or an address without brackets. */
  readonly host: string;
  readonly port: number;
  /** The host when it is an address, in its one spelling; it never reaches a resolver. */
  readonly literal: string | undefined;
  readonly loopback: boolean;
  /** A name that only an allow-list lifts: all its addresses must lie inside that list. */
  readonly internalName: boolean;
}

/** The target is forbidden. Customers are told this and never an address. */
export class TargetNotAllowed extends Error {
  constructor() {
    super("target_not_allowed");
    this.name = "TargetNotAllowed";
  }
}

const maxVerdicts = 1000;

/** Decides where webhooks may go: by URL when it is saved and at every attempt, by address at every connect. */
export class Guard {
  readonly #options: GuardOptions;
  readonly #ports: readonly number[];
  readonly #lifted: (address: string) => boolean;
  /** What follows from a URL's text alone; what may change (our ports, a name's addresses) is asked every time. */
  readonly #verdicts = new Map<string, Target | string>();
  /** Lookups under way. No answer is kept. */
  readonly #lookups = new Map<string, Promise<string[]>>();

  constructor(options: GuardOptions) {
    this.#options = options;
    this.#ports = [...new Set([...delivery.ports, ...(options.extraPorts ?? [])])];
    this.#lifted = createAllowList(options.allowedCidrs ?? []);
  }

  /** What is wrong with a URL that is to be saved, in a sentence; undefined when it may be used. */
  urlFault(text: string): string | undefined {
    const verdict = this.#verdict(text);
    if (typeof verdict === "string") return verdict;
    if (this.#isOurs(verdict, verdict.literal)) return "The URL points at this server itself.";
    return formFault(text, verdict.host);
  }

  isLoopbackUrl(text: string): boolean {
    const url = URL.parse(text);
    return url !== null && this.#isLoopback(hostOf(url));
  }

  /** The URL taken apart; to be asked at every attempt. Throws TargetNotAllowed. */
  target(text: string): Target {
    const verdict = this.#verdict(text);
    if (typeof verdict === "string" || this.#isOurs(verdict, verdict.literal)) throw new TargetNotAllowed();
    return verdict;
  }

  /**
   * The addresses to connect to, by an answer that arrives after this call, the families in turn; the caller must
   * connect to these and to nothing else. Throws TargetNotAllowed when **any** of the name's addresses is forbidden.
   */
  async addressesOf(target: Target): Promise<string[]> {
    if (target.literal !== undefined) return [target.literal];
    const addresses = (await this.#lookUp(target)).map(canonicalAddress);
    const fine = (address: string | undefined): address is string =>
      address !== undefined && this.#mayConnect(target, address) && !this.#isOurs(target, address);
    if (!addresses.every(fine) || addresses.length === 0) throw new TargetNotAllowed();
    return interleaved([...new Set(addresses)]);
  }

  /** One at a time per name: a zone that hangs is not asked by every attempt at it. */
  #lookUp({ host, loopback }: Target): Promise<string[]> {
    const underWay = this.#lookups.get(host);
    if (underWay) return underWay;
    // Names of the operator's own networks may stand in the hosts file.
    const isLocal = loopback || (this.#options.allowedCidrs ?? []).length > 0;
    const resolve = this.#options.resolve ?? (isLocal ? askSystem : askNameServers);
    const lookup = resolve(host).finally(() => this.#lookups.delete(host));
    this.#lookups.set(host, lookup);
    return lookup;
  }

  #verdict(text: string): Target | string {
    const known = this.#verdicts.get(text);
    if (known !== undefined) return known;
    const verdict = this.#judge(text);
    if (text.length > delivery.sizes.urlMaxCharacters) return verdict;
    const [oldest] = this.#verdicts.keys();
    if (this.#verdicts.size >= maxVerdicts && oldest !== undefined) this.#verdicts.delete(oldest);
    this.#verdicts.set(text, verdict);
    return verdict;
  }

  #judge(text: string): Target | string {
    const fault = textFault(text);
    if (fault !== undefined) return fault;
    const url = URL.parse(text);
    if (!url) return "This is not a URL.";
    const host = hostOf(url);
    const loopback = this.#isLoopback(host);
    if (loopback && !/^https?:$/.test(url.protocol)) return "The URL must start with http:// or https://.";
    if (!loopback && url.protocol !== "https:") return "The URL must start with https://.";
    const port = portOf(url);
    if (!loopback && !this.#ports.includes(port)) return `The port must be one of ${this.#ports.join(", ")}.`;
    if (port === 0) return "The port must not be 0.";
    const literal = canonicalAddress(host);
    const isName = literal === undefined && !loopback;
    const wrongName = isName ? nameFault(host) : undefined;
    if (wrongName !== undefined) return wrongName;
    const internalName = isName && isInternalName(host);
    const { origin, pathname, search, protocol } = url;
    const path = pathname + search;
    const target = {
      origin,
      path,
      secure: protocol === "https:",
      host,
      port,
      literal,
      loopback,
      internalName,
    };
    return this.#isPlausible(target) ? target : "The host of the URL is not a public one.";
  }

  /** What a host tells before it is resolved. */
  #isPlausible(target: Target): boolean {
    const { literal, loopback, internalName } = target;
    if (loopback) return true;
    if (literal !== undefined) return this.#mayConnect(target, literal);
    return !internalName || (this.#options.allowedCidrs ?? []).length > 0;
  }

  #mayConnect({ loopback, internalName }: Target, address: string): boolean {
    if (loopback) return isLoopbackAddress(address);
    return this.#lifted(address) || (!internalName && isPublicAddress(address));
  }

  /** A port of ours, on loopback or on an address of this machine. */
  #isOurs({ loopback, port }: Target, address: string | undefined): boolean {
    if (!this.#options.ownPorts().includes(port)) return false;
    if (loopback) return true;
    return address !== undefined && (this.#options.ownAddresses ?? machineAddresses)().includes(address);
  }

  #isLoopback(host: string): boolean {
    return this.#options.allowLoopback && (host === "localhost" || isLoopbackAddress(host));
  }
}

/** What the parser would repair or hide silently is refused in the text itself. */
function textFault(text: string): string | undefined {
  const { urlMaxCharacters } = delivery.sizes;
  if (text.length > urlMaxCharacters) return `The URL is longer than ${urlMaxCharacters} characters.`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  if (/[\u0000-\u0020\u007f\\]/.test(text)) {
    return "The URL must not have spaces, backslashes or control characters.";
  }
  if (/^[^/?#@]*(?:@|\/+[^/?#@]*@)/.test(text)) return "The URL must not carry a user name or password.";
  if (text.includes("#")) return "The URL must not have a fragment.";
  return undefined;
}

/** So that a family which is dead costs no more than one delay (RFC 8305 section 4). */
function interleaved(addresses: readonly string[]): string[] {
  const [first = [], second = []] = Map.groupBy(addresses, isIP).values();
  const turns = first.flatMap((address, index) => [address, ...second.slice(index, index + 1)]);
  return [...turns, ...second.slice(first.length)];
}

function machineAddresses(): string[] {
  const all = Object.values(networkInterfaces()).flatMap((addresses) => addresses ?? []);
  return all.flatMap(({ address }) => canonicalAddress(address.split("%")[0]!) ?? []);
}

function hostOf(url: URL): string {
  const host = url.hostname.replace(/^\[|\]$/g, "").toLowerCase();
  return isIP(host) === 0 ? host.replace(/\.$/, "") : host;
}

function portOf(url: URL): number {
  if (url.port !== "") return Number(url.port);
  return url.protocol === "https:" ? 443 : 80;
}
