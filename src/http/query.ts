import type { Fault } from "#src/core/errors.ts";
import { isStorable } from "#src/core/text.ts";

const message = "The query parameter has a NUL character. Remove it.";

/**
 * What is no text in the parameters of a valid query: NUL, which one database engine refuses and the other one keeps.
 * That the escapes are UTF-8 is known (gate.ts).
 */
export function textFaults(params: URLSearchParams): Fault[] {
  return [...params]
    .filter(([, value]) => !isStorable(value))
    .map(([name]) => ({ code: "invalid_encoding", path: `?${name}`, message }));
}
