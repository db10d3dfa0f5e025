import type { CDPSession } from 'playwright';

/**
 * Shows the look the closed shadow roots that came with the page's HTML, which no script can reach: the browser itself
 * is asked for them. Costs a walk over the whole tree, so only where boxes were seen that show nothing of their own.
 * @returns whether there were new ones
 */
export async function openClosedRoots(session: CDPSession): Promise<boolean> {
  const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
  let opened = false;
  for (const [host, shadow] of closedRoots(root)) {
    const [outer, inner] = await Promise.all(
      [host, shadow].map((backendNodeId) => session.send('DOM.resolveNode', { backendNodeId })),
    );
    const objectId = outer?.object.objectId;
    const argument = inner?.object.objectId;
    if (!objectId || !argument) continue;
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId,
      arguments: [{ objectId: argument }],
      functionDeclaration: `function (root) { return window[Symbol.for('naysayer')].adopt(this, root); }`,
      returnByValue: true,
    });
    opened ||= result.value === true;
  }
  await session.send('DOM.disable'); // else it tells of every change from now on
  return opened;
}

/** Hosts and their closed roots, as ids of the browser's. */
function* closedRoots(node: Tree): Generator<[number, number]> {
  for (const root of node.shadowRoots ?? []) {
    if (root.shadowRootType === 'closed') yield [node.backendNodeId, root.backendNodeId];
    yield* closedRoots(root);
  }
  for (const child of node.children ?? []) yield* closedRoots(child);
  if (node.contentDocument) yield* closedRoots(node.contentDocument);
}

/** As much of the protocol's node as is needed here. */
interface Tree {
  readonly backendNodeId: number;
  readonly shadowRootType?: string;
  readonly shadowRoots?: readonly Tree[];
  readonly children?: readonly Tree[];
  readonly contentDocument?: Tree;
}
