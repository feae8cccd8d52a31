import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { documents } from '#infra/commands/openapi/documents.ts';
import { documentText, moduleText } from '#infra/commands/openapi/write.ts';

/*
 * npm run openapi: writes both documents of the API, as the functions serve them, and as JSON for who reads the diff.
 *
 * node infra/commands/openapi.ts --check, part of `npm run check`: writes nothing; exit 1 when they are not what the contracts and
 * the types of the replies say today.
 */

const root = new URL('../../', import.meta.url);
const { everybody, officers } = documents();
const texts = {
  'functions/openapi/public.ts': moduleText('publicDocument', everybody),
  'functions/openapi/officer.ts': moduleText('officerDocument', officers),
  'test/openapi/public.golden.json': documentText(everybody),
  'test/openapi/officer.golden.json': documentText(officers),
};

if (process.argv.includes('--check')) {
  const old = Object.entries(texts).filter(
    ([path, text]) => readFileSync(new URL(path, root), 'utf8') !== text,
  );
  for (const [path] of old) console.error(`${path} is old; \`npm run openapi\` writes it.`);
  console.log(`${old.length} documents of the API are old.`);
  process.exitCode = old.length > 0 ? 1 : 0;
} else {
  mkdirSync(new URL('test/openapi/', root), { recursive: true });
  for (const [path, text] of Object.entries(texts)) writeFileSync(new URL(path, root), text);
}
