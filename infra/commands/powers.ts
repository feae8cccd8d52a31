import { writeFileSync } from 'node:fs';
import { uses } from '#infra/constructs/port-use.ts';
import { functions } from '#infra/functions.ts';

/** `npm run powers`: reads from each bundle what the function needs to do, and writes it down (decision 0011). */
const used = uses();
const rows = Object.keys(functions).map((name) => [name, used.get(name as keyof typeof functions)?.row]);
const text = JSON.stringify(Object.fromEntries(rows), null, 2).replace(/\[[^\]]*\]/g, (list) =>
  JSON.stringify(JSON.parse(list)).replaceAll(',', ', '),
);
writeFileSync(new URL('../constructs/powers.json', import.meta.url), `${text}\n`);
