import pg from "pg";
import { serve } from "../serve.ts";
import { startPostgres } from "./postgres.mjs";

// One PostgreSQL with its defaults, for all that are compared on it: each has a database of its own.

let postgres;

serve(
  {
    async start() {
      postgres = await startPostgres();
    },
    /** Makes an empty database; resolves to its address. */
    async create({ name }) {
      const { host, port, user } = postgres.connection;
      const client = new pg.Client(postgres.connection);
      await client.connect();
      await client.query(`create database ${name}`);
      const { rows } = await client.query("show server_version");
      await client.end();
      return { url: `postgresql://${user}@${host}:${port}/${name}`, version: rows[0].server_version };
    },
  },
  () => postgres?.stop(),
);
