/** Text as HTML text or attribute value. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const style = `
:root { color-scheme: light dark; --ink: #1a2230; --soft: #566073; --line: #dde2ea; --paper: #fff; --tint: #f4f6f9; --link: #0b57c2; --warn: #8a4b00 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6eaf1; --soft: #a3adbd; --line: #303948; --paper: #12161d; --tint: #1b212b; --link: #82b1ff; --warn: #f0b463 } }
* { box-sizing: border-box }
body { margin: 0; font: 16px/1.6 system-ui, sans-serif; color: var(--ink); background: var(--paper) }
header { border-bottom: 1px solid var(--line); padding: .75rem 1.25rem }
header a { color: inherit; text-decoration: none; font-weight: 650 }
main { max-width: 52rem; margin: 0 auto; padding: 1.5rem 1.25rem 4rem }
main.wide-page { max-width: 84rem }
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
.cards b { display: block; margin-bottom: .25rem; line-height: 1.35; color: var(--link) }
.cards span { display: block; color: var(--soft) }
table { border-collapse: collapse; width: 100% }
.wide { overflow-x: auto; border: 1px solid var(--line); border-radius: 8px; margin: .5rem 0 1.5rem }
th, td { text-align: left; padding: .45rem .75rem; border-bottom: 1px solid var(--line); vertical-align: top }
tbody tr:last-child td { border-bottom: 0 }
th { background: var(--tint) }
.guide .wide { font-size: .92rem }
.guide td { min-width: 7rem }
:is(th, td).short { min-width: 0; white-space: nowrap }
td code { white-space: nowrap; overflow-wrap: normal }
th { color: var(--soft); font-weight: 600 }
.toc ul { columns: 14rem; padding-left: 1.25rem }
.toc li.depth-3 { margin-left: 1.25rem; list-style: circle }
.mark { display: inline-block; padding: 0 .45em; border: 1px solid var(--warn); border-radius: 1em; color: var(--warn); font-size: .8rem; line-height: 1.5 }
pre code { overflow-wrap: normal }
.wide-page > h2, .guide h2 { margin: 2.5rem 0 .75rem; font-size: 1.4rem }
.guide h3 { margin: 1.75rem 0 .5rem; font-size: 1.1rem }
.guide h2, .guide h3 { scroll-margin-top: 1rem }
.guide :is(h2, h3) a { color: inherit; text-decoration: none }
.guide :is(h2, h3) a:hover::after { content: " #"; color: var(--soft) }
.guide > :is(p, ul, ol, .toc) { max-width: 48rem }
.guide li { margin: .25rem 0 }
.guide :is(p, li) code { background: var(--tint); border-radius: 4px; padding: .1em .3em }
.guide .toc { margin: 1rem 0; border: 1px solid var(--line); border-radius: 8px; padding: .5rem .9rem }
:is(.wide, pre, a, summary):focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
@media (max-width: 40rem) { dl { grid-template-columns: 1fr } dd { margin-bottom: .5rem } }
`;

/** A whole page that needs nothing from outside and no script. */
export function page({
  title,
  body,
  wide,
  refreshSeconds,
}: {
  title: string;
  body: string;
  /** For pages with wide tables; running text stays narrow. */
  wide?: boolean;
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
<main${wide ? ' class="wide-page"' : ""}>
${body}
</main>
</body>
</html>
`;
}
