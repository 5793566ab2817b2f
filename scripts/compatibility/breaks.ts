import type { Contracts } from "../generate/bundle.ts";
import { messageRows, operationRows } from "../generate/tables.ts";
import { deliveryFaults } from "./delivery.ts";
import { errorFaults } from "./errors.ts";
import type { Fault } from "./fault.ts";
import { messageFaults } from "./messages.ts";
import { operationFaults } from "./operations.ts";

/** One change that would break a client of the released contracts, however many actions and messages it touches. */
export interface Break {
  file: string;
  what: string;
  /** The action and message versions that it breaks; none where it belongs to all of them. */
  subjects: string[];
  wayOut: string;
}

/**
 * Every way in which `current` is less than what `released` promised. Empty when each client of the released
 * contracts still works; a change that no rule speaks of counts as a break.
 */
export function breaks(released: Contracts, current: Contracts): Break[] {
  const faults = [
    ...operationFaults(released.openapi, current.openapi),
    ...messageFaults(released.asyncapi, current.asyncapi),
    ...deliveryFaults(released.asyncapi, current.asyncapi),
    ...errorFaults(released.errors, current.errors),
  ];
  const ids = [released, current].flatMap(idsOf);
  return [...Map.groupBy(faults, placeOf).values()].map((group) => {
    const { file, what } = group[0]!;
    const subjects = [...new Set(group.flatMap(({ subject }) => subject ?? []))];
    return { file, what, subjects, wayOut: wayOutOf(file, subjects, ids) };
  });
}

/** One break in as many lines as it needs: where, what, whom, and what to do instead. */
export function breakText({ file, what, subjects, wayOut }: Break): string {
  const lines = subjects.length === 0 ? [] : [`  breaks ${listed(subjects)}`];
  return [`${file}: ${what}`, ...lines, `  instead: ${wayOut}`].join("\n");
}

/** The same change of an answer or parameter that several actions share is one break. */
function placeOf({ file, what }: Fault): string {
  return /^(answer|query parameter|header parameter) /.test(what) ? what : `${file} ${what}`;
}

function idsOf({ openapi, asyncapi }: Contracts): string[] {
  return [...operationRows(openapi), ...messageRows(asyncapi)].map(({ id }) => id);
}

function wayOutOf(file: string, subjects: string[], ids: string[]): string {
  if (file === "openapi/errors.yaml")
    return "leave the code as it was released and add another one beside it.";
  const [first] = subjects;
  if (first === undefined) return "leave it as it was released; it holds for every action or message.";
  const shared = file.includes("/components/");
  const own = shared ? ", with a schema of its own" : "";
  if (subjects.length === 1)
    return `leave ${first} as it was released and put the change into ${nextVersion(first, ids)} beside it${own}.`;
  return `leave it as it was released and put the change into a new version of each action and message that needs it, e.g. ${nextVersion(first, ids)}${own}.`;
}

/** The file of the version that comes after all that there are. */
function nextVersion(id: string, ids: string[]): string {
  const name = id.replace(/\.v\d+$/, "");
  const versions = ids.filter((other) => other.startsWith(`${name}.v`)).map((other) => versionOf(other));
  const folder = name.includes(".") ? "asyncapi/messages" : "openapi/actions";
  return `${folder}/${name}.v${Math.max(...versions) + 1}.yaml`;
}

function versionOf(id: string): number {
  return Number(/\d+$/.exec(id)?.[0]);
}

function listed(subjects: string[]): string {
  const shown = subjects.slice(0, 6).join(", ");
  return subjects.length > 6 ? `${shown} and ${subjects.length - 6} more` : shown;
}
