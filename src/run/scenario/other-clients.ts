import type { Authorization } from '../../client/operator-client.ts';
import type { Need } from '../../contract/requirement.ts';
import { Secret } from '../../secret/secret.ts';
import { NotTestable } from '../evidence/outcome-errors.ts';
import type { Keys } from './scenario.ts';

/** A client other than the one that got a token: what a run needs to ask as this client, and how a message names it. */
export type OtherClient = { need: Need; whose: string; key: 'otherSite' | 'unprivileged' };

/** An operator may treat a token by the client that asks, and these two differ most from its own. */
export const otherClients: readonly OtherClient[] = [
  { need: 'other-site-key', whose: 'of another site', key: 'otherSite' },
  { need: 'unprivileged-key', whose: 'without the generator role', key: 'unprivileged' },
];

/** @throws NotTestable when the run was not given its key */
export function askingAs({ whose, key }: OtherClient, keys: Keys): Authorization {
  const apiKey = keys[key];
  if (apiKey === undefined) throw new NotTestable(`there is no API key ${whose}`);
  return { header: new Secret('API key', `Bearer ${apiKey}`) };
}
