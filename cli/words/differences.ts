import type { Changed, Difference } from '../../crawler/evidence/verify.ts';
import { brief } from '../../reports/text.ts';
import type { Lang } from '../../reports/write-reports.ts';

/** One thing that is not as it was signed: its place, then what became of it. */
export function differenceInWords({ what, file, line, detail = '' }: Difference, lang: Lang): string {
  const place = line === undefined ? brief(file, 200) : `${brief(file, 200)}:${line}`;
  return `${place}  ${DIFFERENCES[lang][what](brief(detail, 200))}`.trimEnd();
}

/** That evidence is not what it was, as a report says it: by the first thing that was found. */
export function faultInWords(fault: Difference, lang: Lang): string {
  return FAULTS[lang](differenceInWords(fault, lang).replace('  ', ' '));
}

const FAULTS: Readonly<Record<Lang, (difference: string) => string>> = {
  en: (difference) => `the evidence is not as it was recorded or sealed (${difference})`,
  zh: (difference) => `证据与记录或封存时不一致（${difference}）`,
};

const DIFFERENCES: Readonly<Record<Lang, Readonly<Record<Changed, (detail: string) => string>>>> = {
  en: {
    changed: () => 'was changed',
    missing: () => 'is missing',
    added: () => 'was added',
    moved: (other) => `holds what ${other} held`,
    'line-changed': () => 'this line was changed',
    'line-unreadable': () => 'this line cannot be read',
    'lines-missing': () => 'lines before this one were taken out',
    'lines-added': () => 'from here on there are more lines than were signed',
    'line-moved': () => 'this line stood somewhere else',
    cut: () => 'was cut short here',
    'not-sealed': () => 'there is none: the scan was not signed',
    'bad-signature': () => 'the signature does not fit: it was changed',
    'other-key': () => 'was signed with a key that is not one of those expected',
    'unknown-key': () => 'this decision was signed with a key that is none of those given (--key)',
    'bad-stamp': (why) => `is no good time stamp: ${why}`,
    'stamp-not-trusted': (why) => `the time stamp does not lead to the authority that was given: ${why}`,
    'not-deleted': () => 'is there, though a tombstone says that all was deleted',
    'rendering-changed': () => 'this report was changed; it is no evidence, and "naysayer report" rebuilds it',
    'rendering-missing': () => 'this report is missing; it is no evidence, and "naysayer report" rebuilds it',
    damaged: (why) => `is an export that was damaged or cut short: ${why}`,
    unreadable: (why) => `cannot be read ${why}`,
  },
  zh: {
    changed: () => '已被改动',
    missing: () => '缺失',
    added: () => '系后来添加',
    moved: (other) => `内容原属 ${other}`,
    'line-changed': () => '此行已被改动',
    'line-unreadable': () => '此行无法读取',
    'lines-missing': () => '此行之前有若干行被删去',
    'lines-added': () => '自此行起多于签名时的行数',
    'line-moved': () => '此行原在别处',
    cut: () => '自此处被截断',
    'not-sealed': () => '不存在：该扫描未签名',
    'bad-signature': () => '签名不符：已被改动',
    'other-key': () => '签名所用的密钥不在预期之列',
    'unknown-key': () => '此项决定的签名密钥不在所给的公钥（--key）之列',
    'bad-stamp': (why) => `时间戳无效：${why}`,
    'stamp-not-trusted': (why) => `时间戳不能追溯到所给的签发机构：${why}`,
    'not-deleted': () => '仍然存在，而删除记录称已全部删除',
    'rendering-changed': () => '此报告已被改动；报告不是证据，可用“naysayer report”重建',
    'rendering-missing': () => '此报告缺失；报告不是证据，可用“naysayer report”重建',
    damaged: (why) => `此导出文件已损坏或被截断：${why}`,
    unreadable: (why) => `无法读取 ${why}`,
  },
};
