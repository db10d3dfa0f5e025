/** The style sheet of the report. Light and dark, phone and desk, and paper. No url(), no @import. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #fff; --sheet: #f6f5f2; --line: #dcd9d1; --ink: #1d1c1a; --quiet: #5d5a53; --accent: #1f4e79;
  --red: #a3241b; --red-soft: #fbeae7; --green: #1c6b3c; --green-soft: #e6f3ea; --amber: #7c5300; --amber-soft: #fbf1da;
  --grey: #55585e; --grey-soft: #eceded;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "PingFang SC", "Hiragino Sans GB",
    "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "WenQuanYi Micro Hei", "WenQuanYi Zen Hei", sans-serif;
  --mono: ui-monospace, "SF Mono", Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #191a1c; --sheet: #222326; --line: #3a3c41; --ink: #ecebe8; --quiet: #aeaca6; --accent: #8fbce6;
    --red: #ff9d92; --red-soft: #3a2422; --green: #84d3a0; --green-soft: #1f3327; --amber: #efc069; --amber-soft: #382e1a;
    --grey: #b9bcc2; --grey-soft: #303236;
  }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 16px/1.6 var(--sans); overflow-wrap: anywhere; }
body:has(#language-zh:checked) .en, body:has(#language-en:checked) .zh { display: none; }
main, .bar, body > footer { max-width: 68rem; margin: 0 auto; padding: 0 1.25rem; }
a { color: var(--accent); text-decoration-thickness: 1px; text-underline-offset: .18em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
h1, h2, h3, h4, p, dl, dd, ul, ol, figure, table { margin: 0; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 0 0 .4rem; font-weight: 650; text-wrap: balance; }
h3 { font-size: 1.05rem; line-height: 1.4; font-weight: 650; }
h4 { font-size: .85rem; font-weight: 650; margin: 1.1rem 0 .3rem; color: var(--ink); }
section { margin: 3rem 0 0; }
code { font: .85em var(--mono); white-space: nowrap; }
a.linked { text-decoration: none; }
.linked-title { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .18em; }
.app { unicode-bidi: isolate; }
.quiet { color: var(--quiet); font-size: .9rem; font-weight: 400; }
blockquote { margin: .5rem 0; padding: .1rem .8rem; border-inline-start: 3px solid var(--line); }
.note { display: block; color: var(--quiet); font-size: .86rem; }
.line { display: block; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.number { display: inline-block; min-width: 1.5em; padding: 0 .35em; border-radius: .75em; background: var(--grey-soft); color: var(--grey);
  font-size: .8em; font-weight: 650; text-align: center; font-variant-numeric: tabular-nums; line-height: 1.5; }

.bar { display: flex; align-items: center; gap: .75rem; padding-top: 1rem; padding-bottom: 1rem; flex-wrap: wrap; }
.brand { font-weight: 700; letter-spacing: .01em; }
.kicker { color: var(--quiet); font-size: .9rem; }
.language { margin: 0 0 0 auto; padding: 0; border: 0; display: flex; }
.language legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.language label { position: relative; cursor: pointer; }
.language input { position: absolute; inset: 0; opacity: 0; margin: 0; cursor: pointer; }
.language span { display: block; padding: .25rem .75rem; border: 1px solid var(--line); font-size: .9rem; background: var(--paper); }
.language label:first-of-type span { border-radius: 999px 0 0 999px; }
.language label:last-of-type span { border-radius: 0 999px 999px 0; border-left: 0; }
.language input:checked + span { background: var(--ink); color: var(--paper); border-color: var(--ink); }
.language input:focus-visible + span { outline: 3px solid var(--accent); outline-offset: 2px; }

.verdict { margin-top: .5rem; padding: 1.75rem 1.75rem 1.5rem; border-radius: 12px; background: var(--soft); border-left: 6px solid var(--tone); }
.fault { margin-bottom: 1rem; padding: .7rem .9rem; border: 2px solid var(--red); border-radius: 6px; background: var(--paper); color: var(--red); font-weight: 650; }
.verdict.blocked { --tone: var(--red); --soft: var(--red-soft); }
.verdict.policy-gate { --tone: var(--amber); --soft: var(--amber-soft); }
.verdict.reached-home { --tone: var(--green); --soft: var(--green-soft); }
.verdict.unclear { --tone: var(--grey); --soft: var(--grey-soft); }
.target-name { font-size: .95rem; color: var(--ink); }
.verdict h1 { display: flex; align-items: center; gap: .7rem; font-size: clamp(1.6rem, 1.2rem + 2vw, 2.3rem); line-height: 1.2; margin: .35rem 0 .6rem; color: var(--tone); font-weight: 700; }
.mark { width: 1.15em; height: 1.15em; flex: none; }
.mark .shape { fill: var(--tone); }
.mark .sign { fill: none; stroke: var(--soft); stroke-width: 4; stroke-linecap: round; stroke-linejoin: round; }
.mark .ring { stroke: var(--tone); stroke-width: 3.5; }
.sentence { font-size: 1.12rem; line-height: 1.65; }
.verdict > p + p { margin-top: .8rem; }
.walls { margin: .4rem 0 0; padding: 0; list-style: none; display: grid; gap: .15rem; }
.walls a, .tally a { color: inherit; font-weight: 500; }
.no-picture code, .facts code { white-space: normal; }
.verdict .number { background: var(--tone); color: var(--soft); }
.verdict .quiet { color: var(--ink); opacity: .8; }
.tally { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .35rem 1.25rem; margin-top: 1.1rem; padding-top: 1rem; border-top: 1px solid color-mix(in srgb, var(--tone) 25%, transparent); }
.tally dt { font-size: .9rem; }
@media (max-width: 30rem) { .tally { grid-template-columns: minmax(0, 1fr); gap: 0; } .tally dt { margin-top: .4rem; } }
.tally dt::first-letter { text-transform: uppercase; }
.tally dd { font-weight: 600; }
.chip { display: inline-block; margin: 0 .9rem 0 0; font-size: .95rem; font-weight: 500; white-space: nowrap; }
.chip b { font-weight: 700; }
.chip::before { content: ""; display: inline-block; width: .6em; height: .6em; margin-right: .4em; border-radius: 50%; background: var(--grey); }
.chip.failed::before { background: var(--red); border-radius: 1px; }
.chip.passed::before { background: var(--green); }
.chip.cantTell::before { background: none; border: 2px solid var(--amber); }
.chip.inapplicable::before { background: none; border: 1px solid var(--grey); }

.two { display: grid; gap: 0 3rem; grid-template-columns: minmax(0, 1fr); }
@media (min-width: 56rem) { .two { grid-template-columns: minmax(0, 25rem) minmax(0, 1fr); } }
.facts { display: grid; gap: .7rem; }
.facts > div { display: grid; grid-template-columns: 7.5rem 1fr; gap: .75rem; padding-bottom: .7rem; border-bottom: 1px solid var(--line); }
.facts dt, .proof dt { color: var(--quiet); font-size: .9rem; padding-top: .1em; }
@media (max-width: 30rem) { .facts > div, .proof > div { grid-template-columns: 1fr; gap: 0; } }

.graph { display: block; width: 100%; height: auto; max-width: 26rem; margin-top: 1rem; font-size: 12.5px; }
.graph text { fill: var(--ink); }
.graph .strong { font-weight: 650; font-size: 13.5px; }
.node rect { fill: var(--sheet); stroke: var(--line); }
.node.request { --tone: var(--grey); }
.node.request.wall { --tone: var(--red); }
.node.request.policy, .node.request.within, .node.request.open { --tone: var(--amber); }
.node.request.passed { --tone: var(--green); }
.node.request .edge-mark { stroke: var(--tone); stroke-width: 5; }
a.node:hover rect { stroke: var(--ink); }
.node.start rect { fill: var(--paper); stroke: var(--quiet); }
.node.end.home rect { fill: var(--green-soft); stroke: var(--green); }
.node.end.yes rect { fill: var(--amber-soft); stroke: var(--amber); }
.node.end.lost rect { fill: var(--grey-soft); stroke: var(--grey); }
.edge path { fill: none; stroke: var(--tone); stroke-width: 1.8; }
.edge.open, .tip.open { --tone: var(--quiet); }
.edge.way, .tip.way { --tone: var(--green); }
.edge.yes, .tip.yes { --tone: var(--amber); }
.edge.failed, .tip.failed { --tone: var(--red); }
.edge.lost, .tip.lost { --tone: var(--grey); }
.edge.failed path { stroke-width: 1.3; stroke-dasharray: 4 3; }
.edge.failed .cross { stroke-width: 1.7; stroke-dasharray: none; }
.edge.lost path { stroke-dasharray: 4 4; }
.edge path.bar { stroke: var(--red); stroke-width: 4; stroke-dasharray: none; }
.edge.lost path.bar { stroke: var(--grey); }
.edge.within path.bar { stroke: var(--amber); }
.tip path { fill: var(--tone); }
.edge.way text { fill: var(--green); }
.edge.yes text { fill: var(--amber); }
.edge.yes .strong { fill: var(--red); font-size: 12.5px; }
.edge.yes.within .strong { fill: var(--amber); }
.edge.lost .strong { fill: var(--grey); font-size: 12.5px; }
.edge.failed text { fill: var(--quiet); font-size: 12px; }

.store { position: absolute; }
.picture { display: block; width: 100%; height: auto; border: 1px solid var(--line); border-radius: 6px; background: #fff; }
.no-picture { display: grid; place-content: center; text-align: center; gap: .3rem; aspect-ratio: 3 / 4; padding: .5rem; border: 1px dashed var(--line); border-radius: 6px; color: var(--quiet); font-size: .8rem; }
.mark-on .box { fill: none; stroke: var(--on); }
.mark-on .badge { fill: var(--on); }
.mark-on text { fill: #fff; font-weight: 700; font-family: var(--sans); }
.mark-on.failed { --on: #b3261e; }
.mark-on.way { --on: #1c6b3c; }
.mark-on.yes { --on: #8a5a00; }
.strip { list-style: none; padding: 0; margin-top: 1rem; display: grid; gap: 1.25rem 1rem; grid-template-columns: repeat(auto-fill, minmax(8.2rem, 1fr)); }
.strip.desktop { grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr)); }
@media (max-width: 30rem) { .strip.phone { grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1rem .6rem; } .strip.desktop { grid-template-columns: 1fr; } }
figcaption { font-size: .8rem; line-height: 1.4; margin-top: .35rem; }
.strip figcaption > * { display: block; }
.strip figcaption .quiet, .card figcaption .quiet { font-size: .78rem; }

.card { border: 1px solid var(--line); border-left: 5px solid var(--tone); border-radius: 8px; margin-top: .75rem; --tone: var(--grey); background: var(--paper); }
.card.wall { --tone: var(--red); --tone-soft: var(--red-soft); }
.card.policy, .card.within, .card.open { --tone: var(--amber); --tone-soft: var(--amber-soft); }
.card.passed { --tone: var(--green); --tone-soft: var(--green-soft); }
.card.unclear { --tone-soft: var(--grey-soft); }
summary { cursor: pointer; }
.card > summary { display: flex; flex-wrap: wrap; align-items: baseline; gap: .15rem .6rem; padding: .7rem 1rem; list-style: none; }
.card > summary::-webkit-details-marker { display: none; }
.card > summary::before { content: ""; align-self: center; width: .45em; height: .45em; border: solid var(--quiet); border-width: 0 2px 2px 0; transform: rotate(-45deg); transition: transform .12s; }
.card[open] > summary::before { transform: rotate(45deg); }
@media (prefers-reduced-motion: reduce) { .card > summary::before { transition: none; } }
.card h3 { min-width: 0; }
.pill { margin-left: auto; padding: .05rem .6rem; border-radius: 999px; background: var(--tone-soft); color: var(--tone); font-size: .85rem; font-weight: 600; }
.card-body { display: grid; gap: 1.5rem; padding: .25rem 1rem 1.25rem; grid-template-columns: minmax(0, 1fr); }
.card-facts > :first-child { margin-top: 0; }
.card-pictures { display: grid; gap: .9rem; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); align-content: start; }
.card-pictures.inside { margin-top: .8rem; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 11rem)); }
.card-pictures.desktop { grid-template-columns: minmax(0, 1fr); }
@media (min-width: 56rem) {
  .card-body { grid-template-columns: minmax(0, 1fr) 21rem; gap: 2.5rem; }
  .card-pictures.phone:not(.inside) { grid-template-columns: repeat(2, minmax(0, 1fr)); }
  .card-pictures.phone > :only-child { grid-column: 1 / -1; max-width: 13rem; }
}
table { border-collapse: collapse; width: 100%; font-size: .92rem; line-height: 1.45; }
th, td { text-align: start; vertical-align: top; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid var(--line); }
td { overflow-wrap: break-word; }
td .app, td .note { overflow-wrap: anywhere; }
th { font-weight: 500; color: var(--quiet); font-size: .82rem; white-space: nowrap; }
@media (max-width: 30rem) { table { font-size: .86rem; } th, td { padding-right: .5rem; } th { white-space: normal; overflow-wrap: normal; font-size: .78rem; } .kicker { display: none; } }
.ways .nth { width: 1.9rem; color: var(--quiet); font-variant-numeric: tabular-nums; }
.ways .went-on td { color: var(--green); font-weight: 600; }
.ways .note { font-weight: 400; }
.listed.no { color: var(--red); font-weight: 600; }
.listed.yes { color: var(--green); }
.listed.by-law, .listed.declared { color: var(--amber); }
.proof { margin-top: 1.2rem; display: grid; gap: .45rem; font-size: .95rem; }
.proof > div { display: grid; grid-template-columns: 6.5rem 1fr; gap: .75rem; }
.also { margin-top: 1rem; padding-left: 1.2rem; font-size: .92rem; }
.words { margin-top: 1rem; font-size: .92rem; }
.words summary, .elsewhere summary, .others summary, .every summary, section > details > summary { color: var(--accent); }
blockquote { margin: .4rem 0 0; padding: .2rem 0 .2rem 1rem; border-left: 3px solid var(--line); color: var(--quiet); white-space: pre-line; }

.finding { margin-top: 1rem; padding: 1.1rem 1.25rem 1.25rem; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); }
.finding > p { margin-top: .4rem; }
.finding h3 { display: flex; flex-wrap: wrap; gap: .2rem .8rem; align-items: baseline; }
.weighed { display: inline-block; white-space: nowrap; }
.severity { font-size: .8rem; font-weight: 600; padding: .05rem .55rem; border-radius: 999px; background: var(--grey-soft); color: var(--grey); }
.severity.critical { background: var(--red-soft); color: var(--red); }
.severity.serious { background: var(--amber-soft); color: var(--amber); }
.decided { margin-top: .5rem; break-inside: avoid; }
.to-sign { display: grid; grid-template-columns: repeat(auto-fit, minmax(7rem, 1fr)); gap: .2rem 1rem; margin-top: 1.6rem; }
.to-sign > span { border-top: 1px solid var(--quiet); color: var(--quiet); font-size: .8rem; }
.place { margin-right: 1rem; }
.clauses, .traps { padding-left: 1.1rem; font-size: .93rem; }
.clauses li + li, .traps li + li { margin-top: .3rem; }
.clauses b { font-weight: 400; }
.elsewhere { margin-top: .6rem; font-size: .93rem; }
.others { margin-top: 1.25rem; }
.others ul { list-style: none; padding: 0; margin-top: .5rem; }
.others li { display: grid; grid-template-columns: 9rem 1fr; gap: .5rem; padding: .5rem 0; border-bottom: 1px solid var(--line); }
@media (max-width: 30rem) { .others li { grid-template-columns: 1fr; gap: 0; } }
.open-questions { margin-top: .6rem; display: grid; gap: .6rem; }
.open-questions dt { font-weight: 500; }
.open-questions dd { display: inline-block; margin: .1rem 1.2rem .1rem 0; color: var(--quiet); font-size: .92rem; }
.elsewhere .open-questions dd { display: block; }
section > table { margin-top: .8rem; }

.every { margin-top: .4rem; }
.every h3 { margin-top: 1.2rem; }
.steps { list-style: none; padding: 0; margin-top: .4rem; font-size: .88rem; line-height: 1.45; }
.steps li { display: grid; grid-template-columns: 2.4rem 3.4rem 4.4rem minmax(0, 1fr) minmax(0, 12rem); gap: .6rem; padding: .25rem 0; border-bottom: 1px solid var(--line); }
.steps .at { color: var(--quiet); font-variant-numeric: tabular-nums; text-align: right; }
.steps .where { color: var(--quiet); }
.steps .quiet { font-size: inherit; }
.phase.yield { color: var(--amber); font-weight: 600; }
@media (max-width: 40rem) { .steps li { grid-template-columns: 2.4rem 3.2rem minmax(0, 1fr); gap: 0 .5rem; } .steps .deed, .steps .where { grid-column: 3; } }
.hashes { margin-top: .6rem; font-size: .88rem; display: grid; gap: .3rem; }
.hashes > div { display: grid; grid-template-columns: 9rem minmax(0, 1fr); gap: .2rem .75rem; }
.hashes code { white-space: normal; }
.hashes dt { color: var(--quiet); }
@media (max-width: 40rem) { .hashes > div { grid-template-columns: 1fr; } }
.method p, .method ul { max-width: 44rem; }
.method p + p { margin-top: .6rem; }
.method ul { margin-top: .8rem; padding-left: 1.2rem; }
.method h3 { margin-top: 1.4rem; }
body > footer { margin-top: 3.5rem; padding-top: 1rem; padding-bottom: 2.5rem; color: var(--quiet); font-size: .85rem; border-top: 1px solid var(--line); }
body > footer p > span { margin-right: 1.2rem; }
body > footer p + p { margin-top: .2rem; }

@page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; color: #555; } }
@media print {
  :root {
    color-scheme: light;
    --paper: #fff; --sheet: #f6f5f2; --line: #cfccc4; --ink: #111; --quiet: #4a4842; --accent: #1d1c1a;
    --red: #a3241b; --red-soft: #fbeae7; --green: #1c6b3c; --green-soft: #e6f3ea; --amber: #7c5300; --amber-soft: #fbf1da;
    --grey: #4c4f55; --grey-soft: #ececed;
  }
  html { font-size: 9.2pt; }
  body { font-size: 1rem; line-height: 1.42; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  main, .bar, body > footer { max-width: none; padding: 0; }
  .language { display: none; }
  a { text-decoration: none; color: inherit; }
  section { margin-top: 1.3rem; }
  .verdict { padding: .45cm .6cm; }
  .verdict h1 { font-size: 1.9rem; }
  .tally { margin-top: .25cm; padding-top: .25cm; gap: .05cm .5cm; }
  th, td { padding-top: .08cm; padding-bottom: .08cm; }
  .finding { padding: .35cm .5cm; }
  h2, h3, h4, summary, thead, h2 ~ p, .finding > p, .decided { break-after: avoid; }
  p { orphans: 3; widows: 3; }
  .card-pictures.inside { break-before: avoid; break-inside: avoid; }
  .finding { box-decoration-break: clone; -webkit-box-decoration-break: clone; }
  .elsewhere > summary { color: var(--ink); font-size: .85rem; font-weight: 650; }
  .verdict, blockquote, figure, tr, .facts > div, .proof > div, .others li, .steps li, .clauses li, .traps li, .open-questions > div, .hashes > div, .strip li, .finding > p, h2 ~ p { break-inside: avoid; }
  .two { display: flex; flex-direction: column-reverse; }
  .facts { grid-template-columns: 1fr 1fr; gap: .15cm .8cm; }
  .facts > div { grid-template-columns: 2.3cm 1fr; gap: .3cm; padding-bottom: .15cm; }
  .flow { break-inside: avoid; }
  .graph { max-width: 10cm; max-height: 21cm; }
  .strip.phone { grid-template-columns: repeat(5, 1fr); gap: .3cm; }
  .card { break-inside: avoid; }
  .card-body { grid-template-columns: minmax(0, 1fr) 5.6cm; gap: .6cm; }
  .card-pictures.phone { grid-template-columns: 1fr 1fr; gap: .3cm; }
  .card-pictures.inside { grid-template-columns: repeat(auto-fill, 3.6cm); }
  .card > summary::before { display: none; }
  summary { list-style: none; }
  section > details > summary { margin-top: .4cm; }
  .words { display: none; }
  .steps { font-size: .8rem; }
  .steps li { padding: .02cm 0; }
  details:not([open])::details-content { content-visibility: visible; display: block; }
}
`;
