/** @jsxRuntime automatic @jsxImportSource preact */
import { checkEntry, placeRules } from '../../checks/law/index.ts';
import type { Result, WordedReason } from '../result.ts';
import { informationInWords, type Lang } from '../words/index.ts';
import { anchorOf } from './findings.tsx';
import { App, T } from './language.tsx';
import { Link } from './link.tsx';
import type { Report } from './report.ts';

/** What it came to, in one sentence, and what a reader with ten seconds needs. */
export function Verdict({ report }: { report: Report }) {
  const { outcome, target, findings, finishedAt, custody } = report.result;
  return (
    <section class={`verdict ${outcome.refusing}`} aria-labelledby="verdict">
      {custody?.fault && <Fault of={custody.fault} />}
      <p class="target-name">
        <App text={target.name} most={80} />
      </p>
      <h1 id="verdict">
        <Mark of={outcome.refusing} />
        <T of={(words) => words.refusing[outcome.refusing]} />
      </h1>
      <T as="p" of={(_, lang) => <bdi class="sentence">{outcome.reason[lang]}</bdi>} />
      <Walls report={report} />
      {finishedAt === null && <T as="p" of={(words) => <strong>{words.page.cutOff}</strong>} />}
      <dl class="tally">
        <dt>
          <T of={(words) => words.page.checksTally} />
        </dt>
        <dd>
          <Tally findings={findings} />
        </dd>
        <Failed findings={findings} />
        <Repeated report={report} />
        <dt>
          <T of={(words) => words.page.givenToGetIn} />
        </dt>
        <dd>
          <T
            of={(words, lang) =>
              outcome.gave.map((type) => informationInWords(type, lang)).join(words.list) || words.page.nothing
            }
          />
        </dd>
      </dl>
    </section>
  );
}

/** Before all else: what follows is made from evidence that no longer is what was recorded. */
function Fault({ of }: { of: WordedReason }) {
  return (
    <p class="fault" role="alert">
      <T of={({ page }, lang) => <bdi>{page.notAsSealed(of[lang])}</bdi>} />
    </p>
  );
}

function Walls({ report }: { report: Report }) {
  const walls = report.requests.filter(({ standing }) => standing === 'wall' || standing === 'policy');
  if (walls.length < 2) return null;
  return (
    <>
      <T as="p" of={(words) => words.page.walls(walls.length)} />
      <ol class="walls">
        {walls.map((wall) => (
          <li>
            <Link to={wall} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Tally({ findings }: { findings: Result['findings'] }) {
  const outcomes = ['failed', 'cantTell', 'passed', 'inapplicable'] as const;
  return outcomes.map((outcome) => {
    const count = findings.filter((finding) => finding.outcome === outcome).length;
    return (
      count > 0 && (
        <span class={`chip ${outcome}`}>
          <T of={(words) => words.checkOutcomes[outcome]} /> <b>{count}</b>
        </span>
      )
    );
  });
}

function Failed({ findings }: { findings: Result['findings'] }) {
  const failed = findings.filter((finding) => finding.outcome === 'failed');
  if (failed.length === 0) return null;
  const severalPlaces = new Set(findings.map(({ place }) => place)).size > 1;
  return (
    <>
      <dt>
        <T of={(words) => words.checkOutcomes.failed} />
      </dt>
      <dd>
        {failed.map((finding) => (
          <a class="line" href={`#${anchorOf(finding)}`}>
            <T
              of={(_, lang) => [severalPlaces && inBrackets(finding, lang), checkEntry(finding.check)[`title_${lang}`]]}
            />
          </a>
        ))}
      </dd>
    </>
  );
}

function inBrackets({ place = 'cn' }: Result['findings'][number], lang: Lang): string {
  return `[${placeRules(place)[lang]}] `;
}

/** The weakest repetition of the walls that the verdict speaks of. */
function Repeated({ report }: { report: Report }) {
  const { walls } = report.result.outcome;
  const [weakest] = report.result.prompts
    .filter((prompt) => walls.includes(prompt.id))
    .map((prompt) => prompt.repeats)
    .sort((a, b) => a.seen / a.tried - b.seen / b.tried);
  if (!weakest) return null;
  return (
    <>
      <dt>
        <T of={(words) => words.page.repeated} />
      </dt>
      <dd>
        <T of={(words) => words.page.repeatedValue(weakest.seen, weakest.tried)} />
      </dd>
    </>
  );
}

/** A shape of its own for each outcome, so that colour alone says nothing. */
function Mark({ of }: { of: Result['outcome']['refusing'] }) {
  return (
    <svg class="mark" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
      {of === 'blocked' && (
        <>
          <path class="shape" d="M13 2h14l11 11v14L27 38H13L2 27V13z" />
          <path class="sign" d="M11 20h18" />
        </>
      )}
      {of === 'policy-gate' && (
        <>
          <rect class="shape" x="3" y="3" width="34" height="34" rx="5" />
          <path class="sign" d="M14 32V11h12v21M22.5 21v2" />
        </>
      )}
      {of === 'reached-home' && (
        <>
          <circle class="shape" cx="20" cy="20" r="18" />
          <path class="sign" d="M11.5 20.5l6 6 11-12.5" />
        </>
      )}
      {of === 'unclear' && (
        <>
          <circle class="sign ring" cx="20" cy="20" r="17" />
          <path class="sign ring" d="M14.5 16.5c0-7 11-7 11-.5 0 4.5-5.5 4-5.5 8M20 28.8v.4" />
        </>
      )}
    </svg>
  );
}
