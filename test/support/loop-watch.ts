/** What the event loop may be held at a time. */
export const longestBlockMs = 100;

/**
 * The same where others share the processor and its caches: a block may also take five times as long as the platform
 * takes to read and write this JSON text here and now.
 */
export function allowedBlockMs(json: string): number {
  const before = cpuMs();
  JSON.stringify(JSON.parse(json));
  return Math.max(longestBlockMs, 5 * (cpuMs() - before));
}

/** CPU time of this thread. */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

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
