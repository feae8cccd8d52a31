import { describe, expect, it } from 'vitest';
import { complaints } from '#domain/complaint/complaint.ts';
import { requests } from '#domain/request/request.ts';
import { addNote } from '#functions/case/add-note.ts';
import { previewLetters } from '#functions/case/preview-letters.ts';
import { readCase } from '#functions/case/read-case.ts';
import { writeToComplainant } from '#functions/complaint/work/write-to-person.ts';
import type { Person } from '#ports/people.ts';
import { receivedEvent as complained } from '#test/support/domain/complaint.ts';
import { received } from '#test/support/domain/request-life.ts';
import { asked, officer, ourWords, sue, withGate } from '#test/support/held-text.ts';

const person: Person = { name: 'Pat Doe', email: 'pat@example.com', details: 'Send me my bills.' };
const aboutEvent = 'Was there a data breach, and are my call records part of it?';
const days = 86_400 * 365;

const withPerson = async (typed: Partial<Person> = {}, isHeld = false) => {
  const w = await withGate(isHeld);
  await w.people.put(w.id, '', { ...person, ...typed }, Math.floor(w.clock.now() / 1000) + days);
  const says = async (text: string) => {
    const textSha256 = await w.texts.put(w.id, text);
    const event = { type: 'message-received', textSha256 } as const;
    await w.cases.change(requests, w.id, 'requester', () => [event]);
  };
  return { ...w, says };
};
const onlyOurs = {
  code: 'words-returned',
  message: 'Change these words.',
  faults: [{ pointer: '#/text', detail: expect.stringContaining('Only our sentences can leave') }],
};

describe('a person who asks about a security event gets only our sentences (R-10)', () => {
  it.each(['details', 'wrong', 'shows', 'aboutWhom', 'recipient'] as const)(
    'asked in the field %s: own words are returned, with a hold and without, and ours leave',
    async (field) => {
      for (const isHeld of [false, true]) {
        const w = await withPerson({ [field]: aboutEvent }, isHeld);
        await expect(w.write(asked)).rejects.toMatchObject(onlyOurs);
        expect((await w.found()).state.heldTexts).toBeUndefined();
        const { status = 200 } = await w.write(ourWords);
        expect(status).toBe(200);
        expect(await w.types()).toContain('message-sent');
      }
    },
  );

  it('own words wait where the person asks about something else', async () => {
    const w = await withPerson();
    await w.says('Please hurry.');
    expect((await w.write(asked)).status).toBe(202);
  });

  it('asked in a later message: from then on own words are returned', async () => {
    const w = await withPerson();
    expect((await w.write(asked)).status).toBe(202);
    await w.says(aboutEvent);
    await expect(w.write(`${asked} Yours.`)).rejects.toMatchObject(onlyOurs);
  });

  it('asked while own words wait: the program returns them, and not who signs them', async () => {
    const w = await withPerson();
    await w.write(asked);
    await w.says(aboutEvent);
    const { body } = await w.confirm(1, sue);
    expect(body).toMatchObject({ says: 'Change these words.' });
    expect(await w.types()).not.toContain('message-sent');
    const { state, history } = await w.found();
    expect(history.at(-1)).toMatchObject({
      actor: 'machine:held-text',
      events: [{ type: 'held-text-ended', n: 1, became: 'returned' }],
    });
    expect(JSON.stringify(history.at(-1))).not.toContain('sue');
    expect(state.heldTexts).toMatchObject([{ became: 'returned', byProgram: true }]);
    expect(await w.read(1, officer('olive'))).toMatchObject({ says: 'Change these words.' });
  });

  it('who answers that a text speaks of an event returns it by their own name', async () => {
    const w = await withPerson();
    await w.write(asked);
    await w.confirm(1, sue, undefined, 'yes');
    const { state, history } = await w.found();
    expect(history.at(-1)).toMatchObject({ actor: 'officer:sue', events: [{ by: 'sue' }] });
    expect(state.heldTexts?.[0]).not.toHaveProperty('byProgram');
  });

  it.each([
    { what: 'an answer', write: 'answer' },
    { what: 'a message', write: 'write' },
  ] as const)('asked between the look of who signs and the commit: $what is returned', async ({ write }) => {
    const w = await withPerson();
    await (write === 'answer'
      ? w.answer({ outcome: 'refused', reason: 'no-showing', message: asked })
      : w.write(asked));
    let isFirst = true;
    const { body } = await w.confirmWhile(1, async () => {
      if (isFirst) await w.says(aboutEvent);
      isFirst = false;
    });
    expect(body).toMatchObject({ says: 'Change these words.' });
    const types = await w.types();
    expect(types).not.toContain('message-sent');
    expect(types).not.toContain('answer-given');
    expect((await w.found()).history.at(-1)?.actor).toBe('machine:held-text');
  });

  it('another message in between is judged, too, and the text is sent', async () => {
    const w = await withPerson();
    await w.write(asked);
    let isFirst = true;
    const { body } = await w.confirmWhile(1, async () => {
      if (isFirst) await w.says('Please hurry.');
      isFirst = false;
    });
    expect(body).toMatchObject({ says: 'Sent.' });
    expect((await w.types()).filter((type) => type === 'message-sent')).toHaveLength(1);
  });

  it('a person who writes and writes keeps nobody waiting for ever: try again later', async () => {
    const w = await withPerson();
    await w.write(asked);
    await expect(w.confirmWhile(1, () => w.says('Please hurry.'))).rejects.toMatchObject({ code: 'busy' });
    expect(await w.types()).not.toContain('message-sent');
    expect((await w.confirm(1)).body).toMatchObject({ says: 'Sent.' });
  });

  it('an officer’s tick on a note counts as much as a word of list A', async () => {
    const w = await withPerson();
    const note = { caseId: w.id, text: 'She asked it on the phone.', by: 'olive' };
    await addNote(w)(note);
    expect((await w.write(asked)).status).toBe(202);
    await addNote(w)({ ...note, asksAboutEvent: true });
    await addNote(w)(note);
    await expect(w.write(`${asked} Yours.`)).rejects.toMatchObject(onlyOurs);
  });

  it('a part that was split off, and a case that a duplicate joined, count as asked', async () => {
    const w = await withPerson({ details: aboutEvent });
    const ids = ['REQ-PART', 'REQ-FIRST'];
    const facts = [{ splitFrom: w.id }, {}];
    for (const [at, id] of ids.entries()) {
      await w.cases.open(requests, id, 'requester', '2026-11-24T18:00:00.000Z', [received(facts[at])]);
      await w.people.put(id, '', person, Math.floor(w.clock.now() / 1000) + days);
    }
    const joined = { type: 'duplicate-joined', from: w.id } as const;
    await w.cases.change(requests, 'REQ-FIRST', 'officer:olive', () => [joined]);
    for (const id of ids) {
      const { asksAboutEvent } = (await readCase(w as never)({ caseId: id }, officer('olive')))
        .body as never as { asksAboutEvent?: true };
      expect(asksAboutEvent).toBe(true);
    }
  });

  it('the preview of own words returns them as the act would', async () => {
    const w = await withPerson({ details: aboutEvent });
    const preview = (text: string) =>
      previewLetters<typeof w>(() => async () => ({
        seen: await w.found(),
        letters: [],
        fields: [{ pointer: '#/text', text }],
      }))(w)({ caseId: w.id, action: 'message', said: { text }, by: 'olive' }, officer('olive'));
    await expect(preview(asked)).rejects.toMatchObject(onlyOurs);
    expect((await preview(ourWords)).body).toMatchObject({ waits: false });
  });

  it('the page of the case says so to officers, the same with a hold and without', async () => {
    for (const isHeld of [false, true]) {
      const shown = async (typed: Partial<Person>) => {
        const w = await withPerson(typed, isHeld);
        return (await readCase(w as never)({ caseId: w.id }, officer('olive'))).body;
      };
      expect(await shown({ details: aboutEvent })).toMatchObject({ asksAboutEvent: true });
      expect(await shown({})).not.toHaveProperty('asksAboutEvent');
    }
  });

  it('a complaint that asks: own words are returned, and ours leave', async () => {
    const w = await withPerson();
    const id = 'CMP-1';
    await w.cases.open(complaints, id, 'complainant', '2026-11-24T18:00:00.000Z', [complained()]);
    await w.people.put(id, '', { ...person, details: aboutEvent }, Math.floor(w.clock.now() / 1000) + days);
    const write = (text: string) =>
      writeToComplainant(w as never)({ caseId: id, by: 'olive', text }, officer('olive') as never);
    await expect(write(asked)).rejects.toMatchObject(onlyOurs);
    const { status = 200 } = (await write(ourWords)) as { status?: number };
    expect(status).toBe(200);
  });
});
