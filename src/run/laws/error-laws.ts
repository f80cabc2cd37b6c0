import { contentOf, headerOf, statusOf } from '../../client/exchange.ts';
import { readPlain } from '../../client/opened.ts';
import { statusRow } from '../../contract/statuses.ts';
import { admitsOrigin } from '../answers/cross-origin.ts';
import { disclosures } from '../answers/disclosure.ts';
import { type Finding, isOperatorsOwn, type JudgedAnswer, type Law } from './law.ts';

/** RF-ST-10 alone judges a failure of the operator, RF-ST-02 a redirection and a success under the code of an error. */
function plainError({ exchange, read, revision }: JudgedAnswer): Finding | undefined {
  const { httpStatus, body } = exchange.response;
  if (httpStatus < 400 || httpStatus >= 500 || !isOperatorsOwn(exchange)) return undefined;
  if (statusRow(revision, 'refresh', statusOf(read))?.sealed === true) return undefined;
  const isObject = contentOf({ ...exchange, opened: readPlain(body) }) !== undefined;
  return { holds: isObject, message: 'an error', expected: 'JSON in the clear' };
}

function nothingDisclosed({ exchange, secrets }: JudgedAnswer): Finding | undefined {
  if (exchange.response.httpStatus < 400) return undefined;
  const found = disclosures(exchange, secrets);
  const expected = 'an error that repeats no token or key and shows no trace or page';
  return { holds: found.length === 0, message: 'an error', expected, actual: found.join(', ') };
}

/** As a browser sends it for a page: what else an Origin may hold says nothing about web pages. */
const WEB_ORIGIN = /^https?:\/\/[^/?#\s,]+$/;

function admittedOrigin({ exchange }: JudgedAnswer): Finding | undefined {
  const origins = exchange.request.headers.filter(([name]) => name.toLowerCase() === 'origin');
  const [, origin] = origins[0] ?? [];
  if (origins.length !== 1 || origin === undefined || !WEB_ORIGIN.test(origin)) return undefined;
  return {
    holds: admitsOrigin(exchange, origin),
    message: 'an answer to a page of another origin',
    expected: `Access-Control-Allow-Origin: * or ${origin}`,
    actual: headerOf(exchange, 'access-control-allow-origin') ?? 'no such header',
  };
}

/** What holds for any error, and for any answer to a web page. */
export const errorLaws: readonly Law[] = [
  { requirement: 'RF-ENC-03', endpoint: 'refresh', judge: plainError },
  { requirement: 'RF-ST-12', endpoint: 'refresh', judge: nothingDisclosed },
  { requirement: 'RF-REQ-06', endpoint: 'refresh', judge: admittedOrigin },
];
