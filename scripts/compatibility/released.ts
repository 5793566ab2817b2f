import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Contracts } from "../generate/bundle.ts";
import { breaks, breakText } from "./breaks.ts";

const files: Record<keyof Contracts, string> = {
  openapi: "openapi/released/openapi.json",
  asyncapi: "asyncapi/released/asyncapi.json",
  errors: "openapi/released/errors.json",
};
const parts = Object.keys(files) as (keyof Contracts)[];

/** The contracts as they were last released; undefined before the first release. Throws when a part is missing. */
export function readReleased(root: string): Contracts | undefined {
  const missing = parts.map((part) => files[part]).filter((file) => !existsSync(path.join(root, file)));
  if (missing.length === parts.length) return undefined;
  if (missing.length > 0) throw new Error(`${missing.join(", ")}: missing; restore what was released`);
  const read = (part: keyof Contracts) => JSON.parse(readFileSync(path.join(root, files[part]), "utf8"));
  return Object.fromEntries(parts.map((part) => [part, read(part)])) as unknown as Contracts;
}

/** Makes `contracts` the released ones. What they break must have been refused before. */
export function writeReleased(root: string, contracts: Contracts): void {
  for (const part of parts) {
    const location = path.join(root, files[part]);
    mkdirSync(path.dirname(location), { recursive: true });
    writeFileSync(location, `${JSON.stringify(contracts[part], null, 2)}\n`);
  }
}

/** Throws, naming each place, where a client of the released contracts would break. */
export function refuseBreaks(released: Contracts, current: Contracts): void {
  const found = breaks(released, current);
  if (found.length === 0) return;
  const count = found.length === 1 ? "1 change breaks" : `${found.length} changes break`;
  throw new Error(`${count} the released contracts:\n\n${found.map(breakText).join("\n\n")}`);
}
