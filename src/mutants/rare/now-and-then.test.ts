import { expect, test } from 'vitest';
import { documented } from '../../mock/behaviour/documented.ts';
import { rarely } from './now-and-then.ts';

test('only every n-th decision is the other one, and only where the two differ', () => {
  const mutated = { ...documented, optOutAnswer: () => ({ status: 'success' }) };
  const behaviour = rarely(3, documented, mutated);
  const user = { kind: 'email', hash: Buffer.alloc(32), id: 'a' } as const;
  const said = Array.from({ length: 7 }, () => behaviour.optOutAnswer(user).status);
  expect(said).toEqual(['optout', 'optout', 'success', 'optout', 'optout', 'success', 'optout']);
  expect(behaviour.lastLook).toBe(documented.lastLook);
});
