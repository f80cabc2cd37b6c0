import { createHash } from 'node:crypto';
import { Secret } from '../../secret/secret.ts';

/** A client secret that belongs to nobody, the same one in every run: requests that nobody may send are sealed with it. */
export function strangersSecret(): Secret {
  const bytes = createHash('sha256').update('the client secret of nobody').digest();
  return new Secret('client secret', bytes.toString('base64'));
}
