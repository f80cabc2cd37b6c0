import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestResult } from 'allure-js-commons';
import { FileSystemWriter } from 'allure-js-commons/sdk/reporter';
import { visible } from '../secret/visible.ts';

/**
 * Allure's writer without a flush to disk after each file. Flushing hundreds of small files took seconds, and a report
 * lost in a power cut can be made again.
 */
export class ResultsWriter extends FileSystemWriter {
  readonly #folder: string;

  constructor(folder: string) {
    super({ resultsDir: folder });
    this.#folder = folder;
  }

  override writeResult(result: TestResult): void {
    writeFileSync(join(this.#folder, `${result.uuid}-result.json`), visible(JSON.stringify(result)));
  }

  override writeAttachment(name: string, content: Buffer): void {
    writeFileSync(join(this.#folder, name), content);
  }

  override writeAttachmentFromPath(name: string, from: string): void {
    copyFileSync(from, join(this.#folder, name));
  }
}
