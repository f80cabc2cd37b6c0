import { line, liveOn, text, toOutcomes } from './lines.mjs';

// Drivers that write or keep too much. Each is bounded: it ends by itself when nobody ends it.

const MEGABYTE = 'x'.repeat(1_000_000);

// A right SDK would conform.
const sorry = ({ id }) => ({ id, answer: 'outcome', outcome: 'error', error: { kind: 'sorry' } });

function times(count, content, stream) {
  for (let turn = 0; turn < count; turn += 1) text(content, stream);
}

export const floods = {
  'writes-a-line-of-50-MB': toOutcomes((answer) => {
    text('{"padding":"');
    times(50, MEGABYTE);
    text('"}\n');
    line(answer);
  }),
  'writes-without-end': toOutcomes(() => times(5_000, MEGABYTE)),
  'writes-without-end-at-start': { start: () => times(5_000, MEGABYTE) },
  'writes-lines-without-end': toOutcomes(() => times(5_000, 'noise\n'.repeat(100_000))),
  'floods-stderr': {
    start: () => times(50, MEGABYTE, 2),
    answer(answer) {
      times(1, MEGABYTE, 2);
      line(answer.answer === 'outcome' ? sorry(answer) : answer);
    },
  },
  'answers-with-800-kB-of-text': {
    answer: (answer) =>
      line(answer.answer === 'outcome' ? { ...sorry(answer), unhandled: ['y'.repeat(800_000)] } : answer),
  },
  'allocates-memory': toOutcomes(() => {
    const kept = [];
    // 500 MB; then it goes on as if nothing had happened.
    for (let turn = 0; turn < 50; turn += 1) kept.push(Buffer.alloc(10_000_000, turn));
    liveOn();
    process.kill(process.pid, kept.length > 0 ? 'SIGABRT' : 'SIGKILL');
  }),
};
