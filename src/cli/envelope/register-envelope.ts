import { type Command, InvalidArgumentError } from 'commander';
import { NONCE_BYTES } from '../../envelope/generate-envelope.ts';
import { exitCodeRows, paragraph } from '../commands/help-layout.ts';
import type { Registration } from '../registration.ts';
import type { KeyOptions } from './chosen-key.ts';
import type { OpenOptions } from './open.ts';
import type { SealOptions } from './seal.ts';

const keys =
  "The key comes from EUID_CLIENT_SECRET, with --is-refresh from EUID_REFRESH_RESPONSE_KEY (environment or .env), from --key-env or --key-file, or you are asked for it. A key as an argument works as in the documentation's examples, but stays in the history of the shell.";

const openExamples = `
Examples:
  echo "$REFRESH_TOKEN" \\
    | curl -X POST https://integ.euid.eu/v2/token/refresh -d @- \\
    | npx euid-conformance open --is-refresh
  npx euid-conformance open --is-refresh --key-file response.key < answer.txt
`;

const exitCodes = [
  [0, 'opened: the JSON is on standard output'],
  [1, 'not opened: another key, not sealed, or altered'],
  [2, 'an option or the key is wrong'],
] as const;

const sealExamples = `
Examples:
  echo '{"email": "user@example.com"}' \\
    | npx euid-conformance seal \\
    | curl -X POST https://integ.euid.eu/v2/token/generate \\
        -H "Authorization: Bearer $EUID_API_KEY" -d @- \\
    | npx euid-conformance open
`;

/** Adds the commands that open and seal messages of the endpoints. */
export function registerEnvelope(registration: Registration): void {
  registerOpen(registration);
  registerSeal(registration);
}

function registerOpen({ program, io, finish }: Registration): void {
  withKey(program.command('open').description('decrypt an answer, as decrypt_response.py does'))
    .option('--is-refresh', 'standard input is an answer of refresh; by default of generate')
    .option('--is-request', 'standard input is a request to generate')
    .option('--nonce <hex>', "the request's nonce, which an answer of generate must repeat", nonce)
    .addHelpText('after', paragraph(keys) + openExamples + exitCodeRows(exitCodes))
    .action(async (key: string | undefined, options: OpenOptions & KeyOptions) => {
      const { openCommand } = await import('./open.ts');
      finish(await openCommand(key, options, io));
    });
}

function registerSeal({ program, io, finish }: Registration): void {
  withKey(program.command('seal').description('encrypt a request, as encrypt_request.py does, or an answer'))
    .option('--is-refresh', 'seal an answer of refresh; by default a request to generate')
    .option('--is-answer', 'seal an answer of generate')
    .option('--nonce <hex>', `the nonce, ${NONCE_BYTES} bytes; by default a new one`, nonce)
    .option('--timestamp <ms>', 'Unix milliseconds; by default now', timestamp)
    .addHelpText('after', paragraph(keys) + sealExamples)
    .action(async (key: string | undefined, options: SealOptions & KeyOptions) => {
      const { sealCommand } = await import('./seal.ts');
      finish(await sealCommand(key, options, io));
    });
}

function withKey(command: Command): Command {
  return command
    .argument('[key]', 'the key in base64')
    .option('--key-env <name>', 'the variable that holds the key')
    .option('--key-file <file>', 'the file that holds the key');
}

function nonce(text: string): Buffer {
  const bytes = Buffer.from(text, 'hex');
  if (bytes.length === NONCE_BYTES && text.length === NONCE_BYTES * 2) return bytes;
  throw new InvalidArgumentError(`It takes ${NONCE_BYTES * 2} hexadecimal digits.`);
}

function timestamp(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It takes Unix milliseconds, such as 1700000000000.');
}
