/** @jsxRuntime automatic @jsxImportSource preact */
import { scaleLinear, scalePoint } from 'd3-scale';
import { area, curveMonotoneX, line, stack } from 'd3-shape';
import type { ComponentChildren } from 'preact';

export interface Bar {
  readonly label: ComponentChildren;
  readonly parts: readonly { readonly tone: string; readonly value: number }[];
  readonly told: ComponentChildren; // the numbers, in words or digits
}

/** Lying bars on one scale: the label as text, which wraps, and the bar as a picture, which stretches. */
export function Bars({ bars }: { bars: readonly Bar[] }) {
  const most = Math.max(1, ...bars.map(({ parts }) => sum(parts.map(({ value }) => value))));
  const x = scaleLinear([0, most], [0, 100]);
  return (
    <dl class="bars">
      {bars.map(({ label, parts, told }) => {
        let before = 0;
        return (
          <div>
            <dt>{label}</dt>
            <dd>
              <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                {parts.map(({ tone, value }) => {
                  const from = before;
                  before += value;
                  return <rect class={`tone-${tone}`} x={x(from)} width={x(value)} height={10} />;
                })}
              </svg>
              <span class="told">{told}</span>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

export interface Night {
  readonly label: string; // a day or a time
  readonly values: Readonly<Record<string, number>>;
}

/** What came of each run, one on the other. @param tones of the values, from the bottom up */
export function StackedNights({
  nights,
  tones,
  title,
}: {
  nights: readonly Night[];
  tones: readonly string[];
  title: string;
}) {
  const x = places(nights);
  const totals = nights.map(({ values }) => sum(tones.map((tone) => values[tone] ?? 0)));
  const y = scaleLinear([0, Math.max(1, ...totals)], [HEIGHT - BELOW, ABOVE]).nice();
  const layers = stack<Night>()
    .keys(tones as string[])
    .value(({ values }, key) => values[key] ?? 0)(nights as Night[]);
  const shape = area<readonly [number, number]>()
    .x((_, i) => x(i))
    .y0(([from]) => y(from))
    .y1(([, to]) => y(to))
    .curve(curveMonotoneX);
  return (
    <Frame title={title} ticks={y.ticks(4)} y={y} nights={nights} x={x}>
      {layers.map((layer, i) => (
        <path class={`tone-${tones[i]}`} d={shape(layer as unknown as (readonly [number, number])[]) ?? ''} />
      ))}
    </Frame>
  );
}

/** One number of each run, as a line; a run without one leaves a gap. */
export function LineOfNights({ nights, of, title }: { nights: readonly Night[]; of: string; title: string }) {
  const x = places(nights);
  const values = nights.map(({ values: all }) => all[of] ?? Number.NaN);
  const y = scaleLinear([0, Math.max(1, ...values.filter(Number.isFinite))], [HEIGHT - BELOW, ABOVE]).nice();
  const path = line<number>()
    .defined(Number.isFinite)
    .x((_, i) => x(i))
    .y(y)
    .curve(curveMonotoneX);
  return (
    <Frame title={title} ticks={y.ticks(4)} y={y} nights={nights} x={x}>
      <path class="price-line" d={path(values) ?? ''} />
      {values.map((value, i) =>
        Number.isFinite(value) ? <circle class="price-dot" cx={x(i)} cy={y(value)} r={3.5} /> : null,
      )}
    </Frame>
  );
}

const WIDTH = 640;
const HEIGHT = 220;
const ABOVE = 12;
const BELOW = 26;
const LEFT = 44;
const MOST_LABELS = 8;

function places(nights: readonly Night[]): (i: number) => number {
  const scale = scalePoint(
    nights.map((_, i) => i),
    [LEFT + 4, WIDTH - 12],
  );
  return (i) => scale(i) ?? LEFT;
}

interface FrameProps {
  readonly title: string;
  readonly ticks: readonly number[];
  readonly y: (value: number) => number;
  readonly nights: readonly Night[];
  readonly x: (i: number) => number;
  readonly children: ComponentChildren;
}

function Frame({ title, ticks, y, nights, x, children }: FrameProps) {
  const every = Math.ceil(nights.length / MOST_LABELS);
  return (
    <svg class="nights" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
      {ticks.map((tick) => (
        <g class="tick">
          <line x1={LEFT} x2={WIDTH - 8} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 6} y={y(tick) + 4} text-anchor="end">
            {tick}
          </text>
        </g>
      ))}
      {children}
      {nights.map(({ label }, i) =>
        i % every === 0 ? (
          <text
            class="when"
            x={x(i)}
            y={HEIGHT - 6}
            text-anchor={i === 0 ? 'start' : i === nights.length - 1 ? 'end' : 'middle'}
          >
            {label}
          </text>
        ) : null,
      )}
    </svg>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((all, one) => all + one, 0);
}
