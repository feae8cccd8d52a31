import { describe, expect, it } from 'vitest';
import {
  type AccountImport,
  decideAsked,
  decideSettled,
  enteredSince,
  type ImportEvent,
  importId,
  importRules,
  imports,
  waitingImport,
} from '#domain/account/imports.ts';
import { nextOf } from '#domain/case/rule.ts';

const at = '2026-11-24T18:00:00.000Z';
const [before, after] = ['2026-11-24T17:59:59.999Z', '2026-11-24T18:00:00.001Z'];
const asked = { by: 'olive', at };
const named = { type: 'account-named', ref: 'n' } as const;
const moved = { type: 'address-changed', field: 'email' } as const;
const call = { type: 'call-owed', ref: 't' } as const;

describe('a file whose rows wait for a second officer (R-13)', () => {
  it.each([
    { what: 'nobody', history: [], is: false },
    { what: 'an officer, before', history: [{ at: before, events: [named] }], is: false },
    { what: 'an officer, at that instant', history: [{ at, events: [named] }], is: false },
    { what: 'an officer, a name', history: [{ at: after, events: [named] }], is: true },
    { what: 'an officer, an address', history: [{ at: after, events: [call, moved] }], is: true },
    { what: 'another file', history: [{ at: after, events: [{ ...moved, source: 'G' }] }], is: true },
    { what: 'this file', history: [{ at: after, events: [{ ...moved, source: 'F' }] }], is: false },
    { what: 'nobody, only a call', history: [{ at: after, events: [call] }], is: false },
    {
      what: 'an officer, before and after',
      history: [
        { at: before, events: [call] },
        { at: after, events: [named] },
      ],
      is: true,
    },
  ])('entered since by $what: $is', ({ history, is }) => {
    expect(enteredSince({ history }, asked, 'F')).toBe(is);
    const again = decideAsked(
      { asked },
      { by: 'omar', sha256: 'F', waiting: [{ history: [] }, { history }] },
    );
    expect(again).toEqual(is ? [{ type: 'import-asked', by: 'omar' }] : []);
  });

  it('is asked for once, and again once it was settled', () => {
    const ask = (seen: AccountImport | undefined) => decideAsked(seen, { by: 'omar', sha256: 'F' });
    expect([ask(undefined), ask({})]).toEqual(Array(2).fill([{ type: 'import-asked', by: 'omar' }]));
    expect(ask({ asked })).toEqual([]);
  });

  it('is settled once', () =>
    expect([decideSettled({ asked }, 'omar'), decideSettled({}, 'omar')]).toEqual([
      [{ type: 'import-settled', by: 'omar' }],
      [],
    ]));

  it.each([
    { now: at, is: asked },
    { now: '2026-12-01T17:59:59.999Z', is: asked },
    { now: '2026-12-01T18:00:00.000Z', is: undefined },
  ])('waits for seven days, while we keep the file: $now', ({ now, is }) => {
    expect(waitingImport({ asked }, now)).toEqual(is);
    expect(waitingImport({}, now)).toBeUndefined();
  });

  const told: ImportEvent = { type: 'second-missing-told', since: at };
  it.each<{ events: readonly ImportEvent[]; state: AccountImport; keys: object }>([
    {
      events: [{ type: 'import-asked', by: 'olive' }],
      state: { asked },
      keys: {
        ...{ stage: 'waiting', queue: 'second-person', dueOn: '2026-11-24', workBy: '2026-11-24' },
        wakeAt: '2026-11-25T18:00:00.000Z',
      },
    },
    {
      events: [{ type: 'import-asked', by: 'olive' }, told],
      state: { asked, missingTold: [at] },
      keys: { stage: 'waiting', queue: 'second-person', dueOn: '2026-11-24', workBy: '2026-11-24' },
    },
    {
      events: [told, { type: 'import-asked', by: 'olive' }, { type: 'import-settled', by: 'omar' }],
      state: { missingTold: [at] },
      keys: { stage: 'settled' },
    },
    { events: [{ type: 'import-settled', by: 'omar' }], state: {}, keys: { stage: 'settled' } },
  ])('after $events.length events', ({ events, state, keys }) => {
    expect(
      events.reduce<AccountImport | undefined>((seen, event) => imports.evolve(seen, event, at), undefined),
    ).toEqual(state);
    expect(imports.keys('', state)).toEqual(keys);
    expect(imports.secondMissing?.(state)).toBe('wakeAt' in keys ? at : undefined);
  });

  it('has an id of its content', () => expect(importId('abc')).toBe('IMP-abc'));
});

describe('what can be done with an imported file (R-13)', () => {
  const facts = { source: 'F', today: '2026-11-24', zone: 'America/Denver' };
  const renamed = [
    { at: before, events: [named] },
    { at, events: [{ ...named, source: 'F' }] },
  ];
  const other = [{ at, events: [named] }];
  const confirm = (...notBy: readonly string[]) => ({
    ...{ action: 'confirm-import', notBy: notBy.map((by) => ({ by, did: 'imported' })) },
  });
  const undo = { action: 'undo-import', notBy: [] };
  it.each([
    { what: 'no row waits', left: { importers: [] }, is: [] },
    { what: 'one officer’s rows wait', left: { importers: ['olive', 'olive'] }, is: [confirm('olive')] },
    { what: 'rows of two wait', left: { importers: ['olive', 'omar'] }, is: [confirm()] },
    { what: 'it renamed accounts', left: { importers: [], named: [other, renamed] }, is: [undo] },
    { what: 'another renamed them', left: { importers: [], named: [other] }, is: [] },
  ])('$what', ({ left, is }) => expect(nextOf(importRules, left, facts)).toEqual(is));

  it.each([
    { what: 'another file', named: undefined, today: '2026-11-24', name: 'NotFound' },
    { what: 'in time', named: [renamed], today: '2026-11-25', name: undefined },
    { what: 'too late for one of them', named: [other, renamed], today: '2026-11-26', name: 'UndoOver' },
    { what: 'too late for none', named: [other], today: '2026-11-26', name: undefined },
  ])('the undo of $what: $name', ({ named: of, today, name }) =>
    expect(
      importRules['undo-import'].closed({ importers: [], named: of }, undefined, { ...facts, today })?.name,
    ).toBe(name),
  );
});
