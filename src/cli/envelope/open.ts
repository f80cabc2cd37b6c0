import { decodeBase64 } from '../../envelope/base64.ts';
import { open } from '../../envelope/envelope.ts';
import { EnvelopeError } from '../../envelope/envelope-error.ts';
import {
  type GenerateMessage,
  openGenerateRequest,
  openGenerateResponse,
  unsealGenerateResponse,
} from '../../envelope/generate-envelope.ts';
import { parseJson } from '../../envelope/json.ts';
import { visible } from '../../secret/visible.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { chosenKey, type KeyOptions } from './chosen-key.ts';
import { standardInput } from './standard-input.ts';

export type OpenOptions = { isRefresh?: true; isRequest?: true; nonce?: Buffer };

const NOT_OPENED = 1;

/**
 * Opens the message on standard input and prints its JSON.
 * @returns the exit code: 0 opened, 1 not opened
 * @throws UsageError `bad-key`, `bad-message`
 */
export async function openCommand(
  key: string | undefined,
  options: OpenOptions & KeyOptions,
  io: Io,
  input: (what: string, io: Io) => Promise<Buffer> = standardInput,
): Promise<number> {
  const { isRefresh, isRequest, nonce } = options;
  if (isRefresh && isRequest) throw clash('--is-request', 'a request to generate', '--is-refresh');
  if (nonce !== undefined && (isRefresh || isRequest)) {
    throw clash('--nonce', 'an answer of generate', isRefresh ? '--is-refresh' : '--is-request');
  }
  const kind = isRefresh ? 'response key' : 'client secret';
  const secret = await chosenKey(key, options, kind, io);
  const text = (await input(isRequest ? 'the request' : 'the answer', io)).toString('utf8').trim();
  if (text === '') throw new UsageError('bad-message', 'standard input is empty: pipe the body into it');
  const plain = plainJson(text);
  if (plain !== undefined) {
    io.out(printed(plain));
    io.err('this is plain JSON, not sealed; errors are, and an answer with HTTP status 200 must not be');
    return NOT_OPENED;
  }
  try {
    print(opened(text, Buffer.from(secret.reveal(), 'base64'), options), io);
    return 0;
  } catch (error) {
    if (!(error instanceof EnvelopeError)) throw error;
    io.err(`not opened: ${error.message}${advice(error, options)}`);
    return NOT_OPENED;
  }
}

function opened(text: string, key: Buffer, { isRefresh, isRequest, nonce }: OpenOptions) {
  if (isRefresh) return { payload: parseJson(open(decodeBase64(text), key)) };
  if (isRequest) return openGenerateRequest(text, key);
  return nonce === undefined ? unsealGenerateResponse(text, key) : openGenerateResponse(text, key, nonce);
}

function print(message: { payload: unknown } | GenerateMessage, io: Io): void {
  io.out(printed(message.payload));
  if (!('nonce' in message)) return;
  const { timestampMs, nonce } = message;
  io.err(`timestamp ${dated(timestampMs)}, nonce ${Buffer.from(nonce).toString('hex')}`);
}

function dated(timestampMs: number): string {
  const date = new Date(timestampMs);
  return Number.isNaN(date.getTime()) ? String(timestampMs) : `${timestampMs} (${date.toISOString()})`;
}

function printed(value: unknown): string {
  return visible(JSON.stringify(value, undefined, 2));
}

/** A base64 text is never a JSON object. */
function plainJson(text: string): object | undefined {
  if (!text.startsWith('{')) return undefined;
  try {
    return JSON.parse(text) as object;
  } catch {
    return undefined;
  }
}

function advice({ code }: EnvelopeError, { isRefresh, isRequest }: OpenOptions): string {
  if (code === 'tag-mismatch') {
    if (isRequest) return '; a request is sealed with the client secret';
    return isRefresh
      ? '; the key is the one that came with the token that was sent, not the newest'
      : '; a request to generate needs --is-request, and an answer of refresh needs --is-refresh and its response key';
  }
  return code === 'not-base64' ? '; pipe the body alone, without headers' : '';
}

function clash(option: string, what: string, other: string): UsageError {
  return new UsageError('bad-message', `${option} is for ${what}: leave it or ${other} out`);
}
