// Control characters but tab and newline (a carriage return lets one text stand over another), what turns or hides text, line separators, and halves of characters.
const UNSEEN =
  /[^\P{Cc}\t\n]|[\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

/**
 * A text whose every character shows: what could steer a terminal, reverse the reading order or hide something is
 * written as its code, such as `\u202e`, which means the same in JSON. Tabs and newlines stay.
 */
export function visible(text: string): string {
  return text.replace(UNSEEN, escapeOf);
}

function escapeOf(character: string): string {
  return [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');
}
