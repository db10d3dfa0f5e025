/** @jsxRuntime automatic @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { passedBy } from '../../checks/facts/ways.ts';
import type { Bounds, Step, Way } from '../../crawler/trace.ts';
import { informationInWords, sentence, walkInWords } from '../words/index.ts';
import { App, Kind, listed, T } from './language.tsx';
import { anchorOf, Title } from './link.tsx';
import { type MarkOnPicture, Picture } from './pictures.tsx';
import type { Report, Request } from './report.ts';

/** Every request in the order met; those that stop are open, the rest is folded. */
export function Requests({ report }: { report: Report }) {
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">
        <T of={(words) => words.page.requests} />
      </h2>
      {report.requests.length === 0 && <T as="p" of={(words) => words.page.noRequests} />}
      {report.requests.map((request) => (
        <Card report={report} request={request} />
      ))}
    </section>
  );
}

function Card({ report, request }: { report: Report; request: Request }) {
  const { met, told, standing } = request;
  const isOpen = standing !== 'passed' && standing !== 'within';
  return (
    <details id={anchorOf(request)} class={`card ${standing}`} open={isOpen}>
      <summary>
        <span class="number">{told.order}</span>
        <h3>
          <Title of={request} most={80} />
        </h3>
        <span class="quiet">
          <T of={(words) => words.kinds[met.kind]} />
        </span>
        <Pill request={request} />
      </summary>
      <div class="card-body">
        <div class="card-facts">
          <Asks request={request} />
          <Ways report={report} request={request} />
          <Proof report={report} request={request} />
          <AlsoSeen request={request} />
        </div>
        <CardPictures report={report} request={request} />
      </div>
    </details>
  );
}

function Pill({ request }: { request: Request }) {
  const { met, standing } = request;
  const past = passedBy(met);
  return (
    <span class={`pill ${standing}`}>
      <T of={({ page, ways }) => (past ? page.passedWith(ways[past.way]) : page.pills[standing])} />
    </span>
  );
}

function Asks({ request: { told } }: { request: Request }) {
  return (
    <>
      <h4>
        <T of={(words) => words.page.asked} />
      </h4>
      {told.asks.length === 0 ? (
        <T as="p" of={(words) => <span class="quiet">{words.page.askedNothing}</span>} />
      ) : (
        <table>
          <Head names={['kindOf', 'asWritten', 'required', 'listed']} />
          <tbody>
            {told.asks.map((ask) => (
              <tr>
                <Cell head="kindOf">
                  <Kind type={ask.type} />
                </Cell>
                <Cell head="asWritten">
                  <App text={ask.label} most={60} />
                </Cell>
                <Cell head="required">
                  <T of={(words) => words.yesNo[ask.required]} />
                </Cell>
                <Cell head="listed">
                  <span class={`listed ${ask.onList}`}>
                    <T of={(words) => words.onList[ask.onList]} />
                  </span>
                </Cell>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Ways({ report, request }: { report: Report; request: Request }) {
  const { met, told } = request;
  return (
    <>
      <h4>
        <T of={(words) => words.page.ways} />{' '}
        <span class="quiet">
          <T of={(words) => words.page.triedOf(told.waysTried, told.waysFound)} />
        </span>
      </h4>
      {met.ways.length > 0 && (
        <table class="ways">
          <Head names={['wayHead', 'pressed', 'came']} numbered />
          <tbody>
            {met.ways.map((way, i) => (
              <tr class={wayClass(way)}>
                <td class="nth">{i + 1}</td>
                <Cell head="wayHead">
                  <T of={(words) => words.ways[way.way]} />
                </Cell>
                <Cell head="pressed">
                  {way.control ? <App text={way.control} most={60} /> : <span class="quiet">—</span>}
                </Cell>
                <Cell head="came">
                  <Came report={report} way={way} />
                </Cell>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function Came({ report, way }: { report: Report; way: Way }) {
  const { outcome, reason, message } = way;
  return (
    <>
      <T of={(words) => (outcome ? words.wayOutcomes[outcome] : words.notTried)} />
      {reason && <T of={(_, lang) => <bdi class="note">{sentence(reason, lang, report.trace)}</bdi>} />}
      {message && (
        <span class="note">
          <T of={(words) => [words.page.said, words.colon]} />
          <App text={message} most={100} />
        </span>
      )}
    </>
  );
}

/** What makes a wall more than a press that failed: all elements, the control, the repeats. */
function Proof({ report, request }: { report: Report; request: Request }) {
  const { met, told, standing, meaning } = request;
  const { accounted, operable, left } = met.elements;
  const reasons = [...new Set(left.map((element) => element.why))];
  return (
    <dl class="proof">
      <Fact name="consequence">
        <T of={(words) => words.consequences[told.consequence]} />
      </Fact>
      <Fact name="elements">
        <T of={(words) => words.page.elementsLine(accounted, operable)} />
        {reasons.map((why) => (
          <span class="note">
            <T of={(words) => words.page.leftAlone(words.leftAlone[why])} />
            <T
              of={(words) =>
                listed(
                  left.filter((one) => one.why === why).map((one) => <App text={one.name} most={24} />),
                  words.list,
                )
              }
            />
          </span>
        ))}
      </Fact>
      <Fact name="control">
        <T
          of={({ page }) =>
            page.controlLine[standing !== 'passed' && met.control === 'not-needed' ? 'unmade' : met.control]
          }
        />
        {met.gave.length > 0 && (
          <span class="note">
            <T
              of={(words, lang) => [
                words.page.gave,
                words.colon,
                met.gave
                  .map((given) => words.page.givenAs(informationInWords(given.type, lang), words.how[given.how]))
                  .join(words.list),
              ]}
            />
          </span>
        )}
      </Fact>
      {standing !== 'passed' && told.repeats.tried > 0 && (
        <Fact name="repeats">
          <T of={(words) => words.page.repeatsLine(told.repeats.seen, told.repeats.tried)} />
        </Fact>
      )}
      <Fact name="seenIn">
        <T
          of={(words, lang) =>
            report.trace.walks
              .filter(({ name }) => told.seenIn.includes(name))
              .map((walk) => walkInWords(walk, lang))
              .join(words.list)
          }
        />
      </Fact>
      {standing === 'open' && meaning.is === 'open' && (
        <Fact name="mayAskIt">
          <T of={(_, lang) => <bdi>{sentence(meaning.reason, lang, report.trace)}</bdi>} />
        </Fact>
      )}
      {met.unclear && (
        <Fact name="open">
          <T of={(_, lang) => <bdi>{met.unclear && sentence(met.unclear, lang, report.trace)}</bdi>} />
        </Fact>
      )}
    </dl>
  );
}

function AlsoSeen({ request: { met } }: { request: Request }) {
  const { askedAgain, retentions, preticked, impliesAcceptance, beneath, text, title } = met;
  const hasMore = askedAgain > 0 || retentions > 0 || preticked.length > 0 || impliesAcceptance || beneath.length > 0;
  return (
    <>
      {hasMore && (
        <ul class="also">
          {askedAgain > 0 && <T as="li" of={(words) => words.page.askedAgain(askedAgain)} />}
          {retentions > 0 && <T as="li" of={(words) => words.page.retentions(retentions)} />}
          {preticked.length > 0 && (
            <T
              as="li"
              of={(words) => [
                words.page.preticked,
                ' ',
                listed(
                  preticked.map((one) => <App text={one} most={40} />),
                  words.list,
                ),
              ]}
            />
          )}
          {impliesAcceptance && (
            <T as="li" of={(words) => [words.page.implies, ' ', <App text={impliesAcceptance} most={160} />]} />
          )}
          {beneath.length > 0 && (
            <T
              as="li"
              of={(words) => [words.page.beneath, ' ', beneath.map((kind) => words.kinds[kind]).join(words.list)]}
            />
          )}
        </ul>
      )}
      {text && text !== title && (
        <details class="words">
          <summary>
            <T of={(words) => words.page.saysOnScreen} />
          </summary>
          <blockquote>
            <App text={text} most={1200} />
          </blockquote>
        </details>
      )}
    </>
  );
}

type PageWord =
  | 'kindOf'
  | 'asWritten'
  | 'required'
  | 'listed'
  | 'wayHead'
  | 'pressed'
  | 'came'
  | 'consequence'
  | 'elements'
  | 'control'
  | 'repeats'
  | 'seenIn'
  | 'mayAskIt'
  | 'open';

function Head({ names, numbered }: { names: readonly PageWord[]; numbered?: boolean }) {
  return (
    <thead>
      <tr>
        {numbered && <td />}
        {names.map((name) => (
          <th scope="col">
            <T of={({ page }) => page[name] as string} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

function Cell({ children }: { head: PageWord; children: ComponentChildren }) {
  return <td>{children}</td>;
}

function Fact({ name, children }: { name: PageWord; children: ComponentChildren }) {
  return (
    <div>
      <dt>
        <T of={({ page }) => page[name] as string} />
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function wayClass({ outcome }: Way): string {
  if (outcome === 'continued' || outcome === 'limited') return 'went-on';
  return outcome === undefined || outcome === 'unclear' ? 'open' : 'failed';
}

/** At most three: as it was met, what the app did to the first no, and the screen of the yes. */
function CardPictures({ report, request }: { report: Report; request: Request }) {
  const { met, steps } = request;
  const [first] = steps;
  if (!first) return null;
  const asked = first.screen.image;
  const after = pictureAfterNo(report, request, asked);
  const yes = steps.filter((step) => step.phase === 'yield' && isTouch(step)).at(-1);
  const marksOnFirst = wayMarks(met.ways, steps, first);
  const id = anchorOf(request);
  const yesOnFirst = yes && yes.screen.image === asked;
  return (
    <div class={`card-pictures ${report.trace.settings.device}`}>
      <figure>
        <Picture
          report={report}
          file={asked}
          labelledBy={`${id}-asked`}
          marks={[...marksOnFirst, ...(yesOnFirst ? yesMarks(steps, first) : [])]}
        />
        <figcaption id={`${id}-asked`}>
          <T of={(words) => words.page.picAsked} />
          {marksOnFirst.length > 0 && (
            <span class="quiet">
              {' '}
              <T of={(words) => words.page.marksNote} />
            </span>
          )}
        </figcaption>
      </figure>
      {after && (
        <figure>
          <Picture report={report} file={after.file} labelledBy={`${id}-after`} />
          <figcaption id={`${id}-after`}>
            <T of={(words) => words.page.picAfter(String(after.nth))} />
          </figcaption>
        </figure>
      )}
      {yes && !yesOnFirst && yes.screen.image !== after?.file && (
        <figure>
          <Picture report={report} file={yes.screen.image} labelledBy={`${id}-yes`} marks={yesMarks(steps, yes)} />
          <figcaption id={`${id}-yes`}>
            <T of={(words) => words.page.picYield} />
          </figcaption>
        </figure>
      )}
    </div>
  );
}

/** The screen that the first way without success led to, where it looks different. */
function pictureAfterNo({ refusing }: Report, { met, steps }: Request, asked: string | undefined) {
  for (const [i, way] of met.ways.entries()) {
    if (way.outcome === undefined || way.outcome === 'unclear' || way === passedBy(met)) continue;
    const last = way.steps.at(-1) ?? -1;
    const next = refusing?.steps.find((step) => step.index > last);
    const file = next?.screen.image;
    const isOther = next?.screen.fingerprint !== steps[0]?.screen.fingerprint || way.message;
    if (file && file !== asked && isOther) return { nth: i + 1, file };
  }
  return undefined;
}

/** Ways that pressed the same element share a box. */
function wayMarks(ways: readonly Way[], steps: readonly Step[], shown: Step): MarkOnPicture[] {
  const marks = new Map<string, MarkOnPicture>();
  for (const [i, way] of ways.entries()) {
    const step = steps.find((one) => way.steps.includes(one.index) && isTouch(one) && isOn(one, shown));
    const bounds = step && boundsOf(step);
    if (!bounds) continue;
    const key = placeOf(bounds);
    const known = marks.get(key);
    const kind = wayClass(way) === 'went-on' || known?.kind === 'way' ? 'way' : 'failed';
    marks.set(key, { bounds, kind, label: known ? `${known.label}·${i + 1}` : String(i + 1) });
  }
  return [...marks.values()];
}

function yesMarks(steps: readonly Step[], shown: Step): MarkOnPicture[] {
  const boxes = steps.flatMap((step) => {
    const bounds = step.phase === 'yield' && isOn(step, shown) ? boundsOf(step) : undefined;
    return bounds ? [bounds] : [];
  });
  const distinct = new Map(boxes.map((bounds) => [placeOf(bounds), bounds]));
  return [...distinct.values()].map((bounds) => ({ bounds, kind: 'yes', label: '✓' }));
}

/** Whether what was touched stood at the same place on the picture that is shown. */
function isOn(step: Step, { screen }: Step): boolean {
  if (step.screen.image === screen.image) return true;
  const { action } = step;
  const touched = 'node' in action ? step.screen.nodes.find((node) => node.id === action.node) : undefined;
  if (!touched || step.screen.fingerprint !== screen.fingerprint) return false;
  return screen.nodes.some(({ name, role, bounds }) => {
    return name === touched.name && role === touched.role && placeOf(bounds) === placeOf(touched.bounds);
  });
}

function placeOf({ x, y, width, height }: Bounds): string {
  return [x, y, width, height].join();
}

function isTouch({ action }: Step): boolean {
  return action.kind === 'press' || action.kind === 'fill' || action.kind === 'choose' || action.kind === 'drag';
}

function boundsOf({ action, screen }: Step) {
  if (!('node' in action)) return undefined;
  const bounds = screen.nodes.find((node) => node.id === action.node)?.bounds;
  return bounds && bounds.width > 0 && bounds.height > 0 ? bounds : undefined;
}
