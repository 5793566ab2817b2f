import { availableParallelism, cpus, totalmem } from "node:os";

export type Row = Record<string, string | number>;

/** Something promised, and what was measured. */
export interface Goal {
  name: string;
  want: string;
  got: number;
  met: boolean;
}

/** What a suite found. */
export interface Report {
  rows: Row[];
  ratios: Record<string, number>;
  goals: Goal[];
}

/** The one line of a run: a report with where it comes from. */
export interface BenchResult extends Report {
  suite: string;
  seed: number;
  machine: Row;
}

/** The goal that a figure stays at or below `limit`. */
export function atMost(name: string, limit: number, got: number): Goal {
  return { name, want: `<= ${limit}`, got, met: got <= limit };
}

/** The goal that a figure reaches `limit`. */
export function atLeast(name: string, limit: number, got: number): Goal {
  return { name, want: `>= ${limit}`, got, met: got >= limit };
}

/** One report of several, in their order. */
export function join(reports: readonly Report[]): Report {
  return {
    rows: reports.flatMap(({ rows }) => rows),
    ratios: Object.assign({}, ...reports.map(({ ratios }) => ratios)),
    goals: reports.flatMap(({ goals }) => goals),
  };
}

export function describeMachine(): Row {
  return {
    cores: availableParallelism(),
    processor: cpus()[0]?.model.trim() ?? "unknown",
    memory_gib: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
    node: process.versions.node,
  };
}

/** The result for people: its rows as tables, one per kind of row, then the goals. */
export function readable({ suite, seed, machine, rows, goals }: BenchResult): string {
  const kinds = Map.groupBy(rows, (row) => Object.keys(row).join(" "));
  const marked = goals.map(({ name, want, got, met }) => ({
    goal: name,
    want,
    got,
    "": met ? "met" : "MISSED",
  }));
  return [
    `${suite}, seed ${seed}, on ${Object.entries(machine)
      .map(([name, value]) => `${name} ${value}`)
      .join(", ")}`,
    ...[...kinds.values(), marked].filter((table) => table.length > 0).map(toTable),
  ].join("\n\n");
}

function toTable(rows: readonly Row[]): string {
  const names = Object.keys(rows[0]!);
  const widths = names.map((name) =>
    Math.max(...[name, ...rows.map((row) => String(row[name]))].map((text) => text.length)),
  );
  const line = (cells: readonly (string | number)[]) =>
    cells
      .map((cell, column) =>
        typeof cell === "number" ? String(cell).padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join("  ")
      .trimEnd();
  return [line(names), ...rows.map((row) => line(names.map((name) => row[name]!)))].join("\n");
}
