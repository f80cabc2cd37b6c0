/** An expectation whose removal alone lets no mutant pass, and the reason to keep it. */
export type UnprovenExpectation = { suite: string; text: string; reason: string };

const eachNoticesTheOther = 'another expectation of its test notices the same; either may fail first';
const registers = 'it registers a key that later keys are compared with, and cannot fail itself';
const everywhere =
  'an operator that fails later or simultaneous requests fails in every test: RF-SEM-03 and RF-SEM-07 have mutants for it';

/** Matches a statement in `suite` whose text begins with `text`. */
export const unprovenExpectations: readonly UnprovenExpectation[] = [
  {
    suite: 'suites/encryption/bare-json.suite.ts',
    text: 'expectBareJson(expect, await publisher.refresh(sent), sent.responseKey)',
    reason: 'if opt-outs are not JSON, the suite finds no user who opted out, so the test is not testable',
  },
  {
    suite: 'suites/encryption/key-of-this-token.suite.ts',
    text: 'expect(answer, about).notToOpenWith(',
    reason: 'it names the wrong key; the next expectation checks that the right key opens the answer',
  },
  {
    suite: 'suites/identity/fields.suite.ts',
    text: 'expectSixFields(scenario, await publisher.refresh(second,',
    reason: eachNoticesTheOther,
  },
  {
    suite: 'suites/identity/later-expiries.suite.ts',
    text: 'expectLater(scenario, before, await publisher.successor(before), true)',
    reason: 'the mutants give the expiry of the previous token, which is still a few milliseconds later here',
  },
  {
    suite: 'suites/key-rotation/form.suite.ts',
    text: 'expectKey(expect, answer)',
    reason: eachNoticesTheOther,
  },
  {
    suite: 'suites/key-rotation/form.suite.ts',
    text: 'expectKey(expect, await publisher.refresh(',
    reason: eachNoticesTheOther,
  },
  {
    suite: 'suites/key-rotation/new-key.suite.ts',
    text: 'keys.expectNew(expect, next.responseKey,',
    reason: registers,
  },
  {
    suite: 'suites/key-rotation/new-key.suite.ts',
    text: 'keys.expectNew(expect, reference.responseKey,',
    reason: registers,
  },
  {
    suite: 'suites/key-rotation/new-key.suite.ts',
    text: "keys.expectNew(expect, key, 'a later refresh'",
    reason: eachNoticesTheOther,
  },
  {
    suite: 'suites/key-rotation/new-key.suite.ts',
    text: 'expect.that(all.size === judged,',
    reason: eachNoticesTheOther,
  },
  {
    suite: 'suites/opt-out/permanent.suite.ts',
    text: 'expect(await publisher.refresh(older)',
    reason: 'it says how early an opt-out is forgotten; the refreshes after it notice that as well',
  },
  {
    suite: 'suites/opt-out/permanent.suite.ts',
    text: 'expect(await publisher.refresh(newer)',
    reason: 'it says how early an opt-out is forgotten; the refreshes after it notice that as well',
  },
  {
    suite: 'suites/request/authorization.suite.ts',
    text: 'expect(answer, `refresh ',
    reason: everywhere,
  },
  {
    suite: 'suites/request/authorization.suite.ts',
    text: "expect(answer, 'a refresh at the same time as others')",
    reason: everywhere,
  },
  {
    suite: 'suites/request/methods.suite.ts',
    text: 'expect.that( !isServed(answer.response.httpStatus),',
    reason:
      'only a run without credentials needs it: every other run tries each method with a valid token too',
  },
];

/** Why an expectation may be unproven; undefined if it may not. */
export function reasonToKeep(suite: string, text: string): string | undefined {
  return unprovenExpectations.find((one) => one.suite === suite && text.startsWith(one.text))?.reason;
}
