import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Try {
  readonly from: string;
  readonly imports: string;
}

const refused: readonly Try[] = [
  { from: 'functions/domain/calendar/days.ts', imports: '#domain/case/case.ts' },
  { from: 'functions/domain/case/case.ts', imports: '#domain/request/request.ts' },
  { from: 'functions/domain/account/account.ts', imports: '#domain/controller/controller.ts' },
  { from: 'functions/domain/choice/register.ts', imports: '#domain/account/account.ts' },
  { from: 'functions/domain/request/request.ts', imports: '#domain/breach/breach.ts' },
  { from: 'functions/domain/request/request.ts', imports: '#domain/controller/controller.ts' },
  { from: 'functions/domain/policy/versions.ts', imports: '#domain/request/request.ts' },
  { from: 'functions/domain/transfer/cases.ts', imports: '#domain/request/request.ts' },
  { from: 'functions/domain/certificate/rules.ts', imports: '#domain/account/account.ts' },
  { from: 'functions/domain/campaign/rules.ts', imports: '#domain/account/account.ts' },
  { from: 'functions/domain/preservation/rules.ts', imports: '#domain/campaign/campaign.ts' },
  { from: 'functions/domain/downtime/rules.ts', imports: '#domain/campaign/campaign.ts' },
  { from: 'functions/domain/holder/rules.ts', imports: '#domain/request/request.ts' },
  { from: 'functions/domain/broker-action/rules.ts', imports: '#domain/campaign/campaign.ts' },
  { from: 'functions/domain/notice/state.ts', imports: '#domain/breach/breach.ts' },
  { from: 'functions/domain/breach/breach.ts', imports: '#domain/request/request.ts' },
  { from: 'functions/domain/breach/breach.ts', imports: '#domain/nouns.ts' },
  { from: 'functions/request/intake/ask.ts', imports: '../../notice/list/paging.ts' },
  { from: 'functions/request/intake/ask.ts', imports: '#functions/adapters/sources.ts' },
  { from: 'functions/domain/case/case.ts', imports: '@aws-sdk/client-dynamodb' },
  { from: 'functions/domain/case/case.ts', imports: '@18f/us-federal-holidays' },
  { from: 'functions/domain/case/case.ts', imports: 'zod/mini' },
  { from: 'functions/domain/case/case.ts', imports: '#ports/cases.ts' },
  { from: 'functions/domain/case/case.ts', imports: 'node:crypto' },
  { from: 'functions/domain/case/case.ts', imports: '../ports/cases.ts' },
  { from: 'functions/ports/mail.ts', imports: '@aws-sdk/client-ses' },
  { from: 'functions/request/ask.ts', imports: '#functions/adapters/sources.ts' },
  { from: 'functions/request/ask.ts', imports: '#functions/platform/task.ts' },
  { from: 'functions/request/ask.ts', imports: '#functions/controller/put-controller.ts' },
  { from: 'functions/request/ask.ts', imports: '../controller/put-controller.ts' },
  { from: 'functions/request/ask.ts', imports: '#clock' },
  { from: 'functions/request/ask.ts', imports: '#aws-terms' },
  { from: 'functions/request/ask.ts', imports: './ask.lambda.ts' },
  { from: 'functions/request/ask.ts', imports: 'aws-cdk-lib/aws-lambda' },
  { from: 'functions/request/letters/answer.ts', imports: '../../case/flag-case.ts' },
  ...[
    '#domain/account/account.ts',
    '#domain/controller/controller.ts',
    '#functions/account/contract.ts',
    '#functions/controller/contract.ts',
    '#ports/controller-names.ts',
    '#ports/secrets.ts',
    '../address-of-record.ts',
    '../intake/requester-type.ts',
    '../letters/controller-notice.ts',
    '../one-time-secret.ts',
    '../roster/contacts.ts',
    '../verification/link.ts',
  ].flatMap((imports) =>
    ['public', 'status'].map((room) => ({ from: `functions/request/${room}/seen.ts`, imports })),
  ),
  { from: 'functions/site/verify.ts', imports: '#functions/adapters/sources.ts' },
  { from: 'functions/site/verify.ts', imports: '#functions/request/ask.lambda.ts' },
  { from: 'functions/design-system/blocks.ts', imports: '#functions/site/frame.ts' },
  { from: 'functions/design-system/blocks.ts', imports: '../site/frame.ts' },
  { from: 'functions/design-system/islands/site.ts', imports: 'nunjucks' },
  { from: 'functions/adapters/mail.ts', imports: '@middy/core' },
  { from: 'functions/adapters/mail.ts', imports: '#functions/request/ask.ts' },
  { from: 'functions/platform/api.ts', imports: '@aws-sdk/client-ses' },
  { from: 'functions/platform/api.ts', imports: '#functions/adapters/sources.ts' },
  { from: 'functions/request/ask.lambda.ts', imports: '@aws-sdk/client-ses' },
  { from: 'functions/request/ask.lambda.ts', imports: '#infra/settings/settings.ts' },
  { from: 'workflows/request.ts', imports: '#functions/request/ask.ts' },
  { from: 'workflows/request.ts', imports: '#functions/request/offers.ts' },
  { from: 'workflows/request.ts', imports: '#infra/settings/settings.ts' },
  { from: 'infra/stacks/data.ts', imports: '#functions/adapters/sources.ts' },
  { from: 'infra/stacks/data.ts', imports: '@aws-sdk/client-ses' },
  { from: 'infra/stacks/data.ts', imports: '#infra/local/laptop.ts' },
  { from: 'infra/settings/settings.ts', imports: 'aws-cdk-lib' },
  { from: 'infra/local/laptop.ts', imports: '#test/support/world.ts' },
  { from: 'infra/local/laptop.ts', imports: 'aws-cdk-lib' },
  ...['#domain/calendar/times.ts', '#domain/case/chain.ts', 'temporal-polyfill', '../world.ts'].map(
    (imports) => ({ from: 'test/simulation/checker/gate.ts', imports }),
  ),
];

const allowed: readonly Try[] = [
  { from: 'functions/domain/breach/breach.ts', imports: '#domain/notice/state.ts' },
  { from: 'functions/domain/request/request.ts', imports: '#domain/account/account.ts' },
  { from: 'functions/domain/account/account.ts', imports: '#domain/choice/events.ts' },
  { from: 'functions/request/intake/tell.ts', imports: '../verification/link.ts' },
  { from: 'functions/request/public/seen.ts', imports: '../status-key.ts' },
  { from: 'functions/request/public/seen.ts', imports: '../letters/first-letter.ts' },
  { from: 'functions/domain/request/request.ts', imports: 'temporal-polyfill' },
  { from: 'functions/domain/request/request.ts', imports: './case.ts' },
  { from: 'functions/domain/calendar/holidays.ts', imports: '@18f/us-federal-holidays' },
  { from: 'functions/domain/case/proposals.ts', imports: 'node:crypto' },
  { from: 'functions/ports/cases.ts', imports: '#domain/case.ts' },
  { from: 'functions/request/tell.ts', imports: '#functions/controller/contract.ts' },
  { from: 'functions/request/tell.ts', imports: '#functions/controller/offers.ts' },
  { from: 'functions/request/tell.ts', imports: '#functions/letters/frame.ts' },
  { from: 'functions/request/tell.ts', imports: '#ports/cases.ts' },
  { from: 'functions/request/letters/refusal.ts', imports: '../contract.ts' },
  { from: 'functions/site/status.ts', imports: '#functions/request/status/read-request.ts' },
  { from: 'functions/site/status.ts', imports: '#functions/design-system/html.ts' },
  { from: 'functions/design-system/html.ts', imports: '#domain/case/keys.ts' },
  { from: 'functions/adapters/clock.ts', imports: '@aws-sdk/client-ses' },
  { from: 'functions/adapters/letters-counted.ts', imports: '#functions/platform/metric.ts' },
  { from: 'functions/platform/task.ts', imports: '@middy/core' },
  { from: 'functions/request/tell.lambda.ts', imports: '#functions/adapters/sources.ts' },
  { from: 'functions/request/tell.lambda.ts', imports: '#functions/platform/task.ts' },
  { from: 'workflows/steps.ts', imports: '#functions/request/contract.ts' },
  { from: 'infra/stacks/api.ts', imports: '#workflows/machines.ts' },
  { from: 'infra/local/start.ts', imports: '#functions/adapters/sources.ts' },
  { from: 'test/request/ask.test.ts', imports: '#functions/adapters/sources.ts' },
  { from: 'test/simulation/checker/checks/ends.ts', imports: '../../evidence.ts' },
  { from: 'test/simulation/checker/chain.ts', imports: 'node:crypto' },
];

/** What else a file may not do; the line stands alone in a file. */
const habits = [
  { file: 'functions/domain/now.ts', line: 'export const now = () => Date.now();', because: 'the clock' },
  { file: 'functions/domain/today.ts', line: 'export const today = () => new Date();', because: 'the clock' },
  {
    file: 'functions/domain/chance.ts',
    line: 'export const chance = () => Math.random();',
    because: 'chance',
  },
  {
    file: 'functions/domain/settings.ts',
    line: 'export const zone = process.env.ZONE;',
    because: 'settings',
  },
  { file: 'functions/request/any.ts', line: 'export const same = (it: any) => it;', because: 'any' },
  { file: 'functions/request/default.ts', line: 'export default 1;', because: 'a default export' },
  { file: 'functions/request/enum.ts', line: 'export enum Stage { Open }', because: 'an enum' },
];

let folder: string;
let complaints: ReadonlySet<string>;

/** One file per import, so that what is found can be told apart; Biome runs once over all of them. */
const fileOf = ({ from, imports }: Try, index: number): string =>
  /holidays|settings|proposals/.test(from)
    ? from
    : join(
        dirname(from),
        `${index}-${imports.replace(/\W+/g, '-')}${from.endsWith('.lambda.ts') ? '.lambda.ts' : '.ts'}`,
      );

const written = [...refused, ...allowed].map((one, index) => ({ ...one, file: fileOf(one, index) }));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dependency-rule-'));
  for (const name of ['.biome.jsonc', '.config', '.gitignore'])
    cpSync(join(root, name), join(folder, name), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const files = [
    ...written.map(({ file, imports }) => ({
      file,
      text: `import { it } from '${imports}';\nexport const same = it;\n`,
    })),
    ...habits.map(({ file, line }) => ({ file, text: `${line}\n` })),
  ];
  for (const { file, text } of files) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const { stdout } = spawnSync(
    join(root, 'node_modules/.bin/biome'),
    ['lint', '--reporter=github', '--max-diagnostics=none', '.'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  );
  const named = stdout.matchAll(/^::error .*?file=([^,]+),/gm);
  complaints = new Set([...named].map(([, file = '']) => file.split(`${folder}/`).at(-1) ?? ''));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('who may import whom', () => {
  const rows = (tries: readonly Try[]) =>
    written.filter((one) => tries.some((t) => t.from === one.from && t.imports === one.imports));

  it.each(rows(refused))('$from may not import $imports', ({ file }) =>
    expect(complaints.has(file)).toBe(true),
  );
  it.each(rows(allowed))('$from may import $imports', ({ file }) => expect(complaints.has(file)).toBe(false));
  it.each(habits)('$file is refused for $because', ({ file }) => expect(complaints.has(file)).toBe(true));
});
