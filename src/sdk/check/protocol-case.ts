import { CodedError } from '../../basics/coded-error.ts';
import type { DriverProcess } from '../driver/driver-process.ts';
import type { SdkOperator } from '../execute/sdk-operator.ts';
import type { Abilities, AnswerTo, Command, Hello, Outcome } from '../protocol/messages.ts';
import type { IssuedFields, RefreshCall } from '../scenario/sdk-scenario.ts';

/** A driver that does something else than the protocol wants: what came, and what is wanted. */
export class ProtocolBreach extends CodedError<'breach', { wanted: string }> {
  constructor(came: string, wanted: string) {
    super('breach', came, { wanted });
  }
}

/** What a case of the protocol works with: a running driver, and an operator of its own. */
export type Talk = {
  driver: DriverProcess;
  hello: Hello;
  operator: SdkOperator['forScenario'];
  /** Sends a command. @throws DriverError when its answer is none */
  ask<Name extends Command['command']>(
    command: Extract<Command, { command: Name }>,
    deadlineMs?: number,
  ): Promise<AnswerTo<Name>>;
  /** Sends a refresh to the operator of the case, or to another address. */
  refresh(identity: IssuedFields, call?: RefreshCall): Promise<Outcome>;
};

/** One case of the protocol that a driver is held against. */
export type ProtocolCase = {
  /** What must hold; it can be read alone. */
  title: string;
  /** The section of docs/driver-protocol.md that says so. */
  section: string;
  /** The ability without which it does not apply. */
  needs?: keyof Abilities;
  /** @throws ProtocolBreach, DriverError when it does not hold */
  hold(talk: Talk): Promise<void>;
};

/** @throws ProtocolBreach when the condition does not hold */
export function demand(holds: boolean, came: string, wanted: string): void {
  if (!holds) throw new ProtocolBreach(came, wanted);
}
