import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { errorPage } from "./docs/error-page.ts";
import { guidePage, readGuides } from "./docs/guides.ts";
import { indexPage } from "./docs/index-page.ts";

const root = path.resolve(import.meta.dirname, "..");
const generated = path.join(root, "generated");
const redocly = path.join(root, "node_modules/@redocly/cli/bin/cli.js");

/** Builds the pages offline beside their place and moves them there whole, so that a reader never sees half of them. */
async function buildDocs(): Promise<void> {
  const work = mkdtempSync(path.join(generated, ".docs-"));
  try {
    await Promise.all([
      redoc("openapi.json", path.join(work, "client-api.html")),
      redoc("asyncapi.json", path.join(work, "webhooks.html")),
    ]);
    const guides = readGuides();
    for (const guide of guides) writeFileSync(path.join(work, guide.file), guidePage(guide, guides));
    writeFileSync(path.join(work, "index.html"), indexPage(guides));
    writeFileSync(path.join(work, "errors.html"), errorPage());
    for (const file of ["openapi.json", "asyncapi.json"])
      cpSync(path.join(generated, file), path.join(work, file));
    const target = path.join(generated, "docs");
    rmSync(target, { recursive: true, force: true });
    mkdirSync(path.dirname(target), { recursive: true });
    renameSync(work, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

async function redoc(contract: string, output: string): Promise<void> {
  const input = path.join(generated, contract);
  const args = [
    redocly,
    "build-docs",
    input,
    "--inlineBundle",
    "--output",
    output,
    "--config",
    path.join(root, "redocly.yaml"),
  ];
  await promisify(execFile)(process.execPath, args, { cwd: root, maxBuffer: 64 * 1024 * 1024 });
}

await buildDocs();
console.log("generated/docs/ is built: the reference views, the guides, the error catalogue and the index");
