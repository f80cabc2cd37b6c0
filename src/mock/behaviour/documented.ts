import type { Behaviour } from './behaviour.ts';
import { documentedAnswers } from './documented-answers.ts';
import { documentedGenerate } from './documented-generate.ts';
import { documentedIssue } from './documented-issue.ts';
import { documentedRefresh } from './documented-refresh.ts';
import { documentedTransport } from './documented-transport.ts';

/** The pages of the chosen revision, read literally. */
export const documented: Behaviour = {
  name: 'documented',
  ...documentedTransport,
  ...documentedRefresh,
  ...documentedIssue,
  ...documentedAnswers,
  ...documentedGenerate,
};
