import { describe, expect, it } from 'vitest';
import type { Group } from '#domain/case/groups.ts';
import { changeWords } from '#functions/held-text/contract.ts';
import type { HeldTextView } from '#functions/held-text/read-held-text.ts';
import type { WaitingSignature } from '#functions/officer/contract.ts';
import { type Answers, consoleWorld } from '#test/support/console/console-world.ts';
import { words } from '#test/support/console/page-words.ts';
import { idOf, me, officersView, signaturesView, subOf, todayView } from '#test/support/console/views.ts';
import { acknowledged, requestId, requestWith } from '#test/support/console/worked-views.ts';

const page = '/officer/read-and-send';
const signatures = 'GET /api/officer/signatures';
const pathOf = (nth: number) => `/api/officer/requests/${idOf('REQ', nth)}/held-texts/1`;
const addressOf = (nth: number) => `${page}?case=${idOf('REQ', nth)}&n=1`;

/** Due on that day of December. */
const waiting = (nth: number, due: number, over: Partial<WaitingSignature> = {}): WaitingSignature => ({
  ...{ reference: idOf('REQ', nth), kind: 'request', step: 'confirm-text' },
  ...{ confirms: 'That the text may go to the person', since: '2026-11-23T18:00:00.000Z' },
  text: { n: 1, workBy: '2026-11-30', dueOn: `2026-12-${due}` as never },
  ...{ by: { sub: subOf('Olive'), name: 'Olive' }, page: `/officer/requests/${idOf('REQ', nth)}/texts/1` },
  ...over,
});

const held = (nth: number, over: Partial<HeldTextView> = {}): HeldTextView => ({
  ...{ id: idOf('REQ', nth), n: 1, as: 'message', since: '2026-11-23T18:00:00.000Z' },
  texts: [{ pointer: '#/message', text: `Text of case <${nth}>.` }],
  ...{ says: 'A second person reads your words.', by: subOf('Olive') },
  about: { what: 'access', workBy: '2026-11-30', dueOn: '2026-12-21' },
  asked: `Question of case ${nth}?`,
  ...{
    proposalSha256: 'a'.repeat(64),
    confirmAt: `${pathOf(nth)}/confirmation`,
    returnAt: `${pathOf(nth)}/return`,
  },
  ...over,
});

const at = async (group: Group, all: readonly WaitingSignature[], over: Answers = {}) => {
  const world = consoleWorld({
    [signatures]: { signatures: all, mine: all.length },
    ...Object.fromEntries([1, 2, 3].map((nth) => [`GET ${pathOf(nth)}`, held(nth)])),
    ...over,
  });
  const officer = await world.signedIn([group], 'Sue');
  return { ...officer, sent: () => world.calls.filter(({ method }) => method === 'POST') };
};

const three = [waiting(1, 23), waiting(2, 21), waiting(3, 22)];
const no = {
  speaksOfEvent: 'no',
  proposalSha256: JSON.stringify('a'.repeat(64)),
  step: 'send',
  formKey: 'k',
};

describe('Read and send (R-10)', () => {
  it('the text that is due first is first, beside its case, and the others follow by due day', async () => {
    const sue = await at('supervisor', three);
    const first = words((await sue.get(page)).body);
    expect(first).toContain('Text 1 of 3 that wait for you');
    expect(first).toMatch(/A message to the person .*Text of case <2>\..*Question of case 2\?/);
    expect(first).not.toContain('Text of case <1>.');
    const second = String((await sue.get(addressOf(3))).body);
    expect(words(second)).toContain('Text 2 of 3');
    expect(second).toMatch(new RegExp(`case=${idOf('REQ', 2)}&amp;n=1" rel="prev"`));
    expect(second).toMatch(new RegExp(`case=${idOf('REQ', 1)}&amp;n=1" rel="next"`));
  });

  it('of two that are due on one day the one that waits longer is first', async () => {
    const older = waiting(3, 21, { since: '2026-11-22T18:00:00.000Z' });
    expect(words((await (await at('dpo', [waiting(2, 21), older])).get(page)).body)).toContain('<3>');
  });

  it('leads to no page that shows a hold', async () => {
    const body = String((await (await at('supervisor', three)).get(page)).body);
    expect(body).not.toMatch(/href="\/officer\/requests\/REQ-\w+"/);
    expect(body).toContain(`href="/officer/requests/${idOf('REQ', 2)}/person"`);
  });

  it.each([
    ['that the reader wrote', { notMe: 'You wrote it.' }],
    ['that nobody can sign now', { notNow: 'The case is closed.' }],
  ])('a text %s is not in it, and its address says why', async (_, over) => {
    const sue = await at('supervisor', [waiting(1, 21, over), waiting(2, 22)]);
    expect(words((await sue.get(page)).body)).toContain('Text 1 of 1 that waits for you');
    const text = words((await sue.get(addressOf(1))).body);
    expect(text).toContain('it is sent or returned, or you wrote it');
    expect(text).not.toContain('Text of case');
    await sue.post(addressOf(1), no);
    expect(sue.sent()).toEqual([]);
  });

  it('with none it says what would appear, and that nobody reads their own', async () => {
    const text = words((await (await at('dpo', signaturesView.signatures)).get(page)).body);
    expect(text).toMatch(/No text waits for you .*You never read your own\./);
  });

  it('what was read and answered is sent, and the next one is shown', async () => {
    const sue = await at('supervisor', three, { [`POST ${pathOf(2)}/confirmation`]: { says: 'Sent.' } });
    const { status, headers } = await sue.post(addressOf(2), no);
    expect([status, headers.location]).toEqual([303, `${addressOf(3)}&done=confirm-text`]);
    expect(sue.sent()).toEqual([
      {
        ...{ method: 'POST', path: `${pathOf(2)}/confirmation`, formKey: 'k' },
        body: { speaksOfEvent: 'no', proposalSha256: 'a'.repeat(64) },
      },
    ]);
    expect(words((await sue.get(headers.location ?? '')).body)).toContain('The text was sent.');
  });

  it('after the last one the first of those that are left is shown', async () => {
    const sue = await at('supervisor', three, { [`POST ${pathOf(1)}/confirmation`]: { says: 'Sent.' } });
    expect((await sue.post(addressOf(1), no)).headers.location).toBe(`${page}?done=confirm-text`);
  });

  it('a text that speaks of an event goes back, and the page says so', async () => {
    const sue = await at('supervisor', three, {
      [`POST ${pathOf(2)}/confirmation`]: { says: changeWords },
    });
    const { headers } = await sue.post(addressOf(2), { ...no, speaksOfEvent: 'yes' });
    expect(headers.location).toBe(`${addressOf(3)}&done=return-text`);
    expect(words((await sue.get(headers.location ?? '')).body)).toContain(
      'The text went back to its author.',
    );
  });

  it('one press sends it back: no answer is asked for', async () => {
    const sue = await at('supervisor', three, { [`POST ${pathOf(2)}/return`]: {} });
    const { headers } = await sue.post(addressOf(2), { step: 'return', formKey: 'k' });
    expect(headers.location).toBe(`${addressOf(3)}&done=return-text`);
    expect(sue.sent().map(({ path }) => path)).toEqual([`${pathOf(2)}/return`]);
  });

  it('without an answer nothing is sent, and the text stays on the page', async () => {
    const detail = 'Say whether the text speaks of such an event.';
    const sue = await at('supervisor', three, {
      [`POST ${pathOf(2)}/confirmation`]: {
        ...{ status: 422, code: 'invalid', detail: 'Not sent.' },
        errors: [{ pointer: '#/speaksOfEvent', detail }],
      },
    });
    const { status, body } = await sue.post(addressOf(2), { ...no, speaksOfEvent: '' });
    expect(status).toBe(422);
    expect(words(body)).toMatch(/There is a problem Say whether .*Text of case <2>\./);
    expect(String(body)).toContain('href="#speaksOfEvent"');
    expect(sue.sent().map((call) => call.body)).toEqual([{ proposalSha256: 'a'.repeat(64) }]);
  });

  it('what another signer sent in between has no buttons any more', async () => {
    let all = three;
    const sue = await at('supervisor', three, {
      [signatures]: () => ({ signatures: all, mine: all.length }),
      [`POST ${pathOf(2)}/confirmation`]: () => {
        all = [waiting(1, 23), waiting(3, 22)];
        return { status: 409, code: 'nothing-to-confirm', detail: 'Nothing waits.' };
      },
    });
    const { status, body } = await sue.post(addressOf(2), no);
    expect(status).toBe(409);
    expect(words(body)).toMatch(/it is sent or returned.*Read the first of 2/);
    expect(String(body)).not.toContain('value="send"');
  });

  it('a refusal of a text that still waits is said above it, and what is confirmed is read anew', async () => {
    const refused = { status: 409, code: 'changed', detail: 'The text has changed. Read it again.' };
    const sue = await at('supervisor', three, {
      [`GET ${pathOf(2)}`]: held(2, { proposalSha256: 'b'.repeat(64) }),
      [`POST ${pathOf(2)}/confirmation`]: refused,
    });
    const { status, body } = await sue.post(addressOf(2), no);
    expect(status).toBe(409);
    expect(words(body)).toMatch(/There is a problem The text has changed\. .*Text of case <2>\./);
    expect(String(body)).toContain(`value="&quot;${'b'.repeat(64)}&quot;"`);
  });

  it('a stand-in sees the thing to sign, and not what the person wrote', async () => {
    const { asked: _, ...seen } = held(1);
    const stan = await at('stand-in', [waiting(1, 21)], {
      [`GET ${pathOf(1)}`]: seen,
      [`POST ${pathOf(1)}/confirmation`]: { says: 'Sent.' },
    });
    const text = words((await stan.get(page)).body);
    expect(text).toContain('Text of case <1>.');
    expect(text).not.toMatch(/last message|Who asks/);
    expect((await stan.post(addressOf(1), no)).headers.location).toBe(`${page}?done=confirm-text`);
  });

  it.each(['/officer/signatures', '/officer'])(
    '%s counts the texts for who may send them',
    async (address) => {
      const sue = await at('supervisor', three, {
        ...{ 'GET /api/officer/today': todayView(), 'GET /api/officer/me': me() },
        'GET /api/officer/officers': officersView,
      });
      const body = String((await sue.get(address)).body);
      expect(words(body)).toContain('Read and send: 3 texts wait');
      expect(body).toContain(`href="${page}"`);
    },
  );
});

describe('the page of a case with a text that waits (R-10)', () => {
  const base = `/officer/requests/${requestId}`;
  const author = 'sub-of-Olive Officer';
  const asOn = async (
    name: string,
    over: Parameters<typeof requestWith>[0] = {},
    after: readonly object[] = [],
    says?: string,
  ) => {
    const view = await requestWith({ kind: 'inquiry', capacity: 'former-customer', ...over }, async () => [
      acknowledged,
      {
        by: `officer:${author}`,
        events: [{ type: 'text-held', n: 1, as: 'message', heldSha256: 'b'.repeat(64), by: author }],
      } as never,
      ...(after as never[]),
    ]);
    const { signedIn } = consoleWorld({
      [`GET /api/officer/cases/${requestId}`]: view,
      [`GET /api/officer/requests/${requestId}/held-texts/1`]: held(1, {
        id: requestId,
        ...(says && { says }),
      }),
    });
    return signedIn(['officer'], name);
  };

  it.each([base, `${base}/texts/1`])('its author may send our sentences without it: %s', async (address) => {
    const body = String((await (await asOn('Olive Officer')).get(address)).body);
    expect(body).toMatch(new RegExp(`href="${base}/do/message"[^>]*>\\s*Send our sentences instead`));
    expect(words(body)).toContain('They leave at once.');
  });

  it('on the last working day the page asks its author to', async () => {
    const due = { workBy: '2026-11-24', dueOn: '2026-11-25' } as never;
    expect(words((await (await asOn('Olive Officer', due)).get(base)).body)).toContain(
      'Nobody has read your words yet, and this is due Wednesday, November 25, 2026. Send our sentences now: they leave at once.',
    );
  });

  it.each([
    { whose: 'the program', actor: 'machine:held-text', end: {}, isProgram: true },
    { whose: 'a colleague', actor: 'officer:sue', end: { by: 'sue' }, isProgram: false },
  ])('its author reads the same words when $whose returned it, and who did', async (one) => {
    const returned = { type: 'held-text-ended', n: 1, became: 'returned', ...one.end };
    const as = await asOn(
      'Olive Officer',
      {},
      [{ by: one.actor, events: [returned] }],
      'Change these words.',
    );
    const text = words((await as.get(`${base}/texts/1`)).body);
    expect(text).toContain('Change these words.');
    expect(text.includes('The program returned it, and no colleague did.')).toBe(one.isProgram);
    expect(words((await as.get(base)).body).includes('The program sent the words back')).toBe(one.isProgram);
  });

  it('another officer is asked for nothing', async () => {
    expect(words((await (await asOn('Omar Officer')).get(base)).body)).not.toContain('instead');
  });
});
