import type { SealingKeys } from '../../mock/behaviour/behaviour.ts';
import { mutant } from '../mutant.ts';

export const sealedWithAnotherUsersKey = mutant({
  id: 'sealed-with-another-users-key',
  breaks: ['RF-ENC-04', 'RF-BODY-07'],
  alsoBreaks: {
    'RF-REQ-05': 'an answer to one content type opens, to another not',
  },
  describes: 'an answer is sealed with the key of whoever was answered before',
  decides: (operator) => {
    let last: SealingKeys | undefined;
    return {
      sealingKey: (keys) => {
        const before = last;
        last = keys;
        return before === undefined || before.user.id === keys.user.id
          ? operator.sealingKey(keys)
          : before.tokenKey;
      },
    };
  },
});
