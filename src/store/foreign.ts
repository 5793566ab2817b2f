import type { Database } from "./database.ts";
import { DataUnusable } from "./unusable.ts";

interface TableColumn {
  table_name: string;
  column_name: string;
}

/** All tables with their columns, whoever made them; of PostgreSQL without what an extension brought along. */
export const tableColumns = {
  sqlite: `select t.name as table_name, c.name as column_name from sqlite_master t, pragma_table_info(t.name) c
     where t.type = 'table' and t.name not like 'sqlite!_%' escape '!' order by t.name`,
  postgres: `select cast(c.relname as text) as table_name, cast(a.attname as text) as column_name
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
     where c.relkind in ('r', 'p') and c.relnamespace = to_regnamespace(current_schema())
       and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e') order by c.relname`,
} as const;

/** Throws DataUnusable where these are the tables of another program: it may use our names one day. */
export function refuseForeign(found: readonly TableColumn[], engine: Database["engine"]): void {
  const [first] = found;
  if (!first || isOurs(found)) return;
  const [where, other] =
    engine === "sqlite"
      ? ["DATA_DIR has a database", "another folder"]
      : ["DATABASE_URL names a database", "an empty database of its own"];
  throw new DataUnusable(
    "database_unusable",
    `${where} of another program: it has the table ${first.table_name}, and none of Actionwire's. Set it to ${other}`,
  );
}

function isOurs(found: readonly TableColumn[]): boolean {
  const columns = found.filter(({ table_name }) => table_name === "schema_migrations");
  return ["number", "applied_at"].every((name) => columns.some(({ column_name }) => column_name === name));
}
