import type { Control } from '../../recognise/recognised.ts';
import type { Hub } from '../../recognise/search-words.ts';
import type { FoundAt, UiNode } from '../../trace.ts';
import type { Seen } from '../sight.ts';

/** A screen of the app and the shortest way to it that was seen. */
export interface Place {
  readonly hub: Hub;
  readonly path: readonly Press[]; // from the main screen
  readonly fingerprint: string;
  readonly address: string;
}

/** A press as it can be made again: by what a person would look for. */
export interface Press {
  readonly role: UiNode['role'];
  readonly name: string;
  readonly hint: string;
  readonly nth: number;
  readonly label: string; // the words on it, or what its icon stands for
  readonly href?: string;
}

export function placeOf(seen: Seen, hub: Hub, path: readonly Press[]): Place {
  return { hub, path, fingerprint: seen.fingerprint, address: withoutHash(seen.view.address) };
}

export function pressOf(control: Control, seen: Seen): Press {
  const node = seen.view.nodes[control.node] as UiNode;
  const alike = seen.view.nodes.filter((one) => one.operable && one.role === node.role && one.name === node.name);
  return {
    role: node.role,
    name: node.name,
    hint: node.hint ?? '',
    nth: Math.max(
      0,
      alike.findIndex((one) => one.id === node.id),
    ),
    label: control.text,
    ...(node.href ? { href: node.href } : {}),
  };
}

/** Whether a screen is this place: it looks the same, or what lies at its address has only changed a little. */
export function isAt(place: Place, press: Press, seen: Seen): boolean {
  if (seen.view.state !== 'shown') return false;
  if (seen.fingerprint === place.fingerprint) return true;
  return place.address === withoutHash(seen.view.address) && /^https?:/.test(place.address) && hasSame(press, seen);
}

/** Whether the very same link stands on this screen too, as those of a bar of tabs or a footer do. */
export function standsHere(press: Press, { view }: Seen): boolean {
  if (view.state !== 'shown') return false;
  return view.nodes.some(
    (node) =>
      isSame(press, node) &&
      ((press.href !== undefined && !/^(#|javascript:)/i.test(press.href)) ||
        node.role === 'tab' ||
        isIn('navigation', node, view.nodes)),
  );
}

export function isIn(role: UiNode['role'], node: UiNode, nodes: readonly UiNode[]): boolean {
  for (let at = nodes[node.parent]; at; at = nodes[at.parent]) if (at.role === role) return true;
  return false;
}

/** Where a link that stands on a page of this kind was found. */
export function foundAt(hub: Hub): FoundAt {
  if (hub === 'help') return 'about';
  return hub === 'menu' ? 'main' : hub;
}

function hasSame(press: Press, seen: Seen): boolean {
  return seen.view.nodes.some((node) => isSame(press, node));
}

function isSame(press: Press, node: UiNode): boolean {
  return (
    node.operable &&
    node.role === press.role &&
    node.name === press.name &&
    node.href === press.href &&
    (node.name !== '' || (node.hint ?? '') === press.hint) &&
    !node.states?.includes('occluded')
  );
}

function withoutHash(address: string): string {
  return address.split('#')[0] ?? address;
}
