/** What the event loop may be held at a time; the goal on a quiet machine is half of that. */
export const longestBlockMs = 100;

export interface LoopWatch {
  /**
   * The most CPU time that this thread has used between two turns of its event loop, in ms. Unlike the time that has
   * passed, it says the same where others keep the processor busy.
   */
  longestMs(): number;
  /** The longest time between two turns by the wall clock, in ms. */
  longestWallMs(): number;
  /** Forgets what was seen. */
  reset(): void;
  stop(): void;
}

/** Watches the event loop of this thread from now on. */
export function watchLoop(): LoopWatch {
  const cpuMs = () => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1000;
  };
  let [cpu, wall] = [cpuMs(), performance.now()];
  let [longest, longestWall] = [0, 0];
  const look = () => {
    const [cpuNow, wallNow] = [cpuMs(), performance.now()];
    longest = Math.max(longest, cpuNow - cpu);
    longestWall = Math.max(longestWall, wallNow - wall);
    [cpu, wall] = [cpuNow, wallNow];
  };
  const timer = setInterval(look, 1);
  return {
    longestMs() {
      look();
      return longest;
    },
    longestWallMs() {
      look();
      return longestWall;
    },
    reset() {
      [cpu, wall] = [cpuMs(), performance.now()];
      [longest, longestWall] = [0, 0];
    },
    stop: () => clearInterval(timer),
  };
}
