import type { Reader, Value } from "../database.ts";

/** A table as the schema has it; `key` is its primary key, in order. */
export interface Table {
  name: string;
  columns: readonly string[];
  key: readonly string[];
}

export type Row = Readonly<Record<string, Value>>;

/** It says how the schema of its own database came about: each database keeps its own. */
export const schemaTable = "schema_migrations";

/**
 * Every table of an embedded database but the one that counts its migrations, read from the schema itself, so that none
 * is forgotten. A table comes behind those that its rows refer to.
 */
export async function readTables(source: Reader): Promise<Table[]> {
  const names = await source.all<{ name: string }>(
    "select name from sqlite_schema where type = 'table' and name not like 'sqlite\\_%' escape '\\' order by name",
  );
  const left = await Promise.all(
    names.filter(({ name }) => name !== schemaTable).map(({ name }) => readTable(source, name)),
  );
  const ordered: Table[] = [];
  while (left.length > 0) {
    const waits = ({ references }: Described) =>
      references.some((name) => left.some((one) => one.name === name));
    const next = left.findIndex((table) => !waits(table));
    if (next < 0) throw new Error(`tables refer to each other: ${left.map(({ name }) => name).join(", ")}`);
    const [{ references: _, ...table }] = left.splice(next, 1) as [Described];
    ordered.push(table);
  }
  return ordered;
}

interface Described extends Table {
  references: string[];
}

async function readTable(source: Reader, name: string): Promise<Described> {
  const columns = await source.all<{ name: string; pk: number }>(
    "select name, pk from pragma_table_info($1) order by name",
    [name],
  );
  const references = await source.all<{ table: string }>(
    'select distinct "table" from pragma_foreign_key_list($1)',
    [name],
  );
  const key = columns.filter(({ pk }) => pk > 0).sort((one, other) => one.pk - other.pk);
  if (key.length === 0) throw new Error(`table ${name} has no primary key, so its rows have no order`);
  return {
    name,
    columns: columns.map((column) => column.name),
    key: key.map((column) => column.name),
    references: references.map(({ table }) => table),
  };
}

/** `(a, b) > ($1, $2)`: the rows of a table behind one of its keys. */
export function behind({ key }: Table): string {
  return `(${key.join(", ")}) > (${slots(key, 0)})`;
}

/** The rows up to one of its keys and with it, whose values follow those of another one. */
export function upTo({ key }: Table, offset: number): string {
  return `(${key.join(", ")}) <= (${slots(key, offset)})`;
}

/** A primary key is never empty; PostgreSQL wants to know the type of a value that only a row comparison names. */
function slots(key: readonly string[], offset: number): string {
  return key.map((_, index) => `$${offset + index + 1}`).join(", ");
}

export function keyOf({ key }: Table, row: Row): Value[] {
  return key.map((column) => row[column]!);
}
