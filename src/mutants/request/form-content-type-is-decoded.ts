import { mutant } from '../mutant.ts';

export const formContentTypeIsDecoded = mutant({
  id: 'form-content-type-is-decoded',
  breaks: ['RF-REQ-05'],
  describes: 'a body declared as a form loses its plus signs',
  decides: (operator) => ({
    tokenText: (request) => {
      const text = operator.tokenText(request);
      return request.mediaType === 'application/x-www-form-urlencoded' ? text.replaceAll('+', ' ') : text;
    },
  }),
});
