import { describe, expect, it } from 'vitest';
import { countingHourAt } from '#domain/case/late-digest.ts';
import { tellLateCases } from '#functions/digest/tell-late-cases.ts';
import { tellWaitingTexts } from '#functions/digest/tell-waiting-texts.ts';
import { asked, sue, withGate } from '#test/support/held-text.ts';
import { letterhead } from '#test/support/letters/sample.ts';

const zone = 'America/Denver';

const world = async (isHeld = false) => {
  const w = await withGate(isHeld);
  const ports = { ...w, letterhead, zone, dpoAddress: 'dpo@x.example', supervisorsAddress: 'sup@x.example' };
  /** As the hour does. */
  const hour = async (at: string) => {
    w.clock.set(at);
    await tellLateCases(ports as never)();
    await tellWaitingTexts(ports)();
  };
  const counts = () =>
    w.mail.outbox
      .filter(({ subject }) => /^\d+ texts? waits? for a second person$/.test(subject))
      .map(({ to, subject }) => `${to}: ${subject}`);
  return { ...w, hour, counts };
};

const ofOne = (count: string) => [`dpo@x.example: ${count}`, `sup@x.example: ${count}`];
const one = '1 text waits for a second person';
const two = '2 texts wait for a second person';

describe('a count of the texts that wait, twice a day (R-10)', () => {
  it('at 9:00 and 14:00 of a business day, once each however often the hour runs', async () => {
    const w = await world();
    await w.write(asked);
    await w.hour('2026-11-25T15:59:00.000Z');
    expect(w.counts()).toEqual([]);
    for (const at of ['16:00', '17:00', '20:59']) await w.hour(`2026-11-25T${at}:00.000Z`);
    expect(w.counts()).toEqual(ofOne(one));
    await w.write(`${asked} Thank you.`, 'omar');
    for (const at of ['21:00', '22:00']) await w.hour(`2026-11-25T${at}:00.000Z`);
    expect(w.counts()).toEqual([...ofOne(one), ...ofOne(two)]);
    // Thanksgiving.
    await w.hour('2026-11-26T21:00:00.000Z');
    expect(w.counts()).toHaveLength(4);
  });

  it('an address that fails keeps it from no other, and is tried again in the next hour', async () => {
    const w = await world();
    await w.write(asked);
    const { send } = w.mail;
    w.mail.send = async (letter, ...rest) => {
      if (letter.to === 'dpo@x.example') throw new Error('refused');
      return send(letter, ...rest);
    };
    await expect(w.hour('2026-11-25T16:00:00.000Z')).rejects.toThrow();
    expect(w.counts()).toEqual([`sup@x.example: ${one}`]);
    w.mail.send = send;
    await w.hour('2026-11-25T17:00:00.000Z');
    expect(w.counts().toSorted()).toEqual(ofOne(one));
  });

  it('no letter when nothing waits, nor once a text was returned', async () => {
    const w = await world();
    await w.hour('2026-11-25T16:00:00.000Z');
    await w.write(asked);
    await w.sendBack(1, sue);
    await w.hour('2026-11-25T21:00:00.000Z');
    expect(w.counts()).toEqual([]);
  });

  it('the same letters with a hold as without, and no case is named', async () => {
    const lettersIn = async (isHeld: boolean) => {
      const w = await world(isHeld);
      await w.write(asked);
      await w.hour('2026-11-25T16:00:00.000Z');
      return w.mail.outbox.map(({ to, subject, text }) => ({ to, subject, text }));
    };
    const without = await lettersIn(false);
    expect(await lettersIn(true)).toEqual(without);
    const counts = without.filter(({ subject }) => subject === one);
    expect(counts).toHaveLength(2);
    for (const { text } of counts) {
      expect(text).toContain('https://privacy.example.com/officer/read-and-send');
      expect(text).not.toMatch(/REQ-|CMP-|breach|hold|incident/i);
    }
  });

  it('a count that was not sent is sent by the next hour, the same', async () => {
    const w = await world();
    await w.write(asked);
    let fails = true;
    const letters = {
      ...w.letters,
      sendOnce: async (...given: Parameters<typeof w.letters.sendOnce>) => {
        if (fails && given[1].kind === 'texts-waiting') throw new Error('refused');
        return w.letters.sendOnce(...given);
      },
    };
    const given = {
      ...w,
      letters,
      letterhead,
      zone,
      dpoAddress: 'dpo@x.example',
      supervisorsAddress: 'sup@x.example',
    };
    await w.hour('2026-11-25T15:00:00.000Z');
    w.clock.set('2026-11-25T16:00:00.000Z');
    await expect(tellWaitingTexts(given)()).rejects.toThrow('refused');
    await w.write(`${asked} Thank you.`, 'omar');
    fails = false;
    await tellWaitingTexts(given)();
    expect(w.counts()).toEqual(ofOne(one));
  });
});

it.each([
  ['2026-11-25T15:59:59.999Z', undefined],
  ['2026-11-25T16:00:00.000Z', 9],
  ['2026-11-25T20:59:59.999Z', 9],
  ['2026-11-25T21:00:00.000Z', 14],
  ['2026-11-28T21:00:00.000Z', undefined],
  ['2026-11-26T21:00:00.000Z', undefined],
])('at %s the count of %s is due', (now, hour) => expect(countingHourAt(now, zone)).toBe(hour));
