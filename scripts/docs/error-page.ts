import { errors } from "#generated/errors.ts";
import { escapeHtml, page } from "./page.ts";

type Entry = (typeof errors)[keyof typeof errors];

/** One page with an anchor per code: the target of the links in problem bodies. */
export function errorPage(): string {
  const entries = Object.entries(errors) as [string, Entry][];
  const toc = entries.map(([code]) => `<li><a href="#${code}"><code>${code}</code></a></li>`).join("\n");
  return page({
    title: "Error catalogue",
    body: `<h1>Error catalogue</h1>
<p>Every <code>code</code> that an answer can carry. A code never changes its meaning; new ones may be added, so treat
one that you do not know by the HTTP status it came with.</p>
<details class="toc"><summary>All ${entries.length} codes</summary><ul>${toc}</ul></details>
${entries.map(([code, entry]) => section(code, entry)).join("\n")}`,
  });
}

function section(code: string, entry: Entry): string {
  const where =
    entry.status === null
      ? "inside <code>errors</code> of an answer"
      : `HTTP <b>${entry.status}</b>, the whole request is refused`;
  return `<section id="${code}">
<h2><a href="#${code}"><code>${code}</code></a></h2>
<p class="lead">${escapeHtml(entry.title)}</p>
<dl>
<dt>Where</dt><dd>${where}</dd>
<dt>Cause</dt><dd>${escapeHtml(entry.cause)}</dd>
<dt>What to do</dt><dd>${escapeHtml(entry.whatToDo)}</dd>
<dt>Safe to retry</dt><dd>${entry.safeToRetry ? "yes" : "no, not unchanged"}</dd>
</dl>
</section>`;
}
