import { messages } from "#generated/messages.ts";
import { operations } from "#generated/operations.ts";
import { escapeHtml, page } from "./page.ts";

/** The entrance: both reference views, the error catalogue, the bundles, and every action and webhook at a glance. */
export function indexPage(): string {
  return page({
    title: "Documentation",
    body: `<h1>Documentation</h1>
<p>You send claims with <b>actions</b> over HTTPS, and <b>webhooks</b> tell you what happened to them.</p>
<ul class="cards">
${card("client-api.html", "Client API", "Every action: fields, examples, answers")}
${card("webhooks.html", "Webhooks", "Every message that we send to your URL")}
${card("errors.html", "Error catalogue", "Each code, its cause and what to do")}
${card("openapi.json", "openapi.json", "The Client API for tools and generators")}
${card("asyncapi.json", "asyncapi.json", "The webhooks for tools and generators")}
</ul>
<h2>Actions</h2>
<div class="wide"><table>
<thead><tr><th>Call</th><th>Mode</th><th>Limit</th></tr></thead>
<tbody>${Object.values(operations).map(actionRow).join("\n")}</tbody>
</table></div>
<h2>Webhooks</h2>
<div class="wide"><table>
<thead><tr><th>Type</th><th>Version</th><th>Sent by</th></tr></thead>
<tbody>${Object.values(messages).map(messageRow).join("\n")}</tbody>
</table></div>`,
  });
}

function card(href: string, title: string, text: string): string {
  return `<li><a href="${href}"><b>${title}</b><span>${text}</span></a></li>`;
}

function actionRow(operation: (typeof operations)[keyof typeof operations]): string {
  const call = `${operation.method.toUpperCase()} ${operation.path}`;
  const mode = operation.async ? "sync or async" : "sync";
  const limit = `${operation.limit.requests} per ${operation.limit.perSeconds} s`;
  return `<tr><td><code>${escapeHtml(call)}</code></td><td>${mode}</td><td>${limit}</td></tr>`;
}

function messageRow(message: (typeof messages)[keyof typeof messages]): string {
  const by = message.emittedBy.join(", ");
  return `<tr><td><code>${escapeHtml(message.type)}</code></td><td>${message.version}</td><td>${escapeHtml(by)}</td></tr>`;
}
