/** @jsxRuntime automatic @jsxImportSource preact */
import { refusingWalk } from '../checks/facts/walks.ts';
import { checkEntry } from '../checks/law/index.ts';
import type { Prompt, Step, Trace, Walk } from '../crawler/trace.ts';
import { isRejected } from './excused.ts';
import { renderDocument } from './html/document.tsx';
import { App } from './html/language.tsx';
import { isInside, type Pictures } from './html/report.ts';
import type { Result, ResultFinding, ResultPrompt } from './result.ts';
import { picturesOfPlaces, seenOn } from './seen-on.ts';
import { brief, clock } from './text.ts';
import { typedInWords } from './typed.ts';
import { informationInWords, type Lang, lawText, sentence, WORDS, wayInWords } from './words/index.ts';
import { MENDS } from './words/mends.ts';

const NOTICE = {
  en: {
    title: (name: string) => `To the operator of ${name}: what was observed, and what would mend it`,
    intro: 'The following was observed when everything the app asked for was refused. It holds for the tested flow, version and account state, and says nothing about fault.',
    none: 'No check failed. There is nothing to mend.',
    steps: 'How to see it', mend: 'The smallest change that would mend it', open: 'Open the app as a new user.',
    press: (name: string) => `Press ${name}.`, give: (what: string) => `Give ${what}.`, back: 'Go back.', again: 'Open the app again.',
    reply: 'If there is another lawful ground, a way on that was not found, or a newer version, please answer with where it can be seen.',
  },
  zh: {
    title: (name: string) => `致${name}运营者：测试所见及改正建议`,
    intro: '以下为拒绝应用的各项索取时所见的情形，仅就本次测试的流程、版本和账号状态而言，不表示任何人有过错。',
    none: '没有未通过的检查项，无须改正。',
    steps: '重现步骤', mend: '足以改正的最小改动', open: '以新用户身份打开应用。',
    press: (name: string) => `按下${name}。`, give: (what: string) => `填写${what}。`, back: '返回。', again: '重新打开应用。',
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
        <App text={trace.target.address} most={200} /> · {clock(result.startedAt, trace.settings.timeZone)}
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
            {stepsTo(finding, result, trace, lang).map((step) => (
              <li>{step}</li>
            ))}
          </ol>
          <div class="side-by-side three">
            {shownOf(finding, result, trace, lang).flatMap(({ file, name }) => {
              const uri = pictures.get(file);
              if (!uri) return [];
              return [
                <figure>
                  <img class="shot" src={uri} alt={name} />
                  <figcaption>
                    <bdi>{name}</bdi>
                  </figcaption>
                </figure>,
              ];
            })}
          </div>
          <p class="to-do">
            <b>
              {words.mend}
              {WORDS[lang].colon}
            </b>
            {MENDS[finding.check]?.[lang]}
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
export function noticeMarkdown(given: Result, trace: Trace, lang: Lang): string {
  const words = NOTICE[lang];
  const result = typedInWords(given, lang);
  const parts = failedIn(result).flatMap((finding) => [
    `## ${checkEntry(finding.check)[`title_${lang}`]}`,
    plain(finding.reason[lang]),
    `### ${words.steps}`,
    stepsTo(finding, result, trace, lang)
      .map((step, i) => `${i + 1}. ${plain(step)}`)
      .join('\n'),
    `**${words.mend}**${WORDS[lang].colon}${MENDS[finding.check]?.[lang] ?? ''}`,
  ]);
  return `${[`# ${plain(words.title(brief(result.target.name, 60)))}`, words.intro, ...(parts.length > 0 ? parts : [words.none]), words.reply].join('\n\n')}\n`;
}

/** Nobody is written to about what a named person has rejected. */
function failedIn({ findings }: Result): ResultFinding[] {
  return findings.filter((finding) => finding.outcome === 'failed' && !isRejected(finding));
}

function placesOf({ prompts }: ResultFinding, result: Result): ResultPrompt[] {
  return result.prompts.filter(({ id }) => prompts.includes(id));
}

/** The files of the pictures that a letter shows. */
export function picturesInNotice(result: Result, trace: Trace): string[] {
  const shown = failedIn(result).flatMap((finding) => shownOf(finding, result, trace, 'en'));
  return [...new Set(shown.map(({ file }) => file).filter(Boolean))];
}

/** Pictures of the requests that are meant; of a place inside the app, where each walk first saw it. */
function shownOf(finding: ResultFinding, result: Result, trace: Trace, lang: Lang): { file: string; name: string }[] {
  if (isInside(finding, trace))
    return picturesOfPlaces(finding, trace).map(({ file, screen }) => ({
      file,
      name: brief(screen.title || screen.address, 60),
    }));
  return placesOf(finding, result).map(({ screenshots, title, kind }) => ({
    file: screenshots[0] ?? '',
    name: brief(title, 60) || WORDS[lang].kinds[kind],
  }));
}

/** On each walk that a finding rests on, what is pressed and given on the way; what led there by a detour is left out. */
function waysInside(finding: ResultFinding, trace: Trace, lang: Lang): string[] {
  return seenOn(finding, trace).flatMap((walk) => [NOTICE[lang].open, ...wayInside(finding, walk, lang)]);
}

function wayInside({ steps }: ResultFinding, walk: Walk, lang: Lang): string[] {
  const first = walk.steps.find(({ index }) => steps.includes(index))?.index ?? 0;
  const path: Step[] = [];
  for (const step of walk.steps) {
    const leadsThere = step.index < first;
    if (!leadsThere && !steps.includes(step.index)) continue;
    if (leadsThere && step.action.kind === 'relaunch') path.length = 0;
    else if (goesBack(step) && (leadsThere || step.prompt !== undefined)) path.pop();
    else path.push(step);
  }
  const told = path.flatMap((step) => deedInWords(step, lang) ?? []);
  while (told.length > 0 && (told.at(-1) === NOTICE[lang].back || told.at(-1) === NOTICE[lang].again)) told.pop();
  return told.filter((line, i) => line !== told[i - 1]).slice(0, MOST_STEPS);
}

function deedInWords(step: Step, lang: Lang): string | undefined {
  const { press, give, back, again } = NOTICE[lang];
  const { action } = step;
  if (action.kind === 'relaunch') return again;
  if (goesBack(step)) return back;
  if (action.kind === 'fill') return give(informationInWords(action.type, lang));
  const name = action.kind === 'press' ? action.name : action.kind === 'choose' ? action.option : '';
  return name === '' ? undefined : press(WORDS[lang].quote(brief(name, 40)));
}

function goesBack({ action }: Step): boolean {
  return action.kind === 'back' || (action.kind === 'press' && action.control === 'close');
}
const MOST_STEPS = 16;

/** Open it, then each request on the way to the last that is meant, with what it asks and what came of it. */
function stepsTo(finding: ResultFinding, result: Result, trace: Trace, lang: Lang): string[] {
  if (isInside(finding, trace)) return waysInside(finding, trace, lang);
  const last = result.prompts.findLastIndex(({ id }) => finding.prompts.includes(id));
  const steps = result.prompts.slice(0, last + 1).map((prompt, i) => {
    const isMeant = finding.prompts.includes(prompt.id);
    const told = [
      ...(isMeant ? triedAt(prompt, trace, lang) : []),
      ...(i < last || !isMeant ? wentOnAt(prompt, trace, lang) : []),
    ];
    return [askedAt(prompt, lang), told.join(WORDS[lang].list)].filter(Boolean).join(WORDS[lang].colon);
  });
  return [NOTICE[lang].open, ...steps];
}

function askedAt({ title, kind, asks }: ResultPrompt, lang: Lang): string {
  const { kinds, quote, asking, list } = WORDS[lang];
  const name = quote(brief(title, 40) || kinds[kind]);
  const types = [...new Set(asks.map(({ type }) => type))].map((type) => informationInWords(type, lang));
  return types.length > 0 ? asking(name, types.join(list)) : name;
}

/** Each way with all that the report says came of it. */
function triedAt({ id }: ResultPrompt, trace: Trace, lang: Lang): string[] {
  const { wayOutcomes, notTried, aside } = WORDS[lang];
  const tried = metAs(id, trace)?.ways ?? [];
  return tried.map((way) => {
    const why = way.reason && sentence(way.reason, lang, trace).replace(/[.。]$/, '');
    const came = `${way.outcome ? wayOutcomes[way.outcome] : notTried}${why ? aside(why) : ''}`;
    return `${wayInWords(way, lang)} → ${typedInWords(came, lang)}`;
  });
}

/** How the walk got past it: by a way of declining, or by what it gave. */
function wentOnAt({ id, ways: tried }: ResultPrompt, trace: Trace, lang: Lang): string[] {
  const { page, list } = WORDS[lang];
  const past = tried.find(({ outcome }) => outcome === 'continued' || outcome === 'limited');
  if (past) return [page.passedWith(wayInWords(past, lang))];
  const gave = metAs(id, trace)?.gave.map(({ type }) => type) ?? [];
  if (gave.length === 0) return [];
  return [page.onlyWithYes([...new Set(gave)].map((type) => informationInWords(type, lang)).join(list))];
}

/** A request as the refusing walk met it. */
function metAs(id: ResultPrompt['id'], trace: Trace): Prompt | undefined {
  return refusingWalk(trace)?.prompts.find((prompt) => prompt.id === id);
}

/** Nothing that Markdown, or the HTML it lets through, would read as its own. */
function plain(text: string): string {
  return brief(text, 600)
    .replace(/[\\`*_{}[\]()#+!|<>&~]/g, (sign) => `\\${sign}`)
    .replace(/\b(https?|javascript):/gi, '$1\\:');
}
