/** @jsxRuntime automatic @jsxImportSource preact */
import { App, T } from './language.tsx';
import type { FileHash, Report } from './report.ts';

/** What the report was made from, by name and SHA-256, so that a printed sheet can be held against the files. */
export function Evidence({ report: { hashes, result, trace } }: { report: Report }) {
  const { video } = trace.settings;
  const { masked } = result;
  if (hashes.length === 0 && !masked) return null;
  const pictures = hashes.filter(({ file }) => file.startsWith('screens'));
  const records = hashes.filter((one) => !pictures.includes(one));
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">
        <T of={(words) => words.page.evidence} />
      </h2>
      <T as="p" of={(words) => <span class="quiet">{words.page.evidenceNote}</span>} />
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

function Hashes({ of }: { of: readonly FileHash[] }) {
  return (
    <dl class="hashes">
      {of.map(({ file, sha256 }) => (
        <div>
          <dt>
            <App text={file} />
          </dt>
          <dd>
            <code>{sha256.match(/.{32}/g)?.join(' ')}</code>
          </dd>
        </div>
      ))}
    </dl>
  );
}
