/** The credentials of a client of the mock operator, as plain text. */
export type MockCredentials = {
  /** API key of an enabled client that may generate. */
  apiKey: string;
  /** Its client secret: base64 of 32 bytes. */
  clientSecret: string;
  /** A client of another site, with the generator role. */
  otherSiteApiKey: string;
  otherSiteClientSecret: string;
  /** A client of the first site without the generator role. */
  unprivilegedApiKey: string;
  unprivilegedClientSecret: string;
};

/**
 * Public constants: they work only with a mock operator, so they are not secrets and redaction does not hide them.
 */
export const mockCredentials: MockCredentials = {
  apiKey: 'mock-api-key-of-the-publisher',
  clientSecret: 'bW9jay1jbGllbnQtc2VjcmV0LW9mLXB1Ymxpc2hlcjE=',
  otherSiteApiKey: 'mock-api-key-of-another-site',
  otherSiteClientSecret: 'bW9jay1jbGllbnQtc2VjcmV0LW9mLW90aGVyc2l0ZTI=',
  unprivilegedApiKey: 'mock-api-key-without-generator-role',
  unprivilegedClientSecret: 'bW9jay1jbGllbnQtc2VjcmV0LXVucHJpdmlsZWdlZDM=',
};

/** The same for a second environment, whose keys and tokens the first one refuses. They are public constants too. */
export const secondMockCredentials: MockCredentials = {
  apiKey: 'second-mock-api-key-of-the-publisher',
  clientSecret: 'c2Vjb25kLW1vY2stc2VjcmV0LW9mLXB1Ymxpc2hlcjE=',
  otherSiteApiKey: 'second-mock-api-key-of-another-site',
  otherSiteClientSecret: 'c2Vjb25kLW1vY2stc2VjcmV0LW9mLW90aGVyc2l0ZTI=',
  unprivilegedApiKey: 'second-mock-api-key-without-generator-role',
  unprivilegedClientSecret: 'c2Vjb25kLW1vY2stc2VjcmV0LXVucHJpdmlsZWdlZDM=',
};
