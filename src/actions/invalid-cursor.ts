import { ApiError } from "#src/core/errors.ts";

/** Refuses a cursor that this action has not made for this client and query. */
export function invalidCursor(parameter: "cursor" | "after"): ApiError {
  const message =
    "The cursor was not made by this action for this client and query. Use next_cursor of an earlier answer to the same query.";
  return new ApiError("invalid_parameter", {
    errors: [{ code: "invalid_parameter", path: `?${parameter}`, message }],
  });
}
