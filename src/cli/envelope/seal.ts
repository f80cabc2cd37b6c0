import { encodeBase64 } from '../../envelope/base64.ts';
import { seal } from '../../envelope/envelope.ts';
import { EnvelopeError } from '../../envelope/envelope-error.ts';
import { NONCE_BYTES, sealGenerateRequest, sealGenerateResponse } from '../../envelope/generate-envelope.ts';
import { parseJson } from '../../envelope/json.ts';
import { freshBytes } from '../../envelope/random-bytes.ts';
import type { Io } from '../io.ts';
import { UsageError } from '../usage-error.ts';
import { chosenKey, type KeyOptions } from './chosen-key.ts';
import { standardInput } from './standard-input.ts';

export type SealOptions = { isRefresh?: true; isAnswer?: true; nonce?: Buffer; timestamp?: number };

/**
 * Seals the JSON on standard input and prints the base64 text.
 * @returns the exit code, 0
 * @throws UsageError `bad-key`, `bad-message`
 */
export async function sealCommand(
  key: string | undefined,
  options: SealOptions & KeyOptions,
  io: Io,
  input: (what: string, io: Io) => Promise<Buffer> = standardInput,
): Promise<number> {
  const { isRefresh, isAnswer, nonce, timestamp } = options;
  if (isRefresh && (isAnswer || nonce !== undefined || timestamp !== undefined)) {
    throw new UsageError(
      'bad-message',
      'an answer of refresh has neither nonce nor timestamp: leave --is-refresh or the other options out',
    );
  }
  const secret = await chosenKey(key, options, isRefresh ? 'response key' : 'client secret', io);
  const bytes = Buffer.from(secret.reveal(), 'base64');
  const payload = jsonOf(await input('the JSON', io));
  if (isRefresh) {
    io.out(encodeBase64(seal(Buffer.from(JSON.stringify(payload), 'utf8'), bytes)));
    return 0;
  }
  const message = {
    timestampMs: timestamp ?? Date.now(),
    nonce: nonce ?? freshBytes(NONCE_BYTES),
    payload,
  };
  io.out(isAnswer ? sealGenerateResponse(message, bytes) : sealGenerateRequest(message, bytes));
  const shown = Buffer.from(message.nonce).toString('hex');
  io.err(
    `timestamp ${message.timestampMs}, nonce ${shown}${isAnswer ? '' : ' (the answer repeats the nonce)'}`,
  );
  return 0;
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return parseJson(bytes);
  } catch (error) {
    if (!(error instanceof EnvelopeError)) throw error;
    throw new UsageError('bad-message', `standard input has ${error.message}: pipe one JSON value into it`);
  }
}
