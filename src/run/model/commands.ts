import fc from 'fast-check';
import { applyDamage } from '../../arbitraries/apply-damage.ts';
import { inputOfDamage } from '../../arbitraries/input-of-damage.ts';
import { type TokenDamage, tokenDamage } from '../../arbitraries/token-damage.ts';
import { isUnixMs } from '../answers/unix-time.ts';
import { describeAnswer } from '../evidence/facts.ts';
import { type Model, newestOf, pick, type Real } from './model-state.ts';
import { refreshOne } from './refresh-one.ts';

type Command = fc.AsyncCommand<Model, Real>;

const MOST_USERS = 5;

function command(name: string, check: (model: Model) => boolean, run: Command['run']): Command {
  return { check, run, toString: () => name };
}

const hasUsers = (model: Model) => model.users.length > 0;

function generate(): Command {
  const isPossible = (model: Model) => model.users.length < MOST_USERS && !model.isClientDisabled;
  return command('generate', isPossible, async (model, real) => {
    const identity = await real.publisher.generate();
    model.users.push({
      hasOptedOut: false,
      tokens: [{ expiresMs: identity.refreshExpiresMs, rotations: model.rotations }],
    });
    real.identities.push([identity]);
    real.keys.add(identity.responseKey.reveal());
  });
}

function refreshNewest(at: number, hasBearer: boolean): Command {
  const name = `refresh newest of user ${at} ${hasBearer ? 'with' : 'without'} bearer`;
  return command(name, hasUsers, (model, real) => refreshOne(model, real, at, 0, hasBearer));
}

function refreshOlder(at: number, back: number): Command {
  const isPossible = (model: Model) => hasUsers(model) && model.isReplayAccepted;
  return command(`refresh token ${back} back of user ${at}`, isPossible, (model, real) =>
    refreshOne(model, real, at, back, true),
  );
}

function refreshDamaged(at: number, damage: TokenDamage): Command {
  return command(`refresh ${damage.damage} token of user ${at}`, hasUsers, async (_, real) => {
    const sent = newestOf(pick(real.identities, at));
    const other = pick(pick(real.identities, at + 1), 0);
    const token = sent.refreshToken.reveal();
    const text = applyDamage(damage, token, other.refreshToken.reveal());
    const exchange = await real.publisher.operator.refresh(text, {
      authorization: 'valid',
      responseKey: sent.responseKey,
      input: inputOfDamage(damage, text, token),
    });
    real.expect.that(
      exchange.response.httpStatus < 500,
      `a refresh of a damaged token (${damage.layer} must notice)`,
      { expected: 'no HTTP 5xx', actual: describeAnswer(exchange) },
      exchange,
      'RF-ST-10',
    );
  });
}

function refreshAtOnce(first: number, second: number): Command {
  const isPossible = (model: Model) => hasUsers(model) && model.isReplayAccepted;
  return command(`refresh users ${first} and ${second} at once`, isPossible, async (model, real) => {
    // Which of the two arrives first is not known, so either may be the one that is refused.
    newestOf(pick(model.users, first).tokens).isUsed = true;
    const refreshes = [first, second, first].map((at) => refreshOne(model, real, at, 0, true));
    // The failure of one must not end the sequence while the others are under way.
    await Promise.allSettled(refreshes);
    await Promise.all(refreshes);
  });
}

function controlled(name: string, run: (model: Model, real: Real) => void): Command {
  return command(name, hasUsers, (model, real) => Promise.resolve(run(model, real)));
}

function waitFor(at: number, moment: 'due' | 'expired'): Command {
  return controlled(`wait until user ${at} is ${moment}`, (_, { control, identities }) => {
    const newest = newestOf(pick(identities, at));
    const untilMs = moment === 'due' ? newest.refreshFromMs : newest.refreshExpiresMs + 1;
    if (control !== undefined && isUnixMs(untilMs) && untilMs > control.nowMs())
      control.advanceClock(Math.ceil(untilMs - control.nowMs()));
  });
}

function optOut(at: number): Command {
  return controlled(`opt out user ${at}`, (model, real) => {
    real.control?.optOut(pick(pick(real.identities, at), 0).user);
    pick(model.users, at).hasOptedOut = true;
  });
}

function rotateKey(): Command {
  return controlled("rotate the operator's refresh key", (model, { control }) => {
    control?.rotateRefreshKey();
    model.rotations += 1;
  });
}

function switchClient(apiKey: string, isDisabled: boolean): Command {
  return controlled(`${isDisabled ? 'disable' : 'enable'} the client`, (model, { control }) => {
    if (isDisabled) control?.disableClient(apiKey);
    else control?.enableClient(apiKey);
    model.isClientDisabled = isDisabled;
  });
}

const user = fc.nat(MOST_USERS - 1);

/** Commands that only need requests: every target takes them. */
export function requestCommands(): fc.Arbitrary<Command>[] {
  return [
    fc.constant(generate()),
    fc.tuple(user, fc.boolean()).map(([at, hasBearer]) => refreshNewest(at, hasBearer)),
    fc.tuple(user, fc.nat(4)).map(([at, back]) => refreshOlder(at, back)),
    fc.tuple(user, tokenDamage()).map(([at, damage]) => refreshDamaged(at, damage)),
    fc.tuple(user, user).map(([first, second]) => refreshAtOnce(first, second)),
  ];
}

/** Commands that take control over the operator's clock, keys, clients and opt-outs. */
export function controlCommands(apiKey: string): fc.Arbitrary<Command>[] {
  return [
    user.map((at) => waitFor(at, 'due')),
    user.map((at) => waitFor(at, 'expired')),
    user.map(optOut),
    fc.constant(rotateKey()),
    fc.boolean().map((isDisabled) => switchClient(apiKey, isDisabled)),
  ];
}
