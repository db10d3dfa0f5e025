import { kindTexts } from '../../crawler/recognise/model.ts';
import type { Line } from './corpus.ts';
import type { Example } from './softmax.ts';

export function kindExample({ kind, title, text, yes, noes, others = [] }: Line): Example {
  const labels = [yes, ...noes.map(([, label]) => label), ...(kind === 'none' ? others : [])].filter(Boolean);
  return { texts: kindTexts({ title, text, labels }), is: kind };
}

/** Every label of a prompt and what it is there. */
export function labelExamples({ yes, noes, others = [], answers = [] }: Line): Example[] {
  const labels: (readonly [string, string])[] = [
    ...(yes ? [['yes', yes] as const] : []),
    ...noes.map(([way, label]) => [way, label] as const),
    ...others.map((label) => ['other', label] as const),
    ...answers.map((label) => ['answer', label] as const),
  ];
  return labels.map(([is, label]) => ({ texts: [['', label]], is }));
}
