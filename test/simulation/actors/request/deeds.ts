import { currentNotice } from '#domain/choice/notices.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import type { RequestKind } from '#domain/request/vocabulary.ts';
import { accountIdOf } from '#functions/account/contract.ts';
import { calls, corrections, searchesOn, zippedRecords } from '#test/support/records.ts';
import { answerOf, systems } from '../systems.ts';
import { isWaiting, returnsText, saidBy, signsText } from '../words.ts';
import { confirms, type Deed, type Deeds, type Page, type Sitting, today } from '../workplace.ts';
import { accounts } from './register.ts';

const kindOf = (state: { readonly kind: string }) => kindPolicies[state.kind as RequestKind];

const isShown = (state: { readonly verdict?: string; readonly evidence?: object }): boolean =>
  state.verdict === 'confirm' || state.evidence !== undefined;

/** A person who asks and whose mailbox is confirmed shows who they are; sometimes an officer tries what is no proof. */
const checksIdentity: Deed = ({ person, page: { state } }) => {
  if (!kindOf(state).needsIdentity || state.evidence !== undefined) return undefined;
  if (state.verdict === 'confirm' && state.requesterType !== 'roster') return undefined;
  const kinds = [
    ...(person.chance('takes a name for proof') < 0.1 ? ['name', 'ssn-digits'] : []),
    ...['photo-id-in-person', 'signed-authority', 'parent-signed-form', 'contract-procedure', 'code-letter'],
  ];
  return kinds.map((evidence) => ({ evidence, checkedOn: today(person.stage) }));
};

const needsProof = ({ state }: Page): boolean => kindOf(state).needsIdentity && !isShown(state);

const message = 'Thank you for writing to us. The list shows what we did and did not do.';
const refusal = {
  outcome: 'refused',
  message: 'You can read the reason in this letter.',
  reason: 'identity-not-confirmed',
};

interface Instructed {
  readonly n: number;
  readonly holder: string;
  readonly dueOn: string;
  readonly answer?: object;
  readonly isOver?: true;
}

const instructedIn = ({ state }: Page): readonly Instructed[] => state.holderInstructions ?? [];

/** Mostly an officer gives the systems the time that they have. */
const waitsForSystems = ({ person, page }: Sitting): boolean =>
  instructedIn(page).some(
    ({ answer, isOver, dueOn }) => !answer && !isOver && dueOn >= today(person.stage),
  ) && person.chance('waits for systems') < 0.8;

const byPersons = systems.flatMap(({ slug, manner }) => (manner === 'person' ? [slug] : []));

/** Of a system for which a person answers; in the calm of any that is silent. Sometimes the page of another lies beside it. */
const recordsAnswer: Deed = ({ person, page, offered }) => {
  const holder = instructedIn(page).find(({ n }) => n === offered.n)?.holder;
  if (holder === undefined || !(byPersons.includes(holder) || person.stage.isCalm())) return undefined;
  const right = { holder, ...answerOf(person, holder) };
  return person.chance('mixes up systems') < 0.1 ? [{ ...right, holder: 'billing-2' }, right] : [right];
};

/** All that the officer would try, with these words. */
const answersWith = ({ person, page: { state } }: Sitting, message: string): readonly object[] => {
  const done = { outcome: person.pick('outcome', ['done', 'done', 'partly-done']), message };
  const items = [
    { what: 'Your bills', outcome: 'done' },
    {
      what: 'The rest of your request',
      outcome: 'refused',
      reasonCode: 'not-found',
      law: 'Your contract with us',
    },
  ];
  const withItems = { ...done, ...(done.outcome === 'partly-done' && { items }) };
  const isPermit = kindOf(state).restriction === 'lifts';
  // The page that asks for a permission pinned what it showed; a request that became one has none.
  const permit = isPermit && state.notice === undefined ? { notice: currentNotice.id } : {};
  // Only where no contact confirmed by link does a company's data need another instruction (P07).
  const isByHand = state.requesterType === 'roster' && state.verdict !== 'confirm';
  const { namesRecipient, releasesCpni, showsValues } = kindOf(state);
  const named = {
    ...(isByHand && person.chance('names the instruction') < 0.9 && { instruction: 'DIR-2026-7' }),
    ...(namesRecipient && { recipient: 'Attorney Andrea Apple' }),
    ...(releasesCpni !== 'never' &&
      person.chance('says where') < 0.9 && { searches: searchesOn(today(person.stage)) }),
    ...(kindOf(state).aboutChild && person.chance('says the end') < 0.9 && { childData: ['deleted'] }),
    ...(showsValues && person.chance('says what') < 0.9 && { corrections }),
  };
  const deliveries = state.package === undefined ? ['post', 'in-person'] : ['download', 'post'];
  return [
    { ...withItems, ...permit, ...named },
    ...deliveries.map((delivery) => ({ ...withItems, ...permit, ...named, delivery })),
    ...(person.chance('found nothing') < 0.3
      ? [
          {
            outcome: 'no-data',
            message: 'We looked for your data, and we found none.',
            searches: named.searches,
          },
        ]
      : []),
    { outcome: 'done', message, ...permit, ...named },
    refusal,
  ];
};

const answers: Deed = (sitting) => {
  const { person, page } = sitting;
  if (waitsForSystems(sitting)) return undefined;
  if (needsProof(page)) return person.chance('refuses unverified') < 0.2 ? [refusal] : undefined;
  return saidBy(sitting, 'answer', message, (words) => answersWith(sitting, words));
};

const zipped = (raw: Buffer): object => ({ raw, headers: { 'content-type': 'application/zip' } });

/** Sometimes the export has a row too many, of another account (P34). */
const packs: Deed = ({ person, page: { id, state } }) => {
  if (!isShown(state) || state.package !== undefined || person.chance('packs') >= 0.6) return undefined;
  const own = accounts.find(({ number }) => accountIdOf(number) === state.account)?.number;
  if (own === undefined) return undefined;
  const right = zippedRecords({ case: id, account: own });
  const other = accounts.find(({ number }) => number !== own)?.number ?? '';
  const wrong = zippedRecords({ case: id, account: own }, { 'more.csv': calls(other) });
  return person.chance('packs too much') < 0.2 ? [zipped(wrong), zipped(right)] : [zipped(right)];
};

/** Papers, and documents; sometimes with the number of another account (P34). */
const declares: Deed = ({ person, page: { state } }) => {
  if (!isShown(state) || state.declared !== undefined || kindOf(state).releasesCpni === 'never')
    return undefined;
  const own = accounts.find(({ number }) => accountIdOf(number) === state.account)?.number ?? '4711';
  const other = accounts.find(({ number }) => number !== own)?.number ?? '';
  const said = { covers: 'paper', what: 'Two bills of March, four pages.' };
  const right = { ...said, account: own };
  return person.chance('declares another') < 0.2 ? [{ ...said, account: other }, right] : [right];
};

const restricts: Deed = ({ person, page: { state } }) =>
  state.unplaced === undefined ? undefined : [{ account: person.pick('account', accounts).number }];

const asks: Deed = (sitting) =>
  sitting.person.stage.isCalm() || sitting.page.state.unread > 0 || sitting.person.chance('asks') > 0.04
    ? undefined
    : saidBy(sitting, 'question', 'Please confirm your address.', (question) => [{ question }]);

const notes: Deed = ({ page: { state } }) => {
  // Where our own words may not leave, a note says that we have read theirs.
  if ((state.unread ?? 0) > 0) return [{ text: 'I have read what they wrote.', messagesRead: true }];
  return state.faults > 0 || (state.returned ?? []).length > 0
    ? [{ text: 'Looked at it; nothing else to do.' }]
    : undefined;
};

const writes: Deed = (sitting) =>
  sitting.page.state.unread > 0 || isWaiting(sitting.page, 'message')
    ? saidBy(sitting, 'message', 'Thank you for writing to us.', (text) => [{ text }])
    : undefined;

const closes: Deed = ({ page: { state } }) =>
  state.endedAt === undefined && state.companyTold === undefined
    ? undefined
    : [{ reason: 'Nobody ever confirmed it.' }];
const childAge: Deed = ({ person, page: { state } }) =>
  state.childAge === undefined
    ? [{ now: person.pick('child', ['under-13', '13-15', '16-or-older']) }]
    : undefined;

/** By the company's own paper, once (P07). */
const namesInstruction: Deed = ({ page: { state } }) =>
  state.instruction === undefined ? [{ instruction: 'DIR-2026-7' }] : undefined;

/** Each report once, one way or the other. */
const reviews: Deed = ({ person, page: { state } }) => {
  const { childBlock: review } = state;
  if (review === undefined || review.proposed !== undefined || review.decided !== undefined) return undefined;
  const lift = { decision: 'lift', reason: 'The account has no data of a child.' };
  const stays = { decision: 'confirm', reason: 'The report is credible.' };
  return [...(review.accounts.length > 0 && person.chance('lifts') < 0.5 ? [stays] : []), lift];
};

export const requestDeeds: Deeds = [
  ['confirm-entry', confirms],
  ['confirm-identity', confirms],
  ['confirm-records', confirms],
  ['confirm-block', confirms],
  ['return-text', returnsText],
  ['confirm-text', signsText],
  ['apply-restriction', restricts],
  ['decide-block', reviews],
  ['record-child-age', childAge],
  ['check-identity', checksIdentity],
  ['name-instruction', namesInstruction],
  ['record-holder-answer', recordsAnswer],
  ['put-package', packs],
  ['declare-records', declares],
  ['ask', asks],
  ['answer', answers],
  ['close', closes],
  ['message', writes],
  ['add-note', notes],
];

/** No officer is at work on it: it waits for somebody who may never come. */
const waits = ({ page }: Sitting): boolean => page.queue !== 'officer';

/** By whoever reads that it is late: answered where anybody may have the answer, else closed with a reason, else refused. */
export const lateDeeds: Deeds = [
  ['answer', (sitting) => (waits(sitting) && !needsProof(sitting.page) ? answers(sitting) : undefined)],
  [
    'close',
    (sitting) => (waits(sitting) ? [{ reason: 'Past its date, and nobody confirmed it.' }] : undefined),
  ],
  ['answer', (sitting) => (waits(sitting) ? [refusal] : undefined)],
];

/** Only the second signature. */
export const secondDeeds: Deeds = [
  ['confirm-identity', confirms],
  ['confirm-entry', confirms],
  ['confirm-records', confirms],
  ['confirm-block', confirms],
  ['return-text', returnsText],
  ['confirm-text', signsText],
];
