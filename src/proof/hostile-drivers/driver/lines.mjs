import { writeSync } from 'node:fs';

/** Writes one answer, or any text, to standard output before it goes on. */
export const line = (answer) => text(`${JSON.stringify(answer)}\n`);

/** Writes until everything is written: a pipe may be full. */
export function text(content, stream = 1) {
  let rest = Buffer.from(content);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(stream, rest));
    } catch (error) {
      if (error.code === 'EPIPE') process.exit(1);
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

/** Lives on, whatever happens to its streams; for at most two minutes. */
export function liveOn() {
  setTimeout(() => process.exit(9), 120_000);
}

/** Writes every answer as it is, but for outcomes. */
export const toOutcomes = (write) => ({
  answer: (answer) => (answer.answer === 'outcome' ? write(answer) : line(answer)),
});
