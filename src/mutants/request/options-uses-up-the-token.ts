import { unreadable } from '../../mock/refresh-token.ts';
import { mutant } from '../mutant.ts';

export const optionsUsesUpTheToken = mutant({
  id: 'options-uses-up-the-token',
  breaks: ['RF-REQ-01'],
  describes: 'a token that was sent by OPTIONS is refused ever after',
  behaviour: (operator) => {
    const used = new Set<string>();
    return {
      ...operator,
      answerMethod: (request) => {
        const text = operator.tokenText(request);
        if (request.method === 'OPTIONS' && text !== '') used.add(text);
        return operator.answerMethod(request);
      },
      readToken: (text, keys) =>
        used.has(text) ? unreadable('inner-token') : operator.readToken(text, keys),
    };
  },
});
