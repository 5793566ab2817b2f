import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

/** What a helper is asked, and what it answers; by structured clone, so typed arrays and buffers pass as they are. */
export type HelperCall = { id: number; method: string; params: unknown };
export type HelperAnswer = { id: number; result: unknown } | { id: number; error: string };

/** A part of a bench in a process of its own, so that it shares no event loop with what it is measured beside. */
export interface Helper {
  pid: number | undefined;
  /** Rejects with what the method threw, or when the process has ended. */
  call<Result = void>(method: string, params?: unknown): Promise<Result>;
  /** Ends the process by its own id; first kindly, where it has something of its own to end. */
  close(): Promise<void>;
}

export interface HelperOptions {
  /** Where what it prints goes: an open file. */
  logTo: number;
  /** Its working directory, from which it finds its packages. */
  cwd?: string;
  /** How long `close` leaves it to end by itself; by default it is killed at once. */
  graceMs?: number;
}

/** Starts `file`, named from this folder; it must `serve` its methods. Whoever asked for it must close it. */
export function startHelper(file: string, { logTo, cwd, graceMs = 0 }: HelperOptions): Helper {
  const child = fork(path.join(import.meta.dirname, file), {
    stdio: ["ignore", logTo, logTo, "ipc"],
    serialization: "advanced",
    execArgv: [],
    ...(cwd ? { cwd } : {}),
  });
  const waiting = new Map<number, PromiseWithResolvers<unknown>>();
  let calls = 0;
  let ended = false;
  child.on("message", (answer: HelperAnswer) => {
    const call = waiting.get(answer.id);
    waiting.delete(answer.id);
    if ("error" in answer) call?.reject(new Error(`${file}: ${answer.error}`));
    else call?.resolve(answer.result);
  });
  const end = () => {
    ended = true;
    for (const call of waiting.values()) call.reject(new Error(`${file} has ended`));
    waiting.clear();
  };
  child.on("exit", end);
  child.on("error", end);
  return {
    pid: child.pid,
    call<Result>(method: string, params?: unknown) {
      if (ended) return Promise.reject(new Error(`${file} has ended`));
      const id = ++calls;
      const answered = Promise.withResolvers<unknown>();
      waiting.set(id, answered);
      child.send({ id, method, params } satisfies HelperCall);
      return answered.promise as Promise<Result>;
    },
    async close() {
      if (ended) return;
      const exited = once(child, "exit");
      // A helper ends when nobody listens to it any more.
      if (graceMs > 0) child.disconnect();
      else child.kill("SIGKILL");
      const kill = setTimeout(() => child.kill("SIGKILL"), graceMs);
      await exited;
      clearTimeout(kill);
    },
  };
}
