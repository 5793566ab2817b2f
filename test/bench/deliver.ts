import type { Bench, Suite } from "./bench.ts";
import { type ClaimSize, measureClaiming } from "./deliver/claim-cost.ts";
import { type IdleSize, measureIdle } from "./deliver/idle.ts";
import { whyNot } from "./deliver/install-peers.ts";
import { type Peer, peers, startPeer } from "./deliver/peers.ts";
import { pairedRatio, type Slice, senderRow } from "./deliver/rates.ts";
import {
  type OurSize,
  type Ours,
  ourInFlight,
  type Sender,
  startBare,
  startOurs,
} from "./deliver/senders.ts";
import type { Receiver } from "./receiver.ts";
import { atLeast, join, type Report, type Row } from "./report.ts";

export interface DeliverSize {
  ours: OurSize;
  /** Who takes part beside ourselves and the bare loop. */
  peers: readonly Peer[];
  rounds: number;
  claims: ClaimSize;
  idle: IdleSize;
}

const promisedSize: DeliverSize = {
  ours: { clients: 8, endpointsPerClient: 4, firstDeliveries: 4000, checked: 1000 },
  peers,
  rounds: 5,
  claims: { few: 1000, many: 1_000_000, endpoints: [1, 1000], claims: 300 },
  idle: { endpoints: 1000, settleMs: 2500, forMs: 10_000 },
};

/** A bare loop is tried with as many connections as we have, and with fewer; the better one counts. */
const bareConnections = [ourInFlight, 64];
const bareShare = 0.4;

/** Deliveries per second with everything on, beside a bare loop and beside pg-boss; and what claiming costs. */
export const deliver: Suite = deliverAt(promisedSize);

/** The suite at another size. */
export function deliverAt(size: DeliverSize): Suite {
  return async (bench) => {
    return join([
      await measureSending(bench, size),
      await measureClaiming(bench, size.claims),
      await measureIdle(bench, size.idle),
    ]);
  };
}

interface Contest {
  ours: Ours;
  bare: Sender[];
  peers: { peer: Peer; sender: Sender }[];
  leftOut: Row[];
}

async function measureSending(bench: Bench, size: DeliverSize): Promise<Report> {
  const contest = await prepare(bench, await bench.receiver(), size);
  const { ours, bare, leftOut } = contest;
  const senders = [ours, ...bare, ...contest.peers.map(({ sender }) => sender)];
  const slices = await takeTurns(bench, senders, size.rounds);
  const ratioTo = (sender: Sender) => pairedRatio(slices.get(ours)!, slices.get(sender)!);
  // The bare loop at its better number of connections.
  const toBare = Math.min(...bare.map(ratioTo));
  const ratios: Record<string, number> = { ours_to_bare: toBare };
  const goals = [atLeast("deliveries per second, ours to a bare loop", bareShare, toBare)];
  for (const { peer, sender } of contest.peers) {
    const ratio = ratioTo(sender);
    ratios[`ours_to_${peer.name}`] = ratio;
    goals.push(atLeast(`deliveries per second, ours to ${peer.name}`, peer.factor, ratio));
  }
  const rows = senders.map((sender) => senderRow(sender.name, sender.inFlight, slices.get(sender)!));
  return { rows: [...rows, { signatures_checked: ours.checked() }, ...leftOut], ratios, goals };
}

async function prepare(bench: Bench, receiver: Receiver, size: DeliverSize): Promise<Contest> {
  bench.say("starting the platform, and letting it send what the others will send");
  const ours = await startOurs(bench, receiver, size.ours);
  await ours.slice(0);
  const poster = bench.poster();
  const bare: Sender[] = [];
  for (const connections of bareConnections)
    bare.push(await startBare(receiver, poster, ours.kept(), connections));
  const contest: Contest = { ours, bare, peers: [], leftOut: [] };
  for (const peer of size.peers) {
    const why = await whyNot(bench, peer);
    if (why !== undefined) {
      bench.say(`without ${peer.name}: ${why}`);
      contest.leftOut.push({ left_out: peer.name, why });
      continue;
    }
    bench.say(`starting ${peer.name}`);
    contest.peers.push({ peer, sender: await startPeer(bench, receiver, ours.kept(), peer) });
  }
  return contest;
}

/** One slice each, round by round, so that whatever else the machine does meets all. The first round only warms up. */
async function takeTurns(
  bench: Bench,
  senders: readonly Sender[],
  rounds: number,
): Promise<Map<Sender, Slice[]>> {
  const slices = new Map<Sender, Slice[]>(senders.map((sender) => [sender, []]));
  const sliceMs = (bench.seconds * 1000) / (rounds * senders.length);
  bench.say(`measuring for ${bench.seconds} s`);
  for (let round = 0; round < rounds; round++) {
    const order = round % 2 === 0 ? senders : senders.toReversed();
    for (const sender of order) {
      bench.signal.throwIfAborted();
      const slice = await sender.slice(sliceMs);
      bench.say(`round ${round}: ${sender.name} (${sender.inFlight}) ${Math.round(slice.perSecond)}/s`);
      if (round > 0) slices.get(sender)!.push(slice);
    }
  }
  return slices;
}
