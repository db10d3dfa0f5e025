import type { Verification } from '../../crawler/evidence/verify.ts';
import type { Lang } from '../../reports/write-reports.ts';
import { plain } from '../terminal.ts';
import { differenceInWords } from './differences.ts';

/** What `verify` found, for a person: the verdict first, then every difference, then who signed and when. */
export function inWords(verification: Verification, lang: Lang): string {
  const words = WORDS[lang];
  const { state, differences, sealed, signer, stamp, notStamped, decisions, tombstone, files, bytes } = verification;
  const lines = [
    state === 'intact' ? words.intact(files, bytes) : words[state],
    ...differences.map((difference) => `  ${differenceInWords(difference, lang)}`),
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

interface Words {
  readonly intact: (files: number, bytes: number) => string;
  readonly changed: string;
  readonly forgotten: string;
  readonly unconfirmed: string;
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
}

const EN: Words = {
  intact: (files, bytes) => `OK: ${files} files of evidence (${bytes} bytes) are as they were signed`,
  changed: 'CHANGED: this is not what was signed',
  unconfirmed: 'NOT CONFIRMED: nothing was changed, but not everything leads to what was given to check it against',
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
};

const ZH: Words = {
  intact: (files, bytes) => `完好：${files} 个证据文件（${bytes} 字节）与签名时一致`,
  changed: '有改动：与签名时的内容不一致',
  unconfirmed: '未能全部确认：内容没有改动，但有些签名或时间戳不能追溯到所给的公钥或机构',
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
};

const WORDS: Readonly<Record<Lang, Words>> = { en: EN, zh: ZH };
