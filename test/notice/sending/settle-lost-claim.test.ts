import { describe, expect, it } from 'vitest';
import { settleLostClaim } from '#functions/notice/sending/settle-lost-claim.ts';
import { leaseFor } from '#functions/notice/sending/timing.ts';
import type { Ledger } from '#ports/ledger.ts';
import {
  caseId,
  countRows,
  listOf,
  message,
  recipient,
  recorder,
  type SendingWorld,
  sendingWorld,
} from '#test/support/notice/sending.ts';

const pages = [[recipient(0)], [recipient(1)]];
const owner = 'the-lost-one';

/** A sender claimed both pages, sent the first letter, and died before it could write that down. */
const lostAfterOneLetter = async () => {
  const world = sendingWorld();
  const leaseUntil = world.clock.now() + leaseFor;
  const lost = { lane: '1-1', owner, fromPage: 0, toPage: 2, leaseUntil };
  await world.claims.take(caseId, lost, 1, 'released', world.clock.now());
  const tags = { case: caseId, page: '1-0', position: '0', claim: owner };
  await world.bulkEmail.send({ to: 'c0@example.com', subject: 's', text: 'C-0', html: 'C-0' }, tags);
  return { world, lost };
};

const settle = (
  { claims }: SendingWorld,
  lost: Awaited<ReturnType<typeof lostAfterOneLetter>>['lost'],
  ledger: Ledger,
) => settleLostClaim({ claims, ledger, list: listOf(pages) }, caseId, '1', lost);

const claimOf = async ({ claims }: SendingWorld) => (await claims.read(caseId))?.claims['1-1'];

describe('two who settle the same lost claim at once', () => {
  it('agree that its first page was in progress: no page beyond it is in doubt', async () => {
    const { world, lost } = await lostAfterOneLetter();
    const { ledger } = world;
    // The first one has written the page, and has yet to give the claim back.
    await settle({ ...world, claims: { ...world.claims, giveBack: async () => false } }, lost, ledger);
    await settle(world, lost, ledger);
    expect((await countRows(world)).map(({ ref, state }) => [ref, state])).toEqual([['C-0', 'unknown']]);
    expect(await claimOf(world)).toMatchObject({ leaseUntil: 0, nextPage: 0 });
  });

  it('the one who ends last changes nothing of the claim that the first one has given back', async () => {
    const { world, lost } = await lostAfterOneLetter();
    await settle(world, lost, world.ledger);
    expect(await world.claims.giveBack(caseId, lost, 1)).toBe(false);
    expect(await claimOf(world)).toMatchObject({ nextPage: 0 });
  });
});

it('an event that comes while a lost claim is settled, before its page is written, still counts', async () => {
  const { world, lost } = await lostAfterOneLetter();
  const { ledger } = world;
  const [letter] = world.bulkEmail.outbox;
  if (letter === undefined) throw new Error('no letter');
  const during: Ledger = {
    ...ledger,
    write: async (page, seen) => {
      if (seen === undefined) await recorder(world)([message(letter, 'sent')]);
      return ledger.write(page, seen);
    },
  };
  await settle(world, lost, during);
  const [row] = await countRows(world);
  expect(row).toMatchObject({ ref: 'C-0', state: 'sent', messageId: letter.messageId });
});
