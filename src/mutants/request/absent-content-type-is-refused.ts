import { mutant } from '../mutant.ts';

export const absentContentTypeIsRefused = mutant({
  id: 'absent-content-type-is-refused',
  breaks: ['RF-REQ-05'],
  describes: 'a body without a content type is not read',
  decides: (operator) => ({
    tokenText: (request) => (request.mediaType === '' ? '' : operator.tokenText(request)),
  }),
});
