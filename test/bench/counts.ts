import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Counts, grown } from './verdict.ts';

const committed = join(import.meta.dirname, 'counts.json');

/** Of an ordinary request (cost.ts), and of a notice to customers (notice.ts). */
type Section = 'request' | 'notice';

/** Says which counts have grown, and lets the process end with 1 then; with --write on the command line they are the new ones. */
export const compareCounts = (section: Section, counts: Counts): void => {
  const all = JSON.parse(readFileSync(committed, 'utf8')) as Partial<Record<Section, Counts>>;
  if (process.argv.includes('--write'))
    writeFileSync(committed, `${JSON.stringify({ ...all, [section]: counts }, null, 2)}\n`);
  const more = process.argv.includes('--write') ? [] : grown(all[section] ?? {}, counts);
  for (const sentence of more) console.error(sentence);
  if (more.length > 0) process.exitCode = 1;
};
