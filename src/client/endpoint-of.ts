import type { Endpoint } from '../contract/statuses.ts';
import type { Exchange } from './exchange.ts';
import { GENERATE_PATH, REFRESH_PATH } from './operator-client.ts';

/** Where a request went; undefined for another path. */
export function endpointOf({
  request,
}: {
  request: Pick<Exchange['request'], 'path'>;
}): Endpoint | undefined {
  const { path: asked } = request;
  const query = asked.indexOf('?');
  const path = query === -1 ? asked : asked.slice(0, query);
  if (path.endsWith(REFRESH_PATH)) return 'refresh';
  return path.endsWith(GENERATE_PATH) ? 'generate' : undefined;
}
