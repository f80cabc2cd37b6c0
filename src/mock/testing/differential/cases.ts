import { authorizationCases } from './authorization-cases.ts';
import type { DifferentialCase } from './case.ts';
import { consentCases } from './consent-cases.ts';
import { contentTypeCases } from './content-type-cases.ts';
import { envelopeCases } from './envelope-cases.ts';
import { framingCases } from './framing-cases.ts';
import { headerCases } from './header-cases.ts';
import { identifierCases } from './identifier-cases.ts';
import { layoutCases } from './layout-cases.ts';
import { payloadCases } from './payload-cases.ts';
import { recordedAnswers } from './recorded-answer.ts';
import { routingCases } from './routing-cases.ts';
import { tokenCases } from './token-cases.ts';

/** Every request whose answer was recorded. The tables also make a few requests whose answer is not known. */
export const differentialCases: DifferentialCase[] = [
  ...payloadCases,
  ...identifierCases,
  ...consentCases,
  ...envelopeCases,
  ...contentTypeCases,
  ...authorizationCases,
  ...tokenCases,
  ...layoutCases,
  ...routingCases,
  ...headerCases,
  ...framingCases,
].filter(({ name }) => Object.hasOwn(recordedAnswers, name));
