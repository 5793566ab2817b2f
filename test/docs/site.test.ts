import { describe, expect, test } from "vitest";
import { errors } from "#generated/errors.ts";
import { messages } from "#generated/messages.ts";
import { operations } from "#generated/operations.ts";
import { errorPage } from "../../scripts/docs/error-page.ts";
import { type Guide, guidePage, readGuides } from "../../scripts/docs/guides.ts";
import { indexPage } from "../../scripts/docs/index-page.ts";
import { renderMarkdown } from "../../scripts/docs/markdown.ts";
import { referenceOf } from "../../scripts/docs/reference.ts";

const guides = readGuides();
const pages: Record<string, string> = {
  "index.html": indexPage(guides),
  "errors.html": errorPage(),
  ...Object.fromEntries(guides.map((guide) => [guide.file, guidePage(guide, guides)])),
};
const built = ["client-api.html", "webhooks.html", "openapi.json", "asyncapi.json"];
const render = (text: string) =>
  renderMarkdown(text, { linkOf: (href) => href, nameOf: referenceOf }).html.trim();

describe("links", () => {
  test.each(Object.keys(pages))("every link of %s leads somewhere", (file) => {
    const links = [...pages[file]!.matchAll(/href="([^"]+)"/g)].map(([, href]) => href!);
    expect(links.filter((href) => !leadsSomewhere(href, file))).toEqual([]);
  });

  test("a link to a page that is not there stops the build", () => {
    const guide: Guide = {
      source: "a.md",
      file: "a.html",
      title: "A",
      summary: "",
      text: "# A\n\n[b](b.md)\n",
    };
    expect(() => guidePage(guide, [guide])).toThrow("docs/a.md: the link b.md leads nowhere");
  });

  test("links to other guides and to the contracts are links to their pages", () => {
    const text =
      "# A\n\n[c](catalogue.md#status) [e](../openapi/errors.yaml) [s](../src/main.ts) [x](javascript:x)\n";
    const guide: Guide = { source: "a.md", file: "a.html", title: "A", summary: "", text };
    const html = guidePage(guide, guides);
    expect(html).toContain('<a href="catalogue.html#status">c</a> <a href="errors.html">e</a> s x</p>');
  });
});

function leadsSomewhere(href: string, from: string): boolean {
  if (href === "./" || href.startsWith("https://")) return true;
  const [file = "", anchor] = href.split("#");
  const target = file === "" ? from : file;
  if (built.includes(target)) return true;
  const html = pages[target];
  return html !== undefined && (anchor === undefined || html.includes(`id="${anchor}"`));
}

describe("markdown", () => {
  test("raw HTML is shown as text, in blocks and in lines", () => {
    expect(render("<script>alert(1)</script>")).not.toContain("<script>");
    expect(render("a <b onclick=x>b</b>")).toBe("<p>a &#60;b onclick=x&#62;b&#60;/b&#62;</p>");
    expect(render("```\n<i>\n```")).toBe('<pre tabindex="0"><code>&#60;i&#62;\n</code></pre>');
    expect(render("![<i>](https://x.example/y.png)")).toBe("<p>&#60;i&#62;</p>");
  });

  test("headings have the ids that GitHub gives them", () => {
    const { headings } = renderMarkdown("## A `b_c`: d?\n\n## A `b_c`: d?\n", {
      linkOf: () => undefined,
      nameOf: () => undefined,
    });
    expect(headings.map(({ id }) => id)).toEqual(["a-b_c-d", "a-b_c-d-1"]);
  });

  test("a name is linked to its reference, but not inside a link or a heading", () => {
    expect(render("`claim_exists`")).toContain('<a href="errors.html#claim_exists"><code>');
    expect(render("[`claim_exists`](x.html)")).toBe('<p><a href="x.html"><code>claim_exists</code></a></p>');
    expect(render("## `claim_exists`")).not.toContain("errors.html");
  });

  test("a table stands in a box of its own that scrolls", () => {
    expect(render("| a | b |\n|---|---|\n| 1 | 2 |\n")).toMatch(
      /^<div class="wide" role="region" tabindex="0"/,
    );
  });
});

describe("references", () => {
  test("every code, action and message has a place", () => {
    const names = [...Object.keys(errors), ...Object.keys(operations), ...Object.keys(messages)];
    expect(names.filter((name) => referenceOf(name) === undefined)).toEqual([]);
  });

  test("a name without a version is its newest one", () => {
    expect(referenceOf("import_claims")).toBe(referenceOf("import_claims.v2"));
    expect(referenceOf("claim.updated")).toBe(referenceOf("claim.updated.v2"));
  });

  test("other names have none", () => {
    expect(["amount", "constructor", "toString"].map(referenceOf)).toEqual([undefined, undefined, undefined]);
  });
});

describe("index", () => {
  test("deprecated actions and opt-in messages are marked, and emitted messages are named", () => {
    const index = pages["index.html"]!;
    expect(index).toMatch(/POST \/v1\/import_claims<\/code><\/a> <span class="mark">deprecated</);
    expect(index).toMatch(/<code>action\.completed<\/code><\/a> <span class="mark">opt-in</);
    expect(index).toMatch(/POST \/v1\/create_claims<\/code>.*<code>claim\.created<\/code>/);
  });
});
