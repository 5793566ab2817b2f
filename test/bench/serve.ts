import type { HelperAnswer, HelperCall } from "./helper.ts";

type Method = (params: never) => unknown;

/**
 * The other end of `startHelper`: answers calls by these methods, and ends the process, after `end`, with the one that
 * started it.
 */
export function serve(methods: Readonly<Record<string, Method>>, end: () => unknown = () => {}): void {
  process.on("disconnect", async () => {
    await end();
    process.exit(0);
  });
  process.on("message", async ({ id, method, params }: HelperCall) => {
    let answer: HelperAnswer;
    try {
      if (!Object.hasOwn(methods, method)) throw new Error(`there is no method ${method}`);
      answer = { id, result: await methods[method]!(params as never) };
    } catch (error) {
      answer = { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
    }
    process.send?.(answer);
  });
}
