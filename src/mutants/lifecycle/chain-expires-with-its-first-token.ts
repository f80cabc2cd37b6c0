import { mutant } from '../mutant.ts';

export const chainExpiresWithItsFirstToken = mutant({
  id: 'chain-expires-with-its-first-token',
  breaks: ['RF-SEM-04'],
  alsoBreaks: {
    'RF-SEM-01': 'a chain that goes on for longer than its first token lives breaks off',
  },
  describes: 'every token of a chain expires when the first does',
  decides: (operator) => {
    const ends = new Map<string, number>();
    return {
      refreshToken: (fresh, issue) => {
        const { previous } = issue;
        if (previous !== undefined) ends.set(fresh, ends.get(previous.text) ?? previous.claims.expiresMs);
        return operator.refreshToken(fresh, issue);
      },
      readToken: (text, keys) => {
        const reading = operator.readToken(text, keys);
        const expiresMs = ends.get(text);
        if (reading.kind === 'unreadable' || expiresMs === undefined) return reading;
        return { ...reading, claims: { ...reading.claims, expiresMs } };
      },
    };
  },
});
