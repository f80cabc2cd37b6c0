import { defined } from '../../basics/defined.ts';
import type { ReplayPoint } from '../scenario/settings.ts';

/** One opaque value for `--path`: the test and those that must run before it, then what a property needs to find its input again. */
export function formatReplayPoint(point: ReplayPoint): string {
  const parts = [[point.test, ...(point.senders ?? [])].join('+')];
  if (point.path !== undefined) parts.push(point.path);
  // The marker keeps a command path that begins with a digit apart from the path before it.
  if (point.replayPath !== undefined) parts.push(`m${point.replayPath}`);
  return parts.join(':');
}

/** The replay point a `--path` value stands for; undefined when it is none. */
export function parseReplayPoint(text: string): ReplayPoint | undefined {
  const match = /^([A-Za-z0-9.-]+)((?:\+[A-Za-z0-9.-]+)*)(?::(\d+(?::\d+)*))?(?::m(\S+))?$/.exec(text);
  if (match === null) return undefined;
  const [, test, others = '', path, replayPath] = match;
  if (test === undefined || (path === undefined && replayPath !== undefined)) return undefined;
  return {
    test,
    ...(others === '' ? {} : { senders: others.slice(1).split('+') }),
    ...defined({ path, replayPath }),
  };
}
