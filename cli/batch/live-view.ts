import type { RequestListener } from 'node:http';
import { peer } from '../../crawler/engine/bull.ts';
import type { ClusterQueue } from '../../crawler/engine/cluster.ts';
import { type LocalPage, serveWithToken } from './board.ts';

/** The engine's usual dashboard over the queues, to look at and not to touch. @throws {UsageError} */
export async function liveView(cluster: ClusterQueue): Promise<LocalPage> {
  const { createBullBoard } = await peer('@bull-board/api', () => import('@bull-board/api'));
  const { BullMQAdapter } = await import('@bull-board/api/bullMQAdapter');
  const { ExpressAdapter } = await peer('@bull-board/express', () => import('@bull-board/express'));
  const serverAdapter = new ExpressAdapter();
  createBullBoard({
    queues: cluster.queues.map((queue) => new BullMQAdapter(queue, { readOnlyMode: true })),
    serverAdapter: serverAdapter as never, // the same, of another copy of the package's types
  });
  return serveWithToken(serverAdapter.getRouter() as RequestListener);
}
