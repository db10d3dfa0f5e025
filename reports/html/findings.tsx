/** @jsxRuntime automatic @jsxImportSource preact */
import { checkEntry, type Provision, placeRules, provisionOn } from '../../checks/law/index.ts';
import type { Place } from '../../crawler/trace.ts';
import type { ResultFinding } from '../result.ts';
import { picturesOfPlaces, seenOn } from '../seen-on.ts';
import {
  articleInWords,
  categoryInWords,
  decisionsInWords,
  documentInWords,
  excusesInWords,
  LANGS,
  lawText,
  walkInWords,
} from '../words/index.ts';
import { App, T, TAGS } from './language.tsx';
import { Link } from './link.tsx';
import { Picture } from './pictures.tsx';
import { Rebuttals } from './rebuttals.tsx';
import { isInside, type Report } from './report.ts';
import { stepAnchor } from './steps.tsx';

/** What failed in full; the other checks as a folded table. Place by place, where more than one was asked for. */
export function Findings({ report }: { report: Report }) {
  const { findings } = report.result;
  const places = [...new Set(findings.map(placeOf))];
  const anyFailed = findings.some((finding) => finding.outcome === 'failed');
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">
        <T of={(words) => words.page.findings} />
      </h2>
      <T as="p" of={({ page }) => <span class="quiet">{anyFailed ? page.findingsNote : page.noneFailed}</span>} />
      {places.includes('cn') && report.result.target.platform === 'web' && (
        <T as="p" of={({ page }) => <span class="quiet">{page.yardstick}</span>} />
      )}
      {places.map((place) => (
        <>
          {places.length > 1 && (
            <h3 id={`rules-${place}`}>
              <T of={(words, lang) => words.page.byRulesOf(placeRules(place)[lang])} />
            </h3>
          )}
          <InPlace findings={findings.filter((finding) => placeOf(finding) === place)} report={report} />
        </>
      ))}
    </section>
  );
}

function placeOf({ place = 'cn' }: ResultFinding): Place {
  return place;
}

function InPlace({ findings, report }: { findings: readonly ResultFinding[]; report: Report }) {
  const failed = findings.filter((finding) => finding.outcome === 'failed');
  const others = findings.filter((finding) => finding.outcome !== 'failed');
  return (
    <>
      {failed.map((finding) => (
        <Failed finding={finding} report={report} />
      ))}
      {others.length > 0 && <Others findings={others} report={report} folded={failed.length > 0} />}
    </>
  );
}

/** Where on the page a finding stands. */
export function anchorOf(finding: ResultFinding): string {
  return placeOf(finding) === 'cn' ? `finding-${finding.check}` : `finding-${placeOf(finding)}-${finding.check}`;
}

function Failed({ finding, report }: { finding: ResultFinding; report: Report }) {
  const entry = checkEntry(finding.check);
  const cited = finding.citations.flatMap(({ id, status }) => {
    const provision = provisionOn(id, report.result.startedAt);
    return provision ? [{ provision, status }] : [];
  });
  const verified = cited.filter(({ status }) => status === 'verified').map(({ provision }) => provision);
  const isAbroad = placeOf(finding) !== 'cn';
  const recalled = cited.filter(({ status }) => status === 'recall').map(({ provision }) => provision);
  return (
    <article class={`finding ${finding.severity}`} aria-labelledby={anchorOf(finding)}>
      <h3 id={anchorOf(finding)}>
        <T of={(_, lang) => entry[`title_${lang}`]} />
        <span class="weighed">
          <span class="chip failed">
            <T of={(words) => words.checkOutcomes.failed} />
          </span>
          <span class={`severity ${finding.severity}`}>
            <T of={(words) => words.severities[finding.severity]} />
          </span>
        </span>
      </h3>
      <T as="p" of={(_, lang) => lawText(entry[`finding_${lang}`], lang)} />
      <T as="p" of={(_, lang) => <bdi>{finding.reason[lang]}</bdi>} />
      {finding.excused && <T as="p" of={(_, lang) => <b>{excusesInWords(finding, lang)}</b>} />}
      <Decided finding={finding} timeZone={report.trace.settings.timeZone} />
      <HoldsIn finding={finding} />
      <Where finding={finding} report={report} />
      <PicturesInside finding={finding} report={report} />
      <Quotes finding={finding} />
      {verified.length > 0 && <Clauses of={verified} withPlace={isAbroad} />}
      {recalled.length > 0 && (
        <>
          <h4>
            <T of={(words) => words.page.toConfirm} />
          </h4>
          <Provisions of={recalled} withPlace={isAbroad} />
        </>
      )}
      <Rebuttals finding={finding} report={report} />
      <ForAPerson entry={entry} />
    </article>
  );
}

/** What a named person signed on it, or a line for that. */
function Decided({ finding, timeZone }: { finding: ResultFinding; timeZone: string }) {
  const { decisions } = finding;
  if (!decisions) return null;
  return (
    <div class="decided">
      {LANGS.flatMap((lang) =>
        decisionsInWords(finding, lang, timeZone).map((line) => (
          <p class={lang} lang={TAGS[lang]}>
            <b>
              <bdi>{line}</bdi>
            </b>
          </p>
        )),
      )}
      {decisions.length === 0 && (
        <p class="to-sign">
          {[0, 1, 2, 3].map((i) => (
            <span>
              <T of={({ page }) => page.toSign[i]} />
            </span>
          ))}
        </p>
      )}
    </div>
  );
}

function ForAPerson({ entry }: { entry: ReturnType<typeof checkEntry> }) {
  if (!entry.human_review_required && entry.traps.length === 0) return null;
  return (
    <>
      <h4>
        <T of={(words) => words.page.forAPerson} />
      </h4>
      <ul class="traps">
        {entry.human_review_required && (
          <li>
            <b>
              <T of={(words) => words.page.reviewFirst} />
            </b>
          </li>
        )}
        {entry.traps.map((trap, i) => (
          <li>
            <T of={(_, lang) => (lang === 'zh' ? (entry.traps_zh?.[i] ?? trap) : trap)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Clauses({ of, withPlace }: { of: readonly Provision[]; withPlace: boolean }) {
  return (
    <>
      <h4>
        <T of={(words) => words.page.clauses} />
      </h4>
      <Provisions of={of} withPlace={withPlace} />
    </>
  );
}

function Provisions({ of, withPlace }: { of: readonly Provision[]; withPlace: boolean }) {
  return (
    <ul class="clauses">
      {of.map((provision) => (
        <li>
          <T
            of={(words, lang) => (
              <>
                {withPlace &&
                  `${words.page.jurisdictions[provision.jurisdiction] ?? provision.jurisdiction}${words.colon}`}
                <b>
                  {lawText(provision[`instrument_${lang}`], lang)} {articleInWords(provision.article, lang)}
                </b>
                {provision.documentNo && <span class="quiet"> {documentInWords(provision.documentNo, lang)}</span>}
                <span class="note">{lawText(provision[`paraphrase_${lang}`], lang)}</span>
              </>
            )}
          />
        </li>
      ))}
    </ul>
  );
}

function HoldsIn({ finding: { holdsIn } }: { finding: ResultFinding }) {
  if (!holdsIn) return null;
  return (
    <T
      as="p"
      of={(words, lang) =>
        holdsIn.length === 39
          ? words.page.holdsInAll
          : [words.page.holdsIn, words.colon, holdsIn.map((n) => `${n} ${categoryInWords(n, lang)}`).join(words.list)]
      }
    />
  );
}

/** The requests that are meant; of what was seen on other walks than theirs, the steps as well. */
function Where({ finding, report }: { finding: ResultFinding; report: Report }) {
  const places = report.requests.filter(({ met }) => finding.prompts.includes(met.id));
  const walks = isInside(finding, report.trace) ? seenOn(finding, report.trace) : [];
  if (places.length + walks.length === 0) return null;
  return (
    <p class="where">
      <T of={(words) => [words.page.at, words.colon]} />
      {places.map((place) => (
        <span class="place">
          <Link to={place} withAsks={false} />
        </span>
      ))}
      {walks.map((walk) => (
        <span class="place">
          <T of={(words, lang) => [walkInWords(walk, lang), words.list, words.page.steps]} />
          {walk.steps
            .filter(({ index }) => finding.steps.includes(index))
            .map(({ index }) => [
              ' ',
              <a href={`#${stepAnchor(index)}`} class="linked number">
                {index}
              </a>,
            ])}
        </span>
      ))}
    </p>
  );
}

function PicturesInside({ finding, report }: { finding: ResultFinding; report: Report }) {
  const shown = isInside(finding, report.trace) ? picturesOfPlaces(finding, report.trace) : [];
  if (shown.length === 0) return null;
  return (
    <div class={`card-pictures inside ${report.trace.settings.device}`}>
      {shown.map(({ file, walk, step }) => {
        const id = `${anchorOf(finding)}-at-${step}`;
        return (
          <figure>
            <Picture report={report} file={file} labelledBy={id} />
            <figcaption id={id}>
              <T of={(words, lang) => [words.page.stepOne(step), words.list, walkInWords(walk, lang)]} />
            </figcaption>
          </figure>
        );
      })}
    </div>
  );
}

/** The app's own sentences, in the language they were read in, each once though several texts may hold it. */
function Quotes({ finding: { quotes = [] } }: { finding: ResultFinding }) {
  const distinct = new Map(quotes.map((quote) => [JSON.stringify([quote.title, quote.words]), quote]));
  return (
    <>
      {[...distinct.values()].map(({ title, words: said }) => (
        <blockquote>
          <App text={said} most={400} />
          <footer class="quiet">{title ? <App text={title} /> : <T of={({ page }) => page.onAScreen} />}</footer>
        </blockquote>
      ))}
    </>
  );
}

function Others({ findings, report, folded }: { findings: readonly ResultFinding[]; report: Report; folded: boolean }) {
  return (
    <details class="others" open={!folded}>
      <summary>
        <T of={({ page }) => (folded ? page.notFailed(findings.length) : page.allChecks(findings.length))} />
      </summary>
      <ul>
        {findings.map((finding) => (
          <li>
            <span class={`chip ${finding.outcome}`}>
              <T of={(words) => words.checkOutcomes[finding.outcome]} />
            </span>
            <div>
              <b>
                <T of={(_, lang) => checkEntry(finding.check)[`title_${lang}`]} />
              </b>
              <span class="note">
                <T of={(_, lang) => <bdi>{finding.reason[lang]}</bdi>} />
              </span>
              {finding.outcome === 'cantTell' && <HoldsIn finding={finding} />}
              {finding.outcome === 'cantTell' && <Where finding={finding} report={report} />}
              <Quotes finding={finding} />
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
