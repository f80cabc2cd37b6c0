import { mutant } from '../mutant.ts';

function memberOf(text: string): string {
  try {
    return String(JSON.parse(text).refresh_token);
  } catch {
    return '';
  }
}

export const wantsAJsonBody = mutant({
  id: 'wants-a-json-body',
  breaks: ['RF-REQ-02'],
  alsoBreaks: {
    'RF-REQ-03': 'no token that is the whole body is served',
    'RF-REQ-04': 'no token that is the whole body is served',
    'RF-REQ-08': 'no token that is the whole body is served',
    'RF-OPT-03': 'no token that is the whole body is served',
    'RF-ST-06': 'no token that is the whole body is served',
    'RF-ST-08': 'no token that is the whole body is served',
    'RF-SEM-04': 'no token that is the whole body is served',
    'RF-SEM-07': 'no token that is the whole body is served',
  },
  describes: 'the token is read from a JSON member, not taken as the whole body',
  decides: () => ({ tokenText: (request) => memberOf(request.body.toString('utf8')) }),
});
