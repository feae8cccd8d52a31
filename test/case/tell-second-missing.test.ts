import { describe, expect, it } from 'vitest';
import { Unavailable } from '#domain/case/errors.ts';
import { secondMissingAt } from '#domain/case/second-missing.ts';
import { nounOf } from '#domain/nouns.ts';
import type { RegisterStep } from '#domain/two-person-steps.ts';
import { confirmImport, viewImport } from '#functions/account/confirm-import.ts';
import { importAccounts } from '#functions/account/import-accounts.ts';
import { putAccount } from '#functions/account/put-account.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { memoryWorkflows } from '#functions/adapters/memory/workflows.ts';
import { reconcile } from '#functions/case/reconcile.ts';
import { tellSecondMissing } from '#functions/case/tell-second-missing.ts';
import { askRemoval, confirmRemoval, readClosures } from '#functions/closure/change-closures.ts';
import { putController } from '#functions/controller/put-controller.ts';
import { readSending, turnSending } from '#functions/notice/sending/switch-sending.ts';
import type { Letter } from '#ports/letters.ts';
import { places } from '#test/support/adapters/places.ts';
import { letterhead } from '#test/support/letters/sample.ts';

const day = 86_400_000;
const zone = 'America/Denver';

const world = async (refuse?: (letter: Letter) => void, { open } = places[0]!) => {
  const ports = await open(refuse);
  const w = {
    ...ports,
    ...{
      files: memoryFiles(),
      workflows: memoryWorkflows(ports.cases),
      letterhead,
      zone,
      closures: ['2026-12-24' as never],
      ruleset: 'fcc-2007' as const,
    },
    ...{ dpoAddress: 'dpo@example.com', supervisorsAddress: 'supervisors@example.com' },
  };
  return { ...w, cases: { ...w.cases, tableGeneration: 2 } };
};
type World = Awaited<ReturnType<typeof world>>;

const officer = { officer: { groups: ['breach-officer'] } };
const file =
  'number,name,email,since\n1,Ina,ina@home.example,2020-01-01\n2,Ivo,ivo@home.example,2020-01-01\n';
const typed = {
  number: '7',
  name: 'Ina',
  addressOfRecord: { email: 'ina@home.example', since: '2020-01-01' as never },
};
const company = {
  slug: 'acme',
  name: 'Acme',
  contractRef: 'C-1',
  contacts: [{ name: 'Nora', email: 'nora@acme.example' }],
};
const on = '2026-12-24' as never;
const shownHash = async (w: World, of: (w: World) => Promise<unknown>) =>
  (/"proposalSha256":"(\w+)"/.exec(JSON.stringify(await of(w))) as string[])[1] as string;

/** A step that waits outside the cases that are worked on does not compile without a row. */
const steps: Readonly<
  Record<
    RegisterStep,
    readonly [ask: (w: World) => Promise<unknown>, confirm: (w: World) => Promise<unknown>]
  >
> = {
  'confirm-import': [
    async (w) => importAccounts(w)({ file: Buffer.from(file), by: 'ann' }),
    async (w) => {
      const { sha256 } = (await importAccounts(w)({ file: Buffer.from(file), by: 'ann' })).body;
      const { proposalSha256 = '' } = (await viewImport(w)({ sha256 })).body;
      return confirmImport(w)({ sha256, by: 'ben', proposalSha256 });
    },
  ],
  'enter-past-since': [
    (w) => putAccount(w)({ ...typed, by: 'ann' }),
    (w) => putAccount(w)({ ...typed, by: 'ben' }),
  ],
  'enter-roster': [
    (w) => putController(w as never)({ ...company, by: 'ann' } as never),
    (w) => putController(w as never)({ ...company, by: 'ben' } as never),
  ],
  'confirm-closure-removal': [
    (w) => askRemoval(w)({ day: on, by: 'ann', reason: 'Open after all.' }),
    async (w) =>
      confirmRemoval(w)({
        day: on,
        by: 'ben',
        proposalSha256: await shownHash(w, (one) => readClosures(one)()),
      }),
  ],
  'resume-sending': [
    (w) => turnSending(w)({ paused: false, reason: 'Checked.', by: 'ann' } as never, officer),
    async (w) =>
      turnSending(w)(
        {
          paused: false,
          reason: 'Checked.',
          by: 'ben',
          proposalSha256: await shownHash(w, (one) => readSending(one)()),
        } as never,
        officer,
      ),
  ],
};

const lettersIn = (w: World) =>
  w.mail.outbox.filter(({ subject }) => subject.startsWith('A second person is needed')).map(({ to }) => to);

describe('a register in which something waits for a second person (R-13)', () => {
  it.each(Object.entries(steps))('%s: after one business day two letters, once (R-13)', async (_, [ask]) => {
    const w = await world();
    await ask(w);
    await tellSecondMissing(w)();
    w.clock.advance(day - 60_000);
    await tellSecondMissing(w)();
    expect(lettersIn(w)).toEqual([]);

    w.clock.advance(120_000);
    await tellSecondMissing(w)();
    await tellSecondMissing(w)();
    expect(lettersIn(w)).toEqual(['dpo@example.com', 'supervisors@example.com']);
    expect(await w.cases.due('2027-01-01T00:00:00.000Z' as never, 10)).toEqual([]);
  });

  it('in DynamoDB, all wake by its index, are told once and leave it (R-13)', async () => {
    const w = await world(undefined, places[1]);
    for (const [ask] of Object.values(steps)) await ask(w);
    w.clock.advance(2 * day);
    expect(await w.cases.due('2026-11-26T15:00:00.000Z' as never, 10)).toHaveLength(
      Object.keys(steps).length,
    );
    await tellSecondMissing(w)();
    await tellSecondMissing(w)();
    expect(lettersIn(w)).toHaveLength(2 * Object.keys(steps).length);
    expect(await w.cases.due('2027-01-01T00:00:00.000Z' as never, 10)).toEqual([]);
  });

  it.each(Object.entries(steps))(
    '%s: confirmed in time, nobody is told (R-13)',
    async (_, [ask, confirm]) => {
      const w = await world();
      await ask(w);
      await confirm(w);
      w.clock.advance(10 * day);
      await tellSecondMissing(w)();
      expect(lettersIn(w)).toEqual([]);
    },
  );

  it.each(Object.entries(steps))(
    '%s: a letter that comes back changes nothing else (R-13)',
    async (_, [ask]) => {
      const w = await world();
      await ask(w);
      w.clock.advance(2 * day);
      const [caseId = ''] = await w.cases.due('2027-01-01T00:00:00.000Z' as never, 10);
      await tellSecondMissing(w)();
      const noun = nounOf(caseId);
      const before = await w.cases.read(noun, caseId);
      const returned = { type: 'letter-returned', kind: 'second-person', of: 'x', how: 'bounced' } as const;
      const after = await w.cases.change(noun, caseId, 'machine:x', () => [returned]);
      expect([after.state, after.keys]).toEqual([before.state, before.keys]);
    },
  );

  it('an import that changes an address: told once, and again for a new proposal (R-13)', async () => {
    const w = await world();
    const bring = (csv: string) => importAccounts(w)({ file: Buffer.from(csv), by: 'ann' });
    await bring('number,name,email\n1,Ina,ina@home.example\n');
    w.clock.advance(60_000);
    const changed = 'number,name,email\n1,Ina,thief@evil.example\n';
    await bring(changed);
    w.clock.advance(2 * day);
    await bring(changed);
    await tellSecondMissing(w)();
    await tellSecondMissing(w)();
    expect(lettersIn(w)).toHaveLength(2);

    const put = { number: '1', name: 'Ina', addressOfRecord: { email: 'moved@home.example' } };
    await putAccount(w)({ ...put, by: 'cat' });
    w.clock.advance(60_000);
    await bring(changed);
    w.clock.advance(4 * day);
    await tellSecondMissing(w)();
    expect(lettersIn(w)).toHaveLength(4);
  });

  it('each failure is reported, and holds up no other entry and no machine (R-13)', async () => {
    let down = true;
    const w = await world(() => {
      if (down) throw new Unavailable('down');
    });
    for (const [ask] of Object.values(steps)) await ask(w);
    w.clock.advance(2 * day);
    await expect(tellSecondMissing(w)()).rejects.toThrow();
    await reconcile(w)({});
    expect(lettersIn(w)).toEqual([]);
    down = false;
    w.clock.advance(day);
    await tellSecondMissing(w)();
    expect(lettersIn(w)).toHaveLength(2 * Object.keys(steps).length);
  });

  it.each([
    ['2026-11-25T15:00:00.000Z', '2026-11-27T15:00:00.000Z', 'Thanksgiving is between'],
    ['2026-11-27T15:00:00.000Z', '2026-11-30T15:00:00.000Z', 'a weekend is between'],
    ['2026-10-30T14:00:00.000Z', '2026-11-02T15:00:00.000Z', 'daylight saving ends'],
    ['2026-11-24T03:00:00.000Z', '2026-11-25T03:00:00.000Z', 'late in the evening, New York'],
  ])('asked at %s, told from %s: %s (R-13)', (asked, told) => {
    expect(secondMissingAt(asked as never)).toBe(told);
  });
});
