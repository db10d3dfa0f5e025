import type { Way } from '../../crawler/trace.ts';
import { brief } from '../text.ts';
import { informationInWords, type Lang, type Words } from '../words/index.ts';
import { type FlowEdge, LINE_HEIGHT, MOST_WAYS, type Placed, placeFlow } from './flow-layout.ts';
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
      <svg
        class="graph"
        viewBox={`0 0 ${Math.ceil(placed.width)} ${Math.ceil(placed.height)}`}
        width={Math.ceil(placed.width)}
        height={Math.ceil(placed.height)}
      >
        <defs>
          {(['open', 'way', 'yes', 'failed', 'lost'] as const).map((kind) => (
            <marker
              id={`tip-${kind}`}
              class={`tip ${kind}`}
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="8"
              markerHeight="8"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M0 0.500L8 4L0 7.500z" />
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

function Edge({ edge }: { edge: Placed['edges'][number] }) {
  const { points, label, kind } = edge;
  return (
    <g class={`edge ${kind}`}>
      <path d={curve(points)} marker-end={`url(#tip-${kind})`} />
      {label && kind === 'way' && edge.way && (
        <Label at={label} lines={[(words) => wayText(edge.way as Way, words, 12)]} />
      )}
      {label && kind === 'yes' && (
        <>
          <path class="bar" d={`M${label.x - 22} ${label.y - 17}h44`} />
          <Label
            at={{ x: label.x, y: label.y + 2 }}
            lines={[
              (words) => words.page.refusingStops,
              (words, lang) => words.page.onlyWithYes(gaveText(edge, lang, words)),
            ]}
          />
        </>
      )}
      {label && kind === 'lost' && <Label at={label} lines={[(words) => words.page.refusingStops]} />}
    </g>
  );
}

type Line = (words: Words, lang: Lang) => string;

function Label({ at, lines }: { at: { x: number; y: number }; lines: readonly Line[] }) {
  return lines.map((line, i) => (
    <text x={at.x} y={at.y + 4 + i * 15} class={i === 0 ? 'label' : 'label more'} text-anchor="middle">
      <T as="tspan" of={(words, lang) => clip(line(words, lang), 30)} />
    </text>
  ));
}

function Node({ node }: { node: Placed['nodes'][number] }) {
  const { x, y, width, height } = node;
  const corner = { x: x - width / 2, y: y - height / 2 };
  if (node.kind === 'start') {
    return (
      <g class="node start">
        <rect {...corner} width={width} height={height} rx={height / 2} />
        <Text x={x} y={y + 4} middle line={(words) => words.page.start} />
      </g>
    );
  }
  if (node.kind === 'end') {
    return (
      <g class={`node end ${node.home ? (node.afterYes ? 'yes' : 'home') : 'lost'}`}>
        <rect {...corner} width={width} height={height} rx={height / 2} />
        <Text
          x={x}
          y={y + 4.5}
          middle
          line={({ page }) => (node.home ? (node.afterYes ? page.homeAfterYes : page.home) : page.notHome)}
        />
      </g>
    );
  }
  if (node.kind === 'request') {
    const { request } = node;
    return (
      <a href={`#${anchorOf(request)}`} class={`node request ${request.standing}`}>
        <rect {...corner} width={width} height={height} rx="6" />
        <path class="edge-mark" d={`M${corner.x + 2.5} ${corner.y + 5}v${height - 10}`} />
        <Text
          x={corner.x + 14}
          y={y - 5}
          line={(words) => clip(`${request.told.order} ${titleText(request, words, 40)}`, 25)}
          strong
        />
        <Text
          x={corner.x + 14}
          y={y + 14}
          line={(words) => `${words.kinds[request.met.kind]} · ${words.page.pills[request.standing]}`}
        />
      </a>
    );
  }
  const shown = node.ways.slice(0, MOST_WAYS);
  return (
    <g class="node failed">
      {shown.map((way, i) => (
        <g>
          <path class="cross" d={`M${corner.x + 4} ${corner.y + 9.5 + i * LINE_HEIGHT}l7 7m0 -7l-7 7`} />
          <Text x={corner.x + 17} y={corner.y + 17 + i * LINE_HEIGHT} line={(words) => wayText(way, words, 19)} />
        </g>
      ))}
      {node.ways.length > MOST_WAYS && (
        <Text
          x={corner.x + 17}
          y={corner.y + 17 + MOST_WAYS * LINE_HEIGHT}
          line={(words) => words.page.moreWays(node.ways.length - MOST_WAYS)}
        />
      )}
    </g>
  );
}

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
  return clip(control ? `${words.ways[way.way]} ${words.quote(control)}` : words.ways[way.way], most);
}

function gaveText({ request }: FlowEdge, lang: Lang, words: Words): string {
  const types = [...new Set(request?.met.gave.map((given) => given.type))];
  return types.map((type) => informationInWords(type, lang)).join(words.list);
}

/** The beginning of a text that fits in so many Chinese characters' width, halved for others. */
function clip(text: string, most: number): string {
  let width = 0;
  let shown = '';
  for (const sign of text) {
    width += /[\u1100-\u115f\u2e80-\uffdc\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u.test(sign) ? 1.85 : 1;
    if (width > most * 1.25) return `${shown.trimEnd()}…`;
    shown += sign;
  }
  return shown;
}

function curve(points: readonly { x: number; y: number }[]): string {
  const [first, ...rest] = points;
  if (!first) return '';
  const round = (n: number) => Math.round(n * 10) / 10;
  const spot = ({ x, y }: { x: number; y: number }) => `${round(x)} ${round(y)}`;
  const lines = rest.map((point, i) => {
    const next = rest[i + 1];
    return next
      ? `Q${spot(point)} ${spot({ x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 })}`
      : `L${spot(point)}`;
  });
  return `M${spot(first)}${lines.join('')}`;
}
