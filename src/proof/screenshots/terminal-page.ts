const ESCAPE = String.fromCharCode(27);
const CODES = new RegExp(`${ESCAPE}\\[([0-9;]*)m`, 'g');
/** A line that was overwritten, up to what replaced it. */
const OVERWRITTEN = new RegExp(`[^\\n]*\\r(?:${ESCAPE}\\[2K)?`, 'g');

const style = `
body{margin:0;padding:28px;background:#e9e6e0;font-family:system-ui,sans-serif}
main{background:#1b1a18;color:#e6e2da;border-radius:8px;padding:20px 24px;min-height:calc(100vh - 96px);box-sizing:content-box}
pre{margin:0;font:13px/1.5 ui-monospace,"DejaVu Sans Mono",monospace;white-space:pre-wrap;overflow-wrap:anywhere}
.c1{font-weight:bold}.c2{opacity:.65}.c31{color:#ff9d90}.c32{color:#7ad1a3}.c33{color:#e8bb70}`;

/** A page that looks like a terminal in which a command was run. */
export function terminalPage(command: string, output: string): string {
  const escaped = output.replace(OVERWRITTEN, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').trimEnd();
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>terminal</title><style>${style}</style><main><pre><b>$ ${command}</b>\n${coloured(escaped)}</pre></main></html>`;
}

/** Colours of a terminal as elements. */
function coloured(text: string): string {
  return text.replace(CODES, (_, codes: string) =>
    codes === '' || codes === '0' ? '</span>' : `<span class="c${codes.split(';').join(' c')}">`,
  );
}
