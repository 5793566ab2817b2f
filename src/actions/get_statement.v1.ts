import { ApiError } from "#src/core/errors.ts";
import type { Statements } from "#src/downstream/agreements.ts";
import type { CalendarOf, QueryHandler } from "./handler.ts";

/** What was owed at both ends of a period, and every movement between, per currency; days in the client's time zone. */
export function getStatementV1(
  statements: Statements,
  calendarOf: CalendarOf,
): QueryHandler<"get_statement.v1"> {
  return {
    kind: "query",
    async answer({ from, to }, { reader, clientId }) {
      if (to < from) throw wrongOrder();
      const { timeZone } = await calendarOf(reader, clientId);
      const currencies = await statements.statement(reader, clientId, { from, to, timeZone });
      return { from, to, time_zone: timeZone, currencies };
    },
  };
}

function wrongOrder(): ApiError {
  const message = "The last day lies before the first one. Send from and to in their order.";
  return new ApiError("invalid_parameter", { errors: [{ code: "invalid_parameter", path: "?to", message }] });
}
