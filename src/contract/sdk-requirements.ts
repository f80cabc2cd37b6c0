import { sdkAnswerRequirements } from './requirements/sdk-answers.ts';
import { sdkRequestRequirements } from './requirements/sdk-requests.ts';
import { sdkSealRequirements } from './requirements/sdk-seals.ts';
import type { SdkRequirement } from './requirements/sdk-source.ts';

const literals = [...sdkRequestRequirements, ...sdkAnswerRequirements, ...sdkSealRequirements] as const;

/** Every id of the requirements on clients. */
export type SdkRequirementId = (typeof literals)[number]['id'];

/** What a client of the operator must do, in the order of reports. */
export const sdkRequirements: readonly (SdkRequirement & { id: SdkRequirementId })[] = literals;
