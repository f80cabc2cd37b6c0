import { Option } from 'commander';
import { defaultRevision, revisions } from '../../contract/revision.ts';
import { paragraph } from '../commands/help-layout.ts';
import type { Registration } from '../registration.ts';
import { DEFAULT_REPORT_DIR } from '../run/run-options.ts';
import type { DoctorOptions } from './doctor.ts';

const help =
  'It sends about twenty requests. The exit code is 0 when everything is fine, and 2 when something is to be mended.';

/** Adds the command that looks at everything a run needs. */
export function registerDoctor({ program, io, finish }: Registration): void {
  program
    .command('doctor')
    .description('look at everything that a run needs, and say what to do about it')
    .option('--target <name|url>', 'mock, mock-observed, local, integ, prod, or an http(s) URL', 'mock')
    .addOption(
      new Option('--revision <edition>', 'edition of the documentation')
        .choices([...revisions])
        .default(defaultRevision),
    )
    .option('--report-dir <dir>', 'folder for the reports', DEFAULT_REPORT_DIR)
    .option('--allow-production', 'allow requests to production', false)
    .option('--allow-insecure', 'allow sending an API key over plain http to another machine', false)
    .addHelpText('after', paragraph(help))
    .action(async (options: DoctorOptions) => {
      const { doctorCommand } = await import('./doctor.ts');
      finish(await doctorCommand(options, io));
    });
}
