import { mutant } from '../mutant.ts';

export const tokenInsideJsonIsTaken = mutant({
  id: 'token-inside-json-is-taken',
  breaks: ['RF-REQ-02'],
  alsoBreaks: {
    'RF-ST-05': 'a body that is JSON is no token',
  },
  describes: 'a token inside JSON is taken too',
  decides: (operator) => ({
    tokenText: (request) =>
      /"refresh_token":"([^"]+)"/.exec(request.body.toString('utf8'))?.[1] ?? operator.tokenText(request),
  }),
});
