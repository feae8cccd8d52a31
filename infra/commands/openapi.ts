import { mkdirSync, writeFileSync } from 'node:fs';
import { documents } from '#infra/commands/openapi/documents.ts';
import { documentText, moduleText } from '#infra/commands/openapi/write.ts';

const root = new URL('../../', import.meta.url);

/** `npm run openapi`: writes both documents of the API, as the functions serve them, and as JSON for who reads the diff. */
const { everybody, officers } = documents();
writeFileSync(new URL('functions/openapi/public.ts', root), moduleText('publicDocument', everybody));
writeFileSync(new URL('functions/openapi/officer.ts', root), moduleText('officerDocument', officers));
mkdirSync(new URL('test/openapi/', root), { recursive: true });
writeFileSync(new URL('test/openapi/public.golden.json', root), documentText(everybody));
writeFileSync(new URL('test/openapi/officer.golden.json', root), documentText(officers));
