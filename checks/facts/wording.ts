import type { Prompt, Screen, Step, Trace, UiNode } from '../../crawler/trace.ts';
import { remembered } from './remembered.ts';
import { refusingWalk } from './walks.ts';

/** All that the screens of a prompt say, a line each: its title and text, and the words on what can be pressed. */
export const wordsAt = remembered((prompt: Prompt, trace: Trace): string[] => {
  const lines = screensOf(prompt, trace).flatMap(linesOn);
  return [...new Set([prompt.title, ...prompt.text.split('\n'), ...lines])].filter((line) => line.trim() !== '');
});

/** What the screen just before the prompt says; nothing where it was the first. */
export const wordsBefore = remembered((prompt: Prompt, trace: Trace): string[] => {
  const before = stepBefore(prompt, trace);
  return before ? linesOn(before.screen) : [];
});

/** The step after which the prompt was first up; undefined where it came with the start. */
export function stepBefore(prompt: Prompt, trace: Trace): Step | undefined {
  const steps = refusingWalk(trace)?.steps ?? [];
  const at = steps.findIndex((step) => step.index === prompt.steps[0]);
  return at > 0 ? steps[at - 1] : undefined;
}

export function screensOf(prompt: Prompt, trace: Trace): Screen[] {
  const own = new Set(prompt.steps);
  return (refusingWalk(trace)?.steps ?? []).filter((step) => own.has(step.index)).map((step) => step.screen);
}

/** The controls to tick or switch that a prompt shows at first sight, whole words and all. */
export const boxesOn = remembered((prompt: Prompt, trace: Trace): UiNode[] => {
  const [first] = screensOf(prompt, trace);
  return (first?.nodes ?? []).filter((node) => BOXES.has(node.role) && node.operable);
});

/** What a prompt names and does not show: titles in 《》, and links to a policy, a rule or terms. */
export const documentsNamedAt = remembered((prompt: Prompt, trace: Trace): string[] => {
  const titles = wordsAt(prompt, trace).flatMap((line) =>
    [...line.matchAll(/《([^《》]{1,40})》/g)].map((it) => it[1] ?? ''),
  );
  const links = screensOf(prompt, trace)
    .flatMap((screen) => screen.nodes)
    .filter((node) => node.role === 'link' && A_DOCUMENT.test(node.name))
    .map((node) => node.name);
  return [...new Set([...titles, ...links])];
});

/** A text cut where a sentence or a line ends. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/[。！？!?；;\n]|\.(?=\s|$)/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Says what something is for. */
export function statesPurpose(line: string): boolean {
  return PURPOSE.test(line) && !VAGUE.test(line);
}

/**
 * A sentence of the prompt that does more than put its question or name its fields: nobody has listed all the words in
 * which an app may tell why it asks.
 * @param isQuestion sentences that only ask, beside those that end as a question
 */
export function saidBeside({ title, text, asks }: Prompt, isQuestion: RegExp): string | undefined {
  const named = [title, ...asks.map((ask) => ask.label)].flatMap(sentencesOf);
  return sentencesOf(text).find(
    (sentence) => isLong(sentence) && !named.includes(sentence) && !isQuestion.test(sentence),
  );
}

/** Ten characters in a script without spaces, five words in others: less is a label. */
function isLong(sentence: string): boolean {
  const wide = sentence.match(/[\u3040-\u9fff\uac00-\ud7af]/g)?.length ?? 0;
  return wide >= 10 || (wide === 0 && sentence.split(/\s+/).length >= 5);
}

/** Says that it is for something, without saying what: "to improve your experience". */
export function isVague(line: string): boolean {
  return VAGUE.test(line);
}

/** A text of law: a policy, an agreement, a set of rules. */
export function namesADocument(line: string): boolean {
  return A_DOCUMENT.test(line);
}

function linesOn(screen: Screen): string[] {
  return screen.nodes.flatMap((node) => [node.name, node.text ?? '']).filter((line) => line.trim() !== '');
}

const BOXES: ReadonlySet<UiNode['role']> = new Set<UiNode['role']>(['checkbox', 'switch']);
const A_DOCUMENT =
  /隐私|隱私|个人信息保护|個人資料保護|(用户|使用者|服务|服務)(协议|協議|条款|條款)|规则|規則|告知书|告知書|授权书|privacy|terms|conditions|policy|policies|agreement|notice|プライバシー|利用規約|개인정보|약관|datenschutz|confidentialit|privacidad/i;
const PURPOSE =
  /用于|用於|用来|用來|以便|以实现|为了|為了|为(您|你)(提供|推荐|展示)|方便(您|你)|(使用|收集|处理|告知)目的|目的(是|在于|为|[:：])|才能|帮助(您|你)|幫助|(识别|验证|确认)(您|你)|in order to|so (that )?(we|you) can|used? (it |this |these |them |only )?(to|for)\b|\bto (verify|provide|send|show|find|help|recommend|deliver|protect|contact|keep|let you|allow you|scan|take|record|navigate|suggest|confirm|reset|match|calculate|remind)\b|\bpurposes?\b|because we|why we|helps? (us|you)|ために|위해/i;
const VAGUE =
  /(提升|改善|优化|優化|改进)[^，。,.]{0,8}(体验|體驗|服务|服務|产品)|更好(的|地)?[^，。,.]{0,6}(服务|服務|体验|體驗)|(正常|稳定)(运行|使用)|(才能|方可|以便)(继续|正常)?使用(本|该|此)?(应用|软件|服务|app)?$|improv\w* (your |our |the )?(\w+ )?(experience|service|app)|better (\w+ )?(experience|service)|app functionality|work properly/i;
