import { type Mutant, mutant } from '../mutant.ts';

/** Codes that a status is not listed with; the ones with a file of their own are not among them. */
const wrongCodes: Readonly<Record<string, readonly number[]>> = {
  success: [400, 401],
  optout: [401],
  client_error: [200, 401, 500],
  invalid_token: [200, 403, 404],
  expired_token: [200, 403],
  unauthorized: [200, 400],
};

const alsoBroken: Readonly<Record<string, Mutant['alsoBreaks']>> = {
  success: { 'RF-ST-09': 'with 401 it is not unauthorized' },
  optout: { 'RF-ENC-02': 'it is not told with HTTP 200', 'RF-OPT-01': 'it is not told with HTTP 200' },
  invalid_token: { 'RF-REQ-07': 'a refusal with 200 does not look like one' },
  client_error: {
    'RF-REQ-07': 'a refusal with 200 does not look like one',
    'RF-ST-09': 'with 401 it is not unauthorized',
  },
  expired_token: { 'RF-SEM-04': 'a refusal with 200 does not look like one' },
};

/** For every status, operators that send it with a code it is not listed with. */
export const pairs: readonly Mutant[] = Object.entries(wrongCodes).flatMap(([status, codes]) =>
  codes.map((code) =>
    mutant({
      id: `${status.replace('_', '-')}-as-${code}`,
      breaks: ['RF-ST-02'],
      alsoBreaks: code === 500 ? { 'RF-ST-10': 'bad input gets a 5xx' } : (alsoBroken[status] ?? {}),
      describes: `a refresh says ${status} with HTTP ${code}`,
      decides: (operator) => ({
        lastLook: (reply, request) => {
          const sent = operator.lastLook(reply, request);
          const isMeant = sent.status === status && request.path.endsWith('/refresh');
          return isMeant ? { ...sent, httpStatus: code } : sent;
        },
      }),
    }),
  ),
);
