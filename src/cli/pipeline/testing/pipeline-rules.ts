import { packageInfo } from '../../package-info.ts';
import {
  actionDocument,
  gateDocument,
  type Inputs,
  type Job,
  type PipelineDocument,
  type Step,
} from './pipeline-documents.ts';

const version = `v${packageInfo().version}`;
const ownAction = [`OWNER/euid-conformance@${version}`, './.euid-conformance'];
const ownWorkflow = `OWNER/euid-conformance/.github/workflows/gate.yml@${version}`;
const known = [
  'actions/checkout@v4',
  'actions/setup-node@v4',
  'actions/setup-java@v4',
  'actions/setup-python@v5',
  'actions/upload-artifact@v4',
  ...ownAction,
];

/** Whether a step runs this project's action. */
export function isGate({ uses = '' }: Step): boolean {
  return ownAction.includes(uses);
}

/** What is wrong with a workflow, an action or an example, one sentence each. */
export function faultsOf(document: PipelineDocument): string[] {
  const { jobs, isAction, permissions, inputs, text } = document;
  return [
    ...(isAction || JSON.stringify(permissions) === '{"contents":"read"}'
      ? []
      : ['its permissions are not contents: read']),
    ...Object.entries(jobs).flatMap(([id, job]) => faultsOfJob(id, job, document)),
    ...Object.keys(inputs)
      .filter((name) => !new RegExp(`\\binputs\\.${name}(?![\\w-])`).test(text))
      .map((name) => `its input ${name} is not used`),
    ...Object.entries(document.outputs).flatMap(([name, output]) =>
      faultsOfExpressions(
        `output ${name}`,
        typeof output === 'string' ? output : output.value,
        undefined,
        document,
      ),
    ),
  ];
}

function faultsOfJob(id: string, job: Job, document: PipelineDocument): string[] {
  const { uses, steps = [], outputs = {} } = job;
  return [
    ...(uses === undefined ? [] : faultsOfCall(id, job)),
    ...(job.with?.['build']?.includes('${{') === true ? [`job ${id} puts an expression into build`] : []),
    ...steps.flatMap((step, index) => faultsOfStep(step, { ...job, steps: steps.slice(0, index) }, document)),
    ...faultsOfExpressions(`job ${id}`, JSON.stringify([outputs, job.with, job.secrets]), job, document),
  ];
}

function faultsOfCall(id: string, { uses = '', with: given = {}, secrets = {} }: Job): string[] {
  if (uses !== ownWorkflow) return [`job ${id} uses ${uses}, which is not known`];
  const gate = gateDocument();
  return [
    ...faultsOfInputs(`job ${id}`, given, gate.inputs),
    ...Object.keys(secrets)
      .filter((name) => !gate.secrets.includes(name))
      .map((name) => `job ${id} gives the secret ${name}, which gate.yml does not declare`),
  ];
}

function faultsOfStep(step: Step, before: Job, document: PipelineDocument): string[] {
  const { uses, run, with: given = {}, shell } = step;
  const name = `step ${step.name ?? step.id ?? uses ?? '?'}`;
  return [
    ...(uses === undefined || known.includes(uses) ? [] : [`${name} uses ${uses}, which is not known`]),
    ...(isGate(step) ? faultsOfInputs(name, given, actionDocument().inputs) : []),
    ...(run?.includes('${{') === true ? [`${name} has an expression in its script`] : []),
    ...(run !== undefined && document.isAction && shell === undefined ? [`${name} has no shell`] : []),
    // A condition is an expression without braces.
    ...faultsOfExpressions(
      name,
      JSON.stringify([step.with, step.env, `\${{ ${step.if ?? ''} }}`]),
      before,
      document,
    ),
  ];
}

function faultsOfInputs(name: string, given: Record<string, string>, declared: Inputs): string[] {
  const missing = Object.keys(declared).filter((one) => declared[one]?.required === true && !(one in given));
  return [
    ...Object.keys(given)
      .filter((one) => !(one in declared))
      .map((one) => `${name} gives ${one}, which is not declared`),
    ...missing.map((one) => `${name} lacks the input ${one}`),
  ];
}

/** What the expressions in a text name that does not exist. */
function faultsOfExpressions(
  name: string,
  text: string | undefined,
  job: Job | undefined,
  document: PipelineDocument,
): string[] {
  const expressions = [...(text ?? '').matchAll(/\$\{\{(.*?)\}\}/g)].map(
    ([, expression]) => expression ?? '',
  );
  const paths = expressions.flatMap((expression) =>
    [...expression.matchAll(/[a-z]+(?:\.[\w-]+)+/gi)].map(([path]) => path),
  );
  return paths
    .filter((path) => !exists(path, job, document))
    .map((path) => `${name} names ${path}, which does not exist`);
}

function exists(path: string, job: Job | undefined, document: PipelineDocument): boolean {
  const [context = '', first = '', member, last = ''] = path.split('.');
  switch (context) {
    case 'inputs':
      return first in document.inputs;
    case 'secrets':
      return (
        /^EUID_[A-Z_]+$/.test(first) && (document.secrets.length === 0 || document.secrets.includes(first))
      );
    case 'matrix':
      return first in (job?.strategy?.matrix ?? {});
    case 'steps':
      return member === 'outputs' && hasOutput(job?.steps ?? document.jobs['action']?.steps, first, last);
    case 'jobs':
      return last in (document.jobs[first]?.outputs ?? {});
    case 'needs':
      return job?.needs === first && last in gateDocument().outputs;
    default:
      return false;
  }
}

function hasOutput(steps: readonly Step[] = [], id: string, output: string): boolean {
  const step = steps.find((one) => one.id === id);
  if (step === undefined) return false;
  if (isGate(step)) return output in actionDocument().outputs;
  // The script of the action sets its outputs in a file; a run of it shows which.
  return step.run?.includes('.ci/gate') === true || step.run?.includes(`"${output}=`) === true;
}
