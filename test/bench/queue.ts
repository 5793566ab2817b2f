import path from "node:path";
import type { Bench, Suite } from "./bench.ts";
import { importBody } from "./calls.ts";
import { whyNot } from "./deliver/install-peers.ts";
import type { Done } from "./queue/closed-loop.ts";
import {
  type Figure,
  type Peer,
  peers,
  startOurs,
  startPeer,
  type Task,
  tasks,
} from "./queue/contestants.ts";
import { atLeast, type Report, type Row } from "./report.ts";
import { median, rounded } from "./sample.ts";

export interface QueueSize {
  /** Who takes part beside ourselves. */
  peers: readonly Peer[];
  rounds: number;
}

/** What the queue does on PostgreSQL per second, beside other queues on the same server. */
export const queue: Suite = queueAt({ peers, rounds: 5 });

/** Ours to theirs, and what is wanted; without a number it is only reported. */
const comparisons: { task: Task; peer: string; theirTask?: Task; want?: number }[] = [
  { task: "enqueue", peer: "pg-boss", want: 5 },
  { task: "enqueue", peer: "graphile-worker", want: 5 },
  { task: "enqueue", peer: "bullmq" },
  { task: "process", peer: "pg-boss", want: 0.8 },
  // Only this one keeps what ours does: the row and the end of the job are there together or not at all.
  { task: "process", peer: "pg-boss", theirTask: "process once" },
  { task: "process", peer: "graphile-worker" },
  { task: "process", peer: "bullmq" },
  { task: "bookkeeping", peer: "graphile-worker", theirTask: "no-op", want: 1.5 },
];

/** The suite at another size. */
export function queueAt(size: QueueSize): Suite {
  return async (bench) => {
    const { figures, leftOut } = await prepare(bench, size);
    const slices = await takeTurns(bench, figures, size.rounds);
    const report: Report = {
      rows: [...figures.map((one) => rowOf(one, slices.get(one)!)), ...leftOut],
      ratios: {},
      goals: [],
    };
    const find = (who: string, task: Task) => figures.find((one) => one.who === who && one.task === task);
    for (const { task, peer, theirTask = task, want } of comparisons) {
      const theirs = find(peer, theirTask);
      if (!theirs) continue;
      const ratio = pairedRatio(slices.get(find("actionwire", task)!)!, slices.get(theirs)!);
      report.ratios[`${task}_to_${peer}${theirTask === task ? "" : `_${theirTask.replace(" ", "_")}`}`] =
        ratio;
      const what = theirTask === task ? peer : `${peer}'s ${theirTask} jobs`;
      if (want !== undefined) report.goals.push(atLeast(`${task}, ours to ${what}`, want, ratio));
    }
    return report;
  };
}

async function prepare(bench: Bench, size: QueueSize): Promise<{ figures: Figure[]; leftOut: Row[] }> {
  const leftOut: Row[] = [];
  const taking: Peer[] = [];
  for (const peer of size.peers) {
    const why = await whyNot(bench, peer);
    if (why === undefined) taking.push(peer);
    else leftOut.push({ left_out: peer.name, why });
  }
  bench.say("starting PostgreSQL and what runs on it");
  const server = bench.helper("peers/postgres-process.mjs", {
    cwd: path.join(import.meta.dirname, "peers"),
    graceMs: 10_000,
  });
  await server.call("start");
  const create = async (name: string) => (await server.call<{ url: string }>("create", { name })).url;
  const body = importBody(0, 1, "QUEUE");
  const figures = await startOurs(bench, await create("actionwire"), body);
  for (const [index, peer] of taking.entries())
    figures.push(...(await startPeer(bench, { url: await create(`peer_${index}`), payload: body }, peer)));
  // Figures that are compared one behind the other, so that their slices are near in time.
  figures.sort((one, other) => tasks.indexOf(one.task) - tasks.indexOf(other.task));
  return { figures, leftOut };
}

/** One slice each, round by round, so that whatever else the machine does meets all. The first round only warms up. */
async function takeTurns(
  bench: Bench,
  figures: readonly Figure[],
  rounds: number,
): Promise<Map<Figure, Done[]>> {
  const slices = new Map<Figure, Done[]>(figures.map((figure) => [figure, []]));
  const sliceMs = (bench.seconds * 1000) / (rounds * figures.length);
  bench.say(`measuring for ${bench.seconds} s`);
  for (let round = 0; round < rounds; round++) {
    for (const figure of round % 2 === 0 ? figures : figures.toReversed()) {
      bench.signal.throwIfAborted();
      const done = await figure.slice(sliceMs);
      bench.say(`round ${round}: ${figure.task}, ${figure.who} ${Math.round(done.perSecond)}/s`);
      if (round > 0) slices.get(figure)!.push(done);
    }
  }
  return slices;
}

/** Slice by slice, because each pair ran within the same seconds; then the middle of these ratios. */
function pairedRatio(ours: readonly Done[], theirs: readonly Done[]): number {
  return rounded(median(ours.map(({ perSecond }, index) => perSecond / theirs[index]!.perSecond)));
}

function rowOf({ who, task, how }: Figure, slices: readonly Done[]): Row {
  const rates = slices.map(({ perSecond }) => perSecond);
  return {
    task,
    who,
    how,
    done: slices.reduce((sum, { count }) => sum + count, 0),
    per_second: Math.round(median(rates)),
    lowest: Math.round(Math.min(...rates)),
    highest: Math.round(Math.max(...rates)),
  };
}
