/** @jsxRuntime automatic @jsxImportSource preact */
import type { Result } from '../result.ts';
import { brief, clock } from '../text.ts';
import { clockInWords } from '../words/index.ts';
import { App, T } from './language.tsx';
import type { FileHash, Report } from './report.ts';

/** What the report was made from, by name and SHA-256, so that a printed sheet can be held against the files. */
export function Evidence({ report: { hashes, result, trace } }: { report: Report }) {
  const { video } = trace.settings;
  const { masked, custody } = result;
  if (hashes.length === 0 && !masked && !custody) return null;
  const pictures = hashes.filter(({ file }) => file.startsWith('screens'));
  const records = hashes.filter((one) => !pictures.includes(one));
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">
        <T of={(words) => words.page.evidence} />
      </h2>
      <T as="p" of={(words) => <span class="quiet">{words.page.evidenceNote}</span>} />
      {custody && <Signed by={custody} timeZone={trace.settings.timeZone} />}
      {video && <T as="p" of={(words) => words.page.video[video]} />}
      {masked && <T as="p" of={(words) => words.page.masked(masked.texts, masked.regions)} />}
      <Hashes of={records} />
      {pictures.length > 0 && (
        <details>
          <summary>
            <T of={(words) => words.page.evidencePictures(pictures.length)} />
          </summary>
          <Hashes of={pictures} />
        </details>
      )}
    </section>
  );
}

/** With which key, and when by whose clock. */
function Signed({ by, timeZone }: { by: NonNullable<Result['custody']>; timeZone: string }) {
  const { sealedAt, fingerprint, stamp, fault, clock: offset } = by;
  return (
    <dl class="hashes">
      <div>
        <dt>
          <T of={(words) => words.page.signed} />
        </dt>
        <dd>
          {sealedAt && fingerprint ? (
            <>
              <T of={(words) => words.page.signedAt(clock(sealedAt, timeZone))} /> <Hash of={fingerprint} />
            </>
          ) : (
            <T of={({ page }, lang) => (fault ? page.notAsSealed(fault[lang]) : page.notSigned)} />
          )}
        </dd>
      </div>
      <div>
        <dt>
          <T of={(words) => words.page.stamp} />
        </dt>
        <dd>
          <T
            of={({ page }) =>
              stamp ? (
                <bdi>{page.stampedBy(clock(stamp.at, timeZone), brief(stamp.authority, 120))}</bdi>
              ) : (
                page.notStamped
              )
            }
          />
        </dd>
      </div>
      {offset !== undefined && (
        <div>
          <dt>
            <T of={(words) => words.page.clock} />
          </dt>
          <dd>
            <T of={({ page }, lang) => <bdi>{offset ? clockInWords(offset, lang) : page.clockNotAsked}</bdi>} />
          </dd>
        </div>
      )}
    </dl>
  );
}

function Hash({ of }: { of: string }) {
  return <code>{of.match(/.{1,32}/g)?.join(' ')}</code>;
}

function Hashes({ of }: { of: readonly FileHash[] }) {
  return (
    <dl class="hashes">
      {of.map(({ file, sha256 }) => (
        <div>
          <dt>
            <App text={file} />
          </dt>
          <dd>
            <Hash of={sha256} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
