import { writeFileSync } from 'node:fs';
import { uses } from '#infra/constructs/port-use.ts';
import { functions } from '#infra/functions.ts';

/** `npm run powers`: reads from each bundle what the function needs to do, and writes it down (decision 0011). */
const used = uses();
const rows = Object.keys(functions).map((name) => [name, used.get(name as keyof typeof functions)?.row]);
/** As Biome would have it: a list on one line where it fits. */
const lineWidth = 110;
const text = JSON.stringify(Object.fromEntries(rows), null, 2).replace(
  /^( +"[\w-]+": )(\[[^\]]*\])/gm,
  (asItIs, key: string, list: string) => {
    const line = key + JSON.stringify(JSON.parse(list)).replaceAll(',', ', ');
    return line.length <= lineWidth ? line : asItIs;
  },
);
writeFileSync(new URL('../constructs/powers.json', import.meta.url), `${text}\n`);
