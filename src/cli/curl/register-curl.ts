import { InvalidArgumentError } from 'commander';
import { paragraph } from '../commands/help-layout.ts';
import type { Registration } from '../registration.ts';
import { DEFAULT_REPORT_DIR } from '../run/run-options.ts';
import type { CurlOptions } from './curl.ts';

const examples = `
Examples:
  npx euid-conformance curl --requirement RF-ENC-04   the exchanges of its tests
  npx euid-conformance curl 12                        a command that repeats one
`;

const secrets =
  'Secrets are variables in the command: $EUID_API_KEY, $REFRESH_TOKEN and others, each explained in a comment above it.';

/** Adds the command that repeats an exchange of a run. */
export function registerCurl({ program, io, finish }: Registration): void {
  program
    .command('curl')
    .description('print a curl command that repeats an exchange of a run')
    .argument('[number]', 'number of the exchange, as the report has it; without it, they are listed', whole)
    .option('--report-dir <dir>', 'folder with the reports of the run', DEFAULT_REPORT_DIR)
    .option(
      '--requirement <id>',
      "only exchanges of this requirement's tests, such as RF-ENC-04 or 'RF-ENC-*'",
    )
    .option('--test <text>', 'only exchanges of tests whose key or title has this text')
    .addHelpText('after', examples + paragraph(secrets))
    .action(async (number: number | undefined, options: CurlOptions) => {
      const { curlCommand } = await import('./curl.ts');
      finish(curlCommand(number, options, io));
    });
}

function whole(text: string): number {
  const digits = text.replace(/^#/, '');
  if (/^\d{1,9}$/.test(digits)) return Number(digits);
  throw new InvalidArgumentError('It takes the number of an exchange, such as 12.');
}
