import { root } from "#test/support/process.ts";
import { largestLegalBody, maxBytes, worstBodies } from "#test/support/worst-bodies.ts";
import type { Suite } from "./bench.ts";
import { createSubject, type Held, type Sent, type Subject } from "./bodies/subject.ts";
import { atMost, type Goal, type Report, type Row } from "./report.ts";
import { rounded } from "./sample.ts";

export interface BodiesSize {
  bytes: number;
  /** How long an answer is waited for before the server is ended. */
  patienceMs: number;
  /** How many of the worst bodies; all by default. */
  bodies?: number;
  /** Whether the mounted mock is measured as well. */
  mock: boolean;
}

const legalAtOnce = 5;
/** What is promised of each kind of request, in ms. */
const limits = { refused: 100, "legal, one": 50, "legal, several": 100 };
type Kind = keyof typeof limits;

interface Case {
  name: string;
  kind: Kind;
  /** Of the legal ones, each round has claims of its own. */
  requests(round: number): readonly Sent[];
}

/** How long the worst bodies hold the event loop at a time; beside another checkout, each body on both in turn. */
export const bodies: Suite = bodiesAt({ bytes: maxBytes, patienceMs: 10_000, mock: true });

/** The suite at another size. */
export function bodiesAt(size: BodiesSize): Suite {
  return async (bench) => {
    const subjects = [createSubject(bench, "ours", root)];
    if (bench.against !== undefined) subjects.push(createSubject(bench, "other", bench.against));
    const rows: Row[] = [];
    const longest: Record<Kind, number> = { refused: 0, "legal, one": 0, "legal, several": 0 };
    for (const one of casesOf(size)) {
      bench.signal.throwIfAborted();
      const row: Row = { body: one.name };
      for (const subject of subjects) {
        const held = await measured(subject, one, size.patienceMs);
        Object.assign(row, cells(subject.name, held, size.patienceMs));
        if (subject === subjects[0])
          longest[one.kind] = Math.max(longest[one.kind], held?.cpuMs ?? Number.POSITIVE_INFINITY);
      }
      bench.say(Object.values(row).join("  "));
      rows.push(row);
    }
    return reportOf(rows, longest);
  };
}

/** Twice, where the first one was answered: then the code is compiled, and only the second one counts. */
async function measured(subject: Subject, { requests }: Case, patienceMs: number): Promise<Held | undefined> {
  const first = await subject.held(requests(0), patienceMs);
  return first && ((await subject.held(requests(1), patienceMs)) ?? first);
}

function* casesOf({ bytes, bodies: count, mock }: BodiesSize): Generator<Case> {
  const post = (path: string, body: Uint8Array<ArrayBuffer>): Sent => ({ method: "POST", path, body });
  for (const { name, build } of worstBodies.slice(0, count))
    yield { name, kind: "refused", requests: () => [post("/v2/import_claims", build(bytes))] };
  const ways = [
    { name: "LEGAL, sync", path: "/v2/import_claims", count: 1 },
    { name: "LEGAL, async", path: "/v2/import_claims?async=true", count: 1 },
    { name: "LEGAL, dry run", path: "/v1/validate_claims", count: 1 },
    { name: `LEGAL, ${legalAtOnce} at once`, path: "/v2/import_claims?async=true", count: legalAtOnce },
  ];
  for (const [index, { name, path, count }] of ways.entries())
    yield {
      name,
      kind: count === 1 ? "legal, one" : "legal, several",
      requests: (round) =>
        Array.from({ length: count }, (_, one) =>
          post(path, largestLegalBody(100 * index + 10 * round + one, bytes)),
        ),
    };
  if (!mock) return;
  const ask = (prefer: string): Sent => ({
    method: "GET",
    path: "/mock/v1/search_claims",
    headers: { prefer },
  });
  yield { name: "mock", kind: "legal, one", requests: () => [ask("code=200")] };
  yield { name: "mock, Prefer: dynamic=true", kind: "refused", requests: () => [ask("dynamic=true")] };
}

function cells(name: string, held: Held | undefined, patienceMs: number): Row {
  const cell = (ms: number | undefined) => (ms === undefined ? `> ${patienceMs}` : rounded(ms, 1));
  return {
    [`${name}_cpu_ms`]: cell(held?.cpuMs),
    [`${name}_wall_ms`]: cell(held?.wallMs),
    [`${name}_livez_ms`]: cell(held?.livezMs),
  };
}

function reportOf(rows: Row[], longest: Readonly<Record<Kind, number>>): Report {
  const goals = (Object.keys(limits) as Kind[]).map(
    (kind): Goal =>
      atMost(`longest block of the event loop, CPU ms: ${kind}`, limits[kind], rounded(longest[kind], 1)),
  );
  return { rows, ratios: {}, goals };
}
