// `npm run prepack`: makes what only the package has, beside the JavaScript that is built of the sources: declarations of
// the entry points, and Allure and the schemas' checks with all that they need.

import { join } from 'node:path';
import { packageRoot } from '../../basics/package-root.ts';
import { bundleAllure } from './allure-bundle.ts';
import { writeDeclarations } from './declarations.ts';
import { bundleSchemas } from './schema-bundle.ts';

const dist = join(packageRoot, 'dist');
writeDeclarations(packageRoot, dist);
await bundleSchemas(join(dist, 'schemas'));
await bundleAllure(packageRoot, join(dist, 'allure-page'));
