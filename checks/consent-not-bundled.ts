import type { Prompt, Trace, UiNode } from '../crawler/trace.ts';
import type { Check, Verdict } from './check.ts';
import { cantTell, failed, shown, together } from './facts/verdicts.ts';
import { promptsMet } from './facts/walks.ts';
import { boxesOn, documentsNamedAt, screensOf, sentencesOf } from './facts/wording.ts';
import { because } from './reasons.ts';

/** Consents to different things are given one by one. */
export const consentNotBundled: Check = {
  id: 'consent-not-bundled',
  judge(trace) {
    const asking = promptsMet(trace).filter((prompt) => MAY_SEEK_CONSENT.has(prompt.kind));
    return together(
      trace,
      asking.flatMap((prompt) => judgeOne(prompt, trace) ?? []),
      because('one-matter-at-most'),
    );
  },
};

/** Undefined where no more than one matter is asked. */
function judgeOne(prompt: Prompt, trace: Trace): Verdict | undefined {
  const acts = actsOn(prompt, trace);
  const all = new Set(acts.flat());
  if (all.size < 2) return undefined;
  const bundled = acts.find((matters) => matters.length > 1 && matters.some(isSpecial));
  if (!bundled) return passedOrUnread(prompt, trace, acts);
  const special = bundled.filter(isSpecial);
  // A second layer with a choice for each may lie behind the one button.
  const layer = prompt.ways.find((way) => way.way === 'settings' || way.way === 'untick');
  if (layer) return cantTell(because('choices-elsewhere', layer.control || layer.way), prompt);
  return failed(because('consents-bundled', special.join(',')), prompt);
}

/** Terms and the general policy on one box are usual, and not by themselves unlawful. */
function passedOrUnread(prompt: Prompt, trace: Trace, acts: readonly (readonly Matter[])[]): Verdict {
  const [together] = acts.filter((matters) => matters.length > 1);
  if (!together) return { outcome: 'passed', reason: because('consents-apart'), evidence: [shown(prompt)] };
  const texts = trace.walks.flatMap((walk) => walk.texts ?? []).filter((text) => text.text !== '' && text.whole);
  if (documentsNamedAt(prompt, trace).length > 0 && texts.length === 0)
    return cantTell(because('documents-not-read'), prompt);
  for (const text of texts) {
    const words = sentencesOf(text.text).find((sentence) => agreedIn(sentence).some(isSpecial));
    if (!words) continue;
    const quote = { text: text.id, words };
    const evidence = [shown(prompt), { steps: text.steps, quote }];
    return { outcome: 'cantTell', reason: because('consent-inside-document', text.title), evidence };
  }
  return { outcome: 'passed', reason: because('general-terms-together'), evidence: [shown(prompt)] };
}

type Matter = 'terms' | 'policy' | 'marketing' | 'sensitive' | 'face' | 'sharing';

/** What each act of consent on the screen agrees to: each box its own words, or the one button all that is agreed to. */
function actsOn(prompt: Prompt, trace: Trace): Matter[][] {
  const boxes = boxesOn(prompt, trace).map((box) => mattersIn(wordsOf(box)));
  const boxed = boxes.filter((matters) => matters.length > 0);
  if (boxed.length > 0) return boxed;
  const said = saidAt(prompt);
  const documents = said
    .filter((sentence) => AGREED_OR_READ.test(sentence))
    .flatMap(titlesIn)
    .flatMap(ofTitle);
  const agreed = [...said, ...buttonsOn(prompt, trace)].flatMap(agreedIn);
  return [[...new Set([...documents, ...agreed])]];
}

/** Its own sentences, and not those of what a press opened: to a link that stands by itself nobody agrees. */
function saidAt({ title, text }: Prompt): string[] {
  return [title, ...text.split('\n')].filter((line) => !ONLY_TITLES.test(line)).flatMap(sentencesOf);
}

function buttonsOn(prompt: Prompt, trace: Trace): string[] {
  const nodes = screensOf(prompt, trace)[0]?.nodes ?? [];
  return nodes.filter(({ role, operable }) => role === 'button' && operable).map((node) => node.text ?? node.name);
}

function wordsOf(box: UiNode): string {
  return `${box.name} ${box.text ?? ''} ${box.field?.label ?? ''}`;
}

/** What a sentence takes an agreement to; what it says will not be done without one is not taken. */
function agreedIn(sentence: string): Matter[] {
  return AGREES.test(sentence) && !NOT_SO.test(sentence) ? mattersIn(sentence) : [];
}

/** A document's title is about one thing: a "face recognition agreement" is no terms of service. */
function mattersIn(words: string): Matter[] {
  const matters = new Set([...titlesIn(words).flatMap(ofTitle), ...matched(words.replace(TITLE, ' '))]);
  if (matters.has('face')) matters.delete('sensitive');
  return [...matters];
}

function titlesIn(words: string): string[] {
  return [...words.matchAll(TITLE)].map((it) => it[1] ?? '');
}

function ofTitle(title: string): Matter[] {
  const matters = matched(title);
  const special = matters.filter(isSpecial);
  return special.length > 0 ? special : matters;
}

function matched(words: string): Matter[] {
  return (Object.keys(MATTERS) as Matter[]).filter((matter) => MATTERS[matter].test(words));
}

function isSpecial(matter: Matter): boolean {
  return matter !== 'terms' && matter !== 'policy';
}

const TITLE = /《([^《》]{1,40})》/g;
const ONLY_TITLES = /^\s*(《[^《》]*》[\s、和及与,，]*)+$/;
const MATTERS: Readonly<Record<Matter, RegExp>> = {
  terms: /(用户|使用者|服务|服務|会员|注册)(协议|協議|条款|條款)|\bterms\b|user agreement|利用規約|이용약관/i,
  policy:
    /(隐私|隱私)(政策|声明|权政策|條款|条款|协议)|privacy (policy|notice|statement)|プライバシーポリシー|개인정보/i,
  marketing:
    /营销|行銷|(推广|广告|优惠|促销|商业)(信息|资讯|短信|消息|推送)|marketing|promotion(s|al)|special offers|newsletter/i,
  sensitive:
    /敏感(个人)?信息|敏感個人資料|身份证(号|信息)|银行卡|健康(信息|数据)|病历|宗教|行踪|sensitive (personal )?(data|information)|health (data|information)|special categor/i,
  face: /人脸|人臉|刷脸|面部(识别|特征|信息)|生物识别|face (data|recognition|information)|facial|biometric/i,
  sharing:
    /(共享|提供|转让|披露|分享)[^，。,.]{0,12}第三方|第三方[^，。,.]{0,6}(共享|使用|提供)|shar\w+ [^,.]{0,40}(third part|partners)|third[- ]party sharing/i,
};
const AGREES = /同意|授权|授權|agree|consent|authori[sz]e/i;
// "For more see …" sends the reader there, and takes no yes to it.
const AGREED_OR_READ = /同意|授权|授權|阅读|閱讀|接受|知悉|agree|consent|accept|read|authori[sz]e/i;
const NOT_SO =
  /不同意|未经|未經|不会|不會|不得|绝不|除非|拒绝|撤回|without your|will not|won.t|never|do not|unless|withdraw|refuse/i;
// Cookies are one matter, and their purposes a second layer's.
const MAY_SEEK_CONSENT: ReadonlySet<Prompt['kind']> = new Set<Prompt['kind']>([
  'privacy-consent',
  'login',
  'registration',
  'profile-form',
  'face-verification',
  'identity-verification',
  'marketing-optin',
  'personalisation-optin',
  'guardian-consent',
]);
