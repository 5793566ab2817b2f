import { allEvents } from "./events.ts";
import { eventually } from "./eventually.ts";
import { type Ledger, ledgerOf, signedInAgain } from "./ledger.ts";
import { startPlatform } from "./platform.ts";

/** How often the worker looks for what is due. */
export const pollMs = 1000;

/** Moves the clock to exactly `time`; on the last second before it the worker has looked for what is due. */
export async function travelTo(ledger: Ledger, time: string | number): Promise<Ledger> {
  const { clock, platform } = ledger;
  clock.jump(new Date(time).getTime() - pollMs - clock.now());
  await clock.advance(pollMs);
  return ledgerOf(platform, clock, signedInAgain(platform, ledger));
}

/** Lets the worker look for what is due now, and resolves when nothing is left of it. */
export async function runDue(ledger: Ledger): Promise<void> {
  await ledger.clock.advance(pollMs);
  await eventually(
    "no timer is due",
    () => dueTimers(ledger),
    (timers) => timers === 0,
    { progress: (timers) => timers },
  );
}

/** At `time`, when everything that was due by then has happened. */
export async function livedUntil(ledger: Ledger, time: string | number): Promise<Ledger> {
  const then = await travelTo(ledger, time);
  await runDue(then);
  return then;
}

/** At `time`, by a clock that was set: the worker has not looked for what is due since. */
export function overslept(ledger: Ledger, time: string): Ledger {
  const { clock, platform } = ledger;
  clock.jump(Date.parse(time) - clock.now());
  return ledgerOf(platform, clock, signedInAgain(platform, ledger));
}

/** Stops the platform, lets days pass, and starts it again on the same data. */
export async function downUntil(ledger: Ledger, time: string): Promise<Ledger> {
  const { platform, clock } = ledger;
  await platform.stop();
  clock.jump(Date.parse(time) - clock.now());
  const again = await startPlatform({ clock, dataDir: platform.dataDir });
  return ledgerOf(again, clock, signedInAgain(again, ledger));
}

async function dueTimers({ platform }: Ledger): Promise<number> {
  const row = await platform.database.read((reader) =>
    reader.get<{ timers: number }>(
      "select count(*) as timers from jobs where kind = 'timer' and due_at <= $1",
      [reader.now],
    ),
  );
  return row!.timers;
}

/** What timers have told so far: the message, what it is about, and when that was due. */
export async function toldByTimers(
  ledger: Ledger,
): Promise<[type: string, reference: string, due: string][]> {
  return (await allEvents(ledger)).flatMap(({ type, subject, data }) => {
    const { timer } = data as { timer?: { due_at: string } };
    return timer === undefined ? [] : [[type, subject!.reference, timer.due_at]];
  });
}
