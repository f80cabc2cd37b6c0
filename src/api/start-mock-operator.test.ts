import { expect, test } from 'vitest';
import { consentStrings } from '../contract/consent.ts';
import { openGenerateResponse, sealGenerateRequest } from '../envelope/generate-envelope.ts';
import { startMockOperator } from './start-mock-operator.ts';

const EMAIL = 'someone@example.com';

/** The status of an answer to a generate request. */
async function generate(baseUrl: string, { apiKey, clientSecret }: { apiKey: string; clientSecret: string }) {
  const key = Buffer.from(clientSecret, 'base64');
  const nonce = Buffer.from('12345678');
  const payload = { email: EMAIL, policy: 1, optout_check: 1, tcf_consent_string: consentStrings.sufficient };
  const response = await fetch(`${baseUrl}/v2/token/generate`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}` },
    body: sealGenerateRequest({ timestampMs: Date.now(), nonce, payload }, key),
  });
  const text = await response.text();
  if (!response.ok) return (JSON.parse(text) as { status: string }).status;
  return (openGenerateResponse(text, key, nonce).payload as { status: string }).status;
}

test('starts the documented operator without any option, and closes it at the end of a block', async () => {
  let address = '';
  {
    await using operator = await startMockOperator();
    address = operator.baseUrl;
    expect(operator.controlUrl).toBeUndefined();
    expect(await generate(address, operator.credentials)).toBe('success');
  }
  await expect(fetch(address)).rejects.toThrow('fetch failed');
});

test('does as its control says', async () => {
  await using operator = await startMockOperator();
  operator.control.injectFault({ kind: 'status', httpStatus: 503, body: '{"status":"busy"}' }, 1);
  expect(await generate(operator.baseUrl, operator.credentials)).toBe('busy');
  operator.control.disableClient(operator.credentials.apiKey);
  expect(await generate(operator.baseUrl, operator.credentials)).toBe('unauthorized');
  expect(operator.control.journal()).toHaveLength(2);
});

test('behaves like the operator that is named', async () => {
  await using operator = await startMockOperator({ behaviour: 'errors-with-http-200' });
  const { status } = await fetch(`${operator.baseUrl}/v2/token/refresh`, { method: 'POST' });
  expect(status).toBe(200);
});

test('refuses a behaviour that it does not know', async () => {
  await expect(startMockOperator({ behaviour: 'documentd' })).rejects.toThrow(
    expect.objectContaining({ code: 'unknown-behaviour' }),
  );
});
