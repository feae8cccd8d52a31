import { describe, expect, it } from 'vitest';
import { businessDayOpens } from '#domain/calendar/business-hours.ts';
import { standInMaySign, textCallsOf } from '#domain/case/held-text-calls.ts';
import { textsWaiting } from '#domain/request/held-text.ts';
import type { Received } from '#domain/request/request.ts';
import { runClock } from '#functions/clock/run-clock.ts';
import { requestClock } from '#functions/request/request-clock.ts';
import { upcoming } from '#test/support/domain/request.ts';
import { id, olive, RequestLife, text } from '#test/support/domain/request-life.ts';
import { asked, withGate } from '#test/support/held-text.ts';
import { letterhead } from '#test/support/letters/sample.ts';

const called = (over: Partial<Received> = {}, at?: string) => {
  const life = new RequestLife({ kind: 'inquiry', ...over }, { requesterType: 'other' }).run();
  if (at !== undefined) life.now = at;
  life.do({ type: 'hold-text', as: 'message', heldSha256: text, by: olive });
  return {
    life,
    calls: textCallsOf(life.state, textsWaiting(life.state)).map(({ name, firesAt }) => `${name} ${firesAt}`),
  };
};

describe('who is called when a text waits (R-10)', () => {
  it('the stand-in after 4 business hours, all others on the last working day', () => {
    const { life, calls } = called({}, '2026-11-24T18:00:00.000Z');
    const lastMorning = businessDayOpens(life.state.workBy, life.state.zone);
    expect(calls).toEqual([
      `text-1-supervisors ${lastMorning}`,
      'text-1-stand-in 2026-11-24T22:00:00.000Z',
      `text-1-dpo ${lastMorning}`,
    ]);
  });

  it('on the last working day all at once, so that no case is late unseen', () => {
    const late = { dueOn: '2026-12-24', workBy: '2026-12-24' };
    const at = (since: string) => called(late, since).calls.map((call) => call.split(' ')[1]);
    expect(at('2026-12-23T23:00:00.000Z')).toEqual(Array(3).fill('2026-12-24T16:00:00.000Z'));
    expect(at('2026-12-24T20:00:00.000Z')).toEqual(Array(3).fill('2026-12-24T20:00:00.000Z'));
  });

  it('a stand-in signs from the call on', () => {
    const { life } = called();
    const [held] = life.state.heldTexts ?? [];
    expect(standInMaySign(life.state, held!, '2026-11-24T21:59:59.999Z')).toBe(false);
    expect(standInMaySign(life.state, held!, '2026-11-24T22:00:00.000Z')).toBe(true);
  });

  it('a case with a text that waits is still late on its day, and the calls end with the text', () => {
    const { life } = called();
    const kinds = new Set<string>();
    while (!kinds.has('overdue')) {
      kinds.add(upcoming(id, life.state).kind);
      life.keep();
    }
    expect(kinds).toContain('text-waiting');
    expect(kinds).toContain('overdue');
    life.do({ type: 'return-text', n: 1, by: 'omar' });
    expect(textCallsOf(life.state, textsWaiting(life.state))).toEqual([]);
  });

  it('each is emailed once, in the same words with a hold as without', async () => {
    const mailIn = async (isHeld: boolean) => {
      const w = await withGate(isHeld);
      await w.write(asked);
      const addresses = {
        officersAddress: 'officers@x.example',
        dpoAddress: 'dpo@x.example',
        standInAddress: 'stand-in@x.example',
        supervisorsAddress: 'supervisors@x.example',
      };
      const limits = { letters: 1, submissionsPerHour: 0, formSeconds: 0, actsPerMinute: 0 };
      const clock = runClock({ REQ: requestClock })({ ...w, ...addresses, letterhead, limits } as never);
      const { workBy, zone } = (await w.found()).state;
      w.clock.set('2026-11-24T22:00:01Z');
      for (const _ of [1, 2]) await clock({ caseId: w.id });
      expect(w.mail.outbox.map(({ to }) => to)).toEqual(['stand-in@x.example']);
      w.clock.set(businessDayOpens(workBy, zone));
      for (const _ of [1, 2, 3, 4, 5, 6]) await clock({ caseId: w.id });
      return w.mail.outbox.map(({ to, subject, text: words }) => ({ to, subject, words }));
    };
    const [without, held] = [await mailIn(false), await mailIn(true)];
    expect(held).toEqual(without);
    const ofTexts = without.filter(({ subject }) => subject.startsWith('A text waits'));
    expect(ofTexts.map(({ to }) => to).toSorted()).toEqual([
      'dpo@x.example',
      'stand-in@x.example',
      'supervisors@x.example',
    ]);
    for (const { subject, words } of without)
      expect(`${subject} ${words}`).not.toMatch(/breach|FBI|hold|incident|investigat/i);
  });
});
