import type { IncomingHttpHeaders } from "node:http";
import { type Address, createNetworks, networkFault, parseAddress } from "#src/core/networks.ts";

/** What is looked at of a request: its connection, and what proxies say in its headers. */
export interface Arrival {
  socket: { remoteAddress?: string | undefined };
  headers: IncomingHttpHeaders;
}

/** More proxies than anybody has; each entry costs a little. */
const maxHops = 32;
const inBrackets = /^\[([0-9a-fA-F:.]{2,45})\](:[\w.-]{1,32})?$/;
const withPort = /^([0-9.]{7,15})(:[\w.-]{1,32})?$/;

/**
 * The address of whoever calls: the connection's other end, or, where that is one of the `trusted` proxies, the
 * rightmost address of `X-Forwarded-For` that is no trusted proxy; of `Forwarded` (RFC 7239) only where the other
 * header is not there. What anybody else writes into them is not looked at. An entry that is no address (`unknown`,
 * `_hidden`) hides what lies behind it: then it is the proxy that has written it. Empty where the connection is gone.
 */
export function createCallerAddress(trusted: readonly string[]): (arrival: Arrival) => string {
  const isTrusted = createNetworks(trusted);
  return ({ socket, headers }) => {
    const peer = parseAddress((socket.remoteAddress ?? "").split("%", 1)[0]!);
    if (!peer) return "";
    let hop: Address = peer;
    if (!isTrusted(hop)) return hop.toString();
    for (const entry of entriesOf(headers)) {
      const address = nodeAddress(entry);
      if (!address) break;
      hop = address;
      if (!isTrusted(hop)) break;
    }
    return hop.toString();
  };
}

/** What is wrong with an entry of TRUSTED_PROXIES, as the words that follow "expected"; undefined when it is good. */
export function trustedProxyFault(text: string): string | undefined {
  const fault = networkFault(text);
  if (fault !== undefined) return fault;
  if (text.endsWith("/0")) return "your own proxies: whoever is trusted may write any address";
  return parseAddress(text.split("/")[0]!)?.kind() === "ipv4" && text.includes(":")
    ? "IPv4 ranges in IPv4 spelling, like 10.0.0.0/8"
    : undefined;
}

/** What the proxies say, the last one first. */
function* entriesOf(headers: IncomingHttpHeaders): Generator<string> {
  const list = headers["x-forwarded-for"];
  if (list !== undefined) yield* fromTheRight(String(list));
  else for (const element of fromTheRight(headers.forwarded ?? "")) yield forOf(element);
}

/**
 * The entries of a list, from its end: there stands what a trusted proxy wrote, and whatever a stranger began further
 * left, an open quotation mark for example, does not reach it. Each character is looked at once.
 */
function* fromTheRight(list: string): Generator<string> {
  let end = list.length;
  let isQuoted = false;
  let entries = 0;
  for (let at = end - 1; at >= -1 && entries < maxHops; at--) {
    if (list[at] === '"') isQuoted = !isQuoted;
    if (at >= 0 && (list[at] !== "," || isQuoted)) continue;
    yield list.slice(at + 1, end).trim();
    entries += 1;
    end = at;
  }
}

/** The `for` of an element of `Forwarded`, without its quotation marks; empty where it has none, or several. */
function forOf(element: string): string {
  // No address has an escape, and no other parameter is of interest.
  const found = element.split(";").flatMap((pair) => {
    const at = pair.indexOf("=");
    return at >= 0 && pair.slice(0, at).trim().toLowerCase() === "for" ? [pair.slice(at + 1).trim()] : [];
  });
  return found.length === 1 ? found[0]!.replace(/^"([^"\\]*)"$/, "$1") : "";
}

/** The address of a node (RFC 7239 section 6) with or without its port. */
function nodeAddress(node: string): Address | undefined {
  if (node.length > 100) return undefined;
  return parseAddress(inBrackets.exec(node)?.[1] ?? withPort.exec(node)?.[1] ?? node);
}
