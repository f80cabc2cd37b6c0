import { faultOfKey, formOfKey } from '../answers/issued-key.ts';
import { successBodyOf } from '../answers/success-body.ts';
import { type TimesFinding, timesAsUnixMs, timesInOrder } from '../answers/times-in-order.ts';
import type { Finding, JudgedAnswer, Law } from './law.ts';

/** RF-BODY-02 and GN-OUT-01 judge a key that is missing, empty or not text. */
function formOfTheKey({ read }: JudgedAnswer): Finding | undefined {
  const key = successBodyOf(read)?.['refresh_response_key'];
  if (typeof key !== 'string' || key === '') return undefined;
  const fault = faultOfKey(key);
  const message = 'refresh_response_key';
  return { holds: fault === undefined, message, expected: formOfKey, actual: fault ?? 'a key' };
}

function allOf(findings: readonly TimesFinding[]): Finding | undefined {
  const [first] = findings;
  if (first === undefined) return undefined;
  const { name, ...finding } = findings.find(({ holds }) => !holds) ?? first;
  return { message: name, ...finding };
}

/** An answer of refresh does not tell the operator's clock: the tests of RF-BODY-04 judge refresh_from. */
function order({ read }: JudgedAnswer): Finding | undefined {
  return allOf(timesInOrder(successBodyOf(read) ?? {}, undefined));
}

/** Generate tells its clock in every answer. */
function timesOfGenerate({ read }: JudgedAnswer): Finding | undefined {
  const body = successBodyOf(read);
  if (body === undefined) return undefined;
  const nowMs = read.opened.how === 'sealed' ? read.opened.timestampMs : undefined;
  return allOf([...timesAsUnixMs(body), ...timesInOrder(body, nowMs)]);
}

/** What holds for the key and the times of any identity. */
export const identityLaws: readonly Law[] = [
  { requirement: 'RF-KEY-03', endpoint: 'refresh', judge: formOfTheKey },
  {
    requirement: 'RF-BODY-03',
    endpoint: 'refresh',
    judge: ({ read }) => allOf(timesAsUnixMs(successBodyOf(read) ?? {})),
  },
  { requirement: 'RF-BODY-04', endpoint: 'refresh', judge: order },
  { requirement: 'GN-OUT-02', endpoint: 'generate', judge: timesOfGenerate },
  { requirement: 'GN-OUT-03', endpoint: 'generate', judge: formOfTheKey },
];
