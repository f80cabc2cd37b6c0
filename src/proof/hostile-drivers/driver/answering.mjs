import { closeSync } from 'node:fs';
import { line, liveOn, text, toOutcomes } from './lines.mjs';

// Drivers that answer a refresh or a generate wrongly.

const error = (kind) =>
  toOutcomes(({ id }) => line({ id, answer: 'outcome', outcome: 'error', error: { kind } }));
const always = (outcome) => ({
  answer: (answer) =>
    line(answer.answer === 'outcome' ? { id: answer.id, answer: 'outcome', ...outcome } : answer),
});
const sorry = always({ outcome: 'error', error: { kind: 'sorry' } });

export const answering = {
  'crashes-in-a-scenario': toOutcomes(() => process.exit(7)),
  'is-killed-in-a-scenario': toOutcomes(() => process.kill(process.pid, 'SIGKILL')),
  'exits-0-in-a-scenario': toOutcomes(() => process.exit(0)),
  'never-answers-a-refresh': toOutcomes(() => liveOn()),
  'closes-output-in-a-scenario': toOutcomes(() => {
    closeSync(1);
    liveOn();
  }),
  'writes-text': toOutcomes((answer) => {
    text('refreshed!\n');
    line(answer);
  }),
  'writes-bytes': toOutcomes(() => text(Buffer.from([0xff, 0xfe, 0, 0x80, 10]))),
  'writes-nul-bytes': toOutcomes(() => text(Buffer.alloc(1_000))),
  'writes-half-a-line': toOutcomes((answer) => {
    text(JSON.stringify(answer).slice(0, 20));
    liveOn();
  }),
  'writes-other-json': toOutcomes(({ id }) => line({ jsonrpc: '2.0', id, result: 'ok' })),
  'writes-a-number': toOutcomes(() => text('1\n')),
  'writes-null': toOutcomes(() => text('null\n')),
  'writes-deep-json': toOutcomes(() => text(`${'['.repeat(500_000)}\n`)),
  'writes-empty-lines': toOutcomes((answer) => {
    text('\n\n');
    line(answer);
  }),
  'answers-with-lone-surrogates': error('\ud800 \udfff'),
  'answers-with-nul-and-escapes': error('\u0000\u001b[2J\u202e</script><script>alert(1)</script>'),
  'answers-twice': toOutcomes((answer) => {
    line(answer);
    line(answer);
  }),
  'answers-with-another-id': toOutcomes((answer) => line({ ...answer, id: answer.id + 1 })),
  'answers-another-command': toOutcomes(({ id }) => line({ id, answer: 'done' })),
  'writes-without-being-asked': {
    start() {
      setInterval(() => line({ id: 1, answer: 'done' }), 20).unref();
    },
  },
  'says-success-to-everything': always({ outcome: 'success', identity: {} }),
  'says-optout-to-everything': always({ outcome: 'optout' }),
  'says-silent-to-everything': always({ outcome: 'silent' }),
  'says-error-to-everything': sorry,
  'ignores-sigterm-and-bye': {
    start() {
      process.on('SIGTERM', () => undefined);
      process.on('SIGHUP', () => undefined);
      process.exit = () => undefined;
      setInterval(() => undefined, 1_000);
    },
    answer: sorry.answer,
  },
};
