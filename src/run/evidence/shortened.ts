/** More of one text than this says nothing new, and an operator may answer with any amount. */
export const SHOWN_CHARACTERS = 2_000;

/** A text as it is, or its beginning and how long it was. To be applied after redaction: a cut secret looks like none. */
export function shortened(text: string, size = `${text.length} characters`): string {
  return text.length <= SHOWN_CHARACTERS ? text : `${text.slice(0, SHOWN_CHARACTERS)}… [${size} in all]`;
}
