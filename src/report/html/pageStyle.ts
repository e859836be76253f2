/**
 * How a page looks: one column, the fonts of the reader's system, light or dark as the reader has it, and on paper
 * always light. Whatever is wider than the screen scrolls in a box of its own. `--chart-…` colours the charts.
 */
export const PAGE_STYLE: string = `
:root {
  color-scheme: light dark;
  --paper: #fdfdfb; --ink: #1c1f23; --muted: #565b63; --line: #d9dbd6; --tint: #f2f3ee; --accent: #1d5a96;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #15181c; --ink: #e6e7e4; --muted: #a7adb5; --line: #353a41; --tint: #1e2227; --accent: #8cbdf0; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  margin: 0; background: var(--paper); color: var(--ink);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif;
  overflow-wrap: anywhere;
}
.skip { position: absolute; left: -100vw; top: 0; padding: .5rem 1rem; background: var(--ink); color: var(--paper); }
.skip:focus { left: 0; z-index: 2; }
main { max-width: 50rem; margin: 0 auto; padding: 2.5rem 1rem 4rem; }
h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.65rem, 5vw, 2.25rem); font-weight: 650; letter-spacing: -.015em; margin: 0 0 1rem; }
h2 { font-size: 1.4rem; font-weight: 650; letter-spacing: -.01em; margin: 3.25rem 0 .9rem; padding-top: 1.1rem; border-top: 1px solid var(--line); }
h3 { font-size: 1.05rem; font-weight: 650; margin: 2rem 0 .6rem; }
p, ul, ol { margin: 0 0 1rem; max-width: 42rem; }
ul, ol { padding-left: 1.25rem; }
li { margin: .25rem 0; }
li > p { margin: 0; }
a { color: var(--accent); text-underline-offset: .15em; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
nav { margin: 1.75rem 0 0; padding: .9rem 1.1rem; background: var(--tint); border-radius: .5rem; }
nav p { margin: 0 0 .35rem; font-weight: 650; }
nav ul { margin: 0; padding: 0; list-style: none; max-width: none; }
.box { overflow-x: auto; margin: 0 0 1.25rem; max-width: 100%; }
table { border-collapse: collapse; font-size: .925rem; font-variant-numeric: tabular-nums lining-nums; min-width: 100%; }
caption { text-align: left; }
th, td { padding: .42rem .7rem; text-align: left; vertical-align: baseline; border-bottom: 1px solid var(--line); overflow-wrap: normal; }
thead th { font-weight: 600; color: var(--muted); vertical-align: bottom; border-bottom: 1px solid var(--muted); line-height: 1.3; }
tbody th { font-weight: 500; min-width: 8rem; overflow-wrap: anywhere; }
th:first-child, td:first-child { padding-left: 0; position: sticky; left: 0; background: var(--paper); }
th:last-child, td:last-child { padding-right: 0; }
.right { text-align: right; }
td.right { white-space: nowrap; }
figure { margin: 1.5rem 0 1.75rem; }
figure svg { display: block; width: 100%; max-width: 40rem; height: auto; }
figure svg text { font-family: inherit; }
figcaption { margin-top: .5rem; font-size: .925rem; color: var(--muted); max-width: 42rem; }
.unseen { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 30rem) {
  main { padding-top: 1.5rem; }
  tbody th { min-width: 6rem; max-width: 42vw; }
}
@media print {
  :root { color-scheme: light; --paper: #fff; --ink: #000; --muted: #444; --line: #bbb; --tint: #fff; --accent: #000; }
  @page { margin: 18mm 16mm; }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  nav, .skip { display: none; }
  h1, h2, h3, h4 { break-after: avoid; }
  figure, tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
  .box { overflow: visible; }
  th, td { padding: .25rem .4rem; }
  td.right { white-space: normal; }
}
`;
