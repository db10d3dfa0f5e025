/** What the report over many targets has beside the style sheet of the other reports. */
export const BATCH_STYLE = `
.batch main, .batch .bar, .batch footer { max-width: 82rem; }
.batch footer { padding-top: 2rem; padding-bottom: 2rem; }
.totals h1 { font-size: clamp(1.4rem, 1.1rem + 1.4vw, 2rem); line-height: 1.25; margin: .2rem 0 1rem; text-wrap: balance; }
.tiles { display: grid; gap: .75rem; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); }
.tile { padding: .9rem 1.1rem; border-radius: 10px; background: var(--sheet); border-left: 5px solid var(--tone); display: flex; flex-direction: column; }
.tile dd { font-size: 2rem; font-weight: 700; line-height: 1.1; font-variant-numeric: tabular-nums; color: var(--tone); }
.tile dt { font-size: .92rem; }
.caution { margin-top: .9rem; padding: .6rem .9rem; border-left: 4px solid var(--amber); background: var(--amber-soft); border-radius: 4px; }
.tone-failed, .tone-critical { --tone: var(--red); }
.tone-serious { --tone: #c2571c; }
.tone-moderate { --tone: var(--amber); }
.tone-minor, .tone-not-opened { --tone: var(--grey); }
.tone-passed { --tone: var(--green); }
.tone-unclear { --tone: #b88a1e; }
.tone-price { --tone: var(--accent); }
rect[class^="tone-"], path[class^="tone-"] { fill: var(--tone); }
path[class^="tone-"] { opacity: .85; }
.changed { margin-top: .8rem; padding: .7rem 1rem; border: 1px solid var(--line); border-left: 5px solid var(--grey); border-radius: 8px; }
.changed.newly-failing { border-left-color: var(--red); }
.changed.fixed { border-left-color: var(--green); }
.changed ul { padding-left: 1.2rem; columns: 24rem; margin-top: .3rem; }
.charts { display: grid; gap: 2.2rem 3rem; grid-template-columns: repeat(auto-fit, minmax(min(24rem, 100%), 1fr)); }
.chart.wide { grid-column: 1 / -1; }
.chart h2 { font-size: 1.1rem; }
.bars { margin-top: .7rem; display: grid; gap: .35rem; }
.bars > div { display: grid; grid-template-columns: minmax(7rem, 11rem) minmax(0, 1fr); gap: .2rem 1rem; align-items: center; }
.chart.wide .bars > div { grid-template-columns: minmax(9rem, 26rem) 1fr; }
.chart.wide .bars dd { grid-template-columns: minmax(0, 1fr) fit-content(18rem); }
.bars dt { font-size: .9rem; line-height: 1.35; }
.bars dd { display: grid; grid-template-columns: minmax(0, 1fr) fit-content(11rem); gap: .7rem; align-items: center; }
.bars svg { width: 100%; height: .95rem; background: var(--sheet); border-radius: 3px; }
.told { font-size: .82rem; color: var(--quiet); font-variant-numeric: tabular-nums; }
@media (max-width: 40rem) { .bars > div, .chart.wide .bars > div { grid-template-columns: minmax(0, 1fr); gap: .1rem; } .bars > div { padding-bottom: .3rem; } .bars dd { grid-template-columns: minmax(0, 1fr); gap: .15rem; } }
.lead { font-size: 1.05rem; margin-top: .5rem; }
.lead b { font-size: 1.5rem; }
.nights { display: block; width: 100%; max-width: 56rem; height: auto; margin-top: .6rem; font-size: 11.5px; }
.nights text { fill: var(--quiet); font-variant-numeric: tabular-nums; }
.tick line { stroke: var(--line); }
.price-line { fill: none; stroke: var(--accent); stroke-width: 2.2; }
.price-dot { fill: var(--accent); }
.legend { display: flex; flex-wrap: wrap; gap: .3rem 1.2rem; font-size: .88rem; margin: .3rem 0 1.2rem; }
.key::before { content: ""; display: inline-block; width: .7em; height: .7em; margin-right: .4em; border-radius: 2px; background: var(--tone); }
.cell { color: var(--tone); font-weight: 600; }
.tabulator { margin-top: .5rem; border: 1px solid var(--line); border-radius: 6px; background: var(--paper); color: var(--ink); font-size: 14px; }
.tabulator .tabulator-header, .tabulator .tabulator-header .tabulator-col, .tabulator .tabulator-header .tabulator-frozen { background: var(--sheet); color: var(--ink); border-color: var(--line); }
.tabulator .tabulator-header .tabulator-col.tabulator-sortable.tabulator-col-sorter-element:hover { background: var(--paper); }
.tabulator .tabulator-header input { background: var(--paper); color: var(--ink); border: 1px solid var(--line); border-radius: 4px; font: inherit; font-weight: 400; }
.tabulator .tabulator-tableholder { background: var(--paper); }
.tabulator .tabulator-tableholder .tabulator-table { background: var(--paper); color: var(--ink); }
.tabulator-row, .tabulator-row.tabulator-row-even, .tabulator-row .tabulator-cell.tabulator-frozen { background: var(--paper); color: var(--ink); border-color: var(--line); }
.tabulator-row.tabulator-selectable:hover, .tabulator-row:hover { background: var(--sheet); cursor: default; }
.tabulator-row .tabulator-cell { border-color: var(--line); padding: 8px; }
.tabulator-edit-list { background: var(--paper); border: 1px solid var(--line); font-size: 14px; }
.tabulator-edit-list .tabulator-edit-list-item { color: var(--ink); }
.tabulator-edit-list .tabulator-edit-list-item:hover, .tabulator-edit-list .tabulator-edit-list-item.active { background: var(--ink); color: var(--paper); }
@media print { #table, #shown { display: none; } }
`;
