import type { Replayed } from '../../checks/facts/replayed.ts';
import type { Trace, WayName } from '../../crawler/trace.ts';
import { promptInWords, WORDS as REPORT_WORDS, sentence } from '../../reports/words/index.ts';
import type { Lang } from '../../reports/write-reports.ts';
import type { Replay } from '../replay.ts';
import { plain } from '../terminal.ts';

/** What a replay came to, a line for each block. @param later the trace of the new scan */
export function replayInWords({ of, blocks, new: others }: Replay, later: Trace, lang: Lang, dir: string): string {
  const words = WORDS[lang];
  const title = (prompt: Pick<Replayed, 'title' | 'kind'>) => plain(promptInWords(prompt, lang));
  const lines = [
    ...blocks.map((block) => `${words.now[block.now]}  ${block.id} ${title(block)}${moreOn(block, later, lang)}`),
    ...others.map((prompt) => `${words.new}  ${prompt.id} ${title(prompt)}`),
    words.record(dir),
    of.manifest ? words.linked(of.manifest) : words.notSealed,
  ];
  return lines.join('\n');
}

function moreOn({ now, by, as, differs, reason }: Replayed, later: Trace, lang: Lang): string {
  const words = WORDS[lang];
  const parts: string[] = [];
  if (now === 'gone') parts.push(by ? words.by(wayInWords(by, lang)) : words.notAsked);
  if (now === 'changed') parts.push(words.differs(differs.map((what) => words.what[what])));
  if (now === 'unclear' && reason) parts.push(plain(sentence(reason, lang, later)));
  if (as !== null && now !== 'gone') parts.push(words.as(as));
  return parts.length > 0 ? `${words.colon}${parts.join(words.semicolon)}` : '';
}

function wayInWords(way: WayName, lang: Lang): string {
  return REPORT_WORDS[lang].ways[way];
}

const WORDS = {
  en: {
    now: { holds: 'holds  ', changed: 'changed', gone: 'gone   ', unclear: 'unclear' },
    new: 'new    ',
    colon: ': ',
    semicolon: '; ',
    by: (way: string) => `the tested flow went on without a yes (${way})`,
    notAsked: 'the tested flow got home without being asked',
    differs: (what: readonly string[]) => `still no way on was seen; another ${what.join(' and ')}`,
    what: { kind: 'kind', title: 'title', asks: 'request' },
    as: (id: string) => `${id} in the new record`,
    record: (dir: string) => `record   ${dir}`,
    linked: (manifest: string) => `linked   to the manifest ${manifest}`,
    notSealed: 'linked   to a record that was not sealed',
  },
  zh: {
    now: { holds: '仍存在', changed: '有变化', gone: '已消除', unclear: '未能判定' },
    new: '新出现',
    colon: '：',
    semicolon: '；',
    by: (way: string) => `所测流程中未同意亦可继续（${way}）`,
    notAsked: '所测流程中未再提出该要求即到达首页',
    differs: (what: readonly string[]) => `仍未见可继续的途径；${what.join('、')}已不同`,
    what: { kind: '类型', title: '标题', asks: '索要的内容' },
    as: (id: string) => `新记录中为 ${id}`,
    record: (dir: string) => `记录  ${dir}`,
    linked: (manifest: string) => `关联  清单 ${manifest}`,
    notSealed: '关联  未封存的记录',
  },
} as const;
