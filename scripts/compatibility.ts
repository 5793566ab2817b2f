import { readReleased, refuseBreaks } from "./compatibility/released.ts";
import { readContracts } from "./generate/bundle.ts";
import { root } from "./steps.ts";

try {
  const released = readReleased(root);
  if (!released) throw new Error("nothing is released yet: run `npm run generate -- --release`");
  refuseBreaks(released, await readContracts(root));
  console.log("the contracts keep every promise of the released ones");
} catch (error) {
  console.error(error instanceof Error ? error.message.replaceAll(`${root}/`, "") : error);
  process.exitCode = 1;
}
