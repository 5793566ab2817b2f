import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { freshFolder } from "./fresh.ts";

export { headersAreGenuine, tailIsGenuine } from "./signatures.ts";

/** Runs the openssl command line tool, and says what to do where there is none. */
export function openssl(args: readonly string[], input = ""): string {
  try {
    return execFileSync("openssl", args, { input, encoding: "utf8" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
    throw new Error(
      "this test needs the openssl command line tool, an independent HMAC: install the package openssl",
    );
  }
}

const filesPerCall = 500;

/** The same rule by the openssl command line tool, in one call for many bodies: true where every tail is genuine. */
export function opensslFindsAllGenuine(bodies: readonly Buffer[], secret: string): boolean {
  const folder = freshFolder();
  const hexKey = Buffer.from(secret.slice("whsec_".length), "base64").toString("hex");
  const files = bodies.map((raw, index) => {
    const file = path.join(folder, String(index));
    writeFileSync(file, raw.subarray(0, -80));
    return file;
  });
  const digests: string[] = [];
  for (let start = 0; start < files.length; start += filesPerCall) {
    const args = [
      "dgst",
      "-sha256",
      "-mac",
      "HMAC",
      "-macopt",
      `hexkey:${hexKey}`,
      "-r",
      ...files.slice(start, start + filesPerCall),
    ];
    const lines = openssl(args).trim().split("\n");
    digests.push(...lines.map((line) => line.slice(0, 64)));
  }
  return bodies.every((raw, index) => raw.subarray(-80).toString() === `,"signature":"${digests[index]}"}`);
}
