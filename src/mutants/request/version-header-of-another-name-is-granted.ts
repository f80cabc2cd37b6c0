import { mutant } from '../mutant.ts';

export const versionHeaderOfAnotherNameIsGranted = mutant({
  id: 'version-header-of-another-name-is-granted',
  breaks: ['RF-REQ-11'],
  describes: 'a preflight grants the version header under a name that no SDK sends',
  decides: (operator) => ({
    answerPreflight: (request) => {
      const reply = operator.answerPreflight(request);
      const granted = 'Content-Type, X-EUID-Client-Version';
      return { ...reply, headers: { ...reply.headers, 'access-control-allow-headers': granted } };
    },
  }),
});
