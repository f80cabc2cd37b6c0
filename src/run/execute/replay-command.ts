import { ownCommand } from '../../basics/own-command.ts';
import type { RequirementFailure } from '../evidence/requirement-failure.ts';
import type { ReplayPoint } from '../scenario/settings.ts';
import type { World } from '../scenario/world.ts';
import { formatReplayPoint } from './replay-point.ts';

/** The command that shows a failure again, together with the other tests that caused what was seen. */
export function replayCommand(
  { settings, senders }: Pick<World, 'settings' | 'senders'>,
  point: ReplayPoint,
  { exchange, comparedWith }: Pick<RequirementFailure, 'exchange' | 'comparedWith'>,
): string {
  // Where tests go on with new seeds, each exchange belongs to one of them, and one command repeats one seed.
  const seed = (exchange && senders.seedOf(exchange.index)) ?? settings.seed;
  const indices = [...comparedWith, ...(exchange === undefined ? [] : [exchange.index])].filter(
    (index) => senders.seedOf(index) === seed,
  );
  // Only a test over the whole run sees exchanges of other tests.
  const others = senders.of(indices).filter((test) => test !== point.test);
  const path = formatReplayPoint(others.length === 0 ? point : { ...point, senders: others });
  return `${ownCommand('test')} ${settings.replayOptions} --seed ${seed} --path ${path}`;
}
