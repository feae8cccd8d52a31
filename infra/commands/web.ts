import { writeFileSync } from 'node:fs';
import { webFiles } from './web-files.ts';

/** `npm run web`: compiles the pages' styles and islands. */
for (const [file, text] of await webFiles()) writeFileSync(new URL(`../../${file}`, import.meta.url), text);
