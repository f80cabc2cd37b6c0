import { closeSync } from 'node:fs';
import { line, liveOn } from './lines.mjs';

// Drivers that are broken before the first scenario.

const hello = (changes) => ({
  answer: (answer) => line(answer.answer === 'hello' ? { ...answer, ...changes } : answer),
});

const lives = (prepare = () => undefined) => ({
  start() {
    prepare();
    liveOn();
    return false;
  },
});

export const starting = {
  'exits-0-at-once': { start: () => process.exit(0) },
  'throws-at-start': {
    start() {
      throw new Error('the SDK cannot be loaded');
    },
  },
  'crashes-at-hello': { answer: () => process.exit(3) },
  'never-answers-hello': lives(),
  'closes-output-at-start': lives(() => closeSync(1)),
  'closes-all-at-start': lives(() => {
    for (const stream of [0, 1, 2]) closeSync(stream);
  }),
  'speaks-another-version': hello({ protocol: 2 }),
  'says-hello-without-a-name': hello({ sdk: { name: '', version: '' } }),
  'has-a-name-of-900-kB': hello({ sdk: { name: 'x'.repeat(900_000), version: '1' } }),
  'has-a-name-that-clears-the-screen': {
    answer(answer) {
      if (answer.answer === 'outcome') process.exit(1);
      line({ ...answer, sdk: { name: '\u001b[2J\u202egreen\ud800\u0000', version: '1' } });
    },
  },
  'has-abilities-of-another-type': hello({ abilities: { generate: 'yes' } }),
  'dies-after-half-a-second': {
    start() {
      setTimeout(() => process.kill(process.pid, 'SIGKILL'), 500);
    },
  },
};
