/** @jsxRuntime automatic @jsxImportSource preact */
import { rebuttals } from '../rebuttals.ts';
import type { ResultFinding } from '../result.ts';
import { factInWords, REBUTTAL_WORDS } from '../words/rebuttals.ts';
import { T } from './language.tsx';
import type { Report } from './report.ts';

/** The usual objections to one finding, each with the recorded fact that answers it. Folded. */
export function Rebuttals({ finding, report }: { finding: ResultFinding; report: Report }) {
  return (
    <details class="elsewhere">
      <summary>
        <T of={(_, lang) => REBUTTAL_WORDS[lang].title} />
      </summary>
      <dl class="open-questions">
        {rebuttals(finding, report.trace).map(({ objection, standing, fact }) => (
          <div>
            <dt>
              <T of={(_, lang) => REBUTTAL_WORDS[lang].objections[objection]} />
            </dt>
            <dd>
              <b>
                <T of={(_, lang) => REBUTTAL_WORDS[lang].standings[standing]} />
              </b>{' '}
              {fact && <T of={(_, lang) => <bdi>{factInWords(fact, lang)}</bdi>} />}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
