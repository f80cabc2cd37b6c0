import { mutant } from '../mutant.ts';

export const sameKeyWithinASecond = mutant({
  id: 'same-key-within-a-second',
  breaks: ['RF-KEY-01', 'RF-SEM-03'],
  describes: 'refreshes of one token within a second return one response key',
  decides: (operator) => {
    const recent = new Map<string, { key: string; atMs: number }>();
    return {
      responseKey: (issue) => {
        const text = issue.previous?.text ?? '';
        const atMs = issue.situation.nowMs;
        const last = recent.get(text);
        if (text !== '' && last !== undefined && atMs - last.atMs < 1_000) return last.key;
        const key = operator.responseKey(issue);
        recent.set(text, { key, atMs });
        return key;
      },
    };
  },
});
