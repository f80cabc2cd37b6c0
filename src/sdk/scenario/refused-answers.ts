import type { Fault } from '../../mock/control/fault.ts';
import { expectStillHandedOut } from './handed-out.ts';
import type { IssuedFields, SdkScenario } from './sdk-scenario.ts';
import { successBody } from './sealed-answer.ts';

/** An answer that a client must refuse. */
export type RefusedAnswer =
  | {
      what: string;
      fault: (identity: IssuedFields, nowMs: number) => Fault;
    }
  | {
      what: string;
      /** Made of another refresh that came before. It stays the same for a retry, whose refresh before is another. */
      faultAfter: (earlier: Earlier) => Fault;
    };

/** A refresh that came before: its identity, and the body of its answer. */
type Earlier = { identity: IssuedFields; body: string; nowMs: number };

/** An answer in clear text. */
export const inClear = (httpStatus: number, body: string): Fault => ({
  kind: 'status',
  httpStatus,
  headers: { 'content-type': 'application/json' },
  body,
});

/** The JSON of a success, with the members given in place of the usual ones. */
export const success = (nowMs: number, changes = {}) => ({
  status: 'success',
  body: successBody(nowMs, changes),
});

/** Each answer is refused, nothing is thrown out unhandled, and the token from before is still handed out. */
export async function expectRefused(scenario: SdkScenario, rows: readonly RefusedAnswer[]): Promise<void> {
  const { sdk, operator, expect, softly, each } = scenario;
  await each(rows, async (row) => {
    const { what } = row;
    const identity = await operator.identity();
    const fault =
      'fault' in row
        ? row.fault(identity, operator.control.nowMs())
        : row.faultAfter(await earlierIn(scenario));
    operator.answerRefreshWith(fault, 10);
    const outcome = await sdk.refresh(identity, { timeoutMs: 1_500 });
    await softly(() => expect(outcome, what).notToBeAccepted());
    const thrown = outcome.unhandled?.length ?? 0;
    await softly(() =>
      expect.that(thrown === 0, `${what}: exceptions that nobody caught`, {
        expected: 'none',
        actual: `${thrown}`,
      }),
    );
    await expectStillHandedOut(scenario, identity, what);
    operator.control.reset();
  });
}

async function earlierIn({ sdk, operator }: SdkScenario): Promise<Earlier> {
  const identity = await operator.identity();
  await sdk.refresh(identity);
  const body = operator.refreshes().at(-1)?.reply.body.toString('latin1') ?? '';
  return { identity, body, nowMs: operator.control.nowMs() };
}
