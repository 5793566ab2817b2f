import { check } from "recheck";
import { contractPatterns } from "./regular-expressions/contract-patterns.ts";
import { literals } from "./regular-expressions/literals.ts";
import { root } from "./steps.ts";

/** A hundred times what the slowest one takes; what takes longer is not known to be harmless. */
const timeoutMs = 120_000;

/** A regular expression and where it stands. */
export interface Found {
  place: string;
  source: string;
  flags: string;
}

/** One sentence for each regular expression that some text makes slow: whose time grows faster than the text. */
async function slowOnes(all: readonly Found[]): Promise<string[]> {
  const faults: string[] = [];
  for (const [, found] of Map.groupBy(all, ({ source, flags }) => `/${source}/${flags}`)) {
    const { source, flags } = found[0]!;
    const result = await check(source, flags, { timeout: timeoutMs });
    if (result.status === "safe") continue;
    const why =
      result.status === "vulnerable"
        ? `takes ${result.complexity.summary} time, for example for ${result.attack.pattern}: write it so that each character is looked at once, or bound its repetitions`
        : `could not be judged (${result.error.kind}): write a simpler one`;
    for (const { place } of found) faults.push(`${place}: /${source}/${flags} ${why}`);
  }
  return faults;
}

// Its native programs are other downloads; the same in JavaScript is quick enough.
process.env.RECHECK_BACKEND = "pure";
const faults = await slowOnes([...literals(root), ...contractPatterns(root)]);
for (const fault of faults) console.error(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
