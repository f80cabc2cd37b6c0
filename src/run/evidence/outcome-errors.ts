import { CodedError } from '../../basics/coded-error.ts';

/** Begins the reason of a test that did not run, or not to its end, because the target was given up. */
export const NOT_RUN = 'not run';

/** Begins the reason of a test that waits for what the target refuses or does not have, and so do many others. */
export const SETUP_FAILED = 'setup failed';

/** Thrown by a test that cannot be shown here: the requirement is not testable, with this reason. */
export class NotTestable extends CodedError<'not-testable'> {
  constructor(reason: string) {
    super('not-testable', reason);
  }
}

/** Thrown by a test whose condition never arises on this target, such as a status it does not use. */
export class NotApplicable extends CodedError<'not-applicable'> {
  constructor(reason: string) {
    super('not-applicable', reason);
  }
}
