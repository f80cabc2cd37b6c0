import { unreadable } from '../../mock/tokens/refresh-token.ts';
import { because, type Mutant, mutant } from '../mutant.ts';

/** What several refreshes of one token at once get. */
export const concurrencyMutants: readonly Mutant[] = [
  mutant({
    id: 'concurrent-refreshes-are-refused',
    breaks: ['RF-SEM-03'],
    alsoBreaks: because(
      'a token that is sent again within 10 ms is refused too',
      'RF-OPT-04',
      'RF-ST-08',
      'RF-KEY-01',
      'RF-KEY-02',
      'RF-KEY-04',
      'RF-SEM-04',
      'RF-ENC-04',
    ),
    describes: 'of several refreshes of one token at once, only the first succeeds',
    decides: (operator) => {
      const lastAt = new Map<string, number>();
      return {
        readToken: (text, keys) => {
          const reading = operator.readToken(text, keys);
          if (reading.kind === 'unreadable') return reading;
          const now = performance.now();
          const isAtOnce = now - (lastAt.get(text) ?? Number.NEGATIVE_INFINITY) < 10;
          lastAt.set(text, now);
          return isAtOnce ? unreadable('inner-token') : reading;
        },
      };
    },
  }),
  mutant({
    id: 'concurrent-refreshes-share-an-identity',
    breaks: ['RF-SEM-03', 'RF-KEY-01'],
    alsoBreaks: because('a replay is answered with the tokens of an earlier answer', 'RF-BODY-05'),
    describes: 'several refreshes of one token at once get the same identity',
    decides: () => {
      const recent = new Map<string, { fields: Record<string, unknown>; at: number }>();
      return {
        identity: (fields, issue) => {
          const text = issue.previous?.text ?? '';
          const before = recent.get(text);
          const at = performance.now();
          if (text !== '' && before !== undefined && at - before.at < 50) return before.fields;
          recent.set(text, { fields, at });
          return fields;
        },
      };
    },
  }),
];
