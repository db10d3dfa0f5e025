import { askTexts, kindTexts } from '../../crawler/recognise/model.ts';
import type { AskLine, Line } from './corpus.ts';
import type { Example } from './softmax.ts';

export function kindExample({ kind, title, text, yes, noes, others = [], backs = [] }: Line): Example {
  const labels = [yes, ...noes.map(([, label]) => label), ...backs, ...(kind === 'none' ? others : [])].filter(Boolean);
  return { texts: kindTexts({ title, text, labels }), is: kind };
}

/** Every label of a prompt and what it is there. */
export function labelExamples({ yes, noes, others = [], answers = [], backs = [] }: Line): Example[] {
  const labels: (readonly [string, string])[] = [
    ...(yes ? [['yes', yes] as const] : []),
    ...noes.map(([way, label]) => [way, label] as const),
    ...others.map((label) => ['other', label] as const),
    ...answers.map((label) => ['answer', label] as const),
    ...backs.map((label) => ['back', label] as const),
  ];
  return labels.map(([is, label]) => ({ texts: [['', label]], is }));
}

export function askExample({ type, q, options }: AskLine): Example {
  return { texts: askTexts(q, options), is: type };
}
