import Table from 'cli-table3';
import { allChecks } from '../checks/index.ts';
import { appCategories } from '../checks/law/index.ts';
import type { Place } from '../crawler/trace.ts';
import { type DescribedCheck, describeCheck, type RulebookWords, rulebookWords } from '../reports/rulebook.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';

export interface ChecksOptions {
  readonly lang: 'zh' | 'en';
  readonly rules?: readonly Place[]; // only what is cited for these places
  readonly categories?: boolean;
  readonly json?: boolean;
}

/** `naysayer checks`: the rulebook that this version judges by, in the words of its data. */
export function checks(options: ChecksOptions, { terminal }: Context): ExitCode {
  const { lang, json, rules } = options;
  if (options.categories) {
    terminal.out(json ? JSON.stringify(appCategories, null, 2) : categoriesTable(lang));
    return 0;
  }
  const described = allChecks().map(({ id }) => describeCheck(id, rules));
  terminal.out(json ? JSON.stringify(described, null, 2) : described.map((one) => inText(one, lang)).join('\n\n'));
  return 0;
}

function inText({ id, severity, title, outcomes, traps, cites }: DescribedCheck, lang: 'zh' | 'en'): string {
  const words: RulebookWords = rulebookWords(lang);
  return [
    `${id}  [${severity}]`,
    `  ${title[lang]}`,
    ...cites.map(({ instrument, article, status }) => {
      const toConfirm = status === 'recall' ? ` (${words.toConfirm})` : '';
      return `  § ${instrument[lang]} ${article[lang]}`.trimEnd() + toConfirm;
    }),
    ...(['failed', 'passed', 'cantTell', 'inapplicable'] as const).map(
      (outcome) => `  ${words.outcomes[outcome]}: ${outcomes[lang][outcome]}`,
    ),
    ...traps[lang].map((trap) => `  ! ${trap}`),
  ].join('\n');
}

function categoriesTable(lang: 'zh' | 'en'): string {
  const head = lang === 'zh' ? ['', '类型', '必要个人信息'] : ['', 'category', 'what it may demand'];
  const table = new Table({ head, colWidths: [4, 24, 68], wordWrap: true, style: { head: [], border: [] } });
  const none = lang === 'zh' ? '无' : 'nothing';
  for (const { n, necessary_info, ...names } of appCategories) {
    table.push([n, names[lang], necessary_info.map((info) => info[lang]).join('\n') || none]);
  }
  return table.toString();
}
