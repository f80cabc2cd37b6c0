import { setTimeout as pause } from 'node:timers/promises';
import { readAnswer } from '../protocol/read-answer.ts';
import { describeOutcome } from '../scenario/sdk-expect.ts';
import { demand, type ProtocolCase, type Talk } from './protocol-case.ts';

const ANSWER_MS = 5_000;
const WAIT_MS = 300;
/** A driver may be so late on a slow machine. */
const LATE_MS = 2_000;
const LONG_LINE = 200_000;

async function say({ driver }: Talk, message: { id: number; command: string }): Promise<void> {
  readAnswer(await driver.say(message, ANSWER_MS), message.id, message.command);
}

/** What the program of a driver must do whatever its SDK does: a template that calls no SDK passes these. */
export const speakingCases: readonly ProtocolCase[] = [
  {
    title: 'an answer has the id of its command, however ids follow each other',
    section: 'The protocol',
    async hold(talk) {
      for (const id of [5_000, 17, 2_147_483_647]) await say(talk, { id, command: 'state' });
    },
  },
  {
    title: 'a command that the driver does not know is answered with unknown',
    section: 'What may be added later',
    hold: (talk) => say(talk, { id: 1, command: 'rewind' }),
  },
  {
    title: 'a member that the driver does not know is ignored, and any letter is read',
    section: 'What may be added later',
    async hold(talk) {
      const later = { note: 'é 𝄞 \u2028 \u0000 "\\', level: { of: [1, null, true] } };
      await say(talk, Object.assign({ id: 1, command: 'wait', ms: 1 }, later));
    },
  },
  {
    title: 'a command of 200 kB is read',
    section: 'The protocol',
    hold: (talk) =>
      say(talk, Object.assign({ id: 1, command: 'wait', ms: 1 }, { padding: 'x'.repeat(LONG_LINE) })),
  },
  {
    title: 'a wait is answered with done soon after its time',
    section: 'The protocol',
    async hold({ ask }) {
      const startedMs = performance.now();
      await ask<'wait'>({ command: 'wait', ms: WAIT_MS });
      const tookMs = Math.round(performance.now() - startedMs);
      demand(
        tookMs < WAIT_MS + LATE_MS,
        `done after ${tookMs} ms`,
        `done ${WAIT_MS} ms after wait ${WAIT_MS}`,
      );
    },
  },
  {
    title: 'a refresh is answered with one outcome, also one that starts three at once',
    section: 'The protocol',
    async hold({ refresh, operator, ask }) {
      for (const atOnce of [1, 3]) await refresh(await operator.identity(), { atOnce });
      await ask<'wait'>({ command: 'wait', ms: 1 });
    },
  },
  {
    title: 'a refresh is answered in each session: new, kept and restarted',
    section: 'Sessions',
    async hold({ refresh, operator }) {
      const identity = await operator.identity();
      for (const session of ['new', 'kept', 'restarted'] as const) await refresh(identity, { session });
    },
  },
  {
    title: 'a refresh that the operator never answers is answered when its timeout is over',
    section: 'Outcomes',
    async hold({ refresh, operator }) {
      operator.answerRefreshWith({ kind: 'hold' }, 10);
      const startedMs = performance.now();
      const outcome = await refresh(await operator.identity(), { timeoutMs: WAIT_MS });
      const tookMs = Math.round(performance.now() - startedMs);
      demand(
        tookMs < WAIT_MS + LATE_MS,
        `${describeOutcome(outcome)} after ${tookMs} ms`,
        `silent or an error ${WAIT_MS} ms after a refresh with timeoutMs ${WAIT_MS}`,
      );
      demand(
        outcome.outcome !== 'success' && outcome.outcome !== 'optout',
        describeOutcome(outcome),
        'silent or an error, because the operator sent no answer',
      );
    },
  },
  {
    title: 'a generate is answered with one outcome',
    section: 'Outcomes',
    needs: 'generate',
    async hold({ ask, operator }) {
      const { baseUrl, credentials } = operator;
      const user = { email: 'somebody@example.org' };
      await ask<'generate'>({ command: 'generate', baseUrl, ...credentials, user, timeoutMs: ANSWER_MS });
    },
  },
  {
    title: 'nothing is written to standard output without a command',
    section: 'The protocol',
    async hold({ ask }) {
      await pause(WAIT_MS);
      await ask<'state'>({ command: 'state' });
    },
  },
];

/** How a driver ends. Each of these ends it. */
export const endingCases: readonly ProtocolCase[] = [
  {
    title: 'bye is answered with done, and the driver ends',
    section: 'The protocol',
    async hold({ ask, driver }) {
      await ask<'bye'>({ command: 'bye' });
      demand(await driver.endsWithin(ANSWER_MS), 'a driver that still runs', `an end within ${ANSWER_MS} ms`);
    },
  },
  {
    title: 'the driver ends when its standard input ends',
    section: 'The protocol',
    async hold({ driver }) {
      driver.endInput();
      demand(await driver.endsWithin(ANSWER_MS), 'a driver that still runs', `an end within ${ANSWER_MS} ms`);
    },
  },
];
