import { messages } from "#generated/messages.ts";
import { operations } from "#generated/operations.ts";
import type { Guide } from "./guides.ts";
import { escapeHtml, page } from "./page.ts";
import { referenceOf } from "./reference.ts";

/** The entrance: reference views, guides, error catalogue, bundles, and every action and webhook at a glance. */
export function indexPage(guides: readonly Guide[]): string {
  return page({
    title: "Documentation",
    wide: true,
    body: `<h1>Documentation</h1>
<p>You send claims with <b>actions</b> over HTTPS, and <b>webhooks</b> tell you what happened to them.</p>
<ul class="cards">
${card("client-api.html", "Client API", "Every action: fields, examples, answers")}
${card("webhooks.html", "Webhooks", "Every message that we send to your URL")}
${card("errors.html", "Error catalogue", "Each code, its cause and what to do")}
${card("openapi.json", "openapi.json", "The Client API for tools and generators")}
${card("asyncapi.json", "asyncapi.json", "The webhooks for tools and generators")}
</ul>
<h2 id="guides">Guides</h2>
<ul class="cards">
${guides.map(({ file, title, summary }) => card(file, title, summary)).join("\n")}
</ul>
<h2 id="actions">Actions</h2>
<div class="wide" role="region" tabindex="0" aria-label="Table: actions"><table style="min-width:58rem">
<thead><tr><th>Call</th><th>Mode</th><th>Limit</th><th>Emits</th></tr></thead>
<tbody>${Object.values(operations).map(actionRow).join("\n")}</tbody>
</table></div>
<h2 id="webhooks">Webhooks</h2>
<div class="wide" role="region" tabindex="0" aria-label="Table: webhooks"><table>
<thead><tr><th>Type</th><th>Version</th><th>Sent by</th></tr></thead>
<tbody>${Object.values(messages).map(messageRow).join("\n")}</tbody>
</table></div>`,
  });
}

function card(href: string, title: string, text: string): string {
  return `<li><a href="${escapeHtml(href)}"><b>${escapeHtml(title)}</b><span>${escapeHtml(text)}</span></a></li>`;
}

function actionRow(operation: (typeof operations)[keyof typeof operations]): string {
  const { id, method, path, async, limit, emits, deprecation } = operation;
  const mark = deprecation === null ? "" : ` <span class="mark">deprecated</span>`;
  const call = named(`${method.toUpperCase()} ${path}`, id) + mark;
  const mode = async ? "sync or async" : "sync";
  const items = limit.maxItems === null ? "" : `, ${limit.maxItems} items`;
  const events = emits.map((type) => named(type, type)).join(", ") || "none";
  const limits = `${limit.requests} per ${limit.perSeconds} s${items}`;
  return `<tr><td>${call}</td><td class="short">${mode}</td><td class="short">${limits}</td><td>${events}</td></tr>`;
}

function messageRow({ id, type, version, emittedBy, optIn }: (typeof messages)[keyof typeof messages]) {
  const mark = optIn ? ` <span class="mark">opt-in</span>` : "";
  const by = escapeHtml(emittedBy.join(", "));
  return `<tr><td>${named(type, id)}${mark}</td><td>${version}</td><td>${by}</td></tr>`;
}

function named(text: string, name: string): string {
  const code = `<code>${escapeHtml(text)}</code>`;
  const href = referenceOf(name);
  return href === undefined ? code : `<a href="${escapeHtml(href)}">${code}</a>`;
}
