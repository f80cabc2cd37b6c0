import { mutant } from '../mutant.ts';

const KEY_ID_AT = 1;

export const optOutIsIgnoredAfterARotation = mutant({
  id: 'opt-out-is-ignored-after-a-rotation',
  breaks: ['RF-OPT-06', 'RF-OPT-04'],
  describes: 'a token of before a rotation is refreshed for someone who opted out',
  decides: (operator) => ({
    isOptedOut: (claims, situation) => {
      const sent = Buffer.from(operator.tokenText(situation.request), 'base64');
      const newest = operator.refreshKey(situation.state.keys, situation.nowMs);
      return sent.readInt32BE(KEY_ID_AT) === newest.id && operator.isOptedOut(claims, situation);
    },
  }),
});
