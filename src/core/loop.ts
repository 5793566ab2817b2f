import type { Cancel, Clock } from "./clock.ts";

export interface Loop {
  /** Runs the step now, or once more right after the running one. */
  wake(): void;
  /** No further step starts; resolves when the running one is done. */
  stop(): Promise<void>;
}

export interface LoopOptions {
  clock: Clock;
  /** Pause between two steps that nobody woke. */
  everyMs: number;
  /** Resolves to true when there is more to do at once. */
  step: () => Promise<boolean>;
  /** A step that threw; the loop goes on after `everyMs`. */
  onError: (error: unknown) => void;
}

/** Runs `step` again and again, never two at a time: on wake, while there is more, and every `everyMs`. */
export function startLoop({ clock, everyMs, step, onError }: LoopOptions): Loop {
  let stopped = false;
  let woken = false;
  let running: Promise<void> | undefined;
  let cancel: Cancel = () => {};

  const run = async () => {
    do {
      woken = false;
      let more = false;
      try {
        more = await step();
      } catch (error) {
        onError(error);
      }
      if (more) woken = true;
    } while (woken && !stopped);
    running = undefined;
    if (!stopped) cancel = clock.after(everyMs, start);
  };
  const start = () => {
    if (stopped) return;
    cancel();
    if (running) woken = true;
    else running = run();
  };
  cancel = clock.after(0, start);
  return {
    wake: start,
    async stop() {
      stopped = true;
      cancel();
      await running;
    },
  };
}
