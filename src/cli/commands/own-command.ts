import { isCheckout } from '../../basics/package-root.ts';

/** How a person starts a run here: by npm's script in a checkout, by the package's name where it is installed. */
export const runHere = isCheckout ? 'npm test --' : 'npx euid-conformance';

/** The same for a run against an SDK. */
export const runSdkHere = isCheckout ? 'npm run sdk --' : 'npx euid-conformance sdk';
