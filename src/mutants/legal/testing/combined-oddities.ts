import { gatewayOddities } from './gateway-oddities.ts';
import { httpOddities } from './http-oddities.ts';
import { jsonOddities } from './json-oddities.ts';
import { keyOddities } from './key-oddities.ts';
import type { Oddities, Oddity } from './oddity.ts';
import { statusOddities } from './status-oddities.ts';
import { timeOddities } from './time-oddities.ts';
import { tokenOddities } from './token-oddities.ts';

const single: Oddities = {
  ...tokenOddities,
  ...keyOddities,
  ...jsonOddities,
  ...httpOddities,
  ...gatewayOddities,
  ...timeOddities,
  ...statusOddities,
};

/** Whether an operator shows all of these oddities; the clock returns to its start before each. */
function all(ids: readonly string[]): Oddity {
  return async (operator) => {
    const shown: boolean[] = [];
    for (const id of ids) {
      operator.control.reset();
      shown.push((await single[id]?.(operator)) ?? false);
    }
    return shown.length > 0 && shown.every(Boolean);
  };
}

/** How each combined operator shows its oddities, all but those that another one hides. */
export const combinedOddities: Oddities = {
  'combined-terse': all([
    'refresh-token-is-a-reference',
    'advertising-token-is-short',
    'response-keys-of-16-bytes',
    'all-times-are-one',
    'message-is-one-letter',
    'success-without-content-type',
    'other-methods-are-not-found',
    'connection-is-closed',
  ]),
  'combined-wordy': all([
    'refresh-token-with-dots',
    'advertising-token-of-2-kib',
    'further-fields-of-the-same-names',
    'message-in-other-scripts',
    'message-on-opt-out',
    'indented-json',
    'headers-of-caution',
    'charset-is-declared',
    'answers-in-dribbles',
  ]),
  'combined-strict': all([
    'response-keys-of-mixed-lengths',
    'times-on-whole-seconds',
    'expires-at-the-millisecond',
    'token-works-once',
    'altered-without-bearer-is-unauthorized',
    'challenge-with-401',
    'escaped-json',
    'preflight-in-repeated-headers',
  ]),
  'combined-padded': all([
    'response-keys-of-mixed-lengths',
    'malformed-is-client-error',
    'clock-ahead',
    'vectors-are-counted',
    'origin-is-echoed',
    'trailers-follow',
  ]),
};

/** Every oddity, by the id of its operator. */
export const oddities: Oddities = { ...single, ...combinedOddities };
