import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { packageRoot } from '../../../basics/package-root.ts';

/** A step of a job, or of the action. */
export type Step = {
  id?: string;
  name?: string;
  uses?: string;
  if?: string;
  shell?: string;
  run?: string;
  env?: Record<string, string>;
  with?: Record<string, string>;
};

/** What a caller may give to the action or to a reusable workflow. */
export type Inputs = Record<string, { required?: boolean; default?: string; description?: string }>;
export type Outputs = Record<string, { value?: string } | string>;

/** A job with steps of its own, or one that is a reusable workflow. */
export type Job = {
  steps?: Step[];
  uses?: string;
  with?: Record<string, string>;
  secrets?: Record<string, string>;
  outputs?: Record<string, string>;
  needs?: string;
  strategy?: { matrix?: Record<string, unknown> };
};

/** A workflow or an action, as its YAML says; the action has one job. */
export type PipelineDocument = {
  /** Its file, and the heading above it in a page. */
  name: string;
  text: string;
  isAction: boolean;
  permissions: unknown;
  inputs: Inputs;
  outputs: Outputs;
  secrets: readonly string[];
  jobs: Record<string, Job>;
};

type Workflow = {
  on?: { workflow_call?: { inputs?: Inputs; outputs?: Outputs; secrets?: object } | null };
  permissions?: unknown;
  jobs?: Record<string, Job>;
  inputs?: Inputs;
  outputs?: Outputs;
  runs?: { steps: Step[] };
};

/**
 * Reads a workflow or an action.
 * @throws Error for what is not YAML, or YAML that means something else than it seems to
 */
export function readPipeline(name: string, text: string): PipelineDocument {
  const parsed = parseDocument(text, { prettyErrors: true, strict: true });
  const [problem] = [...parsed.errors, ...parsed.warnings];
  if (problem !== undefined) throw new Error(`${name}: ${problem.message}`);
  const { on, permissions, jobs, inputs, outputs, runs } = parsed.toJS() as Workflow;
  const called = on?.workflow_call ?? {};
  return {
    name,
    text,
    isAction: runs !== undefined,
    permissions,
    inputs: inputs ?? called.inputs ?? {},
    outputs: outputs ?? called.outputs ?? {},
    secrets: Object.keys(called.secrets ?? {}),
    jobs: jobs ?? { action: { steps: runs?.steps ?? [] } },
  };
}

const file = (...path: string[]) => readFileSync(join(packageRoot, ...path), 'utf8');
const workflows = join('.github', 'workflows');

export const actionDocument = () => readPipeline('action.yml', file('action.yml'));
export const gateDocument = () => readPipeline('gate.yml', file(workflows, 'gate.yml'));

/** The project's own workflows. */
export function ownWorkflows(): PipelineDocument[] {
  return readdirSync(join(packageRoot, workflows)).map((name) => readPipeline(name, file(workflows, name)));
}

/** The blocks of one language in the page on pipelines, by the heading they stand under. */
export function blocksOfPage(language: 'yaml' | 'sh'): { heading: string; text: string }[] {
  const page = file('docs', 'ci.md');
  return [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)]
    .filter(([, name]) => name === language)
    .map(({ index, 2: text = '' }) => ({
      heading: [...page.slice(0, index).matchAll(/^## (.*)$/gm)].at(-1)?.[1] ?? '',
      text,
    }));
}

/** The examples of the page on pipelines, by their headings. */
export function examples(): PipelineDocument[] {
  return blocksOfPage('yaml').map(({ heading, text }) => readPipeline(heading, text));
}

/** All steps of a document, in order. */
export function stepsOf({ jobs }: PipelineDocument): Step[] {
  return Object.values(jobs).flatMap(({ steps = [] }) => steps);
}
