/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { checkEntry } from '../../checks/law/index.ts';
import { inWords } from '../build-result.ts';
import type { WordedReason } from '../result.ts';
import { walkInWords } from '../words/index.ts';
import { T } from './language.tsx';
import { Link } from './link.tsx';
import type { Report } from './report.ts';

/** All that stayed open: each reason once, with the verdict, requests, walks and checks that it leaves open. */
export function OpenQuestions({ report }: { report: Report }) {
  const groups = byReason(openIn(report));
  return (
    <section aria-labelledby="open">
      <h2 id="open">
        <T of={(words) => words.page.open} />
      </h2>
      {groups.length === 0 && <T as="p" of={(words) => words.page.openNone} />}
      {groups.length > 0 && (
        <dl class="open-questions">
          {groups.map(({ reason, of }) => (
            <div>
              <dt>
                <T of={(_, lang) => <bdi>{reason[lang]}</bdi>} />
              </dt>
              {of.map((item) => (
                <dd>{item}</dd>
              ))}
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}

interface Open {
  readonly of: ComponentChildren;
  readonly reason: WordedReason;
}

function openIn({ result, trace, requests }: Report): Open[] {
  const { refusing, reason } = result.outcome;
  const verdict: Open[] = refusing === 'unclear' ? [{ of: <T of={(words) => words.page.verdict} />, reason }] : [];
  const met = requests.flatMap((request): Open[] => {
    const { unclear } = request.met;
    return unclear ? [{ of: <Link to={request} withAsks={false} />, reason: inWords(unclear, trace) }] : [];
  });
  const walks = trace.walks.flatMap((walk): Open[] => {
    const { ending } = walk;
    if (ending.kind !== 'unclear') return [];
    return [{ of: <T of={(_, lang) => walkInWords(walk, lang)} />, reason: inWords(ending.reason, trace) }];
  });
  const checks = result.findings.flatMap((finding): Open[] => {
    if (finding.outcome !== 'cantTell') return [];
    return [{ of: <T of={(_, lang) => checkEntry(finding.check)[`title_${lang}`]} />, reason: finding.reason }];
  });
  return [...verdict, ...met, ...walks, ...checks];
}

function byReason(open: readonly Open[]): { reason: WordedReason; of: ComponentChildren[] }[] {
  const groups = new Map<string, { reason: WordedReason; of: ComponentChildren[] }>();
  for (const { of, reason } of open) {
    const group = groups.get(reason.en) ?? { reason, of: [] };
    groups.set(reason.en, group);
    group.of.push(of);
  }
  return [...groups.values()];
}
