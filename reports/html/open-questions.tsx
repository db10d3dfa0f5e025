/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { checkEntry } from '../../checks/law/index.ts';
import { sentence } from '../words/index.ts';
import { T } from './language.tsx';
import { Link } from './link.tsx';
import type { Report } from './report.ts';

/** All that stayed open: of the verdict, of requests, of walks, of checks; each with its reason. */
export function OpenQuestions({ report }: { report: Report }) {
  const { result, trace, requests } = report;
  const items: { of: ComponentChildren; why: ComponentChildren }[] = [];
  if (result.outcome.refusing === 'unclear') {
    const { reason } = result.outcome;
    items.push({
      of: <T of={(words) => words.page.verdict} />,
      why: <T of={(_, lang) => <bdi>{reason[lang]}</bdi>} />,
    });
  }
  for (const request of requests) {
    const { unclear } = request.met;
    if (unclear) {
      items.push({
        of: <Link to={request} withAsks={false} />,
        why: <T of={(_, lang) => <bdi>{sentence(unclear, lang, trace)}</bdi>} />,
      });
    }
  }
  for (const { kind, name, ending } of trace.walks) {
    if (ending.kind !== 'unclear') continue;
    items.push({
      of: [<T of={(words) => words.walks[kind]} />, ' ', <code>{name}</code>],
      why: <T of={(_, lang) => <bdi>{sentence(ending.reason, lang, trace)}</bdi>} />,
    });
  }
  for (const { check, outcome, reason } of result.findings) {
    if (outcome !== 'cantTell') continue;
    items.push({
      of: <T of={(_, lang) => checkEntry(check)[`title_${lang}`]} />,
      why: <T of={(_, lang) => <bdi>{reason[lang]}</bdi>} />,
    });
  }
  return (
    <section aria-labelledby="open">
      <h2 id="open">
        <T of={(words) => words.page.open} />
      </h2>
      {items.length === 0 ? (
        <T as="p" of={(words) => words.page.openNone} />
      ) : (
        <dl class="open-questions">
          {items.map(({ of, why }) => (
            <div>
              <dt>{of}</dt>
              <dd>{why}</dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  );
}
