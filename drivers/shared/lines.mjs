import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Answers the commands on standard input, one at a time.
 * @param commands a function for each command, which returns its answer
 * @param takeTold what the SDK has printed and thrown since it was asked last: { console, unhandled }
 */
export async function serve(commands, takeTold) {
  const answerTo = { wait: waited, bye: () => ({ answer: 'done' }), ...commands };
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, command, ...parameters } = JSON.parse(line);
    const answer = await (answerTo[command]?.(parameters) ?? { answer: 'unknown' });
    const { console, unhandled } = await takeTold();
    const told = { outcome: { console, unhandled }, state: { console, unhandled }, done: { unhandled } };
    process.stdout.write(`${JSON.stringify({ id, ...answer, ...told[answer.answer] })}\n`);
    if (command === 'bye') break;
  }
}

async function waited({ ms }) {
  await pause(ms);
  return { answer: 'done' };
}

/** How a call of the SDK ended, or that it did not end in time. */
export async function outcomeWithin(timeoutMs, settling) {
  const silence = pause(timeoutMs, { outcome: 'silent' }, { ref: false });
  return { answer: 'outcome', ...(await Promise.race([settling, silence])) };
}
