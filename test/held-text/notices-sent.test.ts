import { describe, expect, it } from 'vitest';
import { civilDay, newYork } from '#domain/calendar/instants.ts';
import { storedDay } from '#domain/calendar/times.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import type { RowState } from '#domain/notice/recipients.ts';
import { requests } from '#domain/request/request.ts';
import { noticeSentences } from '#domain/sentence/catalog-notices.ts';
import { languages, type Sentence } from '#domain/sentence/entry.ts';
import { written } from '#domain/sentence/ours.ts';
import { gate, isHeld } from '#functions/held-text/gate.ts';
import { noticesSent } from '#functions/held-text/notices-sent.ts';
import type { Ledger } from '#ports/ledger.ts';
import { aHouseWithAccount, startAt } from '#test/support/account-holder.ts';
import { receivedEvent } from '#test/support/domain/complaint.ts';

const number = '7007';
const sentOn = civilDay(startAt, newYork);

/** A holder of an account, and a ledger with the row of one. There is no case of a breach: nobody asks for one. */
const world = async ({
  ref = number,
  state = 'sent' as RowState,
  postedOn = undefined as string | undefined,
  verified = true,
  typed = number,
  details = 'Send me my bills.',
} = {}) => {
  const place = await aHouseWithAccount('email');
  let reads = 0;
  const ledger: Ledger = {
    ...place.ledger,
    pages: (...of) => {
      reads += 1;
      return place.ledger.pages(...of);
    },
  };
  const ports = { ...place, ledger };
  const reference = ports.chance.caseId('breach');
  const row = { ref, hash: 'h', state, ...(postedOn && { postedOn: storedDay(postedOn) }) };
  const page = { caseId: reference, list: '1', page: 0, rows: [row], owner: 'w', writtenAt: startAt };
  await ports.ledger.write(page, undefined);
  const id = await ports.receive();
  await ports.people.put(id, '', { name: 'Hanna', account: typed, details });
  const pressed = { verdict: 'confirm', now: startAt, expiresAt: '2027-01-01T00:00:00.000Z' } as const;
  if (verified) {
    const letter = { kind: 'verification', of: '1', sentAt: startAt, sha256: 's', messageId: 'm' };
    await ports.act(id, { type: 'ask-requester', serial: 1, expiresAt: pressed.expiresAt, letter });
    await ports.act(id, { type: 'give-verdict', serial: 1, ...pressed });
  }
  const write = async (text: string, given: Omit<typeof ports, 'ledger'> & { ledger?: Ledger } = ports) => {
    const fields = [{ pointer: '#/text', text }];
    const said = { as: 'message', fields, action: {}, by: 'olive', officer: 'Olive' } as const;
    const held = await gate(given)(await ports.cases.read(requests, id), said);
    return isHeld(held) ? 'waits' : 'leaves';
  };
  return { ...ports, id, reference, write, reads: () => reads };
};

const said = (reference: string, day = `${sentOn}`, of: Sentence | undefined = noticeSentences[0]) =>
  of === undefined ? '' : (written(of, 'en', { reference, day }) ?? '');
const returned = { code: 'words-returned' };

describe('a sentence that repeats a notice sent to this verified account holder (R-10)', () => {
  it.each([
    { state: 'sent' as const },
    { state: 'delivered' as const },
    { state: 'no-email' as const, postedOn: '2026-11-20' },
  ])('leaves at once, in both languages: %j', async (over) => {
    const { reference, write } = await world(over);
    const day = over.postedOn ?? `${sentOn}`;
    for (const sentence of noticeSentences)
      for (const language of languages)
        expect(await write(written(sentence, language, { reference, day }) ?? '')).toBe('leaves');
    expect(await write(`Thank you for writing to us. ${said(reference, day)}`)).toBe('leaves');
  });

  it('leaves also to a person who asks about an event', async () => {
    const { reference, write } = await world({ details: 'Was there a data breach?' });
    expect(await write(said(reference))).toBe('leaves');
    await expect(write('Yours, Olive')).rejects.toMatchObject(returned);
  });

  it.each([
    { because: 'another account was sent the notice', ref: '7008' },
    { because: 'it is not mailed yet', state: 'no-email' as const },
    { because: 'it waits', state: 'waiting' as const },
    { because: 'nobody knows whether it went', state: 'unknown' as const },
    { because: 'it came back', state: 'bounced' as const },
    { because: 'the person has not shown that the account is theirs', verified: false },
    { because: 'the person gave another number', typed: '7009' },
    { because: 'nobody gave a number', typed: '' },
  ])('is returned when $because', async (over) => {
    const { reference, write } = await world(over);
    await expect(write(said(reference))).rejects.toMatchObject(returned);
  });

  it('is returned with another day, another reference, or a word of an officer’s own', async () => {
    const { reference, write } = await world();
    for (const text of [
      said(reference, '2026-11-23'),
      said(`BRE-${'1'.repeat(26)}`),
      `${said(reference)} ${said(`BRE-${'1'.repeat(26)}`)}`,
      `${said(reference)} There was a second one.`,
      `Your case number with us is ${reference}.`,
    ])
      await expect(write(text)).rejects.toMatchObject(returned);
  });

  it('costs the one read of the ledger that no other text costs', async () => {
    const { reference, write, reads } = await world();
    await write('Thank you for writing to us.');
    await write('We kept the old address on your paper file.');
    await expect(write(`See ${reference}.`)).rejects.toMatchObject(returned);
    expect(reads()).toBe(0);
    await write(said(reference));
    expect(reads()).toBe(1);
  });

  it('is never ours in a complaint, nor where the gate has no ledger', async () => {
    const { reference, write, ...ports } = await world();
    const { ledger: _, ...without } = ports;
    await expect(write(said(reference), without as never)).rejects.toMatchObject(returned);
    const id = 'CMP-1';
    await ports.cases.open(complaints, id, 'complainant', startAt, [receivedEvent()]);
    await ports.people.put(id, '', { name: 'Hanna', account: number });
    const { state } = await ports.cases.read(complaints, id);
    const fields = [{ pointer: '#/text', text: said(reference) }];
    expect(await noticesSent(ports, { id, state }, fields)).toEqual([]);
  });
});
