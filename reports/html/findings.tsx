/** @jsxRuntime automatic @jsxImportSource preact */
import { checkEntry, type Provision, provisions } from '../../checks/law/index.ts';
import type { ResultFinding } from '../result.ts';
import { articleInWords, categoryInWords, lawText } from '../words/index.ts';
import { App, T } from './language.tsx';
import { Link } from './link.tsx';
import type { Report } from './report.ts';

/** What failed in full; the other checks as a folded table. */
export function Findings({ report }: { report: Report }) {
  const { findings } = report.result;
  const failed = findings.filter((finding) => finding.outcome === 'failed');
  const others = findings.filter((finding) => finding.outcome !== 'failed');
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">
        <T of={(words) => words.page.findings} />
      </h2>
      <T
        as="p"
        of={({ page }) => <span class="quiet">{failed.length > 0 ? page.findingsNote : page.noneFailed}</span>}
      />
      {failed.map((finding) => (
        <Failed finding={finding} report={report} />
      ))}
      {others.length > 0 && <Others findings={others} report={report} folded={failed.length > 0} />}
    </section>
  );
}

function Failed({ finding, report }: { finding: ResultFinding; report: Report }) {
  const entry = checkEntry(finding.check);
  const cited = finding.citations.flatMap(({ id, status }) => {
    const provision = provisions.get(id);
    return provision ? [{ provision, status }] : [];
  });
  const verified = cited.filter(({ status }) => status === 'verified').map(({ provision }) => provision);
  const home = verified.filter(({ jurisdiction }) => jurisdiction === 'CN');
  const elsewhere = verified.filter(({ jurisdiction }) => jurisdiction !== 'CN');
  const recalled = cited.filter(({ status }) => status === 'recall').map(({ provision }) => provision);
  return (
    <article class={`finding ${finding.severity}`} aria-labelledby={`finding-${finding.check}`}>
      <h3 id={`finding-${finding.check}`}>
        <T of={(_, lang) => entry[`title_${lang}`]} />
        <span class="chip failed">
          <T of={(words) => words.checkOutcomes.failed} />
        </span>
        <span class={`severity ${finding.severity}`}>
          <T of={(words) => words.severities[finding.severity]} />
        </span>
      </h3>
      <T as="p" of={(_, lang) => lawText(entry[`finding_${lang}`], lang)} />
      <T as="p" of={(_, lang) => <bdi>{finding.reason[lang]}</bdi>} />
      <HoldsIn finding={finding} />
      <Where finding={finding} report={report} />
      <Quotes finding={finding} />
      {home.length > 0 && <Clauses of={home} />}
      {elsewhere.length > 0 && (
        <details class="elsewhere">
          <summary>
            <T of={(words) => words.page.elsewhere(elsewhere.length)} />
          </summary>
          <Provisions of={elsewhere} withPlace />
        </details>
      )}
      {recalled.length > 0 && (
        <>
          <h4>
            <T of={(words) => words.page.toConfirm} />
          </h4>
          <Provisions of={recalled} withPlace={recalled.some(({ jurisdiction }) => jurisdiction !== 'CN')} />
        </>
      )}
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
    </article>
  );
}

function Clauses({ of }: { of: readonly Provision[] }) {
  return (
    <>
      <h4>
        <T of={(words) => words.page.clauses} />
      </h4>
      <Provisions of={of} />
    </>
  );
}

function Provisions({ of, withPlace }: { of: readonly Provision[]; withPlace?: boolean }) {
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
                {provision.documentNo && <span class="quiet"> {provision.documentNo}</span>}
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

function Where({ finding, report }: { finding: ResultFinding; report: Report }) {
  const places = report.requests.filter(({ met }) => finding.prompts.includes(met.id));
  if (places.length === 0) return null;
  return (
    <p class="where">
      <T of={(words) => [words.page.at, words.colon]} />
      {places.map((place) => (
        <span class="place">
          <Link to={place} withAsks={false} />
        </span>
      ))}
    </p>
  );
}

/** The app's own sentences, in the language they were read in. */
function Quotes({ finding: { quotes = [] } }: { finding: ResultFinding }) {
  return (
    <>
      {quotes.map(({ title, words: said }) => (
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
