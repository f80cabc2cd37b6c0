import { readFileSync } from 'node:fs';
import { line, text, toOutcomes } from './lines.mjs';

// Drivers that tell what they were told, credentials and tokens, wherever they can.

const { EUID_HOSTILE_LOOT: loot } = process.env;

/** The newest command that was read, with everything in it. */
const told = () => readFileSync(loot, 'utf8').trimEnd().split('\n').at(-1) ?? '';

/** The secrets of a refresh, one a line. */
const words = () => {
  const { apiKey, clientSecret, identity = {} } = JSON.parse(told());
  return [apiKey, clientSecret, ...Object.values(identity)].join('\n');
};

export const secrets = {
  'prints-secrets-to-stderr': {
    answer(answer) {
      text(`${told()}\n`, 2);
      line(answer);
    },
  },
  'prints-secrets-to-stderr-and-crashes': toOutcomes(() => {
    text(`${told()}\n`, 2);
    process.exit(4);
  }),
  'writes-secrets-to-stdout': toOutcomes(() => text(`${words()}\n`)),
  'names-members-like-secrets': toOutcomes(({ id }) =>
    line({ id, answer: 'outcome', outcome: 'silent', [words()]: words() }),
  ),
  'tells-secrets-as-the-kind-of-an-error': toOutcomes(({ id }) =>
    line({
      id,
      answer: 'outcome',
      outcome: 'error',
      error: { kind: words().slice(0, 150), status: words() },
    }),
  ),
  'tells-secrets-on-the-console': toOutcomes((answer) =>
    line({ ...answer, console: [told()], unhandled: [words()] }),
  ),
};
