import path from "node:path";
import { pathToFileURL } from "node:url";
import { watchLoop } from "#test/support/loop-watch.ts";
import { serve } from "../serve.ts";

// The server of a checkout in this process, with a watch beside it.

const loop = watchLoop();

serve({
  /** Begins the start; /readyz tells when it is done. */
  async start({ folder, env }: { folder: string; env: Record<string, string> }) {
    process.chdir(folder);
    Object.assign(process.env, env);
    // The program ends with the process.
    import(pathToFileURL(path.join(folder, "src/main.ts")).href).catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
  },
  reset: () => loop.reset(),
  longest: () => ({ cpuMs: loop.longestMs(), wallMs: loop.longestWallMs() }),
});
