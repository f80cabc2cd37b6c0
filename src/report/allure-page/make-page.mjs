// Makes Allure's page, in a process of its own. Its argument is the path of a JSON file:
//   results  folder with Allure results, relative to the working folder
//   output   folder for the page
//   options  options of the plugin "awesome", which writes the page
//   config   configuration of Allure
// It imports nothing of this project: the package has it as one file, with all of Allure that it needs.
import { readdirSync, readFileSync } from 'node:fs';
import { AllureReport, FileSystemReportFiles } from '@allurereport/core';
import AwesomePlugin from '@allurereport/plugin-awesome';

const { results, output, options, config } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
// Allure makes an empty page of a folder that is not there.
readdirSync(results);
const report = new AllureReport({
  ...config,
  output,
  reportFiles: new FileSystemReportFiles(output),
  plugins: [{ id: 'awesome', enabled: true, options, plugin: new AwesomePlugin(options) }],
});
await report.start();
await report.readDirectory(results);
await report.done();
