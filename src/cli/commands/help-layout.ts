import { Help, type HelpConfiguration, type Option } from 'commander';
import { wrap } from '../../report/terminal-text.ts';
import { screenOf } from '../screen.ts';

/** Descriptions are broken into lines of at least so many columns. */
const LEAST_WIDTH = 20;

/** What a flag is without being given says nothing. */
const OBVIOUS = / ?\((?:default: false|preset: 1)\)/;

/** How the help of every command is laid out. */
export function helpLayout(): HelpConfiguration {
  const usual = new Help();
  return {
    helpWidth: screenOf().width,
    minWidthToWrap: LEAST_WIDTH,
    optionDescription: (option: Option) => usual.optionDescription(option).replace(OBVIOUS, ''),
  };
}

/** A paragraph after the options of a help. */
export function paragraph(text: string): string {
  return `\n${wrap(text, screenOf().width).join('\n')}\n`;
}

/** The exit codes of a command, after the options of its help. */
export function exitCodeRows(rows: readonly (readonly [code: number, meaning: string])[]): string {
  const { width } = screenOf();
  const lines = rows.flatMap(([code, meaning]) =>
    wrap(meaning, width, `  ${String(code).padEnd(4)} `, ' '.repeat(7)),
  );
  return `\nExit codes:\n${lines.join('\n')}\n`;
}
