/** @jsxRuntime automatic @jsxImportSource preact */
import { brief } from '../text.ts';
import { App, T } from './language.tsx';
import type { Report } from './report.ts';

/** How the verdict came about, what it does not say, and what made it. */
export function Method({ report }: { report: Report }) {
  const { pageChanges } = report.trace.settings;
  return (
    <section class="method" aria-labelledby="method">
      <h2 id="method">
        <T of={(words) => words.page.method} />
      </h2>
      {[0, 1, 2, 3].map((i) => (
        <T as="p" of={({ page }) => page.methodText[i]} />
      ))}
      <ul>
        {[0, 1, 2, 3].map((i) => (
          <T as="li" of={({ page }) => page.limits[i]} />
        ))}
      </ul>
      <h3>
        <T of={(words) => words.page.changes} />
      </h3>
      {pageChanges.length === 0 ? (
        <T as="p" of={(words) => words.page.changesNone} />
      ) : (
        <ul>
          {pageChanges.map((change) => (
            <li>
              <T of={({ page }) => <App text={page.change[change] ?? change} most={200} />} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

export function Footer({ report }: { report: Report }) {
  const { result, trace } = report;
  const { browser, seed, profile } = trace.settings;
  return (
    <footer>
      <T as="p" of={({ page }) => page.madeBy(brief(`${result.tool.name} ${result.tool.version}`))} />
      <p>
        {browser && (
          <span>
            <T of={(words) => [words.page.browser, words.colon]} />
            <App text={browser} most={60} />
          </span>
        )}
        <span>
          <T of={(words) => [words.page.schema, words.colon]} />
          {result.schema}
        </span>
        <span>
          <T of={(words) => [words.page.run, words.colon]} />
          <App text={trace.runId} most={60} />
        </span>
        <span>
          <T of={(words) => [words.page.seed, words.colon]} />
          <App text={seed} most={60} />
        </span>
        <span>
          <T of={(words) => [words.page.profile, words.colon]} />
          <T of={(words) => words.profiles[profile]} />
        </span>
        {[...(result.own?.words ?? []), ...(result.own?.checks ?? [])].map(({ name, sha256 }) => (
          <span>
            <T of={(words) => [words.page.ownFile, words.colon]} />
            <App text={`${name} (SHA-256 ${sha256})`} most={140} />
          </span>
        ))}
      </p>
      <T as="p" of={({ page }) => page.rebuilt} />
    </footer>
  );
}
