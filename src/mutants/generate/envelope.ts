import { type Mutant, mutant } from '../mutant.ts';

const WEEK_MS = 7 * 24 * 3_600_000;

/** The nonce or the timestamp of a generate request is treated wrongly. */
export const generateEnvelopeMutants: readonly Mutant[] = [
  mutant({
    id: 'nonce-is-not-echoed',
    breaks: ['GN-ENV-01'],
    describes: 'generate answers with a nonce that was not sent',
    decides: () => ({ echoedNonce: () => Buffer.alloc(8, 9) }),
  }),
  mutant({
    id: 'nonce-is-reversed',
    breaks: ['GN-ENV-01'],
    describes: 'generate answers with the nonce reversed',
    decides: () => ({ echoedNonce: (nonce) => Buffer.from(nonce).reverse() }),
  }),
  mutant({
    id: 'generate-reads-no-json-type',
    breaks: ['GN-ENV-01'],
    describes: 'generate does not read an envelope that is declared as JSON',
    decides: (operator) => ({
      envelopeText: (request) =>
        request.mediaType === 'application/json' ? '' : operator.envelopeText(request),
    }),
  }),
  mutant({
    id: 'stale-timestamp-is-accepted',
    breaks: ['GN-ENV-02'],
    describes: 'generate accepts a request of any age',
    decides: () => ({ isTimely: () => true }),
  }),
  mutant({
    id: 'timestamp-of-a-week-is-accepted',
    breaks: ['GN-ENV-02'],
    describes: 'generate accepts a request that is up to a week old',
    decides: (operator) => ({
      isTimely: (timestampMs, nowMs) =>
        operator.isTimely(timestampMs, nowMs) || Math.abs(nowMs - timestampMs) < WEEK_MS,
    }),
  }),
];
