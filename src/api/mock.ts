// The package's entry point `euid-conformance/mock`: the mock operator inside a test.

export type { MockControl } from '../mock/control/control.ts';
export type { Fault, FaultFilter } from '../mock/control/fault.ts';
export type { JournalEntry } from '../mock/control/journal.ts';
export type { MockOperator } from '../mock/mock-operator.ts';
export type { ClientReplacement } from '../mock/state/clients.ts';
export type { MockCredentials } from '../mock/state/mock-credentials.ts';
export { MockError, type MockErrorCode } from '../mock/state/mock-error.ts';
export type { Lifetimes } from '../mock/state/operator-state.ts';
export { everyBehaviourName } from '../mutants/behaviour-named.ts';
export { type MockOptions, startMockOperator } from './start-mock-operator.ts';
