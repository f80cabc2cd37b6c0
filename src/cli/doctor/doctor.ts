import { UserError } from '../../basics/coded-error.ts';
import { ownCommand } from '../../basics/own-command.ts';
import { visible } from '../../secret/visible.ts';
import { type Environment, readEnvironment } from '../../targets/environment.ts';
import { extraCertificates } from '../../targets/extra-certificates.ts';
import { routeTo } from '../../targets/proxy.ts';
import { resolveTarget } from '../../targets/resolve-target.ts';
import type { TargetSettings } from '../../targets/target.ts';
import { redactorFor } from '../../targets/target-redactor.ts';
import type { Io } from '../io.ts';
import { unreachable } from '../run/reachable.ts';
import type { RunOptions } from '../run/run-options.ts';
import { runSettings } from '../run/run-settings.ts';
import { startMocks } from '../run/start-mocks.ts';
import { untestable } from '../run/untestable.ts';
import { screenOf } from '../screen.ts';
import { credentialFindings } from './credential-findings.ts';
import { type Finding, renderFinding } from './finding.ts';
import { folderFindings, nodeFinding } from './machine-findings.ts';
import { operatorFindings } from './operator-findings.ts';
import { tlsFinding } from './tls-finding.ts';

export type DoctorOptions = Pick<
  RunOptions,
  'target' | 'revision' | 'reportDir' | 'allowProduction' | 'allowInsecure'
>;

const MEND = 2;

/**
 * Looks at everything that a run against a target needs, and prints each finding as soon as it is known.
 * @returns the exit code: 0 when everything is fine, 2 when something is to be mended
 */
export async function doctorCommand(options: DoctorOptions, io: Io): Promise<number> {
  const screen = screenOf();
  let toMend = 0;
  for await (const { target, ...finding } of findings(options)) {
    const shown = target === undefined ? visible : (text: string) => redactorFor(target).text(text);
    if (finding.state === 'mend') toMend += 1;
    const advice = finding.advice === undefined ? {} : { advice: shown(finding.advice) };
    for (const line of renderFinding({ ...finding, text: shown(finding.text), ...advice }, screen))
      io.out(line);
  }
  if (toMend > 0) {
    io.out(`\n${toMend} ${toMend === 1 ? 'thing' : 'things'} to mend`);
    return MEND;
  }
  io.out(`\nready: ${ownCommand('test')} --target=${options.target}`);
  return 0;
}

type Told = Finding & { target?: TargetSettings };

async function* findings(options: DoctorOptions): AsyncGenerator<Told> {
  yield nodeFinding();
  yield* folderFindings(options.reportDir);
  let resolved: { target: TargetSettings; environment: Environment };
  try {
    const environment = readEnvironment(process.env, '.env');
    resolved = { target: resolveTarget(options.target, environment, options), environment };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    yield { about: 'target', state: 'mend', text: error.message };
    return;
  }
  const { target, environment } = resolved;
  for (const finding of credentialFindings(target, process.env, environment)) yield { ...finding, target };
  try {
    await using started = await startMocks(target, options.revision);
    for await (const finding of targetFindings({ ...target, ...started.addresses }, environment, options)) {
      yield { ...finding, target };
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    yield { about: 'target', state: 'mend', text: error.message, target };
  }
}

/** In the order of a connection; what comes after a fault would say the same in other words. */
async function* targetFindings(
  target: TargetSettings,
  environment: Environment,
  options: DoctorOptions,
): AsyncGenerator<Finding> {
  const { baseUrl, isLoopback, mockBehaviour } = target;
  const { label } = routeTo(baseUrl, isLoopback, environment);
  if (mockBehaviour === undefined) {
    yield { about: 'proxy', state: 'fine', text: label ?? 'none' };
    const certificates = baseUrl.startsWith('https:') ? extraCertificates(process.env) : undefined;
    if (certificates !== undefined) {
      yield { about: 'authorities', state: 'fine', text: `${certificates} (NODE_EXTRA_CA_CERTS)` };
    }
  }
  const unreached = await unreachable(target);
  if (unreached !== undefined) {
    yield {
      about: 'reachable',
      state: 'mend',
      text: unreached,
      advice: isLoopback ? `start the operator at ${baseUrl}` : 'check the address and the network',
    };
    return;
  }
  yield { about: 'reachable', state: 'fine', text: baseUrl };
  const tls = await tlsFinding(target);
  if (tls !== undefined) yield tls;
  if (tls?.state === 'mend') return;
  const settings = runSettings({ ...options, maxWait: 0 }, target, [], []);
  const reason = await untestable(settings);
  if (reason !== undefined) {
    yield { about: 'answers', state: 'mend', text: reason };
    return;
  }
  const takes = target.credentials === undefined ? '' : ', and accepts the credentials';
  yield { about: 'answers', state: 'fine', text: `like an operator${takes}` };
  yield* await operatorFindings(settings);
}
