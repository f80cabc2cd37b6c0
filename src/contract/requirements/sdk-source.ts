import type { Requirement } from '../requirement.ts';

/** A requirement on clients: no page states one, so that each says why it is expected. */
export type SdkRequirement = Requirement & { why: string };

/** The pages describe operators. What a client must do follows from them and is not written there. */
export const impliedOfClients: Requirement['sources'] = {
  '2023-08': { page: 'token-refresh', section: 'POST /token/refresh', basis: 'implied' },
  '2026-07': { page: 'token-refresh', section: 'POST /token/refresh', basis: 'implied' },
};

/** The same for generate. */
export const impliedOfGenerators: Requirement['sources'] = {
  '2023-08': { page: 'token-generate', section: 'POST /token/generate', basis: 'implied' },
  '2026-07': { page: 'token-generate', section: 'POST /token/generate', basis: 'implied' },
};
