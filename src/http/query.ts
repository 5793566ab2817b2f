import { ApiError, type Fault } from "#src/core/errors.ts";
import { beginningOf, isStorable } from "#src/core/text.ts";

const maxNameCharacters = 100;
const message = "The query parameter has a character that is not text, such as NUL. Remove it.";

/**
 * The parameters of a query whose escapes are known to be UTF-8 (see gate.ts). Throws `invalid_parameter` for NUL, which
 * one database engine refuses and the other one keeps.
 */
export function readQuery(text: string): URLSearchParams {
  const params = new URLSearchParams(text);
  const errors = [...params]
    .filter(([name, value]) => !isStorable(name) || !isStorable(value))
    .map(
      ([name]): Fault => ({
        code: "invalid_encoding",
        path: `?${beginningOf(name, maxNameCharacters)}`,
        message,
      }),
    );
  if (errors.length > 0) throw new ApiError("invalid_parameter", { errors });
  return params;
}
