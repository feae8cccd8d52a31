import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Refusal } from '#domain/case/refusal.ts';
import { decide } from '#domain/request/decider.ts';
import { evidenceKinds } from '#domain/request/evidence.ts';
import type { OfficerAction } from '#domain/request/officer-action-commands.ts';
import { decideOfficerAction } from '#domain/request/officer-actions.ts';
import { owesProof } from '#domain/request/proof.ts';
import { type Answer as GivenAnswer, type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { relations } from '#domain/request/vocabulary.ts';
import { addNote } from '#functions/case/add-note.ts';
import { giveControllerAnswer } from '#functions/controller/give-controller-answer.ts';
import type { Submission } from '#functions/request/contract.ts';
import { answerForController, objectToErasure } from '#functions/request/roster/answer-for-controller.ts';
import { sendMessage } from '#functions/request/status/send-message.ts';
import { withdrawRequest } from '#functions/request/status/withdraw-request.ts';
import { giveVerdict } from '#functions/request/verification/give-verdict.ts';
import { renewLink } from '#functions/request/verification/renew-link.ts';
import { runs } from '#test/support/runs.ts';
import {
  colleagueAt,
  contactAt,
  holderAt,
  type Inside,
  type Life,
  lifeWith,
  typedAt,
} from '#test/support/two-lives.ts';

const days = 40;
const numRuns = runs(6, 30);

/** What the person does; both houses see the same. */
type Outside = 'renew' | 'write' | 'withdraw' | 'address-is-mine' | 'address-is-not-mine';
/** What only insiders do, in one life. */
type Hidden =
  | 'not-mine'
  | 'adopt'
  | 'decline'
  | 'block'
  | 'lift'
  | 'close'
  | 'read'
  | 'bounce'
  | 'posted'
  | 'given-up'
  | 'evidence'
  | 'own-words';

interface Step<What> {
  readonly hour: number;
  readonly what: What;
}

const taken = async (act: () => Promise<unknown>): Promise<string> => {
  try {
    await act();
    return 'taken';
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    return refusal.name;
  }
};

const answerAsContact = giveControllerAnswer({
  adopt: answerForController,
  object: objectToErasure,
  roster: () => async () => {},
});

const outside = async (life: Life, what: Outside): Promise<string> => {
  const [caseId, bearer] = [life.id, life.key()];
  const said = await taken(async () => {
    if (what === 'renew') return renewLink(life)({ caseId }, { bearer });
    if (what === 'write') return sendMessage(life)({ caseId, text: 'Hello?' }, { bearer });
    if (what === 'withdraw') return withdrawRequest(life)({ caseId }, { bearer });
    const verdict = what === 'address-is-mine' ? 'confirm' : 'not-mine';
    return giveVerdict(life)({ secret: life.link(typedAt, 'verify') || 'none', verdict });
  });
  await life.drain();
  return said;
};

/** Each is refused to a person who has shown no more than a mailbox. */
const ownWords: readonly OfficerAction[] = [
  { type: 'write', as: 'question', textSha256: 't' },
  { type: 'write', as: 'message', textSha256: 't' },
  { type: 'extend', reason: 'complex', textSha256: 't' },
  { type: 'set-new-date', on: '2027-02-01' },
];
const specific: readonly Pick<GivenAnswer, 'outcome' | 'reasonCode'>[] = [
  { outcome: 'no-data' },
  { outcome: 'partly-done' },
  { outcome: 'refused', reasonCode: 'rights-of-others' },
];

/** One officer looks the mailbox up, which no second confirms; or tries to say what we have. */
const atTheDesk = async (life: Life, what: 'evidence' | 'own-words'): Promise<void> => {
  const now = new Date(life.clock.now()).toISOString();
  const { cases, id: caseId } = life;
  const change = (decide: (request: Request) => readonly RequestEvent[]) =>
    taken(() => cases.change(requests, caseId, 'officer:o', ({ state }) => decide(state)));
  const { state } = await life.stored();
  if (what === 'evidence') {
    const checkedOn = '2026-11-24';
    for (const evidence of evidenceKinds)
      await change((request) => decide(request, { type: 'check-identity', evidence, checkedOn, by: 'o' }));
    return;
  }
  if (!owesProof(state)) return;
  for (const action of ownWords)
    expect(
      await taken(async () => decideOfficerAction({ id: caseId, state, history: [], now }, action)),
    ).not.toBe('taken');
  for (const answer of specific)
    expect(
      await change((request) => decide(request, { type: 'answer', textSha256: 't', by: 'o', ...answer })),
    ).not.toBe('taken');
};

const hidden = async (life: Life, what: Hidden): Promise<void> => {
  const caseId = life.id;
  if (what === 'evidence' || what === 'own-words') {
    await atTheDesk(life, what);
    return life.drain();
  }
  await taken(async () => {
    if (what === 'not-mine')
      return giveVerdict(life)({ secret: life.link(holderAt, 'verify') || 'none', verdict: 'not-mine' });
    if (what === 'adopt' || what === 'decline' || what === 'block' || what === 'lift')
      return answerAsContact(life)({ secret: life.link(contactAt, 'adopt') || 'none', answer: what });
    if (what === 'close')
      return life.cases.change(requests, caseId, 'officer:o', ({ history, state }) =>
        decideOfficerAction(
          { id: caseId, state, history, now: new Date(life.clock.now()).toISOString() },
          { type: 'close', by: 'o', textSha256: 't' },
        ),
      );
    if (what === 'read') return addNote(life)({ caseId, text: 'Read.', by: 'o', messagesRead: true });
    const { state } = await life.stored();
    if (what === 'bounce' && state.questions?.[0] !== undefined) {
      const [kind = '', of = ''] = state.questions[0].split(' ');
      return life.cases.change(requests, caseId, 'machine:events', () => [
        { type: 'letter-returned', kind, of, how: 'bounced' } as const,
      ]);
    }
    const letter = state.waitingForPost?.find(({ kind }) => kind === 'code-letter');
    if (letter === undefined || what === 'bounce') return;
    const done = { kind: letter.kind, of: letter.of, sentAt: state.receivedAt, sha256: 'a', messageId: '' };
    const posted = what === 'posted' ? { postedOn: '2026-11-25' } : { undelivered: true as const };
    const event = { ...done, ...posted, type: 'letter-paper-mail-done' } as const;
    return life.cases.change(requests, caseId, 'officer:o', () => [event]);
  });
  await life.drain();
};

const asks = ['verification', 'verification-colleague', 'email-confirmation', 'code-letter'];

/** Inside: time closes only what somebody could have answered. */
const mustHaveAsked = async (life: Life): Promise<boolean> => {
  const { state, history } = await life.stored();
  if (state.stage !== 'closed' || state.outcome !== 'lapsed') return false;
  // An officer closed it with a reason; or the holder answered, so a question reached them, even from a mailbox that bounced.
  if (state.closure !== undefined || state.verdict !== undefined) return true;
  // A letter that comes back later was thought to have arrived.
  const ended = history.findLastIndex((commit) =>
    commit.events.some(({ type }) => type === 'request-lapsed'),
  );
  const events = history.slice(0, ended + 1).flatMap((commit) => commit.events);
  const reached = events.filter(
    (event) =>
      (event.type === 'letter-sent' && asks.includes(event.kind) && !event.needsPaperMail) ||
      (event.type === 'letter-paper-mail-done' && asks.includes(event.kind) && !event.undelivered),
  );
  const back = events.filter((event) => event.type === 'letter-returned');
  const arrived = reached.filter(
    (event) => !back.some((one) => 'of' in event && one.kind === event.kind && one.of === event.of),
  );
  expect(arrived.length, 'a question that reached somebody').toBeGreaterThan(0);
  const asked = life.mails.filter(({ letter }) => [holderAt, contactAt, typedAt].includes(letter.to));
  const isPosted = arrived.some((event) => event.type === 'letter-paper-mail-done');
  expect(isPosted || asked.some(({ letter }) => /\/verify#/.test(letter.text))).toBe(true);
  return true;
};

const play = async (
  typed: Partial<Submission>,
  inside: Inside,
  script: readonly Step<Outside>[],
  secretly: readonly Step<Hidden>[],
): Promise<{ readonly seen: readonly unknown[]; readonly lapsed: boolean }> => {
  const life = await lifeWith(inside);
  const seen: unknown[] = [await life.submit(typed), await life.seen()];
  const looks = Array.from({ length: days }, (_, day) => ({
    hour: 24 * (day + 1),
    act: async () => 'a look',
  }));
  const steps = [
    ...secretly.map(({ hour, what }) => ({ hour, act: () => hidden(life, what) })),
    ...script.map(({ hour, what }) => ({ hour, act: () => outside(life, what) })),
    ...looks,
  ];
  for (const { hour, act } of steps.toSorted((a, b) => a.hour - b.hour)) {
    await life.until(hour);
    const said = await act();
    if (said !== undefined) seen.push(said, await life.seen());
  }
  return { seen, lapsed: await mustHaveAsked(life) };
};

const at = fc.integer({ min: 0, max: days * 24 - 1 }).filter((hour) => hour % 24 !== 0);
const steps = <What extends string>(...what: readonly What[]) =>
  fc.array(fc.record({ hour: at, what: fc.constantFrom(...what) }), { maxLength: 6 });

/** The mailboxes of insiders say "slower" for some hours, some days, or for good. */
const slow = (...who: readonly string[]) =>
  fc.option(
    fc.record({
      who: fc.constant(who),
      untilHour: fc.oneof(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 13, max: days * 24 }), forGood),
    }),
    { nil: undefined },
  );
const forGood = fc.constant(100_000);
const throttled = slow(holderAt, contactAt);

const holder = fc.record({
  typed: fc.constantFrom<Partial<Submission>>(
    { capacity: 'account-holder', kind: 'access' },
    { capacity: 'account-holder', kind: 'cpni-permit' },
    { capacity: 'account-holder', kind: 'cpni-restrict' },
  ),
  inside: fc.record({
    account: fc.constantFrom('email', 'postal', 'young', 'no-address', undefined),
    throttled,
  }),
  secretly: steps<Hidden>('not-mine', 'close', 'read', 'bounce', 'posted', 'given-up'),
});

const company = fc.record({
  typed: fc.constantFrom<Partial<Submission>>(
    { capacity: 'controller' },
    { capacity: 'controller', kind: 'cpni-restrict' },
    { capacity: 'data-subject', kind: 'delete' },
    { capacity: 'data-subject', kind: 'cpni-restrict' },
    { capacity: 'data-subject', kind: 'child-data', childAge: 'under-13' },
    { capacity: 'controller', kind: 'child-data', childAge: '13-15' },
  ),
  inside: fc.record({
    company: fc.constantFrom('known', 'no-contacts', undefined),
    account: fc.constantFrom('email', undefined),
    throttled,
  }),
  secretly: steps<Hidden>('adopt', 'decline', 'block', 'lift', 'read', 'bounce'),
});

/** The mailbox may be on our registers, where nobody looks for it. */
const mailbox = fc.record({
  typed: fc.record({
    capacity: fc.constant('somebody-else' as const),
    relation: fc.constantFrom(...relations),
    kind: fc.constantFrom('access', 'delete', 'correct', 'cpni-restrict'),
    email: fc.constantFrom(typedAt, contactAt),
  }),
  inside: fc.record({
    company: fc.constantFrom('known', undefined),
    account: fc.constantFrom('email', undefined),
    throttled: slow(colleagueAt),
  }),
  secretly: steps<Hidden>('evidence', 'own-words', 'read', 'bounce'),
});

/** Nobody acts: the question reaches the holder, and the case lapses. */
const untouched = {
  typed: { capacity: 'account-holder', kind: 'access' } as const,
  inside: { account: 'email', throttled: undefined } as const,
  secretly: [] as Step<Hidden>[],
};

/** A contact of the company, who has a colleague and may name somebody's account. */
const contact = fc.record({
  typed: fc.constantFrom<Partial<Submission>>(
    { capacity: 'controller', email: contactAt },
    { capacity: 'controller', email: contactAt, kind: 'cpni-restrict' },
  ),
  inside: fc.record({
    company: fc.constant('two-contacts'),
    account: fc.constantFrom('email', undefined),
    throttled: slow(holderAt, colleagueAt),
  }),
  secretly: fc.constant<readonly Step<Hidden>[]>([]),
});

// Known or not; with and without an address, contacts or a slow mailbox; whatever holder, contacts and officers do.
it.each([
  { what: 'account', of: holder, plainly: {} },
  { what: 'company', of: company, plainly: {} },
  { what: 'mailbox', of: mailbox, plainly: {} },
  { what: 'account a contact names', of: contact, plainly: { company: 'two-contacts' } as const },
])(
  'in 40 days a stranger sees nothing of the $what that we know or not (R-8, R-23)',
  async ({ of, plainly }) => {
    let lapsed = 0;
    await fc.assert(
      fc.asyncProperty(
        of,
        steps<Outside>('renew', 'write', 'withdraw', 'address-is-mine', 'address-is-not-mine'),
        async ({ typed, inside, secretly }, script) => {
          const plain = await play(typed, plainly, script, []);
          const known = await play(typed, inside as Inside, script, secretly);
          expect(known.seen).toEqual(plain.seen);
          lapsed += Number(plain.lapsed) + Number(known.lapsed);
        },
      ),
      { numRuns, ...(of === holder && { examples: [[untouched, []] as [typeof untouched, []]] }) },
    );
    if (of === holder) expect(lapsed).toBeGreaterThan(0);
  },
  120_000,
);
