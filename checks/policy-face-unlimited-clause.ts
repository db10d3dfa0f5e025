import type { LegalText, Trace } from '../crawler/trace.ts';
import type { Check, Evidence, Verdict } from './check.ts';
import { allPrompts } from './facts/collected.ts';
import { accuse, open, quoted, say, textsRead, told, whyNotRead, whyOpen } from './facts/explore.ts';
import type { Clause } from './facts/policy/face.ts';
import { readPolicy } from './facts/policy/read.ts';
import { notEarned } from './facts/walks.ts';
import { because } from './reasons.ts';

/** No term that has to be accepted takes a face without an end, without a way back, or to hand on to anyone. */
export const policyFaceUnlimitedClause: Check = {
  id: 'policy-face-unlimited-clause',
  judge(trace) {
    const texts = textsRead(trace);
    const clauses = texts.flatMap((text) => readPolicy(text).face.clauses.map((clause) => ({ text, clause })));
    const [first, ...others] = clauses.map(({ text, clause }) => quoted(text, clause.sentence));
    if (first) return accuse(because('face-clause', kindsOf(clauses.map(({ clause }) => clause))), first, ...others);
    return withoutClause(trace, texts);
  },
};

function withoutClause(trace: Trace, texts: readonly LegalText[]): Verdict {
  const processed = faceStep(trace) ?? told(trace, ({ face }) => face.processed);
  const broad = told(trace, ({ face }) => face.broad[0]?.sentence);
  if (!processed) {
    const missing = notEarned(trace) ?? whyOpen(trace, ['privacy-policy']);
    return missing ? open(missing) : say('inapplicable', because('no-face-step'));
  }
  if (broad) return open(because('broad-clause'), broad, processed);
  const onFaces = texts.filter((text) => text.kind === 'face-rules' || readPolicy(text).face.processed);
  if (onFaces.length === 0) return open(because('face-terms-not-read'), processed);
  const missing = onFaces.map(whyNotRead).find(Boolean);
  return missing ? open(missing, processed) : say('passed', because('face-terms-limited'), processed);
}

function faceStep(trace: Trace): Evidence | undefined {
  const prompt = allPrompts(trace).find(
    ({ kind, asks }) => kind === 'face-verification' || asks.some((ask) => ask.type === 'face'),
  );
  return prompt && { prompt: prompt.id, steps: prompt.steps };
}

function kindsOf(clauses: readonly Clause[]): string {
  return [...new Set(clauses.map((clause) => clause.kind))].join(',');
}
