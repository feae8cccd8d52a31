import { describe, expect, it } from 'vitest';
import { breachRules } from '#domain/breach/rules.ts';
import { groups, mayGroup } from '#domain/case/groups.ts';
import { breachWords } from '#functions/next/breach-words.ts';
import { complaintWords } from '#functions/next/complaint-words.ts';
import type { NextAct } from '#functions/next/contract.ts';
import { nextOfBreachFor, nextOfCaseFor } from '#functions/next/offers.ts';
import { registerWords } from '#functions/next/register-words.ts';
import { requestWords } from '#functions/next/request-words.ts';
import { turnSending } from '#functions/notice/contract.ts';
import { routes } from '#infra/routes.ts';
import {
  ann,
  BreachLife,
  ben,
  direction,
  held,
  letterWritten,
  listFrozen,
  noon,
  ready,
} from '#test/support/domain/breach.ts';
import { account, askUrgent, close, countList, needy, sent } from '#test/support/domain/notice.ts';
import { olive, RequestLife, text } from '#test/support/domain/request-life.ts';
import { inMemory } from '#test/support/memory.ts';

const as = (...theirs: readonly string[]) => ({ officer: { groups: theirs } });
const id = 'BRE-1';
const nextTo = (life: BreachLife, ...theirs: readonly string[]) =>
  nextOfBreachFor(id, life.state, life.facts, as(...theirs));
const the = (acts: readonly NextAct[], action: string) => acts.filter((one) => one.action === action);

const inquiry = () =>
  new RequestLife({ kind: 'inquiry', capacity: 'former-customer' }, { requesterType: 'other' }).run();
const nextToRequest = async (life: RequestLife, ...theirs: readonly string[]) =>
  (await nextOfCaseFor(
    inMemory(noon('2026-11-24')),
    { id: 'REQ-1', kind: 'request', state: life.state, history: life.history } as never,
    life.now,
    as(...theirs),
  )) ?? [];

describe('what an officer’s page gets of each act', () => {
  const tables = [breachWords, requestWords, complaintWords, registerWords];
  const words = tables.flatMap((table) => Object.values(table).flat());
  const doors = words.flatMap(({ door }) =>
    typeof door === 'function' ? [door({ list: 1 }), door({ list: 2 })] : [door],
  );

  it('each act is a route of the API, with its access', () => {
    for (const { method, path, access } of doors) {
      // The one route that lets a stand-in in for a signature alone.
      const isSwitch = path === turnSending.path && access === 'breach-work';
      const row = { method, path, access: isSwitch ? turnSending.access : access };
      expect(routes).toContainEqual(expect.objectContaining(row));
    }
  });

  it('each label is short and no sentence; needs are words', () => {
    for (const { label, needs } of words) {
      const said = typeof label === 'function' ? label({ list: 2, audience: 'everyone' }) : label;
      expect(said).toMatch(/^[A-Z].{3,55}[^.]$/);
      for (const need of needs) expect(need).toMatch(/^[A-Z].*[^.]$/);
    }
  });

  it('paths are ready to call, and name the groups that may', () => {
    const acts = nextTo(held().do(direction('2026-12-10', '2026-11-24')), 'breach-officer');

    expect(acts.map(({ path }) => path).filter((path) => /[{}]|undefined/.test(path))).toEqual([]);
    expect(the(acts, 'lift-direction')).toEqual([
      {
        ...{ action: 'lift-direction', label: 'Record a lift of directions' },
        needs: expect.arrayContaining(['The official']),
        mayBy: groups.filter((group) => mayGroup('breach-work', group)),
        ...{ notBy: [], method: 'POST', path: `/api/officer/breaches/${id}/lifts` },
      },
    ]);
  });

  it('R-13: an approval says who wrote the letter and who uploaded the list, the reader too', () => {
    const life = new BreachLife(noon('2026-11-24'), [listFrozen({ by: ben }), letterWritten({ by: ann })]);
    const [approval] = the(
      nextOfBreachFor(id, life.state, life.facts, as('breach-officer'), (sub) => `Officer ${sub}`),
      'approve-notice',
    );

    expect(approval?.notBy).toEqual([
      { officer: ann, name: `Officer ${ann}`, why: 'wrote the letter' },
      { officer: ben, name: `Officer ${ben}`, why: 'uploaded the list' },
    ]);
  });

  it('R-7: a review waits for the day after the direction, and says from when', () => {
    const life = held().do(direction('2026-12-10', '2026-11-24'));
    const [review] = the(nextTo(life, 'breach-officer'), 'review-release');
    const from = review?.from as string;
    const isClosed = (now: string) =>
      breachRules['review-release'].closed?.(life.state, {}, { ...life.facts, now });

    expect(from).toBe('2026-12-11T05:00:00.000Z');
    expect(isClosed('2026-12-11T04:59:59.999Z')?.name).toBe('DirectionInForce');
    expect(isClosed(from)).toBeUndefined();
    expect(the(nextTo(life.at(from), 'breach-officer'), 'review-release')[0]).not.toHaveProperty('from');
  });

  it('R-13: a stand-in gets what they may sign, and nothing else', async () => {
    const waits = held().do({ type: 'withdraw-determination', by: ann, textSha256: text });
    const late = { at: '2026-11-24T18:00:00.000Z', by: olive, late: true, needsSecond: true };
    const entered = new RequestLife(
      { kind: 'inquiry', capacity: 'former-customer', entry: late },
      { requesterType: 'other' },
    ).run();

    expect(nextTo(waits, 'stand-in').map(({ action }) => action)).toEqual([
      'confirm-withdrawal',
      'approve-notice',
    ]);
    expect((await nextToRequest(entered, 'stand-in')).map(({ action }) => action)).toEqual(['confirm-entry']);
  });

  it('R-10: a stand-in signs a text from four business hours on; a supervisor at once', async () => {
    const life = inquiry().do({ type: 'hold-text', as: 'answer', heldSha256: text, by: olive });
    const [signed] = the(await nextToRequest(life, 'stand-in'), 'confirm-text');

    expect(signed).toMatchObject({ n: 1, notBy: [{ officer: olive, why: 'wrote it' }] });
    expect(signed?.from).toBe('2026-11-24T22:00:00.000Z');
    expect(the(await nextToRequest(life, 'supervisor'), 'confirm-text')[0]).not.toHaveProperty('from');
  });

  it('one rule, two doors: a question and a message', async () => {
    const acts = await nextToRequest(inquiry(), 'officer');

    expect(acts.map(({ action }) => action)).toEqual(expect.arrayContaining(['ask', 'message', 'answer']));
    expect(acts.map(({ action }) => action)).not.toContain('write');
  });

  it('R-12: the urgent letter is offered while an exception can be asked for', () => {
    const urgent = (life: BreachLife) =>
      the(nextTo(life, 'breach-officer'), 'write-letter').filter(({ audience }) => audience === 'urgent');

    expect(urgent(held())).toEqual([]);
    expect(urgent(needy())).toMatchObject([{ label: 'Write the urgent letter', list: 1 }]);
    expect(urgent(needy().do(direction('2026-12-10', '2026-11-24')))).toEqual([]);
    expect(urgent(needy().do(askUrgent()))).toHaveLength(1);
  });

  it('R-22: after the end, other laws’ duties, copies and the companies’ letter stay open', () => {
    const closed = sent().do(account(countList()), close(countList()));
    const acts = nextTo(closed, 'breach-officer').map(({ action }) => action);

    expect(acts).toEqual(expect.arrayContaining(['record-duty', 'record-copy', 'write-controllers-letter']));
    expect(acts).not.toContain('pause-notice');
  });

  it('a record is closed once letters went out, not before', () => {
    expect(the(nextTo(new BreachLife(noon('2026-11-24'), ready), 'dpo'), 'close')).toEqual([]);
    expect(the(nextTo(held(), 'dpo'), 'close')).toEqual([]);
  });
});
