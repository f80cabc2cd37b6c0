import { expect } from 'vitest';
import { call, generate, type IdentityFields, openAnswer, type WireAnswer } from '../test-caller.ts';
import { compare } from './compare.ts';
import { headersNamed, type ReplayRule, startObserved } from './world.ts';

const ORIGIN = 'https://publisher.example';
const PATH = '/v2/token/refresh';

export const httpRules: ReplayRule[] = [
  {
    pattern: /^method\.([A-Z]+)$/,
    replay: async (match, recorded) => {
      await using operator = await startObserved();
      const method = match[1];
      compare(recorded, await call(operator.baseUrl, { method }));
    },
  },
  {
    pattern: /^path\.(\/[^?]*)$/,
    replay: async (match, recorded) => {
      await using operator = await startObserved();
      const identity = await generate(operator);
      const path = match[1];
      const answer = await call(operator.baseUrl, { path, body: identity.refresh_token });
      compare(recorded, answer, identity.refresh_response_key);
    },
  },
  {
    // The token in the query instead of the body.
    pattern: /^path\.\/v2\/token\/refresh\?query$/,
    replay: async (_, recorded) => {
      await using operator = await startObserved();
      const { refresh_token } = await generate(operator);
      const path = `${PATH}?refresh_token=${encodeURIComponent(refresh_token)}`;
      compare(recorded, await call(operator.baseUrl, { path }));
    },
  },
  {
    pattern: /^v1\.get$/,
    replay: async (_, recorded) => {
      await using operator = await startObserved();
      const { refresh_token } = await generate(operator);
      const path = `/v1/token/refresh?refresh_token=${encodeURIComponent(refresh_token)}`;
      compare(recorded, await call(operator.baseUrl, { method: 'GET', path }));
    },
  },
  {
    pattern: /^cors\.preflight\.(.+)$/,
    replay: async (match, recorded) => {
      await using operator = await startObserved();
      const headers = {
        origin: ORIGIN,
        'access-control-request-method': 'POST',
        'access-control-request-headers': match[1],
      };
      compare(recorded, await call(operator.baseUrl, { method: 'OPTIONS', headers }));
    },
  },
  {
    pattern: /^cors\.post\.(ok|error|null-origin)$/,
    replay: async (match, recorded) => {
      await using operator = await startObserved();
      const identity = await generate(operator);
      const origin = match[1] === 'null-origin' ? 'null' : ORIGIN;
      const body = match[1] === 'ok' ? identity.refresh_token : 'no token';
      const answer = await call(operator.baseUrl, { headers: { origin }, body });
      compare(recorded, answer, identity.refresh_response_key);
    },
  },
  {
    pattern: /^size\.(\d+)$/,
    replay: async (match, recorded) => {
      await using operator = await startObserved();
      const headers = headersNamed('bearer', operator);
      compare(recorded, await call(operator.baseUrl, { headers, body: 'A'.repeat(Number(match[1])) }));
    },
  },
  {
    pattern: /^(expect\.continue|encoding\.gzip)$/,
    replay: async (match, recorded) => {
      await using operator = await startObserved();
      const identity = await generate(operator);
      const headers: Record<string, string> =
        match[1] === 'encoding.gzip' ? { 'accept-encoding': 'gzip' } : { expect: '100-continue' };
      const answer = await call(operator.baseUrl, { headers, body: identity.refresh_token });
      compare(recorded, answer, identity.refresh_response_key);
    },
  },
  {
    pattern: /^concurrent\.20$/,
    replay: async (_, recorded) => {
      await using operator = await startObserved();
      const identity = await generate(operator);
      const body = identity.refresh_token;
      const answers = await Promise.all(Array.from({ length: 20 }, () => call(operator.baseUrl, { body })));
      const opened = answers.map((answer) => openedBody(answer, identity.refresh_response_key));
      const distinct = (name: keyof IdentityFields) => new Set(opened.map((fields) => fields[name])).size;
      expect({
        id: recorded.id,
        statuses: [...new Set(answers.map(({ httpStatus }) => httpStatus))],
        opened: opened.length,
        distinctKeys: distinct('refresh_response_key'),
        distinctTokens: distinct('refresh_token'),
        distinctAds: distinct('advertising_token'),
      }).toEqual(recorded);
    },
  },
];

function openedBody(answer: WireAnswer, responseKey: string): IdentityFields {
  return openAnswer(answer, responseKey)['body'] as IdentityFields;
}
