/** @jsxRuntime automatic @jsxImportSource preact */
import type { Way } from '../../crawler/trace.ts';
import { brief } from '../text.ts';
import { informationInWords, type Lang, type Words } from '../words/index.ts';
import { type FlowEdge, MOST_WAYS, type PlacedFlow, placeFlow, SIDE } from './flow-layout.ts';
import { T } from './language.tsx';
import { anchorOf, titleText } from './link.tsx';
import type { Report } from './report.ts';

/** The flow as a picture: requests as boxes, ways as arrows, and where refusing stops. */
export function Flow({ report }: { report: Report }) {
  const placed = placeFlow(report);
  return (
    <section class="flow" aria-labelledby="flow">
      <h2 id="flow">
        <T of={(words) => words.page.flow} />
      </h2>
      <T as="p" of={(words) => <span class="quiet">{words.page.flowNote}</span>} />
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: its texts and links are read out; the heading names it */}
      <svg class="graph" viewBox={`0 0 ${placed.width} ${placed.height}`} width={placed.width} height={placed.height}>
        <defs>
          {(['open', 'way', 'yes', 'failed', 'lost'] as const).map((kind) => (
            <marker
              id={`tip-${kind}`}
              class={`tip ${kind}`}
              viewBox="0 0 8 8"
              refX="7.5"
              refY="4"
              markerWidth="8"
              markerHeight="8"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M0 0.5L8 4L0 7.5z" />
            </marker>
          ))}
        </defs>
        {placed.edges.map((edge) => (
          <Edge edge={edge} />
        ))}
        {placed.nodes.map((node) => (
          <Node node={node} />
        ))}
      </svg>
    </section>
  );
}

function Edge({ edge }: { edge: PlacedFlow['edges'][number] }) {
  const { from, to, label, kind } = edge;
  const beside = label.x + 14;
  return (
    <g class={`edge ${kind}${kind === 'yes' && edge.request.standing === 'within' ? ' within' : ''}`}>
      <path d={`M${from.x} ${from.y}L${to.x} ${to.y - 1}`} marker-end={`url(#tip-${kind})`} />
      {kind === 'way' && <Text x={beside} y={label.y + 4} line={(words) => wayText(edge.way, words, 34)} />}
      {(kind === 'yes' || kind === 'lost') && <path class="bar" d={`M${label.x - 26} ${from.y + 15}h52`} />}
      {kind === 'yes' && (
        <>
          <Text
            x={label.x + 34}
            y={from.y + 19}
            strong
            line={({ page }) => (edge.request.standing === 'within' ? page.pills.within : page.refusingStops)}
          />
          {[0, 1].map((i) => (
            <Text
              x={beside}
              y={from.y + 40 + i * 16}
              line={(words, lang) => inTwoLines(words.page.onlyWithYes(gaveText(edge, lang, words)), 34)[i] ?? ''}
            />
          ))}
        </>
      )}
      {kind === 'lost' && <Text x={label.x + 34} y={from.y + 19} strong line={(words) => words.page.refusingStops} />}
    </g>
  );
}

function Node({ node }: { node: PlacedFlow['nodes'][number] }) {
  const { box } = node;
  const centre = box.x + box.width / 2;
  if (node.kind === 'start') {
    return (
      <g class="node start">
        <rect x={centre - 62} y={box.y} width="124" height={box.height} rx={box.height / 2} />
        <Text x={centre} y={box.y + 20.5} middle line={(words) => words.page.start} />
      </g>
    );
  }
  if (node.kind === 'end') {
    return (
      <g class={`node end ${node.home ? (node.after === 'yes' ? 'yes' : 'home') : 'lost'}`}>
        <rect x={box.x} y={box.y} width={box.width} height={box.height} rx={box.height / 2} />
        <Text
          x={centre}
          y={box.y + 20.5}
          middle
          line={({ page }) => (node.home ? page.homeAfter[node.after] : page.notHome)}
        />
      </g>
    );
  }
  const { request, failed } = node;
  const middle = box.y + box.height / 2;
  return (
    <>
      <a href={`#${anchorOf(request)}`} class={`node request ${request.standing}`}>
        <rect x={box.x} y={box.y} width={box.width} height={box.height} rx="6" />
        <path class="edge-mark" d={`M${box.x + 2.5} ${box.y + 5}v${box.height - 10}`} />
        <Text
          x={box.x + 14}
          y={middle - 13}
          strong
          line={(words) => clip(`${request.told.order}  ${titleText(request, words, 40)}`, 22)}
        />
        <Text x={box.x + 14} y={middle + 6} line={(words) => clip(words.kinds[request.met.kind], 28)} />
        <Text x={box.x + 14} y={middle + 23} line={(words) => clip(words.page.pills[request.standing], 28)} />
      </a>
      <g class="edge failed">
        {failed.slice(0, MOST_WAYS).map((way, i) => (
          <Failed way={way} x={box.x + box.width} y={lineAt(failed.length, i, middle)} />
        ))}
        {failed.length > MOST_WAYS && (
          <Text
            x={box.x + box.width + 44}
            y={lineAt(failed.length, MOST_WAYS, middle) + 4}
            line={(words) => words.page.moreWays(failed.length - MOST_WAYS)}
          />
        )}
      </g>
    </>
  );
}

/** A way that was tried and led nowhere: an arrow to a cross. */
function Failed({ way, x, y }: { way: Way; x: number; y: number }) {
  return (
    <>
      <path d={`M${x} ${y}h24`} />
      <path class="cross" d={`M${x + 27} ${y - 4}l8 8m0 -8l-8 8`} />
      <Text x={x + 44} y={y + 4} line={(words) => wayText(way, words, 18)} />
    </>
  );
}

/** The lines beside a box stand evenly about its middle. */
function lineAt(count: number, i: number, middle: number): number {
  const lines = Math.min(count, MOST_WAYS) + (count > MOST_WAYS ? 1 : 0);
  return middle + (i - (lines - 1) / 2) * SIDE.line;
}

type Line = (words: Words, lang: Lang) => string;

function Text(props: { x: number; y: number; line: Line; middle?: boolean; strong?: boolean }) {
  const { x, y, line, middle, strong } = props;
  return (
    <text x={x} y={y} class={strong ? 'strong' : undefined} text-anchor={middle ? 'middle' : undefined}>
      <T as="tspan" of={line} />
    </text>
  );
}

function wayText(way: Way, words: Words, most: number): string {
  const control = brief(way.control, 24);
  // What else was pressed is known by its words alone.
  if (control && way.way === 'elsewhere') return words.quote(clip(control, most - 3));
  const name = words.ways[way.way];
  const isRoom = control !== '' && clip(name, most - LEAST_QUOTED) === name;
  return clip(isRoom ? `${name} ${words.quote(control)}` : name, most);
}

const LEAST_QUOTED = 8; // letters, with its marks: of less of a control nobody would know it

function gaveText({ request }: Extract<FlowEdge, { request: unknown }>, lang: Lang, words: Words): string {
  const types = [...new Set(request.met.gave.map((given) => given.type))];
  return types.map((type) => informationInWords(type, lang)).join(words.list);
}

/** A text of no more than two lines, parted where a word or an item of a list ends. */
function inTwoLines(text: string, most: number): readonly string[] {
  const first = clip(text, most);
  if (first === text) return [text];
  const shown = first.slice(0, -1);
  const end = Math.max(shown.lastIndexOf(' '), shown.lastIndexOf('、')) + 1 || shown.length;
  return [text.slice(0, end).trimEnd(), clip(text.slice(end).trimStart(), most)];
}

/** The beginning of a text that fits in the width of so many Latin letters; a Chinese character takes two. */
function clip(text: string, most: number): string {
  let width = 0;
  let shown = '';
  for (const sign of text) {
    width += /[\u1100-\u115f\u2e80-\uffdc\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(sign) ? 1.8 : 1;
    if (width > most) return `${shown.trimEnd()}…`;
    shown += sign;
  }
  return shown;
}
