import { ConfigError } from "./config.ts";
import { OperatorError } from "./operator/command.ts";
import { DataDirInUse } from "./store/data-dir.ts";
import { DataKeyDamaged, WrongMasterKey } from "./store/data-keys.ts";
import { StorageError } from "./store/database.ts";
import { SchemaTooNew } from "./store/migrate.ts";
import { MoveUnfinished } from "./store/move/progress.ts";
import { NoDatabase } from "./store/open.ts";
import { DatabaseUnfit } from "./store/postgres/fitness.ts";
import { DataUnusable } from "./store/unusable.ts";

/** Why a process cannot begin: a code for programs, and one sentence that says what to do. */
export interface StartFailure {
  code: string;
  message: string;
  /** Nobody has thought of it: where it was thrown is worth looking at. */
  isUnforeseen: boolean;
}

type ErrorClass = abstract new (...args: never[]) => Error;

/** Their messages say what to do. */
const known: readonly [ErrorClass, string][] = [
  [ConfigError, "invalid_settings"],
  [DataDirInUse, "data_dir_in_use"],
  [SchemaTooNew, "schema_too_new"],
  [MoveUnfinished, "move_unfinished"],
  [DatabaseUnfit, "database_unusable"],
  [NoDatabase, "no_database"],
  [WrongMasterKey, "wrong_master_key"],
  [DataKeyDamaged, "data_key_damaged"],
];

/** The one place where whatever ended a start, or an operator command, becomes what the operator reads. */
export function toStartFailure(error: unknown): StartFailure {
  const { message } = error as Error;
  const forSure = (code: string, text = message): StartFailure => ({
    code,
    message: text,
    isUnforeseen: false,
  });
  if (error instanceof OperatorError || error instanceof DataUnusable) return forSure(error.code);
  const found = known.find(([type]) => error instanceof type);
  if (found) return forSure(found[1]);
  if (error instanceof StorageError) return forSure(...storageFailure(error));
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (syscall === "listen") return forSure("address_unusable", addressFailure(error as ListenError));
  // A SQLSTATE: PostgreSQL refused a statement of the start, which is tested on every version that is taken.
  if (code !== undefined && /^[0-9A-Z]{5}$/.test(code))
    return forSure("database_unusable", `PostgreSQL refused what is needed (${code}): ${message}`);
  return {
    code: "internal_error",
    message: error instanceof Error ? message : String(error),
    isUnforeseen: true,
  };
}

function storageFailure({ fault, message }: StorageError): [code: string, text: string] {
  if (fault === "full")
    return ["storage_full", "there is no space left for the database: free some, and try again"];
  return ["database_unavailable", `the database does not answer (${message}): try again when it does`];
}

type ListenError = Error & { code?: string; address?: string; port?: number };

const settings = "set HOST, PORT or ADMIN_PORT to another one";
const addressReasons: Record<string, string> = {
  EADDRINUSE: "something else listens there: end it, or",
  EACCES:
    "the user that runs this may not listen on that port (below 1024 it needs a right of its own): give it, or",
  EADDRNOTAVAIL: "this machine has no such address:",
  EAFNOSUPPORT: "this machine has no addresses of that kind:",
};

function addressFailure({ code = "", message, address, port }: ListenError): string {
  return `nothing can listen on ${address} port ${port}: ${addressReasons[code] ?? `${message},`} ${settings}`;
}
