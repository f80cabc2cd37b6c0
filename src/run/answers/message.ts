/** Whether a value is a message to people: white space alone says nothing to anyone. */
export function isMessage(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}
