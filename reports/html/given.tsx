/** @jsxRuntime automatic @jsxImportSource preact */
import { onList } from '../../checks/facts/demands.ts';
import { App, Kind, T } from './language.tsx';
import { Link } from './link.tsx';
import type { Report } from './report.ts';

/** What had to be given to get in, and whether it is on the list. */
export function Given({ report }: { report: Report }) {
  const rows = report.requests.flatMap((request) => request.met.gave.map((given) => ({ request, given })));
  return (
    <section aria-labelledby="given">
      <h2 id="given">
        <T of={(words) => words.page.given} />
      </h2>
      <T as="p" of={({ page }) => (rows.length === 0 ? page.givenNone : <span class="quiet">{page.givenNote}</span>)} />
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              {(['givenAt', 'givenWhat', 'givenHow', 'givenNecessary'] as const).map((name) => (
                <th scope="col">
                  <T of={({ page }) => page[name]} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ request, given }) => {
              const ask = request.met.asks.find((one) => one.type === given.type);
              const listed = onList(
                ask ?? { type: given.type, label: given.label, required: 'yes' },
                report.trace.target,
                request.met,
              );
              return (
                <tr>
                  <td>
                    <Link to={request} withAsks={false} />
                  </td>
                  <td>
                    <Kind type={given.type} />
                    <span class="note">
                      <App text={given.label} most={40} />
                    </span>
                  </td>
                  <td>
                    <T of={(words) => words.how[given.how]} />
                  </td>
                  <td>
                    {given.type === 'agreement' ? (
                      <T of={(words) => words.page.agreement} />
                    ) : (
                      <span class={`listed ${listed}`}>
                        <T of={(words) => words.onList[listed]} />
                      </span>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}
