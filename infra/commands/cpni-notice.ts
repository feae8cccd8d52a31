import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { currentNotice, optOutNotice } from '#domain/choice/notices.ts';
import { keptText } from '#functions/letters/kept-notice.ts';

/*
 * `node infra/commands/cpni-notice.ts [opt-out]`: keeps the text of the CPNI notice as it is in the code now, under the version that it
 * makes, today (UTC) and the first 8 digits of its SHA-256. Then add that version to functions/domain/choice/notices.ts.
 */

const text = keptText(process.argv[2] === 'opt-out' ? optOutNotice : currentNotice);
const today = new Date().toISOString().slice(0, 10).replaceAll('-', '');
const id = `cpni-${today}-${createHash('sha256').update(text).digest('hex').slice(0, 8)}`;
writeFileSync(new URL(`../cpni-notices/${id}.md`, import.meta.url), text);
process.stdout.write(`${id}\n`);
