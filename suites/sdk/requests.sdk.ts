import { payloadFor } from '../../src/run/supplies/users.ts';
import { sdkRequirement } from '../../src/sdk/scenario/sdk-requirement.ts';
import type { SdkScenario } from '../../src/sdk/scenario/sdk-scenario.ts';

const LONG_TOKEN = 'Abc+/9Z8'.repeat(500);

sdkRequirement(
  'SDK-REQ-01',
  'a refresh is a POST to /v2/token/refresh and its body is exactly the refresh token',
  async ({ sdk, operator, expect, each }) => {
    const issued = await operator.identity();
    const rows = [
      { what: 'a usual token', refresh_token: issued.refresh_token },
      { what: 'a token with + and / that ends in ==', refresh_token: 'ab+/cd+/Zg==' },
      { what: 'a token with + and / that ends in =', refresh_token: 'ab+/cd+/Zm8=' },
      { what: 'a token without padding', refresh_token: 'ab+/cd+/Zm9v' },
      { what: 'a token of 4,000 characters', refresh_token: LONG_TOKEN },
    ];
    const earlier = new Set<string>();
    await each(
      rows,
      async ({ what, refresh_token }) => {
        const before = operator.refreshes().length;
        await sdk.refresh({ ...issued, refresh_token });
        const bodies = operator
          .refreshes()
          .slice(before)
          .map(({ request }) => request.body.toString('latin1'));
        // A retry for a row before may be on its way when the next begins.
        const sent = bodies.filter((body) => !earlier.has(body));
        earlier.add(refresh_token);
        const other = sent.find((body) => body !== refresh_token);
        const isExact = sent.length > 0 && other === undefined;
        const actual = other === undefined ? 'no POST to /v2/token/refresh' : `${other.length} other bytes`;
        expect.that(isExact, `the body for ${what}`, {
          expected: `the ${refresh_token.length} bytes of it`,
          actual,
        });
      },
      { judging: 'a refresh request' },
    );
  },
);

/** No secret can be read in the URL and the headers of any request; the bearer has its own header. */
async function expectNoneReadable(
  { operator, expect, each }: SdkScenario,
  secrets: Record<string, unknown>,
): Promise<void> {
  const { apiKey, clientSecret } = operator.credentials;
  const all = { ...secrets, 'API key': apiKey, 'client secret': clientSecret };
  const texts = Object.entries(all).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  await each(operator.requests(), async ({ request }) => {
    const { authorization: _, ...headers } = request.headers;
    const readable = decodeURIComponent(`${request.path}?${request.query}\n${JSON.stringify(headers)}`);
    for (const [name, value] of texts) {
      const difference = { expected: `no ${name}`, actual: `the ${name}` };
      expect.that(!readable.includes(value), `URL and headers of a ${request.method}`, difference);
    }
  });
}

sdkRequirement(
  'SDK-REQ-02',
  'no token, key or client secret stands in the URL or in a header other than the bearer',
  async (scenario) => {
    const identity = await scenario.operator.identity();
    await scenario.sdk.refresh(identity);
    await expectNoneReadable(scenario, identity);
  },
);

sdkRequirement(
  'SDK-REQ-02',
  'a generate request holds no client secret and no user in clear text',
  async (scenario) => {
    const { sdk, operator, revision, expect } = scenario;
    const payload = payloadFor(revision, { email: 'somebody@example.org' });
    await sdk.generate(payload);
    await expectNoneReadable(scenario, payload);
    const { clientSecret } = operator.credentials;
    for (const { request } of operator.generates()) {
      const body = request.body.toString('latin1');
      const found = [clientSecret, 'somebody@example.org'].some((text) => body.includes(text));
      const difference = { expected: 'neither secret nor user', actual: 'one of them' };
      expect.that(!found, 'the body of a generate request', difference);
    }
  },
  { needs: ['driver-generate'] },
);

sdkRequirement(
  'SDK-REQ-03',
  'a refresh names the client and its version',
  async ({ sdk, operator, expect, record }) => {
    await sdk.refresh(await operator.identity());
    const { request } = operator.refreshes()[0] ?? {};
    if (request === undefined) return;
    const header = request.headers['x-uid2-client-version'];
    const query = new URLSearchParams(request.query).get('client');
    const named = header ?? query ?? '';
    if (named !== '') record(`it names itself ${named}`);
    const difference = { expected: 'X-UID2-Client-Version or ?client=', actual: 'neither' };
    expect.that(named !== '', 'the headers and the query of a refresh', difference);
  },
  { judging: 'a refresh request' },
);

const FITTING = /^(?:text\/plain|application\/x-www-form-urlencoded|application\/octet-stream)(?:;|$)/i;

sdkRequirement(
  'SDK-REQ-04',
  'a refresh says that its body is text, a form or bytes',
  async ({ sdk, operator, expect, record }) => {
    await sdk.refresh(await operator.identity());
    const { request } = operator.refreshes()[0] ?? {};
    if (request === undefined) return;
    const type = request.headers['content-type'] ?? '';
    record(type === '' ? 'it names no content type' : `it names the content type ${type}`);
    const difference = { expected: 'text, a form or bytes', actual: type };
    expect.that(type === '' || FITTING.test(type), 'the content type of a refresh', difference);
  },
  { judging: 'a refresh request' },
);
