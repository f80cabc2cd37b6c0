import { mutant } from '../mutant.ts';

const KEY_ID_AT = 1;

export const rotatedAnswersUnderTheNewKey = mutant({
  id: 'rotated-answers-under-the-new-key',
  breaks: ['RF-KEY-04'],
  alsoBreaks: {
    'RF-ENC-01': 'such an answer does not open with the key of the token sent',
    'RF-ENC-04': 'such an answer does not open with the key of the token sent',
  },
  describes: 'a token of before a rotation is answered under the response key that is issued with the answer',
  decides: (operator) => ({
    sealSuccess: (answer, situation, keys) => {
      const sent = Buffer.from(operator.tokenText(situation.request), 'base64');
      const newest = operator.refreshKey(situation.state.keys, situation.nowMs);
      const isOld = sent.readInt32BE(KEY_ID_AT) !== newest.id;
      const tokenKey = isOld ? (keys.newKey ?? keys.tokenKey) : keys.tokenKey;
      return operator.sealSuccess(answer, situation, { ...keys, tokenKey });
    },
  }),
});
