import { unreadable } from '../../mock/tokens/refresh-token.ts';
import { because, type Mutant, mutant } from '../mutant.ts';

const KEY_ID_AT = 1;

/** Under which of the operator's keys a refresh token is encrypted. */
function keyIdOf(token: string): number {
  return Buffer.from(token, 'base64').readInt32BE(KEY_ID_AT);
}

/** What becomes of a token from before a rotation of the operator's keys. */
export const rotationMutants: readonly Mutant[] = [
  mutant({
    id: 'rotated-key-is-forgotten',
    breaks: ['RF-KEY-04'],
    alsoBreaks: because(
      'a token from before a rotation is refused, also when its user opted out',
      'RF-OPT-04',
    ),
    describes: 'a token under another key than the newest is refused',
    decides: (operator) => ({
      readToken: (text, keys) => {
        const reading = operator.readToken(text, keys);
        if (reading.kind === 'unreadable') return reading;
        const newest = operator.refreshKey(keys, Number.MAX_SAFE_INTEGER);
        return keyIdOf(text) === newest.id ? reading : unreadable('key-id');
      },
    }),
  }),
  mutant({
    id: 'rotated-answers-under-the-new-key',
    breaks: ['RF-KEY-04'],
    alsoBreaks: because('the answer does not open with the key of the token sent', 'RF-ENC-01', 'RF-ENC-04'),
    describes: 'an answer to a token from before a rotation is sealed with the response key that it carries',
    decides: (operator) => ({
      sealSuccess: (answer, situation, keys) => {
        const newest = operator.refreshKey(situation.state.keys, situation.nowMs);
        const isOld = keyIdOf(operator.tokenText(situation.request)) !== newest.id;
        const tokenKey = isOld ? (keys.newKey ?? keys.tokenKey) : keys.tokenKey;
        return operator.sealSuccess(answer, situation, { ...keys, tokenKey });
      },
    }),
  }),
];
