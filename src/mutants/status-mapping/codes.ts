import { plainJson } from '../../mock/http/reply.ts';
import { because, type Consequences, type Mutant, mutant } from '../mutant.ts';
import { sendingErrors } from '../sending-errors.ts';

/** A status that refresh and generate send with a code it is not listed with. */
function wrongCode(status: string, code: number, alsoBreaks: Consequences = {}): Mutant {
  return mutant({
    id: idOf(status, code),
    breaks: ['RF-ST-02'],
    alsoBreaks,
    describes: `${status} comes with HTTP ${code}`,
    decides: (operator) => ({
      httpStatusOf: (asked) => (asked === status ? code : operator.httpStatusOf(asked)),
    }),
  });
}

/** A status that only refresh sends with a code it is not listed with. */
function wrongCodeOfRefresh(status: string, code: number): Mutant {
  return mutant({
    id: idOf(status, code),
    breaks: ['RF-ST-02'],
    alsoBreaks:
      code === 500 ? because('bad input gets a 5xx', 'RF-ST-10') : (followsFromWrongCode[status] ?? {}),
    describes: `refresh sends ${status} with HTTP ${code}`,
    decides: (operator) => ({
      lastLook: (reply, request) => {
        const sent = operator.lastLook(reply, request);
        const isMeant = sent.status === status && request.path.endsWith('/refresh');
        return isMeant ? { ...sent, httpStatus: code } : sent;
      },
    }),
  });
}

function idOf(status: string, code: number): string {
  return `${status.replace('_', '-')}-as-${code}`;
}

/** Codes that a status is not listed with, one mutant of refresh each. */
const wrongCodesOfRefresh: Readonly<Record<string, readonly number[]>> = {
  success: [400, 401],
  optout: [401],
  client_error: [200, 401, 500],
  invalid_token: [200, 403, 404],
  expired_token: [200, 403],
  unauthorized: [200, 400],
};

const followsFromWrongCode: Readonly<Record<string, Consequences>> = {
  success: because('a 401 must say unauthorized', 'RF-ST-09'),
  optout: because('the opt-out does not come with HTTP 200', 'RF-ENC-02', 'RF-OPT-01'),
  invalid_token: because('an error with HTTP 200 does not look like one', 'RF-REQ-07'),
  client_error: {
    ...because('an error with HTTP 200 does not look like one', 'RF-REQ-07'),
    ...because('a 401 must say unauthorized', 'RF-ST-09'),
  },
  expired_token: because('an error with HTTP 200 does not look like one', 'RF-SEM-04'),
};

/** The status is right, its HTTP code is wrong. */
export const statusCodeMutants: readonly Mutant[] = [
  mutant({
    id: 'client-error-as-403-for-web-pages',
    breaks: ['RF-ST-02'],
    describes: 'refresh sends client_error with HTTP 403 to requests with an Origin',
    decides: (operator) => ({
      lastLook: (reply, request) => {
        const sent = operator.lastLook(reply, request);
        const isMeant = sent.status === 'client_error' && request.headers['origin'] !== undefined;
        return isMeant && request.path.endsWith('/refresh') ? { ...sent, httpStatus: 403 } : sent;
      },
    }),
  }),
  wrongCode('client_error', 422, because('generate sends client_error with that code too', 'GN-ST-01')),
  wrongCode('invalid_token', 401),
  wrongCode('expired_token', 401),
  wrongCode(
    'unauthorized',
    403,
    because('generate sends unauthorized with that code too', 'RF-REQ-07', 'GN-AUTH-01', 'GN-ST-01'),
  ),
  mutant({
    id: 'success-as-201',
    breaks: ['RF-ST-02'],
    describes: 'success comes with HTTP 201',
    decides: (operator) => ({
      sealSuccess: (answer, situation, keys) => ({
        ...operator.sealSuccess(answer, situation, keys),
        httpStatus: 201,
      }),
    }),
  }),
  mutant({
    id: 'opt-out-as-400',
    breaks: ['RF-ST-02', 'RF-OPT-01'],
    alsoBreaks: because('an error is not sealed', 'RF-ENC-02'),
    describes: 'an opt-out is an error with HTTP 400',
    decides: () => ({ sealOptOut: (answer) => plainJson(400, { message: 'opted out', ...answer }) }),
  }),
  mutant({
    id: 'errors-with-http-200',
    breaks: ['RF-ST-02'],
    alsoBreaks: because(
      'an error of generate with HTTP 200 does not open',
      'RF-REQ-07',
      'GN-ENV-02',
      'GN-AUTH-01',
      'GN-IN-01',
      'GN-IN-02',
      'GN-IN-03',
      'GN-ST-01',
    ),
    describes: 'an error is plain JSON with HTTP 200',
    decides: (operator) => sendingErrors(operator, (reply) => ({ ...reply, httpStatus: 200 })),
  }),
  ...Object.entries(wrongCodesOfRefresh).flatMap(([status, codes]) =>
    codes.map((code) => wrongCodeOfRefresh(status, code)),
  ),
];
