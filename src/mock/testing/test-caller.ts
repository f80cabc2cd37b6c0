import { randomBytes } from 'node:crypto';
import { Agent, request } from 'node:http';
import { consentStrings } from '../../contract/consent.ts';
import { decodeBase64 } from '../../envelope/base64.ts';
import { open } from '../../envelope/envelope.ts';
import { openGenerateResponse, sealGenerateRequest } from '../../envelope/generate-envelope.ts';
import type { MockOperator } from '../mock-operator.ts';

/** An answer as received. */
export type WireAnswer = { httpStatus: number; headers: Record<string, string>; body: Buffer; text: string };

export type WireRequest = {
  method?: string;
  path?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
};

/** The six fields of an identity, as the mock's own tests read them. */
export type IdentityFields = {
  advertising_token: string;
  refresh_token: string;
  identity_expires: number;
  refresh_from: number;
  refresh_expires: number;
  refresh_response_key: string;
};

const agent = new Agent({ keepAlive: true });

/** Sends exactly the given request; the mock's tests use only `node:http`, not the suite's client. */
export function call(baseUrl: string, wire: WireRequest = {}): Promise<WireAnswer> {
  const { method = 'POST', path = '/v2/token/refresh', headers = {}, body = '' } = wire;
  return new Promise((resolve, reject) => {
    const length = body.length > 0 || method === 'POST' ? { 'content-length': Buffer.byteLength(body) } : {};
    const outgoing = request(
      `${baseUrl}${path}`,
      { method, headers: { ...headers, ...length }, agent },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const whole = Buffer.concat(chunks);
          resolve({
            httpStatus: incoming.statusCode ?? 0,
            headers: Object.fromEntries(
              Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
            ),
            body: whole,
            text: whole.toString('utf8'),
          });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

export function bearer(apiKey: string): Record<string, string> {
  return { authorization: `Bearer ${apiKey}` };
}

export type GenerateOptions = { headers?: Record<string, string>; skewMs?: number };

/** Generates with any payload and returns the opened answer, or the JSON of an error. */
export async function generateRaw(
  operator: MockOperator,
  payload: unknown,
  options: GenerateOptions = {},
): Promise<{ wire: WireAnswer; answer: Record<string, unknown> }> {
  const key = decodeBase64(operator.credentials.clientSecret);
  const nonce = randomBytes(8);
  const timestampMs = operator.control.nowMs() + (options.skewMs ?? 0);
  const wire = await call(operator.baseUrl, {
    path: '/v2/token/generate',
    headers: options.headers ?? bearer(operator.credentials.apiKey),
    body: sealGenerateRequest({ timestampMs, nonce, payload }, key),
  });
  const answer =
    wire.httpStatus === 200 ? openGenerateResponse(wire.text, key, nonce).payload : JSON.parse(wire.text);
  return { wire, answer: answer as Record<string, unknown> };
}

/** An identity for an address, generated with the parameters that the revision requires. */
export async function generate(
  operator: MockOperator,
  identifier: Record<string, unknown> = { email: 'somebody@example.org' },
): Promise<IdentityFields> {
  const { answer } = await generateRaw(operator, {
    ...identifier,
    policy: 1,
    tcf_consent_string: consentStrings.sufficient,
  });
  if (answer['status'] !== 'success') throw new Error(`generate answered ${JSON.stringify(answer)}`);
  return answer['body'] as IdentityFields;
}

/** The JSON inside a refresh answer with HTTP 200. */
export function openAnswer(answer: WireAnswer, responseKey: string): Record<string, unknown> {
  return JSON.parse(open(decodeBase64(answer.text), decodeBase64(responseKey)).toString('utf8'));
}
