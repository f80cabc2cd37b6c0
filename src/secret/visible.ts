// Control characters except tab and newline (a carriage return can overwrite text), characters that reverse or hide
// text, line separators, and half characters.
const UNSEEN =
  /[^\P{Cc}\t\n]|[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/**
 * A text in which every character is visible: characters that could control a terminal, reverse the reading order or
 * hide something are written as codes, such as `\u202e`, which means the same in JSON. Tabs and newlines stay.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, escapeOf);
}

function escapeOf(character: string): string {
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');
}
