import { CodedError } from '../basics/coded-error.ts';

/**
 * `given-up`: the request was not sent, because the target had stopped answering.
 * `unavailable`: only what stands in front of the operator answered.
 */
export type TransportErrorCode =
  | 'unreachable'
  | 'timeout'
  | 'broken-off'
  | 'too-large'
  | 'unavailable'
  | 'given-up';

/** A request without a complete answer. */
export class TransportError extends CodedError<TransportErrorCode> {}

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);
/** The error codes of OpenSSL and Node for a bad certificate or handshake. */
const TLS = /^ERR_(?:TLS|SSL)_|^(?:CERT|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_(?:GET|VERIFY))_|^EPROTO$/;

function codeOf(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  if (typeof code === 'string') return code;
  const cause = (error as { cause?: { code?: unknown } }).cause?.code;
  return typeof cause === 'string' ? cause : error instanceof Error ? error.name : 'unknown';
}

/** All answers came from what stands in front of the operator: whatever was to be tested has not been. */
export function unavailable(where: string, httpStatus: number, times: number): TransportError {
  const cause =
    httpStatus === 429
      ? 'too many requests: send fewer a second with --rate-limit, or let a request wait longer with --max-wait'
      : 'from what stands in front of the operator, without JSON of the contract';
  return new TransportError(
    'unavailable',
    `${where} was answered ${times} times with no evidence, the last time with HTTP ${httpStatus} (${cause})`,
  );
}

/** The token that got an error may have been used up by an attempt whose answer something in front replaced. */
export function usedUp(where: string, httpStatus: number): TransportError {
  return new TransportError(
    'unavailable',
    `${where} was answered with HTTP ${httpStatus} after an earlier attempt whose answer got lost, so its token may have been used up`,
  );
}

/** Converts an error of undici or the socket; the message contains no header or body. */
export function toTransportError(error: unknown, where: string): TransportError {
  const code = codeOf(error);
  if (UNREACHABLE.has(code) || TLS.test(code))
    return new TransportError('unreachable', `${where} cannot be reached (${code})`);
  if (code === 'TimeoutError' || code.endsWith('_TIMEOUT') || code === 'ABORT_ERR') {
    return new TransportError('timeout', `${where} gave no complete answer in time (${code})`);
  }
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') {
    return new TransportError('too-large', `${where} answered with more than 256 KiB`);
  }
  if (code === 'HTTPParserError' || code.startsWith('HPE_')) {
    return new TransportError('broken-off', `${where} was answered with something that is not HTTP`);
  }
  return new TransportError('broken-off', `${where} broke the connection off (${code})`);
}
