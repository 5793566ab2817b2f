import { freshPostgres } from "#test/support/postgres.ts";
import { conformance } from "./conformance.ts";

conformance("postgres", freshPostgres);
