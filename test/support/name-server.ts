import { createSocket } from "node:dgram";
import { once } from "node:events";
import { onTestFinished } from "vitest";

const typeA = 1;
const typeAaaa = 28;

/**
 * A name server on loopback (RFC 1035 section 4.1) that knows some names; one that has `undefined` is never answered,
 * any other does not exist. Questions for addresses of the family `mute` are never answered. Resolves to how it is
 * addressed.
 */
export async function startNameServer(
  zone: Record<string, string[] | undefined>,
  { mute }: { mute?: 4 | 6 } = {},
): Promise<string> {
  const socket = createSocket("udp4");
  socket.on("message", (query, peer) => {
    const { name, type, end } = readQuestion(query);
    const known = name in zone;
    const addresses = zone[name];
    if (known && addresses === undefined) return;
    if (type === (mute === 4 ? typeA : typeAaaa) && mute !== undefined) return;
    const wanted = (addresses ?? []).filter((address) => (type === typeAaaa) === address.includes(":"));
    const records =
      type === typeA || type === typeAaaa ? wanted.map((address) => toRecord(type, address)) : [];
    const head = Buffer.from(query.subarray(0, 12));
    head.writeUInt16BE(known ? 0x8180 : 0x8183, 2);
    head.writeUInt16BE(records.length, 6);
    head.writeUInt32BE(0, 8);
    socket.send(Buffer.concat([head, query.subarray(12, end), ...records]), peer.port, peer.address);
  });
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  onTestFinished(() => void socket.close());
  return `127.0.0.1:${socket.address().port}`;
}

function readQuestion(query: Buffer): { name: string; type: number; end: number } {
  const labels: string[] = [];
  let at = 12;
  for (let length = query[at]!; length > 0; length = query[at]!) {
    labels.push(query.toString("latin1", at + 1, at + 1 + length));
    at += 1 + length;
  }
  return { name: labels.join(".").toLowerCase(), type: query.readUInt16BE(at + 1), end: at + 5 };
}

function toRecord(type: number, address: string): Buffer {
  const data =
    type === typeA
      ? Buffer.from(address.split(".").map(Number))
      : Buffer.from(
          address
            .split(":")
            .map((group) => group.padStart(4, "0"))
            .join(""),
          "hex",
        );
  // A pointer to the name in the question, class IN, a time to live of 0.
  const head = Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 0, 0, data.length]);
  return Buffer.concat([head, data]);
}
