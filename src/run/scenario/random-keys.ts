import type { KeySource } from '../randomness/key-randomness.ts';
import { bothCallers } from './callers.ts';
import type { Scenario } from './scenario.ts';

/** With so many keys a byte that is the same in all of them is no chance: 256^4 is more than is asked of it. */
const LEAST_KEYS = 6;

/**
 * Issues keys until each usual source has enough of them to be judged.
 * @throws SetupError when generate or refresh yields no identity
 */
export async function keysOfEachSource({
  publisher,
  identities,
  wholeRun: { register },
}: Pick<Scenario, 'publisher' | 'identities' | 'wholeRun'>): Promise<void> {
  const lacking = (source: KeySource) => Math.max(0, LEAST_KEYS - register.countOf(source));
  for (let left = lacking('generate'); left > 0; left -= 1) await publisher.generate();
  const tokens = await identities();
  for (const authorization of bothCallers) {
    const source = authorization === 'valid' ? 'refresh with a bearer' : 'refresh without a bearer';
    // One in any case: a test that sends nothing has no evidence of its own.
    for (let left = Math.max(1, lacking(source)); left > 0; left -= 1) {
      await publisher.refresh(await tokens.next(), { authorization });
    }
  }
}

/**
 * Expects the keys of each of these sources to look random.
 * @throws NotTestable when none of them has issued enough keys
 */
export async function expectNothingOdd(
  { expect, each, wholeRun: { register, judged: note } }: Pick<Scenario, 'expect' | 'each' | 'wholeRun'>,
  sources: readonly KeySource[],
): Promise<void> {
  const judged = sources.filter((source) => register.countOf(source) >= LEAST_KEYS);
  note(judged.reduce((sum, source) => sum + register.countOf(source), 0));
  await each(
    judged,
    async (source) => {
      const odd = register.oddKeysOf(source);
      const about = `${register.countOf(source)} keys of ${source}`;
      const actual = odd.map(({ oddity }) => oddity).join('; ');
      expect.that(odd.length === 0, about, { expected: 'bytes that look random', actual }, odd[0]?.exchange);
    },
    { judging: `${LEAST_KEYS} response keys of one source` },
  );
}
