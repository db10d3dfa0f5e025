import Table from 'cli-table3';
import { CHECKS } from '../checks/index.ts';
import { appCategories, checkEntry, provisions } from '../checks/law/index.ts';
import type { Context } from './context.ts';
import type { ExitCode } from './exit-code.ts';

export interface ChecksOptions {
  readonly lang: 'zh' | 'en';
  readonly categories?: boolean;
  readonly json?: boolean;
}

/** `naysayer checks`: the rulebook that this version judges by, in the words of its data. */
export function checks(options: ChecksOptions, { terminal }: Context): ExitCode {
  const { lang, json } = options;
  if (options.categories) terminal.out(json ? JSON.stringify(appCategories, null, 2) : categoriesTable(lang));
  else terminal.out(json ? JSON.stringify(describeChecks(), null, 2) : checksText(lang));
  return 0;
}

function describeChecks() {
  return CHECKS.map(({ id }) => {
    const { tier, severity, title_zh, title_en, finding_zh, finding_en, outcomes, citations, human_review_required } =
      checkEntry(id);
    const cites = Object.values(citations)
      .flat()
      .map((cited) => provisions.get(cited))
      .filter((provision) => provision !== undefined);
    return {
      id,
      tier,
      severity,
      title: { zh: title_zh, en: title_en },
      finding: { zh: finding_zh, en: finding_en },
      outcomes,
      needsAPerson: human_review_required,
      cites: cites.map(({ id, status, jurisdiction, article, instrument_zh, instrument_en }) => ({
        id,
        status,
        jurisdiction,
        article,
        instrument: { zh: instrument_zh, en: instrument_en },
      })),
    };
  });
}

function checksText(lang: 'zh' | 'en'): string {
  const recall = lang === 'zh' ? '(待核对原文)' : ' (to be confirmed in the official text)';
  return describeChecks()
    .map(({ id, severity, title, cites }) =>
      [
        `${id}  [${severity}]`,
        `  ${title[lang]}`,
        ...cites.map(
          ({ instrument, article, status }) => `  § ${instrument[lang]} ${article}${status === 'recall' ? recall : ''}`,
        ),
      ].join('\n'),
    )
    .join('\n\n');
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
