/** Consent strings for generate requests of revision 2023-08; public test data. */
export const consentStrings = {
  /** Grants what an operator needs to issue an identity. */
  sufficient: 'CPhJRpMPhJRpMABAMBFRACBoALAAAEJAAIYgAKwAQAKgArABAAqAAA',
  /** Well-formed, but grants too little: GN-IN-04. */
  insufficient: 'CPehXK9PehXK9ABAMBFRACBoADAAAEJAAIYgAKwAQAKgAAAA',
} as const;
