import { mutant } from '../mutant.ts';

export const concurrentRefreshesShareAnIdentity = mutant({
  id: 'concurrent-refreshes-share-an-identity',
  breaks: ['RF-SEM-03', 'RF-KEY-01'],
  alsoBreaks: { 'RF-BODY-05': 'a replay is answered with tokens that were there before' },
  describes: 'several refreshes of one token at once get one and the same identity',
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
});
