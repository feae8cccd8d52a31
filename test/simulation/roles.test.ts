import { describe, expect, it } from 'vitest';
import { mayUse } from './roles.ts';

describe('the roles of the simulated stage', () => {
  it('let a function do what its powers say, and refuse a hold that is moved by one that strangers call (decision 0084)', () => {
    const attributes = ['pk', 'sk', 'floors'];
    const hold = { action: 'UpdateItem', keys: ['BREACH#BRE-1'], attributes } as const;
    expect(mayUse('command-breach', hold)).toBe(true);
    for (const name of ['site', 'submit-request', 'holder-door', 'check-cpni', 'send-notice'])
      expect(mayUse(name, hold), name).toBe(false);
  });

  it.each([
    { name: 'add-note', names: ['stage', 'state', 'history', 'urgent'], may: true },
    { name: 'add-note', names: ['stage', 'floors'], may: false },
    { name: 'run-clock', names: ['within'], may: false },
    { name: 'change-closures', names: ['claims'], may: false },
    { name: 'accept-direction', names: ['claims'], may: true },
    { name: 'pause-notice', names: ['floors', 'releaseFloor', 'within'], may: true },
  ])('let $name write $names of a breach: $may (decision 0084)', ({ name, names, may }) => {
    const keys = ['BREACH#BRE-1'];
    expect(mayUse(name, { action: 'UpdateItem', keys, attributes: ['pk', 'sk', ...names] })).toBe(may);
  });

  it('let who writes a text beside a breach put no case there, and who opens breaches put none with floors', () => {
    const puts = (name: string, ...names: string[]) =>
      mayUse(name, { action: 'PutItem', keys: ['BREACH#BRE-1'], attributes: ['pk', 'sk', ...names] });
    expect([puts('add-note', 'text'), puts('add-note', 'text', 'history')]).toEqual([true, false]);
    expect([puts('record-breach', 'history'), puts('record-breach', 'history', 'floors')]).toEqual([
      true,
      false,
    ]);
  });

  it('judge every key of a call, and none without a key', () => {
    const asked = (...keys: string[]) => mayUse('check-cpni', { action: 'BatchGetItem', keys });
    expect(asked('ACCOUNT#ACC-1', 'ACCOUNT#ACC-2')).toBe(true);
    expect(asked('ACCOUNT#ACC-1', 'BREACH#BRE-1')).toBe(false);
    expect(asked()).toBe(false);
  });

  it('know an index by its name', () => {
    const byWake = { action: 'Query', keys: ['open#1'], index: 'byWake' } as const;
    expect([mayUse('watch-cases', byWake), mayUse('submit-request', byWake)]).toEqual([true, false]);
  });

  it('let a denial be put beside an account, and nothing of the account be changed', () => {
    const put = (attributes: readonly string[]) =>
      mayUse('submit-request', { action: 'UpdateItem', keys: ['ACCOUNT#ACC-1'], attributes });
    expect(put(['pk', 'sk', 'expiresAt', 'REQ-1', 'REQ-1 block'])).toBe(true);
    expect(put(['pk', 'sk', 'state'])).toBe(false);
  });
});
