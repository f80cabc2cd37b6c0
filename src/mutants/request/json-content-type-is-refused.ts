import { mutant } from '../mutant.ts';

export const jsonContentTypeIsRefused = mutant({
  id: 'json-content-type-is-refused',
  breaks: ['RF-REQ-05'],
  describes: 'a body declared as JSON is not read as a token',
  decides: (operator) => ({
    tokenText: (request) => (request.mediaType === 'application/json' ? '' : operator.tokenText(request)),
  }),
});
