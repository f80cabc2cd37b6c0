import { holdsOverWholeRun } from '../../src/run/scenario/over-whole-run.ts';
import { part } from '../../src/run/scenario/requirement.ts';

part('identity', () => {
  holdsOverWholeRun(
    'RF-BODY-03',
    'the times of every success of the whole run are Unix milliseconds',
    'a success with times',
  );
  holdsOverWholeRun(
    'RF-BODY-04',
    'refresh_from, identity_expires and refresh_expires of every success of the whole run are in this order',
    'a success with three times',
  );
});
