import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { Hono } from "hono";

/** Builds the pages into `generated/docs/`. */
export type DocsBuilder = () => Promise<void>;

const folder = path.resolve(import.meta.dirname, "../../generated/docs");
const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".json": "application/json",
};
const policy =
  "default-src 'none'; script-src 'unsafe-inline' 'self'; style-src 'unsafe-inline'; img-src 'self' data:; " +
  "font-src 'self' data:; connect-src 'self'; worker-src blob:; base-uri 'none'; form-action 'none'";

const waitingPage = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="refresh" content="2"><title>Documentation · Actionwire</title>
<body style="font:16px/1.6 system-ui;max-width:40rem;margin:4rem auto;padding:0 1rem;color-scheme:light dark">
<h1>The documentation is being built</h1><p>This takes a few seconds, once. The page comes by itself.</p></body></html>`;

const missingPage = waitingPage
  .replace('<meta http-equiv="refresh" content="2">', "")
  .replace("is being built", "is not built yet")
  .replace(
    "This takes a few seconds, once. The page comes by itself.",
    "Run <code>npm run docs</code> where the development packages are installed (<code>npm ci</code>). A server that has " +
      "none of them shows what it finds in its <code>generated/docs/</code>: copy the folder there, then reload.",
  );

/** The docs pages at `/docs/`, where `/` leads. Missing ones are built once, in the background, behind a waiting page. */
export function createDocs(build?: DocsBuilder): Hono {
  const app = new Hono();
  let building: Promise<void> | undefined;
  if (build && !existsSync(path.join(folder, "index.html"))) {
    building = build().finally(() => {
      building = undefined;
    });
    building.catch(() => {});
  }
  app.get("/", (context) => context.redirect("/docs/", 302));
  app.get("/docs", (context) => context.redirect("/docs/", 302));
  app.get("/docs/", () => page("index.html"));
  app.get("/docs/:file", (context) => page(context.req.param("file")));
  const page = (file: string) => {
    const location = path.join(folder, path.basename(file));
    const type = types[path.extname(file)];
    const headers = {
      "Content-Security-Policy": policy,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
    };
    if (type && existsSync(location)) {
      return new Response(readFileSync(location), { headers: { ...headers, "Content-Type": type } });
    }
    const text = building ? waitingPage : missingPage;
    const status = building ? 200 : 404;
    return new Response(text, {
      status,
      headers: { ...headers, "Content-Type": "text/html; charset=utf-8" },
    });
  };
  return app;
}
