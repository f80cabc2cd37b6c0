import { Clients } from '../../mock/state/clients.ts';
import { mockCredentials, secondMockCredentials } from '../../mock/state/mock-credentials.ts';
import { mutant } from '../mutant.ts';

export const knowsClientsOfTheOtherEnvironment = mutant({
  id: 'knows-clients-of-the-other-environment',
  breaks: ['RF-REQ-07'],
  describes: 'API keys of the other environment are known here too',
  decides: (operator) => ({
    callerOf: (authorization, clients) => {
      const caller = operator.callerOf(authorization, clients);
      if (caller.kind === 'client') return caller;
      const elsewhere = [mockCredentials, secondMockCredentials].map((credentials) =>
        new Clients(credentials).callerOf(authorization),
      );
      return elsewhere.find(({ kind }) => kind === 'client') ?? caller;
    },
  }),
});
