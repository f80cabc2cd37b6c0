/** The two endpoints whose pages are read. */
export const endpoints = ['refresh', 'generate'] as const;

export type Endpoint = (typeof endpoints)[number];

/** A row of a parameter table: `{environment}` of the path, or a field of generate's request. */
export type ParameterRow = {
  readonly name: string;
  readonly type: string;
  readonly attribute: string;
  readonly line: number;
};

/** A row of "Response body properties". */
export type PropertyRow = { readonly name: string; readonly type: string; readonly line: number };

/** A row of "Response status codes". */
export type StatusRow = { readonly status: string; readonly httpStatus: number; readonly line: number };

/** A test identity, from a table or from prose; `next` is the endpoint that shows the effect. */
export type IdentityRow = {
  readonly kind: string;
  readonly value: string;
  readonly next: string;
  readonly line: number;
};

/** The page's line on `message`: a message is required unless the status is one of `except`. */
export type MessageRule = { readonly except: readonly string[]; readonly line: number };

/** The tables of one page; each row has its line number. */
export type SpecificationPage = {
  readonly file: string;
  readonly endpoint: Endpoint;
  readonly pathParameters: readonly ParameterRow[];
  readonly bodyParameters: readonly ParameterRow[];
  readonly properties: readonly PropertyRow[];
  readonly statuses: readonly StatusRow[];
  readonly messageRule: MessageRule | undefined;
  /** True if a note under the status table says that the page contradicts its own line on `message`. */
  readonly messageContested: boolean;
  readonly identities: readonly IdentityRow[];
  /** Identities whose effect another source disputes, according to a note under the table. */
  readonly contestedIdentities: readonly string[];
};
