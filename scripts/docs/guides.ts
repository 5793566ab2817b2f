import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type Heading, renderMarkdown, titleAndSummary } from "./markdown.ts";
import { escapeHtml, page } from "./page.ts";
import { referenceOf } from "./reference.ts";

/** A page of `docs/`, with its name on the site. */
export interface Guide {
  source: string;
  file: string;
  title: string;
  summary: string;
  text: string;
}

const folder = path.resolve(import.meta.dirname, "../../docs");

/** What the contracts are called on the site; in the repository the same links lead to the files. */
const contractPages: Record<string, string> = {
  "../openapi/openapi.yaml": "client-api.html",
  "../openapi/errors.yaml": "errors.html",
  "../asyncapi/asyncapi.yaml": "webhooks.html",
};

/** All guides by name. The README of the folder is for those who write them, not for the site. */
export function readGuides(): Guide[] {
  return readdirSync(folder)
    .filter((source) => source.endsWith(".md") && source !== "README.md")
    .sort()
    .map((source) => {
      const text = readFileSync(path.join(folder, source), "utf8");
      return { source, file: source.replace(/\.md$/, ".html"), text, ...titleAndSummary(text) };
    });
}

/** A guide as a whole page. Throws where it links to a page that is not there. */
export function guidePage(guide: Guide, guides: readonly Guide[]): string {
  const linkOf = (href: string) => siteLink(href, guide, guides);
  const { html, headings } = renderMarkdown(guide.text, { linkOf, nameOf: referenceOf });
  const [opening = "", rest = ""] = splitAfterSummary(html);
  return page({
    title: guide.title,
    wide: true,
    body: `<article class="guide">\n${opening}${contents(headings)}${rest}</article>`,
  });
}

/** A link of a guide as the site has it; undefined where it leads to a file that is not on the site. */
function siteLink(href: string, guide: Guide, guides: readonly Guide[]): string | undefined {
  if (/^(https:\/\/|#)/.test(href)) return href;
  const [target = "", anchor] = href.split("#");
  const suffix = anchor === undefined ? "" : `#${anchor}`;
  const contract = contractPages[target];
  if (contract !== undefined) return contract + suffix;
  if (target.startsWith("../") || target.includes(":")) return undefined;
  const other = guides.find(({ source }) => source === target);
  if (!other) throw new Error(`docs/${guide.source}: the link ${href} leads nowhere`);
  return other.file + suffix;
}

function splitAfterSummary(html: string): string[] {
  const end = html.indexOf("</p>\n") + "</p>\n".length;
  return [html.slice(0, end), html.slice(end)];
}

function contents(headings: readonly Heading[]): string {
  const entries = headings
    .filter(({ depth }) => depth === 2 || depth === 3)
    .map(({ depth, id, text }) => `<li class="depth-${depth}"><a href="#${id}">${escapeHtml(text)}</a></li>`);
  return `<details class="toc"><summary>On this page</summary><ul>\n${entries.join("\n")}\n</ul></details>\n`;
}
