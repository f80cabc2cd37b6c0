/** One class of inputs, as waivers name it. */
export type InputRow = { name: string; describes: string };
