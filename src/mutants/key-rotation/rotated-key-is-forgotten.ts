import { unreadable } from '../../mock/tokens/refresh-token.ts';
import { mutant } from '../mutant.ts';

const KEY_ID_AT = 1;

export const rotatedKeyIsForgotten = mutant({
  id: 'rotated-key-is-forgotten',
  breaks: ['RF-KEY-04'],
  alsoBreaks: { 'RF-OPT-04': 'a token from before a rotation is refused, whoever opted out' },
  describes: 'a token under another key than the newest is refused',
  decides: (operator) => ({
    readToken: (text, keys) => {
      const reading = operator.readToken(text, keys);
      if (reading.kind === 'unreadable') return reading;
      const newest = operator.refreshKey(keys, Number.MAX_SAFE_INTEGER);
      const isNewest = Buffer.from(text, 'base64').readInt32BE(KEY_ID_AT) === newest.id;
      return isNewest ? reading : unreadable('key-id');
    },
  }),
});
