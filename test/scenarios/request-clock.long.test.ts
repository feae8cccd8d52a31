import { describe, expect, it } from 'vitest';
import { openLaptop } from '#test/support/laptop.ts';
import { type OpenMoved, openSimulated } from '#test/support/simulated.ts';
import { answer, cora, letterTo, registerAcme, secret, submit, verdict } from '../support/request-life.ts';
import type { InboxEmail, World } from '../support/world.ts';

const zone = 'America/Denver';
const localDay = (at: string) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(Date.parse(at));
const localTime = (at: string) =>
  new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' }).format(Date.parse(at));

const about = async (world: World, id: string, to: string, subject: RegExp): Promise<readonly InboxEmail[]> =>
  (await world.mail(to)).filter((mail) => mail.subject.includes(id) && subject.test(mail.subject));

/** The DPO's digests that name the case. */
const digests = async (world: World, id: string): Promise<readonly InboxEmail[]> =>
  (await world.mail(dpo)).filter(
    ({ subject, text }) => /^Overdue: \d+ case/.test(subject) && text.includes(id),
  );

const officers = 'privacy-officers@example.com';
const dpo = 'dpo@example.com';

/** A confirmed request, then nothing by anybody for 33 days. */
const silence = async (
  startAt: string,
  faults: Record<string, unknown> = {},
  how: OpenMoved = openSimulated,
) => {
  await using laptop = await how(startAt);
  await registerAcme(laptop);
  await laptop.faults(faults);
  const { id, dueOn } = (await submit(laptop)).body;
  expect((await verdict(laptop, await secret(laptop, id))).status).toBe(200);
  await letterTo(laptop, officers, id, /waits for you/);
  expect((await laptop.advance('P33D')).status).toBe(200);
  return {
    dueOn,
    reminders: await about(laptop, id, officers, /^Due in/),
    escalations: await digests(laptop, id),
    apologies: await about(laptop, id, cora.email, /late/),
    timeline: (
      await laptop.call('GET', `/api/officer/cases/${id}`, {
        bearer: await laptop.token('Olive Officer', ['officer']),
      })
    ).body.timeline,
  };
};

const days = (mails: readonly InboxEmail[]) =>
  mails.map(({ at, subject }) => `${localDay(at)} ${subject.replace(/:? REQ.*/, '')}`);

describe('33 silent days after a confirmed verdict', () => {
  it.each([
    {
      because: 'Thanksgiving week; every reminder falls on a business day',
      startAt: '2026-11-24T18:00:00Z',
      dueOn: '2026-12-24',
      reminders: [
        '2026-12-09 Due in 15 days',
        '2026-12-17 Due in 7 days',
        '2026-12-21 Due in 3 days',
        '2026-12-23 Due in 1 day',
      ],
      overdue: ['2026-12-25', '2026-12-26', '2026-12-27'],
    },
    {
      because:
        'daylight saving starts on the way, reminders on a weekend are also sent on the Friday before (R-17)',
      startAt: '2027-02-23T18:00:00Z',
      dueOn: '2027-03-25',
      reminders: [
        '2027-03-10 Due in 15 days',
        '2027-03-18 Due in 7 days',
        '2027-03-22 Due in 3 days',
        '2027-03-24 Due in 1 day',
      ],
      overdue: ['2027-03-26', '2027-03-27', '2027-03-28'],
    },
    {
      because: 'daylight saving ends on the way; due on a Monday, so two reminders fall on free days',
      startAt: '2026-10-10T18:00:00Z',
      dueOn: '2026-11-09',
      reminders: [
        '2026-10-23 Due in 17 days',
        '2026-10-25 Due in 15 days',
        '2026-11-02 Due in 7 days',
        '2026-11-06 Due in 3 days',
        '2026-11-06 Due in 3 days',
        '2026-11-08 Due in 1 day',
      ],
      overdue: ['2026-11-10', '2026-11-11', '2026-11-12'],
    },
  ])(
    'from $startAt: reminders at 15, 7, 3 and 1 days, then the requester once, and the DPO’s digest at 08:00 ($because)',
    async ({ startAt, dueOn, reminders, overdue }) => {
      const seen = await silence(startAt);
      expect(seen.dueOn).toBe(dueOn);
      expect(days(seen.reminders)).toEqual(reminders);
      for (const { at } of seen.reminders) expect(localTime(at)).toMatch(/^08:/);
      expect(seen.escalations.map(({ at }) => `${localDay(at)} ${localTime(at)}`)).toEqual(
        overdue.map((day) => `${day} 08:00`),
      );
      expect(seen.apologies.map(({ at }) => localDay(at))).toEqual(overdue.slice(0, 1));
      expect(seen.apologies[0]?.text).toContain('JAMS');
      const kept = seen.timeline.flatMap(({ events }: { events: { type: string; milestone: string }[] }) =>
        events.filter(({ type }) => type === 'milestone-handled'),
      );
      expect(kept).toHaveLength(reminders.length + 1);
    },
  );

  it('reconcile makes only the digest: switched off, the clock’s letters are the same', async () => {
    const plain = await silence('2026-11-24T18:00:00Z');
    const other = await silence('2026-11-24T18:00:00Z', { reconcile: 'off' });
    expect(other.escalations).toEqual([]);
    for (const letters of ['reminders', 'apologies'] as const)
      expect(days(other[letters])).toEqual(days(plain[letters]));
  });
});

describe('slow services', () => {
  it('50 ms added to every call: the same letters on the same days', async () => {
    const slow = await silence('2026-11-24T18:00:00Z', { delayMs: 50 }, openLaptop);
    expect(days(slow.reminders)).toEqual([
      '2026-12-09 Due in 15 days',
      '2026-12-17 Due in 7 days',
      '2026-12-21 Due in 3 days',
      '2026-12-23 Due in 1 day',
    ]);
    expect(slow.escalations.map(({ at }) => localDay(at))).toEqual([
      '2026-12-25',
      '2026-12-26',
      '2026-12-27',
    ]);
    expect(slow.apologies).toHaveLength(1);
  });
});

describe('a settled case', () => {
  it('hears nothing more', async () => {
    await using laptop = await openSimulated('2026-11-24T18:00:00Z');
    await registerAcme(laptop);
    const { id } = (await submit(laptop)).body;
    expect((await verdict(laptop, await secret(laptop, id))).status).toBe(200);
    expect((await answer(laptop, id)).status).toBe(200);
    await letterTo(laptop, cora.email, id, /^Our answer/);
    // The DPO hears on Mondays of a company that did not state its basis (P05), which is about no case.
    const aboutIt = async () =>
      (await laptop.mail()).filter(({ subject, text }) => `${subject} ${text}`.includes(id));
    const before = await aboutIt();
    await laptop.advance('P40D');
    expect(await aboutIt()).toEqual(before);
  });
});

describe('a clock that was lost', () => {
  it('every execution deleted, reconcile brings the same letters', async () => {
    await using laptop = await openLaptop('2026-11-24T18:00:00Z');
    await registerAcme(laptop);
    const { id } = (await submit(laptop)).body;
    await verdict(laptop, await secret(laptop, id));
    await letterTo(laptop, officers, id, /waits for you/);
    for (let day = 0; day < 33; day += 1) {
      if (day % 8 === 0) await laptop.faults({ stopExecutions: true });
      await laptop.advance('P1D');
    }
    expect(days(await about(laptop, id, officers, /^Due in/))).toEqual([
      '2026-12-09 Due in 15 days',
      '2026-12-17 Due in 7 days',
      '2026-12-21 Due in 3 days',
      '2026-12-23 Due in 1 day',
    ]);
    expect((await digests(laptop, id)).map(({ at }) => localDay(at))).toEqual([
      '2026-12-25',
      '2026-12-26',
      '2026-12-27',
    ]);
    expect(await about(laptop, id, cora.email, /late/)).toHaveLength(1);
  });
});

describe('many clocks', () => {
  it('200 open requests over 31 days: every reminder once and in order', async () => {
    await using laptop = await openSimulated('2026-11-24T18:00:00Z');
    const ids: string[] = [];
    for (let i = 0; i < 20; i += 1)
      ids.push(
        ...(await Promise.all(
          Array.from(
            { length: 10 },
            async (_, n) =>
              (
                await submit(laptop, {
                  capacity: 'account-holder',
                  email: `holder${i * 10 + n}@home.example`,
                  controller: undefined,
                })
              ).body.id,
          ),
        )),
      );
    const start = performance.now();
    await laptop.advance('P31D');
    console.info(`31 days of 200 requests in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    const reminders = (await laptop.mail(officers)).filter(({ subject }) => /^Due in/.test(subject));
    expect(reminders).toHaveLength(800);
    expect(reminders.map(({ at }) => at)).toEqual(reminders.map(({ at }) => at).sort());
    for (const id of ids)
      expect(days(reminders.filter(({ subject }) => subject.includes(id)))).toEqual([
        '2026-12-09 Due in 15 days',
        '2026-12-17 Due in 7 days',
        '2026-12-21 Due in 3 days',
        '2026-12-23 Due in 1 day',
      ]);
  });
});
