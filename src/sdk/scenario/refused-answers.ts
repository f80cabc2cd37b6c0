import type { Fault } from '../../mock/control/fault.ts';
import { expectStillHandedOut } from './handed-out.ts';
import type { IssuedFields, SdkScenario } from './sdk-scenario.ts';
import { successBody } from './sealed-answer.ts';

/** An answer that a client must refuse. */
export type RefusedAnswer = {
  what: string;
  fault: (identity: IssuedFields, nowMs: number) => Fault;
  /** Whether another refresh comes before, whose answer or key is used again. */
  before?: boolean;
};

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
  await each(rows, async ({ what, fault, before = false }) => {
    const identity = await operator.identity();
    if (before) await sdk.refresh(await operator.identity());
    operator.answerRefreshWith(fault(identity, operator.control.nowMs()), 10);
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
