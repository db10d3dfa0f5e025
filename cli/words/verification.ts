import type { Changed, Difference, Verification } from '../../crawler/evidence/verify.ts';
import type { Lang } from '../../reports/write-reports.ts';
import { plain } from '../terminal.ts';

/** What `verify` found, for a person: the verdict first, then every difference, then who signed and when. */
export function inWords(verification: Verification, lang: Lang): string {
  const words = WORDS[lang];
  const { state, differences, sealed, signer, stamp, notStamped, decisions, tombstone, files, bytes } = verification;
  const lines = [
    state === 'intact' ? words.intact(files, bytes) : words[state],
    ...differences.map((difference) => `  ${toLine(difference, lang)}`),
    ...(sealed ? [words.sealed(sealed.at, words.how[sealed.how])] : []),
    ...(signer ? [words.signer(signer.fingerprint), `  ${words.known[String(signer.known) as 'true']}`] : []),
    ...(stamp ? [words.stamp(stamp.at, plain(stamp.authority)), `  ${words.trusted[stamp.trusted]}`] : []),
    ...(notStamped ? [words.notStamped(plain(notStamped.authority), plain(notStamped.why))] : []),
    ...decisions.map((one) =>
      words.decision(
        one.finding,
        words.decided[one.decision],
        plain(one.name),
        one.at,
        plain(one.note),
        one.fingerprint,
      ),
    ),
    ...(tombstone ? [words.tombstone(tombstone.at, plain(tombstone.reason), plain(tombstone.by ?? ''))] : []),
    ...(tombstone ? [words.wasIntact[String(tombstone.wasIntact) as 'true']] : []),
  ];
  return lines.join('\n');
}

function toLine({ what, file, line, detail }: Difference, lang: Lang): string {
  const { differences } = WORDS[lang];
  const place = line === undefined ? plain(file) : `${plain(file)}:${line}`;
  return `${place}  ${differences[what](plain(detail ?? ''))}`.trimEnd();
}

interface Words {
  readonly intact: (files: number, bytes: number) => string;
  readonly changed: string;
  readonly forgotten: string;
  readonly unsealed: string;
  readonly sealed: (at: string, how: string) => string;
  readonly how: Readonly<Record<NonNullable<Verification['sealed']>['how'], string>>;
  readonly signer: (fingerprint: string) => string;
  readonly known: Readonly<Record<'true' | 'false' | 'null', string>>;
  readonly stamp: (at: string, authority: string) => string;
  readonly trusted: Readonly<Record<'yes' | 'no' | 'not-asked', string>>;
  readonly notStamped: (authority: string, why: string) => string;
  readonly decided: Readonly<Record<'confirmed' | 'rejected', string>>;
  readonly decision: (
    finding: string,
    decided: string,
    name: string,
    at: string,
    note: string,
    fingerprint: string,
  ) => string;
  readonly tombstone: (at: string, reason: string, by: string) => string;
  readonly wasIntact: Readonly<Record<'true' | 'false', string>>;
  readonly differences: Readonly<Record<Changed, (detail: string) => string>>;
}

const EN: Words = {
  intact: (files, bytes) => `OK: ${files} files of evidence (${bytes} bytes) are as they were signed`,
  changed: 'CHANGED: this is not what was signed',
  forgotten: 'DELETED: the evidence was deleted, and a signed tombstone says so',
  unsealed: 'NOT SEALED: the trace is in one piece, but nobody has signed it; "naysayer seal" does',
  sealed: (at, how) => `sealed ${at} ${how}`,
  how: {
    'at-the-end': 'by the scan, at its end',
    interrupted: 'by the scan, which was interrupted',
    later: 'later than the scan, by another run of the tool',
  },
  signer: (fingerprint) => `key    ${fingerprint}`,
  known: {
    true: 'it is the key that was given',
    false: 'it is none of the keys that were given',
    null: 'no key was given to compare it with (--key): whoever changes evidence can sign it anew with a key of their own',
  },
  stamp: (at, authority) => `stamp  ${at} by ${authority}`,
  trusted: {
    yes: 'it leads to the authority that was given',
    no: 'it does not lead to the authority that was given',
    'not-asked': 'no authority was given to check it against (--ca)',
  },
  notStamped: (authority, why) => `stamp  none: ${authority} was asked, and ${why}`,
  decided: { confirmed: 'confirmed', rejected: 'rejected' },
  decision: (finding, decided, name, at, note, fingerprint) =>
    `${decided} ${finding} by ${name}, ${at}${note ? `: ${note}` : ''} (key ${fingerprint.slice(0, 16)})`,
  tombstone: (at, reason, by) => `deleted ${at}${by ? ` by ${by}` : ''}: ${reason}`,
  wasIntact: { true: 'it was intact before it was deleted', false: 'it was NOT intact before it was deleted' },
  differences: {
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
    'bad-stamp': (why) => `is no good time stamp: ${why}`,
    'stamp-not-trusted': (why) => `the time stamp does not lead to the authority that was given: ${why}`,
    'not-deleted': () => 'is there, though a tombstone says that all was deleted',
    'rendering-changed': () => 'this report was changed; it is no evidence, and "naysayer report" rebuilds it',
    'rendering-missing': () => 'this report is missing; it is no evidence, and "naysayer report" rebuilds it',
    unreadable: (why) => `cannot be read ${why}`,
  },
};

const ZH: Words = {
  intact: (files, bytes) => `完好：${files} 个证据文件（${bytes} 字节）与签名时一致`,
  changed: '有改动：与签名时的内容不一致',
  forgotten: '已删除：证据已按期删除，并留有签名的删除记录',
  unsealed: '未封存：记录本身完整，但无人签名；可运行“naysayer seal”签名',
  sealed: (at, how) => `封存  ${at}，${how}`,
  how: {
    'at-the-end': '由扫描在结束时完成',
    interrupted: '由被中断的扫描完成',
    later: '在扫描之后由本工具另行完成',
  },
  signer: (fingerprint) => `公钥  ${fingerprint}`,
  known: {
    true: '即所给的公钥',
    false: '不是所给的任何公钥',
    null: '未给出用于比对的公钥（--key）：改动证据的人可以用自己的密钥重新签名',
  },
  stamp: (at, authority) => `时间戳  ${at}，由 ${authority} 签发`,
  trusted: {
    yes: '可追溯到所给的签发机构',
    no: '不能追溯到所给的签发机构',
    'not-asked': '未给出用于核对的签发机构证书（--ca）',
  },
  notStamped: (authority, why) => `时间戳  无：已向 ${authority} 申请，未成功：${why}`,
  decided: { confirmed: '确认', rejected: '不予确认' },
  decision: (finding, decided, name, at, note, fingerprint) =>
    `${name} ${decided} ${finding}，${at}${note ? `：${note}` : ''}（公钥 ${fingerprint.slice(0, 16)}）`,
  tombstone: (at, reason, by) => `删除  ${at}${by ? `，${by}` : ''}：${reason}`,
  wasIntact: { true: '删除前经核验完好', false: '删除前经核验不完好' },
  differences: {
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
    'bad-stamp': (why) => `时间戳无效：${why}`,
    'stamp-not-trusted': (why) => `时间戳不能追溯到所给的签发机构：${why}`,
    'not-deleted': () => '仍然存在，而删除记录称已全部删除',
    'rendering-changed': () => '此报告已被改动；报告不是证据，可用“naysayer report”重建',
    'rendering-missing': () => '此报告缺失；报告不是证据，可用“naysayer report”重建',
    unreadable: (why) => `无法读取 ${why}`,
  },
};

const WORDS: Readonly<Record<Lang, Words>> = { en: EN, zh: ZH };
