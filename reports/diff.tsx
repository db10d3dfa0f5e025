/** @jsxRuntime automatic @jsxImportSource preact */
import { checkEntry } from '../checks/law/index.ts';
import { type Comparison, type FindingChange, type PromptChange, reworded, type Seen, verdictOf } from './compare.ts';
import { renderDocument } from './html/document.tsx';
import { App } from './html/language.tsx';
import type { Pictures } from './html/report.ts';
import { brief, utc, visible } from './text.ts';
import { typedInWords } from './typed.ts';
import { COMPARE_WORDS } from './words/compare.ts';
import { informationInWords, type Lang, WORDS } from './words/index.ts';

/** The pictures of both scans, by the names that they have in their folders. */
export interface PicturePair {
  readonly old: Pictures;
  readonly now: Pictures;
}

/** What changed between two scans as one page, with the pictures side by side. Pure. */
export function renderDiff(comparison: Comparison, pictures: PicturePair, lang: Lang): string {
  const words = COMPARE_WORDS[lang];
  const { old, now } = comparison;
  const prompts = comparison.prompts.filter(({ change, flaky }) => change !== 'same' || flaky);
  const findings = comparison.findings.filter(
    ({ change, at }) => change !== 'same' && (change !== 'still-failed' || at.length > 0),
  );
  const title = words.title([...new Set([old.name, now.name])].map((name) => brief(name, 60)).join(' → '));
  const body = (
    <>
      <h1>{title}</h1>
      <p>{words.verdicts[verdictOf(comparison)]}</p>
      {old.target !== now.target && <p>{words.otherTarget}</p>}
      <p class="quiet">
        {words.old} {utc(old.startedAt)} · {WORDS[lang].refusing[old.refusing]}
        <br />
        {words.now} {utc(now.startedAt)} · {WORDS[lang].refusing[now.refusing]}
      </p>
      <section>
        <h2>{words.prompts}</h2>
        {prompts.map((change) => (
          <Prompt change={change} pictures={pictures} lang={lang} />
        ))}
        <p class="quiet">{words.unchanged(comparison.prompts.length - prompts.length)}</p>
      </section>
      <section>
        <h2>{words.findings}</h2>
        {findings.map((change) => (
          <Finding change={change} comparison={comparison} lang={lang} />
        ))}
        <p class="quiet">{words.unchanged(comparison.findings.length - findings.length)}</p>
      </section>
    </>
  );
  return renderDocument({ title, lang, body });
}

function Prompt({ change, pictures, lang }: { change: PromptChange; pictures: PicturePair; lang: Lang }) {
  const words = COMPARE_WORDS[lang];
  return (
    <article class={`changed ${change.change}`}>
      <h3>
        {words.promptChanges[change.change]}
        {change.flaky && <span class="quiet"> {words.flaky}</span>}
      </h3>
      <div class="side-by-side">
        <SeenAt of={change.old} when={words.old} pictures={pictures.old} lang={lang} />
        <SeenAt of={change.now} when={words.now} pictures={pictures.now} lang={lang} />
      </div>
    </article>
  );
}

function SeenAt({ of, when, pictures, lang }: { of: Seen | null; when: string; pictures: Pictures; lang: Lang }) {
  const words = COMPARE_WORDS[lang];
  const uri = pictures.get(of?.screenshot ?? '');
  return (
    <figure>
      {uri && <img class="shot" src={uri} alt={`${when}: ${of ? of.title || WORDS[lang].kinds[of.kind] : ''}`} />}
      <figcaption>
        <b>{when}</b>{' '}
        {of ? (
          <>
            {of.title ? <App text={of.title} most={60} /> : WORDS[lang].kinds[of.kind]}
            <span class="note">
              {WORDS[lang].kinds[of.kind]} · {words.blocks[of.blocks]}
            </span>
            <span class="note">{of.asks.map((type) => informationInWords(type, lang)).join(WORDS[lang].list)}</span>
          </>
        ) : (
          words.notMet
        )}
      </figcaption>
    </figure>
  );
}

function Finding({ change, comparison, lang }: { change: FindingChange; comparison: Comparison; lang: Lang }) {
  const words = COMPARE_WORDS[lang];
  const places = comparison.prompts.flatMap(({ now }) => (now && change.at.includes(now.id) ? [now] : []));
  const answer = (outcome: FindingChange['now']) => (outcome === null ? '—' : WORDS[lang].checkOutcomes[outcome]);
  return (
    <article class={`changed ${change.change}`}>
      <h3>
        {checkEntry(change.check)[`title_${lang}`]} <span class="quiet">{words.findingChanges[change.change]}</span>
      </h3>
      <p>
        {answer(change.old)} → {answer(change.now)}
      </p>
      {places.length > 0 && (
        <p>
          {words.newlyAt}{' '}
          {places
            .map((one) => WORDS[lang].quote(brief(one.title, 40) || WORDS[lang].kinds[one.kind]))
            .join(WORDS[lang].list)}
        </p>
      )}
    </article>
  );
}

/** The same for a terminal: a line a change. Pure. */
export function diffText(given: Comparison, lang: Lang): string {
  const { prompts, findings, ...comparison } = reworded(given, (text) => typedInWords(text, lang));
  const words = COMPARE_WORDS[lang];
  const name = (one: Seen) => WORDS[lang].quote(brief(one.title, 40) || WORDS[lang].kinds[one.kind]);
  const met = prompts
    .filter(({ change, flaky }) => change !== 'same' || flaky)
    .map(({ change, flaky, old, now }) => {
      const names = [...new Set([old, now].flatMap((one) => (one ? [name(one)] : [])))].join(' → ');
      return `${words.promptChanges[change]}  ${names}${flaky ? `  (${words.flaky})` : ''}`;
    });
  const judged = findings
    .filter(({ change }) => change !== 'same' && change !== 'still-failed')
    .map(({ change, check }) => `${words.findingChanges[change]}  ${checkEntry(check)[`title_${lang}`]}`);
  const verdict = words.verdicts[verdictOf({ prompts, findings, ...comparison })];
  return [visible(verdict), ...[...met, ...judged].map((line) => `  ${line}`)].join('\n');
}
