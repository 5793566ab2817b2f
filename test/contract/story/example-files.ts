import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { root } from "#test/support/process.ts";

export type Member = "value" | "payload";

interface ExampleFile {
  summary: string;
  value?: unknown;
  payload?: unknown;
}

/** Every example of an answer and of a message, by its path from the root. */
export function answerAndMessageExamples(): string[] {
  const under = (folder: string) =>
    (readdirSync(path.join(root, folder), { recursive: true }) as string[])
      .filter((file) => file.endsWith(".json") && !path.basename(file).startsWith("request."))
      .map((file) => path.posix.join(folder, file.split(path.sep).join("/")));
  return [...under("openapi/examples"), ...under("asyncapi/examples")].sort();
}

export function memberOf(file: string): Member {
  return file.startsWith("asyncapi/") ? "payload" : "value";
}

export function readExample(file: string): unknown {
  return read(file)[memberOf(file)];
}

/** Replaces what the example shows and keeps its summary, which only a person can write. */
export function writeExample(file: string, shown: unknown): void {
  const { summary } = read(file);
  writeFileSync(path.join(root, file), `${JSON.stringify({ summary, [memberOf(file)]: shown }, null, 2)}\n`);
}

function read(file: string): ExampleFile {
  return JSON.parse(readFileSync(path.join(root, file), "utf8")) as ExampleFile;
}
