/** @jsxRuntime automatic @jsxImportSource preact */
import { checkEntry } from '../checks/law/index.ts';
import type { Trace } from '../crawler/trace.ts';
import { renderDocument } from './html/document.tsx';
import { App } from './html/language.tsx';
import type { Pictures } from './html/report.ts';
import type { Result, ResultFinding, ResultPrompt } from './result.ts';
import { brief } from './text.ts';
import { informationInWords, type Lang, lawText, WORDS } from './words/index.ts';
import { MENDS } from './words/mends.ts';

const NOTICE = {
  en: {
    title: (name: string) => `To the operator of ${name}: what was observed, and what would mend it`,
    intro: 'The following was observed when everything the app asked for was refused. It holds for the tested flow, version and account state, and says nothing about fault.',
    none: 'No check failed. There is nothing to mend.',
    steps: 'How to see it', mend: 'The smallest change that would mend it', open: 'Open the app as a new user.',
    reply: 'If there is another lawful ground, a way on that was not found, or a newer version, please answer with where it can be seen.',
  },
  zh: {
    title: (name: string) => `致${name}运营者：测试所见及改正建议`,
    intro: '以下为拒绝应用的各项索取时所见的情形，仅就本次测试的流程、版本和账号状态而言，不表示任何人有过错。',
    none: '没有未通过的检查项，无须改正。',
    steps: '重现步骤', mend: '足以改正的最小改动', open: '以新用户身份打开应用。',
    reply: '如有其他合法依据、未被发现的途径或更新的版本，请说明在何处可以看到。',
  },
} as const; // biome-ignore format: a table

/** A letter to the operator: for each finding its steps, its pictures and the smallest change that mends it. Pure. */
export function renderNotice(result: Result, trace: Trace, pictures: Pictures, lang: Lang): string {
  const words = NOTICE[lang];
  const title = words.title(brief(result.target.name, 60));
  const failed = failedIn(result);
  const body = (
    <>
      <h1>{title}</h1>
      <p>{words.intro}</p>
      <p class="quiet">
        <App text={trace.target.address} most={200} /> · {result.startedAt}
      </p>
      {failed.length === 0 && <p>{words.none}</p>}
      {failed.map((finding) => (
        <section>
          <h2>{checkEntry(finding.check)[`title_${lang}`]}</h2>
          <p>{lawText(checkEntry(finding.check)[`finding_${lang}`], lang)}</p>
          <p>
            <bdi>{finding.reason[lang]}</bdi>
          </p>
          <h3>{words.steps}</h3>
          <ol class="how-to">
            {stepsTo(finding, result, lang).map((step) => (
              <li>{step}</li>
            ))}
          </ol>
          <div class="side-by-side three">
            {placesOf(finding, result).flatMap(({ screenshots, title: shown, kind }) => {
              const uri = pictures.get(screenshots[0] ?? '');
              return uri ? [<img class="shot" src={uri} alt={brief(shown) || WORDS[lang].kinds[kind]} />] : [];
            })}
          </div>
          <p class="to-do">
            <b>{words.mend}</b> {MENDS[finding.check]?.[lang]}
          </p>
        </section>
      ))}
      <section>
        <p>{words.reply}</p>
      </section>
    </>
  );
  return renderDocument({ title, lang, body });
}

/** The same as Markdown, without pictures. Pure. */
export function noticeMarkdown(result: Result, lang: Lang): string {
  const words = NOTICE[lang];
  const parts = failedIn(result).flatMap((finding) => [
    `## ${checkEntry(finding.check)[`title_${lang}`]}`,
    plain(finding.reason[lang]),
    `### ${words.steps}`,
    stepsTo(finding, result, lang)
      .map((step, i) => `${i + 1}. ${plain(step)}`)
      .join('\n'),
    `**${words.mend}**${WORDS[lang].colon}${MENDS[finding.check]?.[lang] ?? ''}`,
  ]);
  return `${[`# ${plain(words.title(brief(result.target.name, 60)))}`, words.intro, ...(parts.length > 0 ? parts : [words.none]), words.reply].join('\n\n')}\n`;
}

function failedIn({ findings }: Result): ResultFinding[] {
  return findings.filter(({ outcome }) => outcome === 'failed');
}

function placesOf({ prompts }: ResultFinding, result: Result): ResultPrompt[] {
  return result.prompts.filter(({ id }) => prompts.includes(id));
}

/** Open it, then each request with what it asks and the ways that were tried. */
function stepsTo(finding: ResultFinding, result: Result, lang: Lang): string[] {
  const { kinds, ways, wayOutcomes, notTried, list, quote, colon, asking } = WORDS[lang];
  const steps = placesOf(finding, result).map(({ title, kind, asks, ways: tried }) => {
    const types = [...new Set(asks.map(({ type }) => type))].map((type) => informationInWords(type, lang));
    const name = quote(brief(title, 40) || kinds[kind]);
    const told = tried.map(({ way, outcome }) => `${ways[way]} → ${outcome ? wayOutcomes[outcome] : notTried}`);
    return `${types.length > 0 ? asking(name, types.join(list)) : name}${colon}${told.join(list)}`;
  });
  return [NOTICE[lang].open, ...steps];
}

/** Nothing that Markdown, or the HTML it lets through, would read as its own. */
function plain(text: string): string {
  return brief(text, 600)
    .replace(/[\\`*_{}[\]()#+!|<>&~]/g, (sign) => `\\${sign}`)
    .replace(/\b(https?|javascript):/gi, '$1\\:');
}
