import { describe, expect, it } from 'vitest';
import { EmailRefused, NotFound } from '#domain/case/errors.ts';
import { chance } from '#functions/adapters/chance.ts';
import type { Letter } from '#ports/letters.ts';
import { places, stopTables } from '#test/support/adapters/places.ts';

stopTables();

const key = { kind: 'acknowledgement', of: 'receipt' } as const;
const postal = 'Pat Person\n12 Home Street\nOgden, UT 84401';
const letter: Letter = {
  to: postal,
  subject: 'We have your request',
  text: 'Status: 8YY-SECRET',
  html: '<p>Status: 8YY-SECRET</p>',
  reader: 'requester',
  secrets: ['8YY-SECRET'],
};
const compose = async (): Promise<Letter> => letter;
const refuse = (): never => {
  throw new EmailRefused('refused');
};
const byMail = async (): Promise<Letter> => ({ ...letter, to: 'pat@home.example' });

describe.each(places)('the post lane $where', ({ open }) => {
  it('a letter to a postal address waits for the post and is not sent', async () => {
    const { letters, post, mail } = await open();
    const id = chance.caseId('request');
    const sent = await letters.sendOnce(id, key, compose);
    expect(sent).toMatchObject({ ...key, needsPaperMail: true });
    expect(mail.outbox).toEqual([]);
    expect((await post.waiting('to-post', undefined, 10)).items).toContainEqual({
      caseId: id,
      ...key,
      since: '2026-11-24',
    });
    expect(await post.read(id, key)).toMatchObject({ to: postal, html: '<p>Status: ████</p>' });
  });

  it('asked for again it waits on; posted it counts as sent, once, and leaves the list', async () => {
    const { letters, post } = await open();
    const id = chance.caseId('request');
    const waits = await letters.sendOnce(id, key, compose);
    expect(await letters.sendOnce(id, key, compose)).toEqual(waits);
    const posted = await post.recordOutcome(id, key, { postedOn: '2026-11-24' });
    expect(posted).toMatchObject({ postedOn: '2026-11-24' });
    expect(posted.needsPaperMail).toBeUndefined();
    expect(await letters.sendOnce(id, key, compose)).toEqual(posted);
    expect(await post.recordOutcome(id, key, { postedOn: '2026-11-30' })).toEqual(posted);
    const { items } = await post.waiting('to-post', undefined, 100);
    expect(items.filter(({ caseId }) => caseId === id)).toEqual([]);
    expect((await letters.list(id)).map(({ to, postedOn }) => ({ to, postedOn }))).toEqual([
      { to: postal, postedOn: '2026-11-24' },
    ]);
  });

  it('what the post office refuses goes to the postal address that was typed', async () => {
    const { letters, post, people } = await open(refuse);
    const id = chance.caseId('request');
    await people.put(id, '', { name: 'Pat', email: 'pat@home.example', postal });
    expect((await letters.sendOnce(id, key, byMail)).needsPaperMail).toBe(true);
    expect((await post.read(id, key))?.to).toBe(postal);
  });

  it('without a postal address, and to an address of record, an officer has to find one', async () => {
    const { letters, post, people } = await open(refuse);
    const [unknown, holder] = [chance.caseId('request'), chance.caseId('request')];
    await letters.sendOnce(unknown, key, byMail);
    await people.put(holder, '', { name: 'Thief', postal: '1 Elsewhere' });
    await letters.sendOnce(holder, key, async () => ({ ...(await byMail()), reader: 'account-holder' }));
    for (const id of [unknown, holder]) expect((await post.read(id, key))?.to).toBe('');
    const { items } = await post.waiting('no-address', undefined, 100);
    expect(items.map(({ caseId }) => caseId)).toEqual(expect.arrayContaining([unknown, holder]));
    await post.recordOutcome(unknown, key, { postedOn: '2026-11-24', address: postal });
    expect((await letters.list(unknown))[0]?.to).toBe(postal);
    expect(await post.recordOutcome(holder, key, { undeliverable: 'moved away' })).toMatchObject({
      undelivered: true,
    });
  });

  it('a letter to our own people that is refused is a fault, not post', async () => {
    const { letters, post } = await open(refuse);
    const id = chance.caseId('request');
    const toOurs = async (): Promise<Letter> => ({ ...(await byMail()), reader: 'officers' });
    await expect(letters.sendOnce(id, key, toOurs)).rejects.toThrow(EmailRefused);
    expect(await post.read(id, key)).toBeUndefined();
  });

  it('lists page by page, those who wait longest first', async () => {
    const { letters, post, clock } = await open();
    const ids = Array.from({ length: 5 }, () => chance.caseId('request'));
    for (const id of ids) {
      await letters.sendOnce(id, key, compose);
      clock.advance(86_400_000);
    }
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page: { items: readonly { caseId: string }[]; cursor?: string } = await post.waiting(
        'to-post',
        cursor,
        2,
      );
      seen.push(...page.items.map(({ caseId }) => caseId));
      cursor = page.cursor;
    } while (cursor !== undefined);
    expect(seen.filter((id) => ids.includes(id))).toEqual(ids);
  });

  it('a letter that never was in the post lane is unknown there', async () => {
    const { post } = await open();
    await expect(
      post.recordOutcome(chance.caseId('request'), key, { postedOn: '2026-11-24' }),
    ).rejects.toThrow(NotFound);
  });
});
