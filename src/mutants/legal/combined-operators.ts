import { type LegalOperator, legalOperator } from './legal-operator.ts';

type Combination = { id: string; describes: string; parts: readonly string[] };

const combinations: readonly Combination[] = [
  {
    id: 'combined-terse',
    describes: 'every answer is as short as it may be',
    parts: [
      'refresh-token-is-a-reference',
      'advertising-token-is-short',
      'response-keys-of-16-bytes',
      'all-times-are-one',
      'message-is-one-letter',
      'success-without-content-type',
      'other-methods-are-not-found',
      'connection-is-closed',
    ],
  },
  {
    id: 'combined-wordy',
    describes: 'every answer is long and full of extras',
    parts: [
      'refresh-token-with-dots',
      'advertising-token-of-2-kib',
      'further-fields',
      'further-fields-of-the-same-names',
      'further-fields-in-errors',
      'message-in-other-scripts',
      'message-on-opt-out',
      'indented-json',
      'headers-of-caution',
      'charset-is-declared',
      'answers-in-dribbles',
    ],
  },
  {
    id: 'combined-strict',
    describes: 'the operator refuses every request that it may refuse',
    parts: [
      'malformed-is-client-error',
      'refresh-token-in-hex',
      'response-keys-of-mixed-lengths',
      'expires-at-the-millisecond',
      'times-on-whole-seconds',
      'token-works-once',
      'opt-out-concealed-as-unauthorized',
      'altered-without-bearer-is-unauthorized',
      'challenge-with-401',
      'own-keys-rotate',
      'escaped-json',
      'preflight-in-repeated-headers',
    ],
  },
  {
    id: 'combined-padded',
    describes: 'tokens end in padding, and keys, clock, vectors, origins and trailers are unusual too',
    parts: [
      'response-keys-of-mixed-lengths',
      'malformed-is-client-error',
      'clock-ahead',
      'vectors-are-counted',
      'origin-is-echoed',
      'trailers-follow',
    ],
  },
];

/**
 * Operators with many oddities at once.
 * @param single the operators with one oddity each, which these combine
 * @throws Error when one of them is missing
 */
export function combinedFrom(single: readonly LegalOperator[]): readonly LegalOperator[] {
  return combinations.map(({ parts, ...declared }) => {
    const operators = parts.map((id) => {
      const found = single.find((operator) => operator.id === id);
      if (found === undefined) throw new Error(`no legal operator has the id "${id}"`);
      return found;
    });
    return legalOperator({
      ...declared,
      legalBecause: 'each of its oddities is legal, and none affects another',
      // Each oddity builds on the ones before it.
      decides: (operator) => operators.reduce((usual, part) => part.behaviour(usual), operator),
    });
  });
}
