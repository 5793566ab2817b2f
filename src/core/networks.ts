import { isIP } from "node:net";
import ipaddr from "ipaddr.js";

export type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** An IP address, an IPv4-mapped one as IPv4; undefined for what is none, has a zone, or is spelled the old ways. */
export function parseAddress(text: string): Address | undefined {
  // Stricter than the library, which takes the old short and octal spellings and zones too.
  return isIP(text) === 0 || text.includes("%") ? undefined : ipaddr.process(text);
}

/** What is wrong with a CIDR, as the words that follow "expected"; undefined when it is good. */
export function networkFault(text: string): string | undefined {
  const [address = "", bits] = text.split("/");
  if (isIP(address) === 0 || !ipaddr.isValidCIDR(text)) return "ranges like 10.0.0.0/8 or fd00::/8";
  const [network, prefix] = ipaddr.parseCIDR(text);
  const zeros = network.kind() === "ipv4" ? 32 - prefix : 128 - prefix;
  const number = network.toByteArray().reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  return number % (1n << BigInt(zeros)) === 0n ? undefined : `a network's first address before /${bits}`;
}

/** Whether an address lies in one of the networks, which are CIDRs without a fault. */
export function createNetworks(cidrs: readonly string[]): (address: Address) => boolean {
  const ranges = cidrs.map((cidr) => ipaddr.parseCIDR(cidr));
  return (address) =>
    ranges.some(([range, bits]) => range.kind() === address.kind() && address.match([range, bits]));
}
