import { cancelReplay } from "#src/actions/replay-job.ts";
import { findAnyRequest } from "#src/queue/requests.ts";
import { OperatorError, type Verb } from "./command.ts";

/** What became of requests. */
export const requestVerbs: readonly Verb[] = [
  {
    name: "request show",
    does: "shows a POST request with its results",
    flags: { request: "text" },
    required: ["request"],
    async run({ request }, { database }) {
      const found = await database.read((reader) => findAnyRequest(reader, String(request)));
      if (!found) throw new OperatorError("request_not_found", `there is no request ${request}`);
      return found;
    },
  },
  {
    name: "request cancel",
    does: "calls off what is left of a replay by filter; what it has queued goes out",
    flags: { request: "text" },
    required: ["request"],
    run: ({ request }, { database, outbox }) =>
      database.write(async (tx) => {
        const told = await cancelReplay(tx, String(request));
        if (!told)
          throw new OperatorError("nothing_to_cancel", `request ${request} is no replay that is under way`);
        await outbox.append(tx, told);
        return findAnyRequest(tx, String(request)) as Promise<object>;
      }),
  },
];
