import { describe, expect, it } from 'vitest';
import { codeOn, waits as letterWaits, posted } from '#test/support/officer-actions.ts';
import { openSimulated } from '#test/support/simulated.ts';
import type { MovedWorld } from '#test/support/world.ts';
import {
  answer,
  cora,
  letterTo,
  registerAcme,
  secret,
  status,
  statusKey,
  submit,
  until,
  verdict,
} from '../support/request-life.ts';
import {
  caseOf,
  inStage,
  lettersAbout,
  linkIn,
  officers,
  olive,
  putAccount,
  registerAccount,
} from '../support/requesters.ts';
import type { InboxEmail } from '../support/world.ts';

const carl = 'carl@acme.example';
const start = '2026-11-24T18:00:00Z';
const day = ({ at }: InboxEmail): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Denver' }).format(Date.parse(at));
const diary = (id: string, mails: readonly InboxEmail[]) =>
  mails.map((mail) => `${day(mail)} ${mail.subject.replace(id, '').trim()}`);
const newestLink = (mails: readonly InboxEmail[]): string =>
  /verify#(\S+)/.exec(mails.findLast(({ text }) => text.includes('verify#'))?.text ?? '')?.[1] ?? '';
const renew = (on: MovedWorld, id: string, key: string) =>
  on.call('POST', `/api/requests/${id}/link`, { bearer: key });

const controller = async () => {
  const on = await openSimulated(start);
  await registerAcme(on);
  const { id } = (await submit(on)).body;
  const key = await statusKey(on, id);
  return { on, id, key, first: await secret(on, id) };
};

describe('a contact who does not answer (R-23)', () => {
  it('is reminded on day 1 and 3, the others on day 3 and 7; on day 10 the request pauses', async () => {
    const { on, id, key } = await controller();
    await using _ = on;
    await on.moveTo('2026-12-06T18:00:00Z');
    expect(diary(id, await lettersAbout(on, id, cora.email))).toEqual([
      '2026-11-24 We have your request',
      '2026-11-24 Please confirm request',
      '2026-11-25 We have not confirmed request  yet',
      '2026-11-27 We have not confirmed request  yet',
      '2026-12-04 Your request  is paused',
    ]);
    expect(diary(id, await lettersAbout(on, id, carl))).toEqual([
      '2026-11-27 We have not confirmed request  yet',
      '2026-12-01 We have not confirmed request  yet',
    ]);
    expect((await status(on, id, key)).body).toMatchObject({ stage: 'lapsed', dueOn: '2026-12-24' });
    const paused = await letterTo(on, cora.email, id, /is paused/);
    expect(paused.text).toContain('This is not a refusal of your right');
    expect(paused.text).toContain('until Thursday, December 24, 2026');
    expect(paused.text).toContain('JAMS');
  });

  it('a reminder’s link ends the one before; another contact can confirm in place of the first', async () => {
    const { on, id, first } = await controller();
    await using _ = on;
    await on.moveTo('2026-11-25T17:00:00Z');
    expect((await verdict(on, first)).body.code).toBe('unknown-link');
    await on.moveTo('2026-11-27T17:00:00Z');
    const before = await lettersAbout(on, id, cora.email);
    expect((await verdict(on, newestLink(await lettersAbout(on, id, carl)))).status).toBe(200);
    expect((await verdict(on, newestLink(before))).body.code).toBe('already-decided');
    await letterTo(on, officers, id, /waits for you/);
    await on.advance('P14D');
    expect(await lettersAbout(on, id, cora.email)).toHaveLength(before.length);
    expect((await answer(on, id)).status).toBe(200);
  });

  it('an address that the post office refuses stops no date; its letter waits for an officer', async () => {
    const { on, id } = await controller();
    await using _ = on;
    await on.faults({ ses: [{ do: 'reject', to: carl }] });
    await on.moveTo('2026-12-10T18:00:00Z');
    expect(diary(id, await lettersAbout(on, id)).slice(-2)).toEqual([
      '2026-12-04 Your request  is paused',
      '2026-12-09 Due in 15 days:',
    ]);
    expect((await caseOf(on, id)).state).toMatchObject({ faults: 0, waitingForPost: [{}, {}] });
    const reminder = await letterWaits(on, id, 'verification-colleague', 'no-address');
    expect((await posted(on, reminder, { postedOn: '2026-12-10', address: 'Carl\n1 Acme Way' })).status).toBe(
      200,
    );
  });

  it('two contacts who disagree freeze it: the later word never wins silently (R-21)', async () => {
    const { on, id } = await controller();
    await using _ = on;
    await on.moveTo('2026-11-27T17:00:00Z');
    const [ours, theirs] = [
      newestLink(await lettersAbout(on, id, cora.email)),
      newestLink(await lettersAbout(on, id, carl)),
    ];
    expect((await verdict(on, ours)).status).toBe(200);
    expect((await verdict(on, theirs, 'refuse')).status).toBe(200);
    expect((await answer(on, id)).body.code).toBe('frozen');
  });

  it('by the page of the request, without JavaScript: “Send a new link”, and “Ask again” when its time has passed', async () => {
    const { on, id, key } = await controller();
    await using _ = on;
    const page = (form: Record<string, string> = {}) =>
      on.call('POST', '/status', { form: { code: `${id}.${key}`, ...form } });
    expect((await page()).text).toContain('Send a new link');
    await on.moveTo('2026-12-06T18:00:00Z');
    expect((await page({ action: 'renew' })).text).toContain('If a link or a code can be sent');
    await inStage(on, id, 'verifying');
    await on.moveTo('2026-12-26T18:00:00Z');
    expect((await page()).text).toContain('Ask again');
    const shown = (await page({ action: 'renew' })).text.match(/REQ-[0-9A-Z]{26}/g) ?? [];
    // The button for the other language carries the code of this page.
    const next = shown.find((one) => one !== id) ?? '';
    expect(next).not.toBe('');
    await letterTo(on, cora.email, next, /^We have your request/);
  });

  it('takes the paused request up again: same case, same receipt, same due date', async () => {
    const { on, id, key } = await controller();
    await using _ = on;
    await on.moveTo('2026-12-10T18:00:00Z');
    expect((await renew(on, id, key)).body).toMatchObject({ id, stage: 'working' });
    await inStage(on, id, 'verifying');
    const link = newestLink(await lettersAbout(on, id, cora.email));
    expect((await verdict(on, link)).status).toBe(200);
    expect(await inStage(on, id, 'working')).toMatchObject({
      dueOn: '2026-12-24',
      state: { receivedOn: '2026-11-24' },
    });
    expect((await answer(on, id)).status).toBe(200);
    await letterTo(on, cora.email, id, /^Our answer/);
  });

  it('a request that stays paused ends on its due date as lapsed, not as answered and not as late; then a new case follows', async () => {
    const { on, id, key } = await controller();
    await using _ = on;
    await on.moveTo('2026-12-26T18:00:00Z');
    expect(await caseOf(on, id)).toMatchObject({
      stage: 'closed',
      queue: 'settled',
      state: { outcome: 'lapsed' },
    });
    expect((await on.mail('dpo@example.com')).filter(({ subject }) => subject.includes(id))).toHaveLength(0);
    expect((await lettersAbout(on, id, cora.email)).some(({ subject }) => /late/.test(subject))).toBe(false);
    expect((await status(on, id, key)).body.stage).toBe('closed');

    const next = (await renew(on, id, key)).body;
    expect(next).toMatchObject({ kind: 'correct', dueOn: '2027-01-25' });
    expect(next.id).not.toBe(id);
    expect((await renew(on, id, key)).body.id).toBe(next.id);
    await letterTo(on, cora.email, next.id, /^Please confirm/);
    expect((await caseOf(on, next.id)).state.follows).toBe(id);
  });

  it('taken up again and left open until it is due, it ends with a letter', async () => {
    const { on, id, key } = await controller();
    await using _ = on;
    await on.moveTo('2026-12-10T18:00:00Z');
    await renew(on, id, key);
    await inStage(on, id, 'verifying');
    await on.moveTo('2026-12-26T18:00:00Z');
    expect(await caseOf(on, id)).toMatchObject({ stage: 'closed', state: { outcome: 'lapsed' } });
    await letterTo(on, cora.email, id, /without an answer$/);
  });
});

/** The time of a letter: at once, at the time of day that each case has for itself, or what else it is. */
const hourOf = ({ at }: InboxEmail, all: readonly InboxEmail[]): string => {
  const morning = all.find((one) => /^We have not confirmed/.test(one.subject))?.at.slice(11);
  if (at.slice(0, 13) === start.slice(0, 13)) return 'at once';
  return at.slice(11) === morning ? 'in the morning' : at.slice(11);
};

/** All that the typed address sees of an account's request over 40 days. */
const seenBy = async (
  does: (on: MovedWorld, id: () => Promise<string>) => Promise<unknown>,
  prepare: (on: MovedWorld) => Promise<unknown>,
) => {
  await using on = await openSimulated(start);
  await prepare(on);
  const email = 'typed@elsewhere.example';
  const reply = await submit(on, {
    capacity: 'account-holder',
    kind: 'cpni-examine',
    account: '4711',
    email,
    controller: undefined,
  });
  const { id } = reply.body;
  const key = await statusKey(on, id, email);
  await until(
    async () => ((await status(on, id, key)).body.stage === 'working' ? true : undefined),
    'the acknowledgement is recorded',
  );
  await does(on, async () => id);
  const pages: string[] = [];
  const renewals: string[] = [];
  for (let at = 0; at < 8; at += 1) {
    pages.push((await status(on, id, key)).text);
    if (at === 3) for (let n = 0; n < 5; n += 1) renewals.push((await renew(on, id, key)).text);
    await on.advance('P5D');
  }
  const mails = await on.mail(email);
  const letters = mails.map((mail) => {
    const { subject, text, html, from } = mail;
    return { on: day(mail), at: hourOf(mail, mails), subject, text, html, from };
  });
  return JSON.stringify({ code: reply.status, text: reply.text, letters, pages, renewals })
    .replaceAll(id, '<id>')
    .replaceAll(key, '<key>')
    .replaceAll(on.baseUrl, '<site>')
    .replace(/(\d{4}-\d\d-\d\d)T[\d:.]+Z/g, '$1');
};

const nothing = async () => {};
const old = (on: MovedWorld) => registerAccount(on, '4711', { email: 'hanna@record.example' });
const onPaper = (on: MovedWorld) => registerAccount(on, '4711', { postal: '1 Main Street\nDenver CO 80202' });
/** An e-mail address of record that no mail reaches. */
const dead = async (on: MovedWorld) => {
  await old(on);
  await on.faults({ ses: [{ do: 'bounce', to: 'hanna@record.example' }] });
};
const typed = (on: MovedWorld, request: string, code: string, said = 'confirm') =>
  on.call('POST', '/api/verdicts', { json: { secret: code, verdict: said, request } });
/** The holder prints nothing; the officer posts the code letter, and whoever has it types it. */
const saysByPost = (said: string) => async (on: MovedWorld, id: () => Promise<string>) => {
  const waits = await letterWaits(on, await id(), 'code-letter');
  const code = await codeOn(on, waits);
  expect((await posted(on, waits, { postedOn: '2026-11-24' })).status).toBe(200);
  expect((await typed(on, await id(), code, said)).status).toBe(200);
};
const guesses = async (on: MovedWorld, id: () => Promise<string>) => {
  const replies = [];
  for (let n = 0; n < 7; n += 1) replies.push((await typed(on, await id(), `0000000${n}`)).text);
  expect(new Set(replies).size).toBe(1);
};
const result = (said: string) => async (on: MovedWorld, id: () => Promise<string>) => {
  await verdict(on, await linkIn(on, 'hanna@record.example', await id(), /^Please confirm/), said);
};

describe('nobody learns what we know of an account (R-8)', () => {
  it('the same letters on the same days and the same pages, whatever the register and the holder say', async () => {
    const silent = await seenBy(nothing, old);
    expect(await seenBy(result('not-mine'), old)).toBe(silent);
    expect(await seenBy(result('refuse'), old)).toBe(silent);
    expect(await seenBy(nothing, nothing)).toBe(silent);
    expect(
      await seenBy(nothing, async (on) =>
        putAccount(on, '4711', { email: 'hanna@record.example' }, await olive(on)),
      ),
    ).toBe(silent);
    expect(await seenBy(nothing, onPaper)).toBe(silent);
    expect(await seenBy(nothing, (on) => registerAccount(on, '4711', { phone: '+1 303 555 0100' }))).toBe(
      silent,
    );
    expect(await seenBy(nothing, dead)).toBe(silent);
    expect(await seenBy(saysByPost('not-mine'), onPaper)).toBe(silent);
    for (const register of [nothing, old, onPaper]) expect(await seenBy(guesses, register)).toBe(silent);
    const { letters, pages } = JSON.parse(silent);
    expect(letters.map(({ on, subject }: { on: string; subject: string }) => `${on} ${subject}`)).toEqual([
      '2026-11-24 We have your request <id>',
      '2026-11-25 We have not confirmed your request <id> yet',
      '2026-11-27 We have not confirmed your request <id> yet',
      '2026-12-04 Your request <id> is paused',
      '2026-12-25 We closed your request <id> without an answer',
    ]);
    expect(pages.map((page: string) => JSON.parse(page).stage)).toEqual([
      ...['working', 'working', 'lapsed', 'lapsed', 'working', 'working', 'working', 'closed'],
    ]);
    // Twelve laptops live through 40 days, one after the other.
  }, 400_000);
});
