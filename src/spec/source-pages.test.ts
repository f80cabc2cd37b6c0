import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { scratchFolder } from '../testing/scratch-folder.ts';
import { readPage, sourcePage } from './source-pages.ts';
import { smallGeneratePage, smallRefreshPage } from './testing/small-page.ts';

let rootDir: string;
beforeEach(() => {
  rootDir = scratchFolder();
  mkdirSync(join(rootDir, 'schemas', '2023-08'), { recursive: true });
});

const shown = 'schemas/2023-08/token-refresh.md';

function readingOf(text: string | Uint8Array) {
  writeFileSync(join(rootDir, shown), text);
  return sourcePage(rootDir, '2023-08', 'refresh');
}

test('a page that names its revision and endpoint is read', async () => {
  const page = await readingOf(`---\nrevision: 2023-08\n---\n\n${smallRefreshPage}`);
  expect(page).toMatchObject({ file: shown, endpoint: 'refresh' });
});

describe('a page is refused', () => {
  test.each([
    ['names another revision', '---\nrevision: 2026-07\n---\n', 'revision "2026-07", expected "2023-08"'],
    ['names no revision', '', 'revision "", expected "2023-08"'],
  ])('if it %s', async (_, header, what) => {
    await expect(readingOf(`${header}\n${smallRefreshPage}`)).rejects.toThrow(
      expect.objectContaining({ code: 'wrong-revision', message: expect.stringContaining(what) }),
    );
  });

  test('if it is for another endpoint', async () => {
    await expect(readingOf(`---\nrevision: 2023-08\n---\n\n${smallGeneratePage}`)).rejects.toThrow(
      expect.objectContaining({ code: 'unknown-endpoint' }),
    );
  });

  test('if it is not text', async () => {
    await expect(readingOf(new Uint8Array([0xff, 0xfe, 0x00]))).rejects.toThrow(
      expect.objectContaining({ code: 'unreadable', data: { file: shown, line: 1 } }),
    );
  });

  test('if it does not exist, with its path as shown', async () => {
    await expect(readPage(join(rootDir, 'absent.md'), 'absent.md')).rejects.toThrow(
      /^absent\.md:1: cannot be read: ENOENT/,
    );
  });
});
