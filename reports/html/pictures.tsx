/** @jsxRuntime automatic @jsxImportSource preact */
import type { Bounds, Step } from '../../crawler/trace.ts';
import { T } from './language.tsx';
import { anchorOf, Title } from './link.tsx';
import type { Report } from './report.ts';
import { deed } from './steps.tsx';

/** Each picture once; wherever it is shown, `<use>` points here. */
export function PictureStore({ report }: { report: Report }) {
  const { width, height } = screenSize(report);
  return (
    <svg class="store" aria-hidden="true" focusable="false" width="0" height="0">
      {[...report.pictures].map(([, uri], i) => (
        <symbol id={`picture-${i}`} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="xMidYMin slice">
          <image href={uri} width={width} height={height} preserveAspectRatio="xMidYMin meet" />
        </symbol>
      ))}
    </svg>
  );
}

/** A page has the size it was given, a phone its own. */
export function screenSize({ trace, refusing }: Report): { readonly width: number; readonly height: number } {
  return refusing?.steps.find(({ screen }) => screen.size)?.screen.size ?? trace.settings.viewport;
}

export interface MarkOnPicture {
  readonly bounds: Bounds;
  readonly label: string;
  readonly kind: 'failed' | 'way' | 'yes';
}

/** A picture as it was taken, with boxes drawn over it and not into it. @param labelledBy id of its caption */
export function Picture(props: {
  report: Report;
  file: string | undefined;
  labelledBy: string;
  marks?: readonly MarkOnPicture[];
}) {
  const { report, file, labelledBy, marks = [] } = props;
  const at = file === undefined ? -1 : [...report.pictures.keys()].indexOf(file);
  const { width, height } = screenSize(report);
  if (at < 0) {
    return (
      <span class="no-picture">
        <T of={(words) => words.page.noPicture} />
        {file && <code>{file}</code>}
      </span>
    );
  }
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: its caption names it, in the language that is shown
    <svg class="picture" viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={labelledBy}>
      <use href={`#picture-${at}`} width={width} height={height} />
      {marks.map((mark) => (
        <Mark mark={mark} within={{ width, height }} />
      ))}
    </svg>
  );
}

/** The badge has a place on the picture whatever the box. */
function Mark({ mark, within }: { mark: MarkOnPicture; within: { width: number; height: number } }) {
  const { bounds, label, kind } = mark;
  const unit = within.width / 390; // so that a mark on a desktop picture is as large as on a phone's
  const box = {
    x: bounds.x - 3 * unit,
    y: bounds.y - 3 * unit,
    width: bounds.width + 6 * unit,
    height: bounds.height + 6 * unit,
  };
  const wide = (14 + label.length * 9) * unit;
  const badge = {
    x: Math.max(0, Math.min(within.width - wide, box.x + box.width - wide / 2)),
    y: Math.max(0, Math.min(within.height - 24 * unit, box.y - 12 * unit)),
  };
  return (
    <g class={`mark-on ${kind}`}>
      <rect class="box" {...box} rx={5 * unit} stroke-width={3.5 * unit} />
      <rect class="badge" {...badge} width={wide} height={24 * unit} rx={12 * unit} />
      <text x={badge.x + wide / 2} y={badge.y + 17 * unit} text-anchor="middle" font-size={15 * unit}>
        {label}
      </text>
    </g>
  );
}

interface Frame {
  readonly file: string | undefined;
  readonly steps: readonly Step[];
}

const MOST_FRAMES = 14; // open at once; the rest is folded away

/** The refusing walk, picture after picture. */
export function FilmStrip({ report }: { report: Report }) {
  const frames = framesOf(report);
  if (frames.length === 0) return null;
  const rest = frames.slice(MOST_FRAMES);
  return (
    <section aria-labelledby="pictures">
      <h2 id="pictures">
        <T of={(words) => words.page.pictures} />
      </h2>
      <T
        as="p"
        of={(words) => (
          <span class="quiet">{report.result.masked ? words.page.picturesMasked : words.page.picturesNote}</span>
        )}
      />
      <Strip report={report} frames={frames.slice(0, MOST_FRAMES)} />
      {rest.length > 0 && (
        <details>
          <summary>
            <T of={(words) => words.page.restPictures(rest.length)} />
          </summary>
          <Strip report={report} frames={rest} />
        </details>
      )}
    </section>
  );
}

function Strip({ report, frames }: { report: Report; frames: readonly Frame[] }) {
  return (
    <ol class={`strip ${report.trace.settings.device}`}>
      {frames.map((frame) => (
        <li>
          <FrameOf report={report} frame={frame} />
        </li>
      ))}
    </ol>
  );
}

function FrameOf({ report, frame }: { report: Report; frame: Frame }) {
  const [first] = frame.steps;
  const last = frame.steps.at(-1);
  if (!first || !last) return null;
  const request = report.requests.find(({ met }) => met.id === first.prompt);
  const id = `frame-${first.index}`;
  return (
    <figure>
      <Picture report={report} file={frame.file} labelledBy={id} />
      <figcaption id={id}>
        <b>
          <T of={({ page }) => (first === last ? page.stepOne(first.index) : page.stepSpan(first.index, last.index))} />
        </b>
        {request && (
          <a href={`#${anchorOf(request)}`}>
            {request.told.order} <Title of={request} most={16} />
          </a>
        )}
        <span class="quiet">{deed(last, 24)}</span>
      </figcaption>
    </figure>
  );
}

/** Steps in a row that saw the same are one frame; what was given at a yes is shown bit by bit. */
function framesOf({ refusing }: Report): Frame[] {
  const frames: { file: string | undefined; steps: Step[] }[] = [];
  for (const step of refusing?.steps ?? []) {
    const last = frames.at(-1);
    if (last && isSame(last.steps.at(-1), step)) last.steps.push(step);
    else frames.push({ file: step.screen.image, steps: [step] });
  }
  return frames;
}

function isSame(before: Step | undefined, step: Step): boolean {
  if (!before || before.prompt !== step.prompt) return false;
  if (before.screen.image === step.screen.image) return true;
  return before.phase === 'refuse' && step.phase === 'refuse' && before.screen.fingerprint === step.screen.fingerprint;
}
