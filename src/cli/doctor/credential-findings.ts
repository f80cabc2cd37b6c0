import type { Environment } from '../../targets/environment.ts';
import type { TargetSettings } from '../../targets/target.ts';
import type { Finding } from './finding.ts';

/** What is lost without a key that a run can do without. */
const optional = {
  EUID_OTHER_SITE_API_KEY: 'a key of another site is needed to show that it gets nothing it must not',
  EUID_UNPRIVILEGED_API_KEY: 'a key without the generator role is needed to show that generate refuses it',
} as const;

/**
 * Which credentials there are, and where they were found; their values are never shown.
 * @param own the variables of the process
 * @param all the same, completed from `.env`
 */
export function credentialFindings(target: TargetSettings, own: Environment, all: Environment): Finding[] {
  if (target.mockBehaviour !== undefined) {
    return [{ about: 'credentials', state: 'fine', text: 'the mock has its own, which are public' }];
  }
  const placeOf = (name: string) => (own[name] === undefined ? '.env' : 'the environment');
  const [key, secret] = ['EUID_API_KEY', 'EUID_CLIENT_SECRET'] as const;
  const isGiven = target.credentials !== undefined;
  const places = [...new Set([placeOf(key), placeOf(secret)])];
  return [
    isGiven
      ? { about: 'credentials', state: 'fine', text: `${key} and ${secret}, from ${places.join(' and ')}` }
      : {
          about: 'credentials',
          state: 'mend',
          text: `${key} and ${secret} are not set: without them only errors can be tested`,
          advice: `set both in the environment or in .env of this folder; the operator's portal or contact issues them`,
        },
    ...Object.entries(optional).map(([name, why]): Finding => {
      const isSet = (all[name] ?? '').trim() !== '';
      return isSet
        ? { about: 'credentials', state: 'fine', text: `${name}, from ${placeOf(name)}` }
        : { about: 'credentials', state: 'note', text: `${name} is not set: ${why}` };
    }),
  ];
}
