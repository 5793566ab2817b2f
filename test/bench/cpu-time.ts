import { readFileSync } from "node:fs";

/** What Linux counts in, on every machine that Node runs on. */
const tickMs = 10;

/** How long all threads of a process have been on a core so far, ms; NaN where the system does not say (only Linux does). */
export function cpuTimeMs(pid: number | undefined): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "latin1");
    // The name in brackets may hold anything; utime and stime are the 14th and 15th field, counted from 1.
    const [utime, stime] = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .slice(11, 13);
    return (Number(utime) + Number(stime)) * tickMs;
  } catch {
    return Number.NaN;
  }
}
