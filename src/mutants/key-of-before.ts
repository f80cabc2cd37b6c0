import type { Behaviour } from '../mock/behaviour/behaviour.ts';

/** An operator that gives a chain, once it is long enough, the response key of some refreshes before again. */
export function keyOfBefore(refreshes: number, operator: Behaviour): Behaviour {
  const before = new Map<string, string[]>();
  return {
    ...operator,
    responseKey: (issue) => {
      const sent = issue.previous?.responseKey.toString('base64');
      const line = sent === undefined ? [] : [...(before.get(sent) ?? []), sent];
      const key = line.at(-1 - refreshes) ?? operator.responseKey(issue);
      before.set(key, line);
      return key;
    },
  };
}
