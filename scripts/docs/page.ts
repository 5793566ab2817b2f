/** Text as HTML text or attribute value. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const style = `
:root { color-scheme: light dark; --ink: #1a2230; --soft: #566073; --line: #dde2ea; --paper: #fff; --tint: #f4f6f9; --link: #0b57c2 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaf1; --soft: #a3adbd; --line: #303948; --paper: #12161d; --tint: #1b212b; --link: #82b1ff } }
* { box-sizing: border-box }
body { margin: 0; font: 16px/1.6 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
header { border-bottom: 1px solid var(--line); padding: .75rem 1.25rem }
header a { color: inherit; text-decoration: none; font-weight: 650 }
main { max-width: 52rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem }
h1 { line-height: 1.2; margin: .5rem 0 1rem }
h2 { font-size: 1.15rem; margin: 0 0 .25rem; overflow-wrap: anywhere }
a { color: var(--link) }
code { font: .92em ui-monospace, monospace; overflow-wrap: anywhere }
pre { background: var(--tint); border: 1px solid var(--line); border-radius: 6px; padding: .75rem; overflow-x: auto }
section { border-top: 1px solid var(--line); padding: 1.25rem 0; scroll-margin-top: 1rem }
section:target { background: var(--tint); box-shadow: -1rem 0 0 var(--tint), 1rem 0 0 var(--tint) }
section h2 a { text-decoration: none }
.lead { margin: 0 0 .5rem; font-weight: 600 }
dl { margin: 0; display: grid; grid-template-columns: 8rem 1fr; gap: .25rem 1rem }
dt { color: var(--soft) }
dd { margin: 0 }
.cards { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); padding: 0; list-style: none }
.cards a { display: block; height: 100%; border: 1px solid var(--line); border-radius: 8px; padding: 1rem; text-decoration: none; color: inherit }
.cards a:hover, .cards a:focus-visible { border-color: var(--link) }
.cards b { color: var(--link) }
.cards span { display: block; color: var(--soft) }
table { border-collapse: collapse; width: 100% }
.wide { overflow-x: auto }
th, td { text-align: left; padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top }
td code { white-space: nowrap; overflow-wrap: normal }
th { color: var(--soft); font-weight: 600 }
.toc ul { columns: 14rem; padding-left: 1.25rem }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr } dd { margin-bottom: .5rem } }
`;

/** A whole page that needs nothing from outside and no script. */
export function page({
  title,
  body,
  refreshSeconds,
}: {
  title: string;
  body: string;
  refreshSeconds?: number;
}): string {
  const refresh = refreshSeconds ? `<meta http-equiv="refresh" content="${refreshSeconds}">\n` : "";
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${refresh}<title>${escapeHtml(title)} · Actionwire</title>
<style>${style}</style>
</head>
<body>
<header><a href="./">Actionwire</a></header>
<main>
${body}
</main>
</body>
</html>
`;
}
