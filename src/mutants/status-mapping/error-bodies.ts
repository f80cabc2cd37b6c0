import type { Behaviour } from '../../mock/behaviour/behaviour.ts';
import type { Refusal } from '../../mock/http/reply.ts';
import { because, type Mutant, mutant } from '../mutant.ts';
import { sendingErrors } from '../sending-errors.ts';

/** An operator whose refresh answers a request that is not authorized with another body. */
function sendingUnauthorized(
  operator: Behaviour,
  body: (refusal: Refusal) => string,
): Pick<Behaviour, 'sendRefusal'> {
  return sendingErrors(operator, (reply, refusal, { request }) =>
    refusal.status === 'unauthorized' && request.path.endsWith('/refresh')
      ? { ...reply, body: body(refusal) }
      : reply,
  );
}

/** An error is not JSON, or is not declared as JSON. */
export const errorBodyMutants: readonly Mutant[] = [
  mutant({
    id: 'errors-as-redirect',
    breaks: ['RF-ST-02', 'RF-ENC-03'],
    alsoBreaks: because(
      'a redirect names no status',
      'RF-REQ-07',
      'RF-ST-08',
      'RF-SEM-04',
      'RF-ST-11',
      'GN-AUTH-01',
      'GN-IN-01',
      'GN-IN-02',
      'GN-IN-03',
      'GN-ST-01',
    ),
    describes: 'refresh answers bad input with a redirect without a body',
    decides: (operator) =>
      sendingErrors(operator, (reply, _, { request }) =>
        request.path.includes('refresh') ? { ...reply, httpStatus: 302, body: '' } : reply,
      ),
  }),
  mutant({
    id: 'errors-as-text',
    breaks: ['RF-ST-11'],
    describes: 'the JSON of an error is declared as plain text',
    decides: (operator) =>
      sendingErrors(operator, (reply) => ({ ...reply, headers: { 'content-type': 'text/plain' } })),
  }),
  mutant({
    id: 'errors-without-content-type',
    breaks: ['RF-ST-11'],
    describes: 'an error has no content type',
    decides: (operator) => sendingErrors(operator, (reply) => ({ ...reply, headers: {} })),
  }),
  mutant({
    id: 'errors-as-html',
    breaks: ['RF-ST-12'],
    alsoBreaks: because(
      'an error that is not JSON names no status',
      'RF-ENC-03',
      'RF-REQ-07',
      'RF-ST-08',
      'RF-ST-09',
      'RF-ST-11',
      'GN-AUTH-01',
      'GN-IN-01',
      'GN-IN-02',
      'GN-IN-03',
    ),
    describes: 'an error is an HTML page',
    decides: (operator) =>
      sendingErrors(operator, (reply, { status }) => ({
        ...reply,
        headers: { 'content-type': 'text/html' },
        body: `<html><body><h1>${status}</h1></body></html>`,
      })),
  }),
  mutant({
    id: 'unauthorized-is-no-json',
    breaks: ['RF-ST-09', 'RF-ENC-03'],
    describes: 'a 401 of refresh is a word instead of JSON',
    decides: (operator) => sendingUnauthorized(operator, ({ status }) => status),
  }),
  mutant({
    id: 'unauthorized-is-empty',
    breaks: ['RF-ST-09', 'RF-ENC-03'],
    describes: 'a 401 of refresh has no body',
    decides: (operator) => sendingUnauthorized(operator, () => ''),
  }),
];
