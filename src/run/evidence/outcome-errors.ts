/** Begins the reason of a test that did not run, or not to its end, because the target was given up. */
export const NOT_RUN = 'not run';

/** Thrown by a test that cannot be shown here: the requirement is not testable, with this reason. */
export class NotTestable extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'NotTestable';
  }
}

/** Thrown by a test whose condition never arises on this target, such as a status it does not use. */
export class NotApplicable extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'NotApplicable';
  }
}
