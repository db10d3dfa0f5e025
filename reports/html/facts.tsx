/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { appCategories } from '../../checks/law/index.ts';
import type { AppFacts, DeviceFacts, Walk } from '../../crawler/trace.ts';
import { clock } from '../text.ts';
import { categoryInWords, type Lang, walkInWords } from '../words/index.ts';
import { App, T } from './language.tsx';
import { screenSize } from './pictures.tsx';
import type { Report } from './report.ts';

/** Under which conditions it was tested. */
export function Facts({ report }: { report: Report }) {
  const { result, trace, refusing } = report;
  const { settings } = trace;
  const { categories } = result.target;
  const { width, height } = screenSize(report);
  return (
    <section aria-labelledby="facts">
      <h2 id="facts">
        <T of={(words) => words.page.facts} />
      </h2>
      <dl class="facts">
        <Fact name={(words) => words.page.target}>
          <App text={result.target.name} />
        </Fact>
        <Fact name={(words) => words.page.address}>
          <App text={trace.target.address} most={300} />
        </Fact>
        <Fact name={(words) => words.page.when}>
          <T of={({ page }) => [clock(trace.startedAt, settings.timeZone), ' ', lasting(report, page.lasting)]} />
        </Fact>
        <Fact name={(words) => words.page.device}>
          <T
            of={(words) =>
              `${words.devices[settings.device]} ${width}×${height}, ${settings.locale}, ${settings.timeZone}`
            }
          />
        </Fact>
        {trace.device && (
          <Fact name={(words) => words.page.phone}>
            <PhoneFacts device={trace.device} />
          </Fact>
        )}
        {trace.app && (
          <Fact name={(words) => words.page.package}>
            <PackageFacts app={trace.app} />
          </Fact>
        )}
        <Fact name={(words) => words.page.category}>
          <T
            of={(words, lang) =>
              categories.length === 0
                ? words.page.noCategory
                : categories.map(({ n, by }) => (
                    <span class="line">
                      {n} {categoryInWords(n, lang)}{' '}
                      <span class="quiet">{words.page.chosenBy(words.categoryBy[by])}</span>
                    </span>
                  ))
            }
          />
        </Fact>
        <Fact name={(words) => words.page.mayAsk}>
          <T
            of={(words, lang) =>
              mayAsk(categories, lang) ?? (categories.length === 0 ? words.page.oneAccount : words.page.mayAskNothing)
            }
          />
        </Fact>
        <Fact name={(words) => words.page.authority}>
          {result.authority === null ? (
            <T of={(words) => words.page.noAuthority} />
          ) : (
            <App text={result.authority} most={300} />
          )}
        </Fact>
        {result.custody && (
          <Fact name={(words) => words.page.orderedBy}>
            {result.custody.orderedBy === null ? (
              <T of={(words) => words.page.orderedByNobody} />
            ) : (
              <App text={result.custody.orderedBy} most={300} />
            )}
          </Fact>
        )}
        <Fact name={(words) => words.page.freshness}>
          <T
            of={(words) =>
              [words.states[result.freshness.state], words.accounts[result.freshness.account]].join(words.list)
            }
          />
          {refusing && <span class="quiet"> {refusing.freshness.identity}</span>}
        </Fact>
        <Fact name={(words) => words.page.repeat}>
          <T of={(words) => words.page.repeatEach(settings.repeat)} />
        </Fact>
        <Fact name={(words) => words.page.walksMade}>
          {trace.walks.map((walk) => (
            <span class="line">
              <WalkLine walk={walk} />
            </span>
          ))}
        </Fact>
      </dl>
    </section>
  );
}

type NameOf = Parameters<typeof T>[0]['of'];

function Fact({ name, children }: { name: NameOf; children: ComponentChildren }) {
  return (
    <div>
      <dt>
        <T of={name} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function WalkLine({ walk }: { walk: Walk }) {
  const { ending } = walk;
  const how = ending.kind === 'reached-home' ? 'home' : ending.kind;
  return (
    <T
      of={(words, lang) => [
        walkInWords(walk, lang),
        words.colon,
        words.page.endings[how],
        <span class="quiet">
          {' '}
          {words.page.walkLine(walk.steps.length, walk.restarts)}
          {words.list}
          {words.states[walk.freshness.state]}
        </span>,
      ]}
    />
  );
}

function mayAsk(categories: readonly { readonly n: number }[], lang: Lang): string | undefined {
  const chosen = appCategories.filter(({ n }) => categories.some((category) => category.n === n));
  const items = new Set(chosen.flatMap((category) => category.necessary_info.map((info) => info[lang])));
  return items.size > 0 ? [...items].join(lang === 'zh' ? '；' : '; ') : undefined;
}

function lasting({ trace }: Report, inWords: (seconds: string) => string): ComponentChildren {
  if (!trace.finishedAt) return null;
  const ms = Date.parse(trace.finishedAt) - Date.parse(trace.startedAt);
  return <span class="quiet">{inWords(String(Math.max(1, Math.round(ms / 1000))))}</span>;
}

/** What the phone says of itself, and what of that is not known. */
function PhoneFacts({ device }: { device: DeviceFacts }) {
  const { maker, model, os, carrier, rooted, real } = device;
  return (
    <>
      <span class="line">
        <App text={[maker, model].filter(Boolean).join(' ') || '–'} /> {os && <App text={os} />}
      </span>
      <span class="line quiet">
        <T
          of={({ page, list }) =>
            [page.isReal(real), page.isRooted(rooted), page.sim(carrier === null ? null : carrier !== '')].join(list)
          }
        />
      </span>
    </>
  );
}

/** What the package says of itself, and the hash it is known by. */
function PackageFacts({ app }: { app: AppFacts }) {
  const { id, version, build, minimumOs, targetOs, permissions, usage = {}, signers, sha256 } = app;
  return (
    <>
      <span class="line">
        <App text={id} /> <App text={`${version} (${build})`} />
      </span>
      <span class="line quiet">
        <T of={({ page }) => page.systems(minimumOs, targetOs)} />
      </span>
      {signers.length === 0 && (
        <span class="line quiet">
          <T of={({ page }) => `${page.signedBy}: ${page.notTold}`} />
        </span>
      )}
      {signers.map(({ subject, sha256: certificate }) => (
        <span class="line quiet">
          <T of={({ page }) => page.signedBy} /> <App text={subject} /> <code>{certificate.slice(0, 16)}…</code>
        </span>
      ))}
      <span class="line quiet">
        SHA-256 {sha256 ? <code>{sha256.match(/.{32}/g)?.join(' ')}</code> : <T of={({ page }) => page.notTold} />}
      </span>
      {permissions.length > 0 && (
        <details>
          <summary>
            <T of={({ page }) => page.mayAskFor(permissions.length)} />
          </summary>
          {permissions.map((name) => (
            <span class="line">
              <App text={name} />{' '}
              {Object.entries(usage[name] ?? {}).map(([locale, text]) => (
                <span class="line quiet">
                  {locale && `${locale}: `}
                  <App text={text} most={300} />
                </span>
              ))}
            </span>
          ))}
        </details>
      )}
    </>
  );
}
