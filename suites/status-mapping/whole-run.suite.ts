import { holdsOverWholeRun } from '../../src/run/scenario/over-whole-run.ts';
import { part } from '../../src/run/scenario/requirement.ts';

part('status-mapping', () => {
  for (const [id, title, judging] of [
    ['RF-ST-01', 'every answer of the whole run has a listed status', 'an answer that can be read'],
    ['RF-ST-02', 'every status of the whole run comes with its HTTP code', 'an answer with a listed status'],
    ['RF-ST-03', 'every error of the whole run has a message', 'an answer that a message is due in'],
    [
      'RF-ST-07',
      'no request of the whole run without authorization is answered with invalid_token',
      'an answer to a request without authorization',
    ],
    ['RF-ST-10', 'no request of the whole run makes the operator fail', 'an answer'],
    ['RF-ST-12', 'no error of the whole run repeats a secret or is a page', 'an error'],
  ] as const) {
    holdsOverWholeRun(id, title, judging);
  }
});
