import { describe, expect, it } from 'vitest';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { proposalOf } from '#domain/request/decider.ts';
import { decideOfficerAction } from '#domain/request/officer-actions.ts';
import { renewRecords } from '#domain/request/records.ts';
import { requests } from '#domain/request/request.ts';
import { secretIn } from '#functions/paper-mail/link-in.ts';
import { check } from '#functions/platform/check.ts';
import { giveRecords } from '#functions/request/answer/fetch-records.ts';
import { putPackage } from '#functions/request/answer/put-package.ts';
import {
  account,
  aHouseWithAccount,
  letter,
  number,
  startAt,
  wrongFor,
} from '#test/support/account-holder.ts';
import { zippedRecords } from '#test/support/records.ts';
import { runs } from '#test/support/runs.ts';

const passphrase = 'four mild yellow birds';

/** `answered` makes a request whose records can be fetched, as code letter `answer-1` says. */
const withRecords = async (field: 'email' | 'postal' = 'email') => {
  const ports = await aHouseWithAccount(field);
  const { cases, secrets, clock, act } = ports;
  const answered = async (delivery: 'download' | 'post' = 'download') => {
    const id = await ports.receive();
    const pressed = { verdict: 'confirm', expiresAt: '2027-01-01T00:00:00.000Z', now: startAt } as const;
    await act(id, { type: 'ask-requester', serial: 1, expiresAt: pressed.expiresAt, letter });
    await act(id, { type: 'give-verdict', serial: 1, ...pressed });
    const file = zippedRecords({ case: id, account: number });
    await putPackage(ports, check)({ caseId: id, file, by: 'olive' });
    if (delivery === 'post') {
      const { account = '' } = (await cases.read(requests, id)).state;
      const said = { covers: 'paper', account, by: 'olive', textSha256: 't' } as const;
      await act(id, { type: 'declare-records', ...said });
      const { state } = await cases.read(requests, id);
      const shown = proposalSha256(proposalOf(state, { type: 'confirm-records' }));
      await act(id, { type: 'confirm-records', by: 'omar', proposalSha256: shown });
    }
    const given = { outcome: 'done', delivery, searches: 1, textSha256: 't', by: 'olive' } as const;
    await act(id, { type: 'answer', ...given, register: await ports.register(), now: startAt });
    await act(id, { type: 'send-answer', letter: { ...letter, kind: 'answer', of: '1' } });
    return { id, right: await secrets.code(id, 'answer-1') };
  };
  /** A new code has gone out, as letter `records-code-1`. */
  const renewed = async (id: string) => {
    const [known, now] = [await ports.register(), new Date(clock.now()).toISOString()];
    await cases.change(requests, id, 'requester', ({ state }) => renewRecords(state, known, now));
    const { state } = await cases.read(requests, id);
    const of = state.lettersOwed?.at(-1)?.of ?? '';
    const told = { type: 'send-owed-letter', letter: { ...letter, kind: 'records-code', of } } as const;
    await cases.change(requests, id, 'm', (seen) => decideOfficerAction({ ...seen, now }, told));
    return { of, right: await secrets.code(id, `records-code-${of}`) };
  };
  const give = giveRecords(ports);
  const type = (request: string, code?: string, phrase = passphrase): Promise<string> =>
    give({ request, passphrase: phrase, ...(code === undefined ? {} : { code }) }).then(
      ({ body }) => body.url,
      (refusal) => refusal.code,
    );
  return { ...ports, answered, renewed, type };
};

const tries = runs(300, 10_000);

describe('records of a service (R-18, S8)', () => {
  it('are fetched with the code and a passphrase, then with the passphrase; the code works once', async () => {
    const ports = await withRecords();
    const { id, right } = await ports.answered();
    const address = expect.stringMatching(`^memory:packages/${id}/[0-9a-f]{64}.zip$`);
    expect(await ports.type(id)).toBe('wrong-passphrase');
    expect(await ports.type(id, `${right.slice(0, 4)} ${right.slice(4)}`)).toEqual(address);
    expect(await ports.type(id, right)).toBe('wrong-code');
    expect(await ports.type(id)).toEqual(address);
    expect(await ports.type(id, undefined, 'another passphrase')).toBe('wrong-passphrase');
    const { history } = await ports.cases.read(requests, id);
    const handledMilestones = JSON.stringify(history);
    expect(handledMilestones).not.toMatch(new RegExp(`${passphrase}|${right}`));
    expect(handledMilestones.match(/records-fetched/g)).toHaveLength(2);
  });

  it(`of ${tries} wrong codes and passphrases none opens anything; after five the right one is burnt`, async () => {
    const ports = await withRecords();
    const [shut, open] = [await ports.answered(), await ports.answered()];
    await ports.type(open.id, open.right);
    const replies = new Set<string>();
    for (let n = 0; n < tries / 2; n += 1) {
      replies.add(await ports.type(shut.id, wrongFor(shut.right, n)));
      replies.add(await ports.type(open.id, undefined, `a wrong passphrase, ${n}`));
    }
    expect(replies).toEqual(new Set(['wrong-code', 'wrong-passphrase']));
    expect(await ports.type(shut.id, shut.right)).toBe('wrong-code');
    expect(await ports.type(open.id)).toBe('wrong-passphrase');
  }, 60_000);

  it('of fifty at once with the right code one sets the passphrase', async () => {
    const ports = await withRecords();
    const { id, right } = await ports.answered();
    const replies = await Promise.all(
      Array.from({ length: 50 }, (_, n) => ports.type(id, right, `the passphrase of ${n}`)),
    );
    expect(replies.filter((reply) => reply.startsWith('memory:'))).toHaveLength(1);
    expect(replies.filter((reply) => reply === 'wrong-code')).toHaveLength(49);
  });

  it('nothing else opens them: another request’s code, what was posted, an unknown reference', async () => {
    const ports = await withRecords('postal');
    const [one, posted] = [await ports.answered(), await ports.answered('post')];
    expect(await ports.type(posted.id, posted.right)).toBe('wrong-code');
    expect(await ports.type(posted.id, await ports.secrets.code(posted.id, 'none'))).toBe('wrong-code');
    expect(await ports.type(one.id, await ports.secrets.code(one.id, 'none'))).toBe('wrong-code');
    expect(await ports.type('REQ-00000000000000000000000000', one.right)).toBe('wrong-code');
    expect(await ports.type(account, one.right)).toBe('wrong-code');
    expect(await ports.type('anything')).toBe('wrong-passphrase');
  });

  it.each([
    {
      field: 'email',
      lives: '2026-11-25T17:59:59.999Z',
      over: '2026-11-25T18:00:00.000Z',
      because: '24 hours',
    },
    {
      field: 'postal',
      lives: '2026-12-25T06:59:59.999Z',
      over: '2026-12-25T07:00:00.000Z',
      because: '30 days',
    },
  ] as const)('a code to the $field address lives $because', async ({ field, lives, over }) => {
    for (const [at, opens] of [
      [lives, true],
      [over, false],
    ] as const) {
      const ports = await withRecords(field);
      const { id, right } = await ports.answered();
      ports.clock.set(at);
      expect((await ports.type(id, right)).startsWith('memory:')).toBe(opens);
    }
  });

  it('they can be fetched for 30 days; a new code ends the old one and moves no date (R-29)', async () => {
    const ports = await withRecords();
    const { id, right } = await ports.answered();
    ports.clock.set('2026-12-20T18:00:00.000Z');
    expect(await ports.type(id, right)).toBe('wrong-code');
    const newer = await ports.renewed(id);
    expect((await ports.type(id, newer.right)).startsWith('memory:')).toBe(true);
    ports.clock.set('2026-12-25T06:59:59.999Z');
    expect((await ports.type(id)).startsWith('memory:')).toBe(true);
    ports.clock.set('2026-12-25T07:00:00.000Z');
    expect(await ports.type(id)).toBe('wrong-passphrase');
    expect((await ports.renewed(id)).of).toBe('');
  });

  it('an address that changed ends code and passphrase, and gets no new code', async () => {
    const ports = await withRecords();
    const [shut, open] = [await ports.answered(), await ports.answered()];
    await ports.type(open.id, open.right);
    await ports.move();
    expect(await ports.type(shut.id, shut.right)).toBe('wrong-code');
    expect(await ports.type(open.id)).toBe('wrong-passphrase');
    expect((await ports.renewed(open.id)).of).toBe('');
  });

  it.each([
    { field: 'email', printed: 'letter-link-invalid' },
    { field: 'postal', printed: 'code' },
  ] as const)('a code for the $field address, printed anew: $printed', async ({ field, printed }) => {
    const ports = await withRecords(field);
    const { id, right } = await ports.answered();
    const { of, right: newer } = await ports.renewed(id);
    for (const [kind, ref, code] of [
      ['answer', '1', right],
      ['records-code', of, newer],
    ] as const) {
      const shown = await secretIn(ports, id, { kind, of: ref }).catch((refusal) => refusal.code);
      expect(shown?.replace(/\W/g, '')).toBe((printed === 'code' ? code : printed).replace(/\W/g, ''));
    }
  });

  it('three new codes a day, ten downloads with a passphrase', async () => {
    const ports = await withRecords();
    const { id, right } = await ports.answered();
    await ports.type(id, right);
    for (let n = 0; n < 9; n += 1) expect((await ports.type(id)).startsWith('memory:')).toBe(true);
    expect(await ports.type(id)).toBe('fetched-often');
    const sent = [];
    for (let n = 0; n < 5; n += 1) sent.push((await ports.renewed(id)).of);
    expect(sent.filter((of) => of !== '')).toEqual(['1', '2', '3']);
  });
});
