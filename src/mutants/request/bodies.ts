import { because, type Mutant, mutant } from '../mutant.ts';

/** The `refresh_token` of a JSON body; an empty text where there is none. */
function memberOf(text: string): string {
  try {
    return String(JSON.parse(text).refresh_token);
  } catch {
    return '';
  }
}

/** The token is not read from the body as it stands there. */
export const requestBodyMutants: readonly Mutant[] = [
  mutant({
    id: 'wants-a-json-body',
    breaks: ['RF-REQ-02'],
    alsoBreaks: because(
      'a token that is the whole body is not refreshed',
      'RF-REQ-03',
      'RF-REQ-04',
      'RF-REQ-08',
      'RF-OPT-03',
      'RF-ST-06',
      'RF-ST-08',
      'RF-SEM-04',
      'RF-SEM-07',
    ),
    describes: 'the token is read from a JSON member, not from the whole body',
    decides: () => ({ tokenText: (request) => memberOf(request.body.toString('utf8')) }),
  }),
  mutant({
    id: 'token-inside-json-is-taken',
    breaks: ['RF-REQ-02'],
    alsoBreaks: because('a JSON body is not a token', 'RF-ST-05'),
    describes: 'a token inside JSON is refreshed too',
    decides: (operator) => ({
      tokenText: (request) =>
        /"refresh_token":"([^"]+)"/.exec(request.body.toString('utf8'))?.[1] ?? operator.tokenText(request),
    }),
  }),
  mutant({
    id: 'json-content-type-is-refused',
    breaks: ['RF-REQ-05'],
    describes: 'a body declared as JSON is not read as a token',
    decides: (operator) => ({
      tokenText: (request) => (request.mediaType === 'application/json' ? '' : operator.tokenText(request)),
    }),
  }),
  mutant({
    id: 'content-type-of-browsers-is-refused',
    breaks: ['RF-REQ-05'],
    describes: 'a body with a charset written as the fetch of a browser writes it is not read as a token',
    decides: (operator) => ({
      tokenText: (request) =>
        request.headers['content-type']?.endsWith(';charset=UTF-8') === true
          ? ''
          : operator.tokenText(request),
    }),
  }),
  mutant({
    id: 'absent-content-type-is-refused',
    breaks: ['RF-REQ-05'],
    describes: 'a body without a content type is not read as a token',
    decides: (operator) => ({
      tokenText: (request) => (request.mediaType === '' ? '' : operator.tokenText(request)),
    }),
  }),
  mutant({
    id: 'form-content-type-is-decoded',
    breaks: ['RF-REQ-05'],
    describes: 'a body declared as a form loses its plus signs',
    decides: (operator) => ({
      tokenText: (request) => {
        const text = operator.tokenText(request);
        return request.mediaType === 'application/x-www-form-urlencoded' ? text.replaceAll('+', ' ') : text;
      },
    }),
  }),
];
