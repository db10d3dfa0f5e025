import type { Bounds, Point, UiNode } from '../trace.ts';
import { pressable } from './sight.ts';

/** A point on the screen that is outside the box and on nothing that can be pressed but what dims the page. */
export function besideTheBox(scope: UiNode, nodes: readonly UiNode[]): Point | undefined {
  const shown = nodes.filter((node) => !node.states?.includes('offscreen'));
  const edge = (ends: readonly number[]) => Math.max(...ends.filter((end) => end < 5000));
  const right = edge(shown.map((node) => node.bounds.x + node.bounds.width));
  const bottom = edge(shown.map((node) => node.bounds.y + node.bounds.height));
  // A button without words over a large part of the screen is what dims the page, and there to be pressed.
  const dims = (node: UiNode) =>
    node.role === 'button' && node.name === '' && node.bounds.width * node.bounds.height >= DIMS_FROM * right * bottom;
  const says = (node: UiNode) => (node.operable ? !dims(node) : node.role === 'text' || node.role === 'heading');
  const { x, y, width, height } = around([
    scope,
    ...shown.filter((node) => says(node) && isWithin(node, scope, nodes)),
  ]);
  const spots = [
    { x: x + width / 2, y: y / 2 },
    { x: x / 2, y: y + height / 2 },
    { x: (x + width + right) / 2, y: y + height / 2 },
    { x: x + width / 2, y: y + height + 24 },
  ];
  const far = (spot: Point) => spot.x < x - 4 || spot.x > x + width + 4 || spot.y < y - 4 || spot.y > y + height + 4;
  const free = (spot: Point) => !nodes.some((node) => pressable(node) && !dims(node) && isNear(spot, node.bounds));
  const onScreen = (spot: Point) => spot.x > 2 && spot.y > 2 && spot.x < right && spot.y < bottom;
  return spots.find((spot) => far(spot) && free(spot) && onScreen(spot));
}
const DIMS_FROM = 0.15; // of the screen

/** A finger is broad, and a browser gives its press to what lies nearest. */
function isNear({ x, y }: Point, box: Bounds): boolean {
  const isBeside = x < box.x - FINGER || x > box.x + box.width + FINGER;
  return !isBeside && y >= box.y - FINGER && y <= box.y + box.height + FINGER;
}
const FINGER = 16; // pixels

function around(nodes: readonly UiNode[]): Bounds {
  const [x, y] = [Math.min(...nodes.map(({ bounds }) => bounds.x)), Math.min(...nodes.map(({ bounds }) => bounds.y))];
  const right = Math.max(...nodes.map(({ bounds }) => bounds.x + bounds.width));
  const bottom = Math.max(...nodes.map(({ bounds }) => bounds.y + bounds.height));
  return { x, y, width: right - x, height: bottom - y };
}

function isWithin(node: UiNode, box: UiNode, nodes: readonly UiNode[]): boolean {
  for (let up = nodes[node.parent]; up; up = nodes[up.parent]) if (up === box) return true;
  return false;
}
