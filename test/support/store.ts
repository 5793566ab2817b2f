import { freshPostgresUrl } from "./postgres.ts";

/** The engine of this run: `STORE=postgres npm test` runs on PostgreSQL what runs on SQLite otherwise. */
export const onPostgres = process.env.STORE === "postgres";

/** Any 32 bytes: what production asks for, and what all processes on one database must share. */
export const masterKey = Buffer.alloc(32, 7).toString("base64");
const urls = new Map<string, Promise<string>>();

/** The settings that name the data of `dataDir`: the folder itself, or the PostgreSQL database that stands for it. */
export async function storeSettings(dataDir: string): Promise<Record<string, string>> {
  if (!onPostgres) return { DATA_DIR: dataDir };
  const url = urls.get(dataDir) ?? freshPostgresUrl();
  urls.set(dataDir, url);
  // With DATABASE_URL, production is the default; tests say so where they want it.
  return { DATA_DIR: dataDir, DATABASE_URL: await url, MASTER_KEY: masterKey, MODE: "development" };
}
