import { describe, expect, it } from 'vitest';
import { breachFolding } from '#domain/breach/breach.ts';
import type { Noun } from '#domain/case/case.ts';
import type { RowState } from '#domain/notice/recipients.ts';
import { requests } from '#domain/request/request.ts';
import { gate } from '#functions/held-text/gate.ts';
import { account, aHouseWithAccount, startAt } from '#test/support/account-holder.ts';

const breach = (released: boolean): Noun<{ releasedAt?: string }, { type: string }> => ({
  kind: 'breach',
  evolve: () => ({ folding: breachFolding, ...(released ? { releasedAt: startAt } : {}) }),
  keys: () => ({ stage: released ? 'released' : 'held' }),
});
const number = '7007';

/** A holder of an account, and a breach whose letters went to these accounts. */
const world = async ({
  released = true,
  ref = number,
  state = 'sent' as RowState,
  postedOn = undefined as string | undefined,
  verified = true,
  typed = number,
} = {}) => {
  const ports = await aHouseWithAccount('email');
  const reference = ports.chance.caseId('breach');
  await ports.cases.open(breach(released), reference, 'officer:o', startAt, [{ type: 'x' }]);
  const row = { ref, hash: 'h', state, ...(postedOn && { postedOn }) };
  const page = { caseId: reference, list: '1', page: 0, rows: [row], owner: 'w', writtenAt: startAt };
  await ports.ledger.write(page, undefined);
  const id = await ports.receive();
  await ports.people.put(id, '', { name: 'Hanna', account: typed });
  const pressed = { verdict: 'confirm', now: startAt, expiresAt: '2027-01-01T00:00:00.000Z' } as const;
  if (verified) {
    const letter = { kind: 'verification', of: '1', sentAt: startAt, sha256: 's', messageId: 'm' };
    await ports.act(id, { type: 'ask-requester', serial: 1, expiresAt: pressed.expiresAt, letter });
    await ports.act(id, { type: 'give-verdict', serial: 1, ...pressed });
  }
  const waits = async (text: string): Promise<boolean> => {
    const fields = [{ pointer: '#/text', text }];
    const written = { as: 'message', fields, action: {}, by: 'olive', officer: 'Olive' } as const;
    return (await gate(ports)(await ports.cases.read(requests, id), written)) !== undefined;
  };
  return { reference, waits, account };
};

const answerAbout = (reference: string) => `Our letter ${reference} tells you about the data breach.`;

describe('a text that quotes the number of a breach letter that this account was sent (R-10)', () => {
  it.each([{}, { state: 'delivered' as const }, { state: 'no-email' as const, postedOn: '2026-12-09' }])(
    'does not wait: %j',
    async (over) => {
      const { reference, waits } = await world(over);
      expect(await waits(answerAbout(reference))).toBe(false);
      expect(await waits(answerAbout(reference.toLowerCase()))).toBe(false);
      expect(await waits('There was a data breach.')).toBe(true);
      expect(await waits(`${answerAbout(reference)} See BRE-${'1'.repeat(26)}.`)).toBe(true);
    },
  );

  it.each([
    { because: 'it is not released', released: false },
    { because: 'another account was sent the letter', ref: '7008' },
    { because: 'it is not mailed yet', state: 'no-email' as const },
    { because: 'it came back', state: 'bounced' as const },
    { because: 'the person has not shown that the account is theirs', verified: false },
    { because: 'the person gave another number', typed: '7009' },
    { because: 'nobody gave a number', typed: '' },
  ])('waits when $because', async (over) => {
    const { reference, waits } = await world(over);
    expect(await waits(answerAbout(reference))).toBe(true);
  });
});
