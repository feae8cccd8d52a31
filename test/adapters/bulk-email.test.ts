import { randomUUID } from 'node:crypto';
import { SESClient, VerifyEmailIdentityCommand } from '@aws-sdk/client-ses';
import { describe, expect, it } from 'vitest';
import { EmailRefused } from '#domain/case/errors.ts';
import { singleAttempt } from '#functions/adapters/aws-faults.ts';
import { memoryEmail } from '#functions/adapters/memory/email.ts';
import { sesEmail } from '#functions/adapters/ses-email.ts';
import type { EmailSender, Letter } from '#ports/letters.ts';
import { inbox } from '#test/support/deployed.ts';

interface Office {
  readonly mail: EmailSender;
  /** What lies in the letter box of an address. */
  readonly received: (
    to: string,
  ) => Promise<readonly Pick<Letter & { id: string }, 'id' | 'to' | 'subject' | 'text' | 'html'>[]>;
}

const inMemory = async (): Promise<Office> => {
  const mail = memoryEmail();
  return {
    mail,
    received: async (to) =>
      mail.outbox
        .filter((letter) => letter.to === to)
        .map(({ messageId: id, subject, text, html }) => ({ id, to, subject, text, html })),
  };
};

/** The emulator of the rehearsal, found by the SDK in the environment. */
const onEmulator = async (): Promise<Office> => {
  const client = new SESClient(singleAttempt);
  await client.send(new VerifyEmailIdentityCommand({ EmailAddress: 'contracts@example.com' }));
  return {
    mail: sesEmail(client, { sender: 'contracts@example.com' }),
    received: async (to) =>
      (await inbox())
        .filter((letter) => letter.to === to)
        .map(({ id, subject, text, html }) => ({ id, to, subject, text, html })),
  };
};

const offices: readonly { where: string; open: () => Promise<Office> }[] = [
  { where: 'in memory', open: inMemory },
  ...(process.env.REHEARSAL === undefined ? [] : [{ where: "in the emulator's SES", open: onEmulator }]),
];

describe.each(offices)('a post office $where', async ({ open }) => {
  const { mail, received } = await open();
  const tags = { case: 'REQ-1', letter: 'reminder', of: '15-days-before' };

  it('delivers a letter as it was written, to whom it was written, and says under which id', async () => {
    const letter = {
      to: `ada-${randomUUID()}@example.com`,
      subject: 'Ihre Anfrage: Grüße',
      text: 'Zeile eins\n\nZeile zwei ✓',
      html: '<p>Zeile &amp; Zeichen ✓</p>',
    };
    const id = await mail.send(letter, tags);
    expect(await received(letter.to)).toEqual([{ id, ...letter }]);
  });

  it('delivers twice what is sent twice: once is the ledger’s business', async () => {
    const letter = { to: `ben-${randomUUID()}@example.com`, subject: 's', text: 't', html: '<p>h</p>' };
    const ids = [await mail.send(letter, tags), await mail.send(letter, tags)];
    expect((await received(letter.to)).map(({ id }) => id)).toEqual(ids);
    expect(new Set(ids).size).toBe(2);
  });
});

describe.skipIf(process.env.REHEARSAL === undefined)('the emulator’s SES', () => {
  it('refuses a sender that nobody has verified: refused for good', async () => {
    const mail = sesEmail(new SESClient(singleAttempt), { sender: 'nobody@unverified.example' });
    const letter = { to: 'ada@example.com', subject: 's', text: 't', html: '<p>h</p>' };
    await expect(mail.send(letter, {})).rejects.toThrow(EmailRefused);
  });
});
