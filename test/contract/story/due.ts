import { eventually } from "#test/support/eventually.ts";
import type { Stage } from "./stage.ts";

const maxTicks = 200;

/** Plays what is due until `target`, each thing at its own time, and stops there. */
export async function runUntil(stage: Stage, target: number): Promise<void> {
  const { clock } = stage;
  for (let due = await nextDue(stage); due <= target; due = await nextDue(stage)) {
    clock.moveTo(Math.max(clock.now(), due));
    await playDue(stage);
  }
  clock.moveTo(target);
}

/** Ticks until nothing is due at this wall time; a tick never falls into an attempt, whose duration would show it. */
async function playDue(stage: Stage): Promise<void> {
  for (let tick = 0; (await nextDue(stage)) <= stage.clock.now(); tick++) {
    if (tick === maxTicks) throw new Error("what is due does not happen");
    await stage.clock.tick();
    await eventually(
      "no attempt is on its way",
      () => isSending(stage),
      (sending) => !sending,
    );
  }
}

/** When the next delivery or job is due; infinity when there is none. */
async function nextDue({ platform }: Stage): Promise<number> {
  const row = await platform.database.read((reader) =>
    reader.get<{ due: number | null }>(
      `select min(due_at) as due from (
         select d.due_at from deliveries d join endpoints e on e.id = d.endpoint_id
         where d.state = 'pending' and e.state = 'active'
         union all select due_at from jobs where state = 'ready')`,
    ),
  );
  return row?.due ?? Number.POSITIVE_INFINITY;
}

async function isSending({ platform }: Stage): Promise<boolean> {
  const row = await platform.database.read((reader) =>
    reader.get("select 1 as one from deliveries where state = 'sending' limit 1"),
  );
  return row !== undefined;
}
