import { Marked, type Tokens } from "marked";
import { escapeHtml } from "./page.ts";

export interface MarkdownOptions {
  /** The address on the site of what a page links to. Undefined where the site has no such page: then the text alone stands. */
  linkOf: (href: string) => string | undefined;
  /** The address of what a name between backticks is called, if it has one. */
  nameOf: (name: string) => string | undefined;
}

export interface Heading {
  depth: number;
  id: string;
  /** Without marks, not escaped. */
  text: string;
}

export interface Rendered {
  html: string;
  headings: Heading[];
}

const narrowColumns = 3;
const remPerColumn = 7;
/** A cell with no more characters than this stays on one line. */
const shortCell = 13;

/** Markdown as HTML in the site's look. Raw HTML in it is shown as text, and an image as its description. */
export function renderMarkdown(text: string, { linkOf, nameOf }: MarkdownOptions): Rendered {
  const headings: Heading[] = [];
  const ids = new Map<string, number>();
  // An anchor inside an anchor is not HTML, so names are not linked while a link or a heading is open.
  let anchored = false;
  const inside = (render: () => string) => {
    const before = anchored;
    anchored = true;
    const html = render();
    anchored = before;
    return html;
  };
  const markdown = new Marked({
    renderer: {
      html: (token) => escapeHtml(token.raw),
      image: (token) => escapeHtml(token.text),
      code: (token) => `<pre tabindex="0"><code>${escapeHtml(token.text)}\n</code></pre>\n`,
      codespan(token) {
        const code = `<code>${escapeHtml(token.text)}</code>`;
        const href = anchored ? undefined : nameOf(token.text);
        return href === undefined ? code : `<a href="${escapeHtml(href)}">${code}</a>`;
      },
      link(token) {
        const content = inside(() => this.parser.parseInline(token.tokens));
        const href = linkOf(token.href);
        return href === undefined ? content : `<a href="${escapeHtml(href)}">${content}</a>`;
      },
      heading(token) {
        const plain = plainText(token.tokens);
        const id = uniqueId(plain, ids);
        headings.push({ depth: token.depth, id, text: plain });
        const content = inside(() => this.parser.parseInline(token.tokens));
        const tag = `h${token.depth}`;
        if (token.depth === 1) return `<${tag} id="${id}">${content}</${tag}>\n`;
        return `<${tag} id="${id}"><a href="#${id}">${content}</a></${tag}>\n`;
      },
      table(token) {
        const cell = (tag: "th" | "td", { tokens }: Tokens.TableCell) => {
          const size = plainText(tokens).length > shortCell ? "" : ' class="short"';
          return `<${tag}${size}>${this.parser.parseInline(tokens)}</${tag}>`;
        };
        const row = (tag: "th" | "td", cells: Tokens.TableCell[]) =>
          `<tr>${cells.map((entry) => cell(tag, entry)).join("")}</tr>`;
        const label = escapeHtml(`Table: ${token.header.map(({ text: name }) => name).join(", ")}`);
        const columns = token.header.length;
        const width = columns > narrowColumns ? ` style="min-width:${columns * remPerColumn}rem"` : "";
        return `<div class="wide" role="region" tabindex="0" aria-label="${label}"><table${width}>
<thead>${row("th", token.header)}</thead>
<tbody>${token.rows.map((cells) => row("td", cells)).join("\n")}</tbody>
</table></div>\n`;
      },
    },
  });
  return { html: markdown.parse(text, { async: false }), headings };
}

/** The first heading and the first paragraph, without marks. */
export function titleAndSummary(text: string): { title: string; summary: string } {
  const tokens = new Marked().lexer(text);
  const heading = tokens.find((token): token is Tokens.Heading => token.type === "heading");
  const paragraph = tokens.find((token): token is Tokens.Paragraph => token.type === "paragraph");
  return { title: plainText(heading?.tokens), summary: plainText(paragraph?.tokens) };
}

/** What all inline tokens have in common. */
interface Inline {
  raw: string;
  text?: string | undefined;
  tokens?: Inline[] | undefined;
}

function plainText(tokens: readonly Inline[] = []): string {
  const words = tokens.map((token) => (token.tokens ? plainText(token.tokens) : (token.text ?? "")));
  return words.join("").replace(/\s+/g, " ");
}

/** The id that GitHub gives a heading, so that a link to it works in both places. */
function uniqueId(text: string, ids: Map<string, number>): string {
  const base = text
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}_ -]/gu, "")
    .replaceAll(" ", "-");
  const seen = ids.get(base) ?? 0;
  ids.set(base, seen + 1);
  return seen === 0 ? base : `${base}-${seen}`;
}
