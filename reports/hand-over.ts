import type { CameOf } from '../checks/facts/handed-over.ts';
import type { Result, ResultPrompt } from './result.ts';
import { brief } from './text.ts';
import { typedInWords } from './typed.ts';
import { HAND_OVER_WORDS } from './words/hand-over.ts';
import { informationInWords, type Lang, promptInWords, WORDS } from './words/index.ts';

export interface HandOverText {
  readonly lang: Lang;
  readonly report: string; // the file to look into
  readonly restarts: boolean; // whether the screen could be brought up again
}

/** For whoever reads a test's output: what was asked, what was tried and what came of it, and where the report is. Pure. */
export function handOverText(came: CameOf['outcome'], given: Result, { lang, report, restarts }: HandOverText): string {
  const result = typedInWords(given, lang);
  const words = HAND_OVER_WORDS[lang];
  const prompt = result.prompts.find(({ declinedBy, consequence }) => !declinedBy && consequence !== 'continued') ?? result.prompts[0]; // biome-ignore format: one line
  const lines: [string, string][] = prompt
    ? [
        [words.asked, asked(prompt, lang)],
        [words.tried, counted(prompt, lang)],
        ...waysOf(prompt, lang).map((way): [string, string] => ['', way]),
      ]
    : [];
  if (came !== 'declined' && came !== 'nothing-asked') lines.push([words.notTried, words.left]);
  if (came === 'unclear') lines.push([words.reason, result.outcome.reason[lang]]);
  if (came === 'unclear' && !restarts && prompt) lines.push(['', words.restart]);
  lines.push([words.report, report]);
  const width = Math.max(...lines.map(([name]) => name.length));
  return [words.outcomes[came], '', ...lines.map(([name, text]) => `  ${name.padEnd(width)}  ${text}`)].join('\n');
}

function asked(prompt: ResultPrompt, lang: Lang): string {
  const { kinds, colon, list } = WORDS[lang];
  const asks = [...new Set(prompt.asks.map(({ type }) => informationInWords(type, lang)))].join(list);
  const title = prompt.title ? `${kinds[prompt.kind]} ${promptInWords(prompt, lang)}` : kinds[prompt.kind];
  return asks ? `${title}${colon}${asks}` : title;
}

function counted({ waysTried, waysFound, elements, repeats }: ResultPrompt, lang: Lang): string {
  const { share } = WORDS[lang];
  const of = (some: number, all: number) => share(String(some), String(all));
  const times = repeats.tried > 0 ? of(repeats.seen, repeats.tried) : '1';
  return HAND_OVER_WORDS[lang].counts(of(waysTried, waysFound), of(elements.accounted, elements.operable), times);
}

function waysOf({ ways }: ResultPrompt, lang: Lang): string[] {
  const words = WORDS[lang];
  const { more, arrow } = HAND_OVER_WORDS[lang];
  const tried = ways.flatMap(({ way, control, outcome }) => {
    if (!outcome) return [];
    const what = control ? `${words.ways[way]} ${words.quote(brief(control, 30))}` : words.ways[way];
    return [`${what}${arrow}${words.wayOutcomes[outcome]}`];
  });
  return tried.length > MOST_WAYS ? [...tried.slice(0, MOST_WAYS), more(tried.length - MOST_WAYS)] : tried;
}

const MOST_WAYS = 6;
