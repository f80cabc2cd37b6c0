import { holdsOverWholeRun } from '../../src/run/scenario/over-whole-run.ts';
import { part } from '../../src/run/scenario/requirement.ts';

part('request', () => {
  holdsOverWholeRun(
    'RF-REQ-06',
    'a web page may read every answer of the whole run to a request from it',
    'an answer to a web page',
  );
});
