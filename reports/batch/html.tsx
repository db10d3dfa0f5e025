/** @jsxRuntime automatic @jsxImportSource preact */

import { createHash } from 'node:crypto';
import type { ComponentChildren } from 'preact';
import { render } from 'preact-render-to-string';
import { Head } from '../html/head.tsx';
import { App, T, TAGS } from '../html/language.tsx';
import { STYLE } from '../html/style.ts';
import { categoryInWords, informationInWords, LANGS, type Lang, WORDS, type Words } from '../words/index.ts';
import { type Bar, Bars, LineOfNights, StackedNights } from './charts.tsx';
import { type BatchReport, type ComparedRow, reportOf } from './report.ts';
import { BATCH_STYLE } from './style.ts';
import { type GroupCount, STANDINGS } from './summary.ts';
import { tableIsland } from './table-data.ts';
import { TABLE_SCRIPT } from './table-script.ts';
import { causeInWords, checkInWords } from './words.ts';

/** The table library, as text: its script and its style sheet. */
export interface TableLibrary {
  readonly script: string;
  readonly style: string;
}

/**
 * The report over many targets as one HTML file in both languages. It needs no network: the policy in its head allows
 * its own scripts and styles by their hashes, and no more. Every row leads to the report of its target. Pure.
 */
export function renderBatchHtml(report: BatchReport, library: TableLibrary, lang: Lang): string {
  const style = `${library.style}\n${STYLE}\n${BATCH_STYLE}`;
  // A script may not hold what would end it early; the library has no such text, and this keeps it so.
  const scripts = [library.script.replace(/<\/script/gi, '<\\/script'), TABLE_SCRIPT];
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    `script-src ${scripts.map((script) => `'${hashOf(script)}'`).join(' ')}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return [
    '<!doctype html>',
    `<html lang="${TAGS[lang]}">`,
    `<head>${render(<Head policy={policy} title={WORDS[lang].batch.title(dayOf(report.summary.startedAt))} />)}<style>${style}</style></head>`,
    `<body class="batch">${render(<Page report={report} lang={lang} />)}`,
    `<script type="application/json" id="rows">${tableIsland(report)}</script>`,
    ...scripts.map((script) => `<script>${script}</script>`),
    '</body></html>\n',
  ].join('\n');
}

function Page({ report, lang }: { report: BatchReport; lang: Lang }) {
  const { summary } = report;
  return (
    <>
      <header class="bar">
        <span class="brand">Naysayer</span>
        <Told of={(words) => <span class="kicker">{words.kicker}</span>} />
        <fieldset class="language">
          <legend>
            <T of={(words) => words.page.language} />
          </legend>
          {LANGS.map((of) => (
            <label lang={TAGS[of]}>
              <input
                type="radio"
                name="language"
                id={`language-${of}`}
                value={of}
                lang={TAGS[of]}
                data-title={WORDS[of].batch.title(dayOf(summary.startedAt))}
                checked={of === lang}
              />
              <span>{of === 'zh' ? '中文' : 'English'}</span>
            </label>
          ))}
        </fieldset>
      </header>
      <main>
        <Totals report={report} />
        <Changes report={report} />
        <section class="charts">
          <ByCheck report={report} />
          <Causes report={report} />
          <BySeverity report={report} />
          <Groups
            of={summary.byCategory}
            title="categories"
            none="categoriesNone"
            named={(key, of) => categoryInWords(Number(key), of)}
          />
          <Groups of={summary.byOperator} title="operators" none="operatorsNone" />
        </section>
        <Price report={report} />
        <Nights report={report} />
        <Table />
        <Data />
      </main>
      <footer>
        <Told of={(words) => <p class="note">{words.note}</p>} />
      </footer>
    </>
  );
}

function Totals({ report: { summary, unconfirmed } }: { report: BatchReport }) {
  const missing = summary.targets - summary.rows;
  return (
    <section class="totals">
      <Told of={(words) => <p class="quiet">{words.run(minuteOf(summary.startedAt), summary.run)}</p>} />
      <h1>
        <Told of={(words) => words.heading(summary.targets)} />
      </h1>
      <dl class="tiles">
        {STANDINGS.map((standing) => (
          <div class={`tile tone-${standing}`}>
            <dd>{summary.byStanding[standing]}</dd>
            <dt>
              <Told of={(words) => words.standings[standing]} />
            </dt>
          </div>
        ))}
      </dl>
      {missing > 0 && <Told of={(words) => <p class="caution">{words.missing(missing)}</p>} />}
      {summary.voided > 0 && <Told of={(words) => <p class="caution">{words.voided(summary.voided)}</p>} />}
      {unconfirmed > 0 && <Told of={(words) => <p class="caution">{words.unconfirmed(unconfirmed)}</p>} />}
    </section>
  );
}

function Changes({ report }: { report: BatchReport }) {
  const { rows, gone, isFirst } = report;
  const changed = (['newly-failing', 'fixed'] as const).map(
    (change) => [change, rows.filter((row) => row.change === change)] as const,
  );
  const isSame = !isFirst && gone.length === 0 && changed.every(([, those]) => those.length === 0);
  return (
    <section>
      <Title of="changes" />
      {isFirst && <Told of={(words) => <p class="quiet">{words.changesNone}</p>} />}
      {isSame && <Told of={(words) => <p class="quiet">{words.changesSame}</p>} />}
      {changed.map(([change, those]) =>
        those.length > 0 ? (
          <div class={`changed ${change}`}>
            <h3>
              <Told of={(words) => words.change[change]} /> <span class="number">{those.length}</span>
            </h3>
            <ul>
              {those.slice(0, MOST_CHANGES).map((row) => (
                <li>
                  <Named row={row} />
                  {row.failed.length > 0 && (
                    <T
                      of={(words, of) => (
                        <span class="quiet">
                          {' '}
                          {row.failed.map(({ check }) => checkInWords(check, of)).join(words.list)}
                        </span>
                      )}
                    />
                  )}
                </li>
              ))}
            </ul>
            {those.length > MOST_CHANGES && (
              <Told of={(words) => <p class="note">{words.more(those.length - MOST_CHANGES)}</p>} />
            )}
          </div>
        ) : null,
      )}
      {gone.length > 0 && (
        <p>
          <Told of={(words) => words.change.gone} /> <span class="number">{gone.length}</span>
        </p>
      )}
    </section>
  );
}

const MOST_CHANGES = 30;

function Named({ row }: { row: ComparedRow }) {
  const href = reportOf(row);
  return href ? (
    <a href={href}>
      <App text={row.name} most={60} />
    </a>
  ) : (
    <App text={row.name} most={60} />
  );
}

function ByCheck({ report: { summary } }: { report: BatchReport }) {
  const bars = summary.byCheck.map(
    ({ check, failed, cantTell, passed }): Bar => ({
      label: <T of={(_, of) => checkInWords(check, of)} />,
      parts: [
        { tone: 'failed', value: failed },
        { tone: 'unclear', value: cantTell },
        { tone: 'passed', value: passed },
      ],
      told: (
        <Told
          of={({ outcomes }) =>
            `${failed} ${outcomes.failed} · ${cantTell} ${outcomes.cantTell} · ${passed} ${outcomes.passed}`
          }
        />
      ),
    }),
  );
  return (
    <figure class="chart wide">
      <Title of="checks" />
      <Told of={(words) => <p class="quiet">{words.checksNote}</p>} />
      <Bars bars={bars} />
    </figure>
  );
}

function Causes({ report: { summary } }: { report: BatchReport }) {
  return (
    <figure class="chart">
      <Title of="causes" />
      {summary.byCause.length === 0 && <Told of={(words) => <p class="quiet">{words.causesNone}</p>} />}
      <Bars
        bars={summary.byCause.slice(0, MOST_BARS).map(({ key, count }) => ({
          label: <T of={(_, of) => causeInWords(key, of)} />,
          parts: [{ tone: 'unclear', value: count }],
          told: count,
        }))}
      />
    </figure>
  );
}

function BySeverity({ report: { summary } }: { report: BatchReport }) {
  return (
    <figure class="chart">
      <Title of="severity" />
      <Bars
        bars={summary.bySeverity.map(({ key, count }) => ({
          label: <T of={({ severities }) => severities[key as keyof typeof severities]} />,
          parts: [{ tone: key, value: count }],
          told: count,
        }))}
      />
    </figure>
  );
}

interface GroupsProps {
  readonly of: readonly GroupCount[];
  readonly title: 'categories' | 'operators';
  readonly none: 'categoriesNone' | 'operatorsNone';
  readonly named?: (key: string, lang: Lang) => string;
}

function Groups({ of, title, none, named }: GroupsProps) {
  return (
    <figure class="chart">
      <Title of={title} />
      {of.length === 0 && <Told of={(words) => <p class="quiet">{words[none]}</p>} />}
      <Bars
        bars={of.slice(0, MOST_BARS).map((group) => ({
          label: named ? <T of={(_, lang) => named(group.key, lang)} /> : <App text={group.key} most={40} />,
          parts: STANDINGS.map((standing) => ({ tone: standing, value: group[standing] })),
          told: (
            <Told
              of={({ standingsShort: words }) =>
                STANDINGS.filter((one) => group[one] > 0)
                  .map((one) => `${group[one]} ${words[one]}`)
                  .join(' · ')
              }
            />
          ),
        }))}
      />
      {of.length > MOST_BARS && <Told of={(words) => <p class="note">{words.first(MOST_BARS, of.length)}</p>} />}
    </figure>
  );
}

const MOST_BARS = 15;

function Price({ report: { summary } }: { report: BatchReport }) {
  const { price, priced, kindsGiven, byCategory, byOperator } = summary;
  return (
    <section>
      <Title of="price" />
      <Told of={(words) => <p class="quiet">{priced > 0 ? words.priceNote(priced) : words.priceNone}</p>} />
      {priced > 0 && (
        <p class="lead">
          <b>{mean(kindsGiven, priced)}</b> <Told of={(words) => words.priceOf} />
        </p>
      )}
      {priced > 0 && price.length === 0 && <Told of={(words) => <p>{words.nothingGiven}</p>} />}
      <div class="charts">
        <figure class="chart wide">
          <Bars
            bars={price.slice(0, MOST_BARS).map(({ key, count }) => ({
              label: <T of={(_, of) => informationInWords(key, of)} />,
              parts: [{ tone: 'price', value: count }],
              told: `${count} (${Math.round((100 * count) / priced)}%)`,
            }))}
          />
        </figure>
        <PriceOf groups={byCategory} title="categories" named={(key, of) => categoryInWords(Number(key), of)} />
        <PriceOf groups={byOperator} title="operators" />
      </div>
    </section>
  );
}

function PriceOf({
  groups,
  title,
  named,
}: {
  groups: readonly GroupCount[];
  title: 'categories' | 'operators';
  named?: (key: string, lang: Lang) => string;
}) {
  const known = groups
    .filter(({ priced }) => priced > 0)
    .sort((a, b) => b.kindsGiven / b.priced - a.kindsGiven / a.priced);
  if (known.length === 0) return null;
  return (
    <figure class="chart">
      <h3>
        <Told of={(words) => words[title]} />
      </h3>
      <Bars
        bars={known.slice(0, MOST_BARS).map(({ key, priced, kindsGiven }) => ({
          label: named ? <T of={(_, lang) => named(key, lang)} /> : <App text={key} most={40} />,
          parts: [{ tone: 'price', value: kindsGiven / priced }],
          told: mean(kindsGiven, priced),
        }))}
      />
    </figure>
  );
}

function Nights({ report: { nights } }: { report: BatchReport }) {
  const shown = nights.slice(-MOST_NIGHTS);
  const points = shown.map(({ startedAt, byStanding, priced, kindsGiven }) => ({
    label: dayOf(startedAt).slice(5),
    values: { ...byStanding, ...(priced > 0 ? { price: kindsGiven / priced } : {}) },
  }));
  return (
    <section>
      <Title of="nights" />
      <Told of={(words) => <p class="quiet">{nights.length > 1 ? words.nightsNote : words.nightsOne}</p>} />
      {nights.length > 1 && (
        <>
          <StackedNights nights={points} tones={STANDINGS} title={WORDS.en.batch.nights} />
          <p class="legend">
            {STANDINGS.map((standing) => (
              <span class={`key tone-${standing}`}>
                <Told of={(words) => words.standingsShort[standing]} />
              </span>
            ))}
          </p>
          <h3>
            <Told of={(words) => words.nightsPrice} />
          </h3>
          <LineOfNights nights={points} of="price" title={WORDS.en.batch.nightsPrice} />
        </>
      )}
    </section>
  );
}

const MOST_NIGHTS = 400;

function Table() {
  return (
    <section class="all-targets">
      <Title of="table" />
      <Told of={(words) => <p class="quiet">{words.tableNote}</p>} />
      <noscript>
        <Told of={(words) => <p class="caution">{words.noScript}</p>} />
      </noscript>
      <p class="quiet" id="shown" aria-live="polite"></p>
      <div id="table"></div>
    </section>
  );
}

function Data() {
  const files = Object.keys(WORDS.en.batch.files) as (keyof Words['batch']['files'])[];
  return (
    <section>
      <Title of="data" />
      <Told of={(words) => <p class="quiet">{words.dataNote}</p>} />
      <ul>
        {files.map((file) => (
          <li>
            <a href={file}>{file}</a> <Told of={(words) => <span class="quiet">{words.files[file]}</span>} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Title({
  of,
}: {
  of: 'changes' | 'checks' | 'severity' | 'causes' | 'categories' | 'operators' | 'price' | 'nights' | 'table' | 'data';
}) {
  return (
    <h2>
      <Told of={(words) => words[of]} />
    </h2>
  );
}

/** The words of this report, in each language. */
function Told({ of }: { of: (words: Words['batch'], lang: Lang) => ComponentChildren }) {
  return <T of={(words, lang) => of(words.batch, lang)} />;
}

function mean(sum: number, count: number): string {
  return (sum / count).toFixed(1);
}

function dayOf(at: string): string {
  return at.slice(0, 10);
}

function minuteOf(at: string): string {
  return at.slice(0, 16).replace('T', ' ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
