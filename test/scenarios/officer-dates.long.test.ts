import { describe, expect, it } from 'vitest';
import { openLaptop } from '#test/support/laptop.ts';
import { inquiry, officerAction, onTheDesk, sees } from '#test/support/officer-actions.ts';
import { ours } from '#test/support/our-words.ts';
import { openSimulated } from '#test/support/simulated.ts';
import { answer, letterTo } from '../support/request-life.ts';
import { caseOf, check, inStage, olive, second } from '../support/requesters.ts';

const { email } = inquiry;

describe('reopen', () => {
  it('the same id with 30 new days, every reminder again, beside what became of the first', async () => {
    await using other = await openSimulated('2026-11-24T18:00:00Z');
    const id = await onTheDesk(other);
    expect(
      (await officerAction(other, id, 'reopen', { reason: 'new-facts', note: 'Too early.' })).body.code,
    ).toBe('not-closed');
    await answer(other, id);
    await inStage(other, id, 'closed');
    await other.advance('P20D');
    const again = await officerAction(other, id, 'reopen', { reason: 'complaint-upheld', note: 'See CMP.' });
    expect(again.body).toMatchObject({ id, dueOn: '2027-01-13' });
    await letterTo(other, email, id, /^We reopened/);
    const { clocks } = await caseOf(other, id);
    expect(clocks).toEqual([
      { what: 'first promise', dueOn: '2026-12-24', is: 'kept' },
      { what: 'promise', dueOn: '2027-01-13', is: 'running' },
    ]);
    await other.advance('P33D');
    const about = (await other.mail())
      .filter(({ subject }) => subject.includes(id))
      .map(({ subject }) => subject);
    expect(about.filter((subject) => subject.startsWith('Due in')).length).toBeGreaterThanOrEqual(4);
    expect(about.filter((subject) => subject.startsWith('We are late'))).toHaveLength(1);
    await answer(other, id);
    await inStage(other, id, 'closed');
    expect((await other.mail(email)).filter(({ subject }) => subject.startsWith('Our answer'))).toHaveLength(
      2,
    );
  });
});

describe('extend', () => {
  it('once, before the date, where the law allows; the promise is missed and the law’s date kept', async () => {
    await using other = await openSimulated('2026-11-24T18:00:00Z');
    const id = await onTheDesk(other, { country: 'FR' });
    const longer = { reason: 'complex', text: ours('many-systems') };
    expect((await officerAction(other, id, 'extend', { ...longer, until: '2027-03-30' })).body.code).toBe(
      'extension-too-long',
    );
    expect((await officerAction(other, id, 'extend', longer)).body.dueOn).toBe('2027-02-24');
    const letter = await letterTo(other, email, id, /more time/);
    expect(letter.text).toContain(longer.text);
    expect(letter.text).toContain('Wednesday, February 24, 2027');
    expect((await officerAction(other, id, 'extend', longer)).body.code).toBe('extended-already');
    await other.advance('P60D');
    expect((await other.mail('dpo@example.com')).filter(({ subject }) => subject.includes(id))).toEqual([]);
    await answer(other, id);
    await inStage(other, id, 'closed');
    expect((await caseOf(other, id)).clocks).toEqual([
      { what: 'promise', dueOn: '2026-12-24', is: 'missed' },
      { what: 'law', dueOn: '2027-02-24', is: 'kept' },
    ]);
  });

  it('45 days for a Californian; not under other laws, and not when the date has passed', async () => {
    await using other = await openSimulated('2026-11-24T18:00:00Z');
    const longer = { reason: 'many-requests', text: ours('many-requests') };
    const us = await onTheDesk(other);
    expect((await officerAction(other, us, 'extend', longer)).body.code).toBe('state-unknown');
    expect((await officerAction(other, us, 'state', { state: 'CA' })).status).toBe(200);
    expect((await officerAction(other, us, 'extend', longer)).body.dueOn).toBe('2027-02-07');
    expect((await letterTo(other, email, us, /more time/)).text).toContain(
      'California law allows up to 45 more',
    );
    const texan = await onTheDesk(other, { state: 'TX' });
    expect((await officerAction(other, texan, 'extend', longer)).body.code).toBe('extension-not-allowed');
    const elsewhere = await onTheDesk(other, { country: 'JP' });
    expect((await officerAction(other, elsewhere, 'extend', longer)).body.code).toBe('extension-not-allowed');
    const late = await onTheDesk(other, { state: 'CA' });
    await other.advance('P31D');
    expect((await officerAction(other, late, 'extend', longer)).body.code).toBe('extension-too-late');
  });
});

describe('a new date after a missed one (R-16)', () => {
  it('the person hears of it, and hears again, once, when that is missed too', async () => {
    await using other = await openSimulated('2026-11-24T18:00:00Z');
    const [id, planned] = [await onTheDesk(other), await onTheDesk(other)];
    await officerAction(other, planned, 'new-date', { on: '2027-01-04' });
    await other.advance('P31D');
    const sorry = async (of: string) =>
      (await other.mail(email)).filter(({ subject }) => subject === `We are late with your request ${of}`);
    expect((await sorry(planned))[0]?.text).toContain('our answer by Monday, January 4, 2027');
    expect((await sorry(id))[0]?.text).toContain('We will write to you again');
    expect((await officerAction(other, id, 'new-date', { on: '2026-12-20' })).body.code).toBe(
      'new-date-too-early',
    );
    expect((await officerAction(other, id, 'new-date', { on: '2026-12-31' })).status).toBe(200);
    expect((await letterTo(other, email, id, /^A date for our answer/)).text).toContain('December 31, 2026');
    await other.advance('P20D');
    for (const request of [id, planned]) expect(await sorry(request)).toHaveLength(2);
    expect((await sorry(id))[1]?.text).toContain(
      'by Thursday, December 24, 2026, and then by Thursday, December 31, 2026. We missed both dates',
    );
    await answer(other, id);
    await inStage(other, id, 'closed');
    await other.advance('P5D');
    expect(await sorry(id)).toHaveLength(2);
  });
});

describe('a second officer who does not come (R-13)', () => {
  it('is looked for once, on the morning after a business day; the DPO may act', async () => {
    await using other = await openSimulated('2026-11-24T18:00:00Z');
    const came = { ...inquiry, kind: 'access', channel: 'in-person', receivedAt: '2026-11-24T17:00:00Z' };
    const bearer = await olive(other);
    const { id } = (await other.call('POST', '/api/officer/requests', { json: came, bearer })).body;
    await letterTo(other, email, id, /^Please confirm/);
    expect((await check(other, id, 'photo-id-in-person')).body.needsSecondOfficer).toBe(true);
    const missing = async () =>
      (await other.mail('dpo@example.com')).filter(
        ({ subject }) => subject === `A second officer is needed: ${id}`,
      );
    await other.moveTo('2026-11-26T12:00:00Z');
    expect(await missing()).toEqual([]);
    await other.moveTo('2026-11-26T17:00:00Z');
    expect(await missing()).toHaveLength(1);
    const dana = await other.token('Dana DPO', ['officer', 'dpo']);
    expect((await second(other, id, dana)).body.verified).toBe(true);
    await other.advance('P5D');
    expect(await missing()).toHaveLength(1);
  });
});

describe('what is assigned when it is overdue', () => {
  it('goes back to the queue like everything else that nobody takes up (R-24)', async () => {
    await using other = await openSimulated('2026-11-24T18:00:00Z');
    const id = await onTheDesk(other);
    await other.advance('P32D');
    await officerAction(other, id, 'assign', { officer: 'nobody-in-particular' });
    await other.advance('P4D');
    expect((await caseOf(other, id)).state.assigned).toBeUndefined();
    await letterTo(other, 'privacy-officers@example.com', id, /^Back in the queue/);
  });
});

describe('power lost while a letter is written', () => {
  it.each(['kill-before', 'kill-after'] as const)('%s: the person has it once', async (kill) => {
    await using other = await openLaptop('2026-11-24T18:00:00Z');
    const id = await onTheDesk(other);
    await other.faults({ task: [{ function: 'send-owed-letters', do: kill, times: 1 }] });
    await officerAction(other, id, 'message', { text: ours('thank-you') }).catch(() => {});
    await other.died();
    await other.restart();
    await letterTo(other, email, id, /^A message about/);
    await sees(other, id, 'nothing owed', ({ state }) => state.lettersOwed.length === 0);
    expect((await other.mail(email)).filter(({ subject }) => subject.startsWith('A message'))).toHaveLength(
      1,
    );
  });
});
