import { findRequirement, requirements } from '../../contract/requirements.ts';
import type { Revision } from '../../contract/revision.ts';
import { sdkRequirements } from '../../contract/sdk-requirements.ts';
import { loadSdkSuites, loadSuites } from '../../run/execute/load-suites.ts';
import { idsNamed } from '../commands/requirement-patterns.ts';
import type { Io } from '../io.ts';
import { didYouMean } from '../nearest.ts';
import { screenOf } from '../screen.ts';
import { UsageError } from '../usage-error.ts';
import { explained } from './explained.ts';
import { renderExplained } from './render-explained.ts';

const known = [...requirements, ...sdkRequirements].map(({ id }) => id);

/**
 * Prints what this project knows about requirements, of operators and of SDKs.
 * @param patterns ids, families or patterns, in any case
 * @returns the exit code, 0
 * @throws UsageError `unknown-requirement` for a pattern that names none
 */
export async function explainCommand(
  patterns: readonly string[],
  revision: Revision,
  io: Io,
): Promise<number> {
  const ids = new Set(patterns.flatMap(idsOf));
  const isOfSdk = (id: string) => id.startsWith('SDK-');
  if ([...ids].some(isOfSdk)) await loadSdkSuites();
  if (![...ids].every(isOfSdk)) await loadSuites();
  const { width, color } = screenOf();
  const pages = [...ids].map((id) =>
    renderExplained(explained(findRequirement(id), revision), { width, color }),
  );
  io.out(pages.map((lines) => lines.join('\n')).join(`\n\n${'─'.repeat(Math.min(width, 80))}\n\n`));
  return 0;
}

function idsOf(pattern: string) {
  const ids = idsNamed(pattern, known);
  if (ids.length > 0) return ids;
  throw new UsageError(
    'unknown-requirement',
    `there is no requirement "${pattern}"${didYouMean(pattern, known) || '; --list shows all'}`,
  );
}
