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
  describes: 'the token is read from a JSON member, not taken as the whole body',
  behaviour: (operator) => ({ ...operator, tokenText: (request) => memberOf(request.body.toString('utf8')) }),
});
