import { describe, expect, it } from 'vitest';
import type { LetterFormat } from '#domain/case/letter-formats.ts';
import { letterFactOf } from '#domain/case/shared-events.ts';
import { decide } from '#domain/request/decider.ts';
import { requests } from '#domain/request/request.ts';
import { changeFormat } from '#functions/case/change-format.ts';
import { listLetters } from '#functions/paper-mail/list-letters.ts';
import { readLetter } from '#functions/paper-mail/read-letter.ts';
import { recordPosted } from '#functions/paper-mail/record-posted-letter.ts';
import { receivedAt } from '#functions/request/intake/receiving.ts';
import type { LetterReader } from '#ports/letters.ts';
import { inMemory } from '#test/support/memory.ts';

const zone = 'America/Denver';
const at = '2026-11-24T15:00:00.000Z';
const id = `REQ-${'0'.repeat(26)}`;
const key = { kind: 'lapse', of: '1' } as const;

/** A request one of whose letters waits to be mailed. */
const world = async (format?: LetterFormat, reader: LetterReader = 'requester') => {
  const ports = {
    ...inMemory(),
    zone,
    workflows: { nudge: async () => {}, ensure: async () => {} } as never,
  };
  const { cases, people, letters } = ports;
  const facts = {
    kind: 'access',
    capacity: 'former-customer',
    channel: 'post',
    regime: 'us',
    locale: 'en',
  } as const;
  await cases.open(requests, id, 'requester', at, [receivedAt(id, at, facts, { policies: [], zone })]);
  await people.put(id, '', { name: 'Pat', postal: '1 Alder Street', ...(format && { format }) });
  const words = {
    to: '1 Alder Street',
    subject: 's',
    text: 't',
    html: '<head></head><p>Dear Pat</p>',
    reader,
  };
  const sent = await letters.sendOnce(id, key, async () => words);
  await cases.change(requests, id, 'machine:m', ({ state }) =>
    decide(state, { type: 'acknowledge', letter: letterFactOf(sent) } as never),
  );
  return {
    ...ports,
    row: async () => (await listLetters(ports)(undefined, { query: {} })).body.items[0],
    print: async () => (await readLetter(ports)({ caseId: id, ...key, by: 'olive' })).text,
    post: (madeAs?: LetterFormat) =>
      recordPosted(ports)({ caseId: id, ...key, by: 'olive', postedOn: '2026-11-24', madeAs }),
    change: (to: LetterFormat) => changeFormat(ports)({ caseId: id, format: to, by: 'olive' }),
  };
};

describe('a letter on paper comes as its person asked for it (R-1)', () => {
  it.each(['braille', 'audio', 'relay-call'] as const)(
    '%s: the queue says what to make, and the mailing counts only when it was made',
    async (format) => {
      const w = await world(format);
      expect(await w.row()).toMatchObject({
        format,
        howToMake: expect.stringMatching(/^(Make|Record|Mail)/),
      });
      await expect(w.post()).rejects.toMatchObject({ code: 'format-not-made' });
      await expect(w.post('standard')).rejects.toMatchObject({ code: 'format-not-made' });
      expect(await w.row()).toBeDefined();
      expect((await w.post(format)).body).toMatchObject({ postedOn: '2026-11-24' });
      expect(await w.row()).toBeUndefined();
    },
  );

  it('large print: the page to print is large, and nobody has to make anything', async () => {
    const w = await world('large-print');
    expect(await w.row()).toMatchObject({ format: 'large-print' });
    expect(await w.print()).toContain('font: 18pt');
    expect((await w.post()).body).toMatchObject({ postedOn: '2026-11-24' });
  });

  it('an officer changes it while the letter waits; the history never says to what', async () => {
    const w = await world();
    expect(await w.row()).not.toHaveProperty('format');
    expect((await w.change('braille')).body).toMatchObject({ id, format: 'braille' });
    expect(await w.row()).toMatchObject({ format: 'braille' });
    await expect(w.post()).rejects.toMatchObject({ code: 'format-not-made' });
    await w.change('standard');
    expect(await w.row()).not.toHaveProperty('format');
    const { history } = await w.cases.read(requests, id);
    expect(JSON.stringify(history)).toContain('format-changed');
    expect(JSON.stringify(history)).not.toMatch(/braille|large-print/);
    expect((await w.post()).body).toMatchObject({ postedOn: '2026-11-24' });
  });

  it('who is no longer kept has no format to change', async () => {
    const w = await world();
    await w.people.keepUntil(id, '', 1);
    await expect(w.change('audio')).rejects.toMatchObject({ code: 'personal-data-missing' });
  });

  it('a letter to a company’s contact follows nobody’s format', async () => {
    const w = await world('braille', 'roster');
    expect(await w.row()).not.toHaveProperty('format');
    expect((await w.post()).body).toMatchObject({ postedOn: '2026-11-24' });
  });
});
