import { describe, expect, it } from 'vitest';
import { type Account, accounts } from '#domain/account/account.ts';
import { viewImport } from '#functions/account/confirm-import.ts';
import { accountIdIn } from '#functions/account/contract.ts';
import { importAccounts } from '#functions/account/import-accounts.ts';
import { putAccount } from '#functions/account/put-account.ts';
import { undoImport } from '#functions/account/undo-import.ts';
import { memoryFiles } from '#functions/adapters/memory/files.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';
import { mortal } from '#test/support/notice/crashing.ts';

const before = 'number,name,email\n1,Ina,ina@home.example\n2,Ivo,ivo@home.example\n3,Ada,\n';
const names = before.replace('Ina', 'Ina Lang').replace('Ivo', 'Ivo Lang');

/** A register of three accounts. Tuesday before Thanksgiving. */
const register = async () => {
  const ports = {
    ...inMemory('2026-11-24T19:00:00.000Z'),
    ...{ files: memoryFiles(), letterhead, zone: 'America/Denver' },
    supervisorsAddress: 'supervisors@example.com',
  };
  const bring = async (file: string, on = ports) =>
    (await importAccounts(on)({ file: Buffer.from(file), by: 'olive' })).body;
  const undo = async (sha256: string, on = ports) => (await undoImport(on)({ sha256, by: 'omar' })).body;
  const next = async (sha256: string) =>
    (await viewImport(ports)({ sha256 })).body.next.map(({ action }) => action);
  const stateOf = async (number: string): Promise<Account> =>
    (await ports.cases.read(accounts, accountIdIn(number))).state;
  const all = async () => Promise.all(['1', '2', '3'].map(stateOf));
  const mail = () => ports.mail.outbox.map(({ to, subject }) => `${to}: ${subject.replace(/ \(.*/, '')}`);
  await bring(before);
  return { ...ports, ports, bring, undo, next, all, told: mail };
};

describe('an import that changes names and nothing else (R-13)', () => {
  it('is undone by one person, and the supervisors hear of it (R-13)', async () => {
    const on = await register();
    const first = await on.all();
    const { sha256, undoUntil } = await on.bring(names);

    expect(undoUntil).toBe('2026-11-25');
    expect(on.told()).toEqual(['supervisors@example.com: An officer imported names of accounts']);
    expect(await on.all()).not.toEqual(first);
    expect(await on.next(sha256)).toEqual(['undo-import']);
    expect(await on.undo(sha256)).toEqual({ sha256, undone: 2, kept: 1 });
    expect(await on.all()).toEqual(first);
    expect(await on.next(sha256)).toEqual([]);
    expect(await on.undo(sha256)).toEqual({ sha256, undone: 0, kept: 3 });
  });

  it.each([
    { at: '2026-11-26T06:59:00.000Z', works: true, because: 'the end of the next business day' },
    { at: '2026-11-26T07:00:00.000Z', works: false, because: 'Thanksgiving has begun' },
  ])('can be undone at $at: $works ($because) (R-13)', async ({ at, works }) => {
    const on = await register();
    const { sha256 } = await on.bring(names);
    const changed = await on.all();
    on.clock.set(at);
    expect(await on.next(sha256)).toEqual(works ? ['undo-import'] : []);
    const undone = await on.undo(sha256).catch((fault: unknown) => fault);
    expect(undone).toMatchObject(works ? { undone: 2 } : { code: 'undo-over' });
    if (!works) expect(await on.all()).toEqual(changed);
  });

  it('leaves a name that somebody has entered since (R-13)', async () => {
    const on = await register();
    const { sha256 } = await on.bring(names);
    const addressOfRecord = { email: 'ina@home.example' };
    await putAccount(on.ports)({ number: '1', name: 'Ina Berg', addressOfRecord, by: 'sue' });
    const [mine] = await on.all();
    expect(await on.undo(sha256)).toMatchObject({ undone: 1, kept: 2 });
    expect((await on.all())[0]).toEqual(mine);
  });

  it.each([
    { file: names.replace('ina@', 'new@'), what: 'an address' },
    { file: `${names}4,New,\n`, what: 'which accounts there are' },
    {
      file: names.replace('email\n', 'email,since\n').replace('home.example\n', 'home.example,2020-01-01\n'),
      what: 'a since',
    },
  ])('is not what changes $what: one person undoes none of it (R-13)', async ({ file }) => {
    const on = await register();
    const done = await on.bring(file);
    expect(done.undoUntil).toBeUndefined();
    expect(on.told().filter((one) => one.startsWith('supervisors@'))).toEqual([]);
    await expect(on.undo(done.sha256)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('a second call finishes what a crash cut off, and the supervisors hear once (R-13)', async () => {
    const through = (on: Awaited<ReturnType<typeof register>>, { port }: ReturnType<typeof mortal>) => ({
      ...on.ports,
      ...{ cases: port(on.cases), letters: port(on.letters), people: port(on.people) },
    });
    const counting = mortal({ call: Number.POSITIVE_INFINITY, after: false });
    const whole = await register();
    const { sha256 } = await whole.bring(names, through(whole, counting));
    const [imported, told] = [await whole.all(), whole.told()];
    const importing = counting.calls();
    await whole.undo(sha256, through(whole, counting));
    const undone = await whole.all();

    expect(importing).toBeGreaterThan(5);
    for (let call = 1; call <= counting.calls(); call += 1)
      for (const after of [false, true]) {
        const on = await register();
        const life = mortal({ call, after });
        const mortalPorts = through(on, life);
        await life.live(on.bring(names, mortalPorts));
        await on.bring(names);
        expect(await on.all(), `import, call ${call}`).toEqual(imported);
        expect(on.told(), `import, call ${call}`).toEqual(told);
        await life.live(on.undo(sha256, mortalPorts));
        await on.undo(sha256);
        expect(await on.all(), `undo, call ${call}`).toEqual(undone);
      }
  }, 30_000);
});
