import { mkdirSync, writeFileSync } from 'node:fs';
import { groups } from '#domain/case/groups.ts';
import { pythonTools } from '#infra/commands/python-tools.ts';
import { Failed, root, show } from '#infra/commands/rehearse-run.ts';
import { seed } from '#infra/local/seed.ts';
import { openLaptop } from '../support/laptop.ts';
import { doorsThatOpen } from './doors.ts';
import { type KnownIds, knownIds } from './known-ids.ts';

/*
 * `npm run peers -- [options of schemathesis]`: schemathesis, which knows nothing of our code, calls every route of both documents of a laptop, those of systems with a token of a system. No reply may
 * be a fault of ours (5xx) or differ from its document, and no door may open without its token.
 */

const secondsEach = 90;
const folder = `${root}.cache/peers/`;

/**
 * Not asked: `positive_data_acceptance`, because a schema cannot say that a text is an address or a day of the calendar (422);
 * `unsupported_method` and `allow_header_conformance`, because our gateway answers a method without a route with "not found";
 * `ignored_auth` of the document for everybody, because a wrong code of a status page is "not found" (./doors.ts asks instead).
 */
const checks = [
  'not_a_server_error',
  'status_code_conformance',
  'content_type_conformance',
  'response_headers_conformance',
  'response_schema_conformance',
  'negative_data_rejection',
  'missing_required_header',
];

/** Schemathesis’s own, and 413: what is larger than a door takes is refused before its schema is asked. */
const refusals = ['400', '401', '403', '404', '405', '406', '409', '413', '415', '422', '428', '429', '5xx'];

const settingsFor = ({ params }: KnownIds): string => {
  const lists = Object.entries(params).map(
    ([name, ids]) => `[dictionaries.${name}]\nvalues = ${JSON.stringify(ids)}\n`,
  );
  const bound = Object.keys(params)
    .filter((name) => name !== 'sub')
    .map((name) => `"path.${name}" = { dictionary = "${name}", probability = 0.8 }`);
  const refused = `[checks.negative_data_rejection]\nexpected-statuses = ${JSON.stringify(refusals)}\n`;
  return `${lists.join('\n')}\n[parameters]\n${bound.join('\n')}\n\n${refused}`;
};

const command = async (): Promise<void> => {
  const tools = await pythonTools({ folder, requirements: `${root}test/peers/requirements.txt` });
  await using laptop = await openLaptop('2026-11-24T15:00:00Z', { LIMITS: '{}' });
  await seed(laptop.baseUrl);
  const token = await laptop.token('Peer', groups);
  const known = await knownIds(laptop, token);
  mkdirSync(folder, { recursive: true });
  const settings = `${folder}schemathesis.toml`;
  writeFileSync(settings, settingsFor(known));
  const ofSystems = { marketing: '^/api/cpni/', 'sign-in': '^/api/accounts/' } as const;
  const documents = [
    { path: '/api/openapi.json', reader: known.statusCode, bearer: known.statusCode, also: [], only: [] },
    {
      ...{ path: '/api/officer/openapi.json', reader: token, bearer: token, also: ['ignored_auth'] },
      only: Object.values(ofSystems).flatMap((paths) => ['--exclude-path-regex', paths]),
    },
    ...(await Promise.all(
      (['marketing', 'sign-in'] as const).map(async (system) => ({
        ...{ path: '/api/officer/openapi.json', reader: token },
        ...{ bearer: await laptop.systemToken(undefined, system), also: ['ignored_auth'] },
        only: ['--include-path-regex', ofSystems[system]],
      })),
    )),
  ];
  const failed: string[] = [];
  for (const { path, reader, bearer, also, only } of documents) {
    const { body, text } = await laptop.call('GET', path, { bearer: reader });
    // From a file: a system may not read the document that describes its routes.
    const document = `${folder}document.json`;
    writeFileSync(document, text);
    const open = await doorsThatOpen(laptop, body, known.params);
    if (open.length > 0) throw new Failed(`These doors open without a token:\n${open.join('\n')}`);
    const code = await show(
      `${tools}st`,
      [
        ...['--config-file', settings, 'run', document, '--url', laptop.baseUrl, ...only],
        ...['--header', `Authorization: Bearer ${bearer}`, '--checks', [...checks, ...also].join(',')],
        ...['--phases', 'examples,coverage,fuzzing', '--max-time', String(secondsEach), '--seed', '7'],
        ...['--continue-on-failure', '--request-timeout', '30'],
        ...['--warnings', 'off', '--output-sanitize', 'false'],
        ...process.argv.slice(2),
      ],
      { SCHEMATHESIS_HOOKS: 'hooks', PYTHONPATH: `${root}test/peers` },
    );
    if (code !== 0) failed.push(path);
  }
  if (failed.length > 0) throw new Failed(`schemathesis found something in ${failed.join(' and ')}.`);
};

await command().catch((error: unknown) => {
  if (!(error instanceof Failed)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.code;
});
