import ipaddr from "ipaddr.js";
import { networkFault, parseAddress as parse } from "#src/core/networks.ts";

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];

const ranges = (...cidrs: string[]): Range[] => cidrs.map((cidr) => ipaddr.parseCIDR(cidr));

const deniedV4 = ranges(
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
);
const globalV6 = ranges("2000::/3");
const deniedV6 = ranges("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

/**
 * No allow-list lifts these: this machine itself, link-local and multicast, the metadata services of clouds, and
 * whatever carries an IPv4 address inside (a lifted translation would lead to all of the former).
 */
const neverLifted = ranges(
  "0.0.0.0/8",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "224.0.0.0/4",
  "240.0.0.0/4",
  "100.100.100.200/32",
  "168.63.129.16/32",
  "192.0.0.192/32",
  "::/96",
  "::ffff:0:0/96",
  "64:ff9b::/96",
  "64:ff9b:1::/48",
  "2001::/32",
  "2002::/16",
  "fe80::/10",
  "ff00::/8",
  "fd00:ec2::/32",
  "fd20:ce::/32",
);

/** The address in one spelling, an IPv4-mapped one as IPv4; undefined for what is not an address (or has a zone). */
export function canonicalAddress(text: string): string | undefined {
  return parse(text)?.toString();
}

/** Global unicast only. IPv4-mapped addresses are judged as IPv4; tunnels and translations are denied. */
export function isPublicAddress(text: string): boolean {
  const address = parse(text);
  if (!address) return false;
  if (address.kind() === "ipv4") return !isIn(address, deniedV4);
  return isIn(address, globalV6) && !isIn(address, deniedV6);
}

export function isLoopbackAddress(text: string): boolean {
  return parse(text)?.range() === "loopback";
}

/** Whether an allow-list of CIDRs lifts the address rules for this one. */
export function createAllowList(cidrs: readonly string[]): (address: string) => boolean {
  const lifted = ranges(...cidrs);
  return (text) => {
    const address = parse(text);
    return address !== undefined && isIn(address, lifted) && !isIn(address, neverLifted);
  };
}

/** What is wrong with an entry of an allow-list, as the words that follow "expected"; undefined when it is good. */
export function cidrFault(text: string): string | undefined {
  const fault = networkFault(text);
  if (fault !== undefined) return fault;
  const [network, prefix] = ipaddr.parseCIDR(text);
  const covered = neverLifted.some(
    ([range, size]) => range.kind() === network.kind() && size <= prefix && isIn(network, [[range, size]]),
  );
  return covered ? "ranges that can be lifted (never loopback, link-local, metadata or tunnels)" : undefined;
}

function isIn(address: ipaddr.IPv4 | ipaddr.IPv6, list: readonly Range[]): boolean {
  return list.some(([range, bits]) => range.kind() === address.kind() && address.match([range, bits]));
}
