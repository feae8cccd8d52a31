import { given } from '#domain/case/words-out.ts';
import type { Effect } from '#domain/choice/effect.ts';
import { currentNotice } from '#domain/choice/notices.ts';
import { usesNow } from '#domain/choice/register.ts';
import { deniableUses, offerUses } from '#domain/choice/uses.ts';
import { fieldClasses } from '#domain/request/field-classes.ts';
import type { Told } from '#domain/request/letter-lanes.ts';
import type { Delivery, Package } from '#domain/request/records-state.ts';
import type { Request } from '#domain/request/state.ts';
import type { ChildAge } from '#domain/request/vocabulary.ts';
import { accountChanged } from '#functions/account/letters/account-changed.ts';
import { addressChanged } from '#functions/account/letters/address-changed.ts';
import {
  rosterChanged,
  rosterCoolsDown,
  rosterProposed,
} from '#functions/controller/letters/roster-letters.ts';
import type { Locale } from '#functions/letters/catalog.ts';
import type { RecordsCode } from '#functions/letters/records-code.ts';
import { accountVerification } from '#functions/request/letters/account-verification.ts';
import { answerLetter } from '#functions/request/letters/answer.ts';
import { answerWithoutProof } from '#functions/request/letters/answer-without-proof.ts';
import { childNotice } from '#functions/request/letters/child-notice.ts';
import { codeLetter } from '#functions/request/letters/code-letter.ts';
import { controllerNotice } from '#functions/request/letters/controller-notice.ts';
import { duplicateJoined } from '#functions/request/letters/duplicate-joined.ts';
import { emailConfirmation } from '#functions/request/letters/email-confirmation.ts';
import { extension } from '#functions/request/letters/extension.ts';
import { firstLetter } from '#functions/request/letters/first-letter.ts';
import { howToWrite } from '#functions/request/letters/how-to-write.ts';
import { instructionTold } from '#functions/request/letters/instruction-told.ts';
import { lapse } from '#functions/request/letters/lapse.ts';
import { type ListedCase, letterList } from '#functions/request/letters/letter-list.ts';
import { message } from '#functions/request/letters/message.ts';
import { neutralRedirect } from '#functions/request/letters/neutral-redirect.ts';
import { newDate } from '#functions/request/letters/new-date.ts';
import { overdueApology } from '#functions/request/letters/overdue-apology.ts';
import { permissionConfirmed } from '#functions/request/letters/permission.ts';
import { question } from '#functions/request/letters/question.ts';
import { type ListedQuestion, questionList } from '#functions/request/letters/question-list.ts';
import { recordsCode } from '#functions/request/letters/records-code.ts';
import { linkAgain, reminderToVerify } from '#functions/request/letters/reminder-to-verify.ts';
import { reopened } from '#functions/request/letters/reopened.ts';
import { restrictionConfirmed } from '#functions/request/letters/restriction.ts';
import { verification } from '#functions/request/letters/verification.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { sent, sentText } from '#test/support/words-out.ts';
import { corrections, searches } from '../records.ts';
import { complaintLetters } from './every-complaint-letter.ts';
import { id, letterhead, recipient, requestIn, secret, to, typed } from './sample.ts';

const lateRecipient = { ...recipient, on: '2026-12-25' };

type Write = (locale: Locale, letterhead: Letterhead) => Letter;

const choice = { since: '2026-11-24T18:00:00.000Z', how: 'web', request: id } as const;
const restricted = deniableUses.map((use) => ({ ...choice, use, is: 'denied' as const }));
const permitted = [
  ...offerUses.map((use) => ({ ...choice, use, is: 'allowed' as const, notice: currentNotice.id })),
  { ...choice, use: 'own-communications-marketing', recipient: 'acme', is: 'denied' } as const,
];

const link = { to, secret, expiresOn: '2026-12-04', lapsesOn: '2026-12-04', actOn: '2026-12-04' };
const change = {
  to,
  reference: id,
  company: 'Acme Voice, Inc.',
  added: [`${typed.name} ${typed.email}`],
  ended: ['Carl carl@acme.example'],
  on: '2026-11-24',
};
const answerText = sent({
  message: typed.text,
  officer: 'Olive Officer',
  law: 'MSA-2026-17, section 4',
  recipientsTold: 'Carrier One',
  items: [
    { what: typed.item, outcome: 'done' as const },
    { what: typed.item, outcome: 'withheld' as const, law: '47 U.S.C. 222' },
  ],
});
const held = [
  sent({
    what: typed.item,
    outcome: 'withheld' as const,
    reasonCode: 'legal-hold',
    law: '18 U.S.C. 2703',
  }),
];
const records: RecordsCode = { code: '40712958', emailed: true, until: '2027-01-23' };
const packed: Package = {
  ...{ sha256: '', bytes: 1, account: '', textSha256: '', unclassified: 0 },
  classes: fieldClasses,
};
const corrected = corrections.map((one) => sent({ ...one, what: typed.item }));
const visitor = { capacity: 'somebody-else', relation: 'visitor' } as const;
const onPaper = 'Pat\n1 Long Street';
const toParent =
  (childAge: ChildAge): Write =>
  (locale, us) => {
    const answer = { outcome: 'done', textSha256: '', by: 'olive' } as const;
    const who = { kind: 'child-data', capacity: 'guardian', verdict: 'confirm', childAge } as const;
    return answerLetter(us, id, requestIn(locale, who), answer, answerText, recipient);
  };
/** To somebody else, who has confirmed a mailbox and no more. */
const withoutProof =
  (outcome: 'done' | 'refused', over: Partial<Request> = {}): Write =>
  (locale, us) => {
    const who = { ...visitor, email: 'confirm' } as const;
    const asked = requestIn(locale, { ...who, ...over });
    return answerWithoutProof(us, id, asked, { outcome }, answerText.officer, recipient);
  };
const answered = (
  outcome: 'done' | 'partly-done' | 'refused' | 'no-data',
  over: { readonly delivery?: Delivery; readonly reasonCode?: string; readonly instruction?: string } = {},
  code?: RecordsCode,
  asked: Partial<Request> = {},
  shown: object = {},
): Write => {
  const answer = { outcome, reasonCode: 'required-by-law', textSha256: '', by: 'olive', ...over };
  const text = over.reasonCode === 'legal-hold' ? { ...answerText, items: held } : answerText;
  const whole = { ...text, ...shown };
  return (locale, us) =>
    answerLetter(us, id, requestIn(locale, asked), answer, whole, recipient, code && { code });
};
const granted =
  (effect: Effect): Write =>
  (locale, us) => {
    const answer = { outcome: 'done', textSha256: '', by: 'olive' } as const;
    const asked = requestIn(locale, { kind: 'cpni-permit' });
    return answerLetter(us, id, asked, answer, answerText, recipient, { effect });
  };

/** Of a request whose first letter goes out at receipt. */
export const told = { ...recipient, key: secret, numberGiven: 'plain' } as const;

const listPage = { to, secret, rest: 0 };
const listed = (locale: Locale): ListedQuestion => ({
  ...{ caseId: id, request: requestIn(locale), page: 'verify' },
  ...{ secret, expiresOn: '2026-12-04' },
});
const listedCase = (locale: Locale, kind: Told): ListedCase => ({
  ...{ caseId: id, request: requestIn(locale, { stage: 'lapsed' }), kinds: [kind], key: secret },
  numberGiven: 'none',
});

/** Every request letter, by name; lint fails when one is missing. */
const tolds = [
  'acknowledgement',
  'neutral-redirect',
  'restriction-recorded',
  'reminder-to-verify',
  'lapse',
  'overdue-apology',
] as const;

const letters = {
  acknowledgement: (locale, us) => firstLetter(us, id, requestIn(locale), told),
  'acknowledgement of what was entered late': (locale, us) =>
    firstLetter(us, id, requestIn(locale, { splitAt: '2027-01-20T18:00:00.000Z' }), told),
  'acknowledgement to who speaks for a company': (locale, us) =>
    firstLetter(us, id, requestIn(locale, { capacity: 'controller' }), told),
  'acknowledgement to a guardian': (locale, us) =>
    firstLetter(us, id, requestIn(locale, { capacity: 'guardian' }), told),
  'acknowledgement on paper to a guardian': (locale, us) =>
    firstLetter(us, id, requestIn(locale, { capacity: 'guardian' }), { ...told, to: 'Pat\n1 Long Street' }),
  'acknowledgement to a visitor': (locale, us) => firstLetter(us, id, requestIn(locale, visitor), told),
  'acknowledgement to an employee': (locale, us) =>
    firstLetter(us, id, requestIn(locale, { ...visitor, relation: 'employee' }), told),
  'acknowledgement on paper to a visitor': (locale, us) =>
    firstLetter(us, id, requestIn(locale, visitor), { ...told, to: onPaper }),
  'acknowledgement on paper to an applicant': (locale, us) =>
    firstLetter(us, id, requestIn(locale, { ...visitor, relation: 'applicant' }), { ...told, to: onPaper }),
  'acknowledgement of an inquiry': (locale, us) =>
    firstLetter(us, id, requestIn(locale, { kind: 'inquiry' }), told),
  'restriction recorded': (locale, us) =>
    firstLetter(us, id, requestIn(locale, { kind: 'cpni-restrict' }), told),
  'restriction recorded without a number': (locale, us) =>
    firstLetter(us, id, requestIn(locale, { kind: 'cpni-restrict' }), { ...told, numberGiven: 'none' }),
  'restriction recorded for words with numbers': (locale, us) =>
    firstLetter(us, id, requestIn(locale, { kind: 'cpni-restrict' }), { ...told, numberGiven: 'unclear' }),
  'only letter to a data subject': (locale, us) =>
    firstLetter(us, id, requestIn(locale, { capacity: 'data-subject' }), {
      ...told,
      link: { secret: '0PT1ONAL', before: '2026-11-27' },
    }),
  'neutral redirect': (locale, us) =>
    neutralRedirect(us, id, requestIn(locale, { capacity: 'controller' }), recipient),
  'controller notice': (locale, us) =>
    controllerNotice(
      us,
      id,
      requestIn('es'),
      { ...link, requester: typed.name, reachedAt: typed.email, confirmed: false },
      locale,
    ),
  'controller notice from a confirmed address': (locale, us) =>
    controllerNotice(
      us,
      id,
      requestIn(locale),
      { ...link, requester: typed.name, reachedAt: typed.email, confirmed: true },
      locale,
    ),
  'notice of a child’s data': (locale, us) =>
    childNotice(
      us,
      id,
      requestIn(locale, { kind: 'child-data', capacity: 'data-subject' }),
      { ...link, requester: typed.name, reachedAt: typed.email, confirmed: false },
      locale,
    ),
  'notice of a child’s data that an officer found, again': (locale, us) =>
    childNotice(
      us,
      id,
      requestIn(locale, {
        ...{ kind: 'child-data', capacity: 'data-subject' },
        foundIn: { report: 'REQ-2', controller: 'acme' },
      }),
      { ...link, requester: typed.name, reachedAt: '', confirmed: false, again: true },
      locale,
    ),
  'verification link': (locale, us) => verification(us, id, requestIn(locale), link),
  'verification link to the address of record': (locale, us) =>
    accountVerification(us, id, requestIn(locale), link),
  'confirmation of an address': (locale, us) => emailConfirmation(us, id, requestIn(locale), link),
  'postal code': (locale, us) => codeLetter(us, id, requestIn(locale), { to, code: '40712958' }),
  'reminder to verify': (locale, us) => reminderToVerify(us, id, requestIn(locale), to, '2026-12-04'),
  'reminder with a link': (locale, us) => linkAgain(us, id, requestIn(locale), { ...link, reader: 'roster' }),
  'list of questions': (locale, us) =>
    questionList(us, [listed(locale), { ...listed(locale), caseId: 'REQ-0THER' }], listPage),
  'list of questions with more on its page': (locale, us) =>
    questionList(us, [listed(locale)], { ...listPage, rest: 12 }),
  'list of questions after a hold': (locale, us) =>
    questionList(us, [listed(locale)], { ...listPage, wasHeld: true }),
  'list of notices to a company': (locale, us) =>
    questionList(
      us,
      [{ ...listed(locale), page: 'adopt', typed: `${typed.name}\n${typed.email}` }],
      listPage,
      locale,
    ),
  ...(Object.fromEntries(
    tolds.map((kind): [string, Write] => [
      `list of other letters: ${kind}`,
      (locale, us) => letterList(us, [{ ...listedCase(locale, kind) }], listPage, '2026-11-24'),
    ]),
  ) as Record<`list of other letters: ${(typeof tolds)[number]}`, Write>),
  'list of other letters with more on its page': (locale, us) =>
    letterList(us, [listedCase(locale, 'lapse')], { ...listPage, rest: 12 }, '2026-11-24'),
  'list of other letters after a hold': (locale, us) =>
    letterList(us, [listedCase(locale, 'acknowledgement')], { ...listPage, wasHeld: true }, '2026-11-24'),
  lapse: (locale, us) => lapse(us, id, requestIn(locale), recipient, false),
  'lapse for somebody else': (locale, us) => lapse(us, id, requestIn(locale, visitor), recipient, false),
  'last lapse': (locale, us) => lapse(us, id, requestIn(locale), recipient, true),
  'answer: done': answered('done'),
  'answer: records by post': answered('done', { delivery: 'post' }),
  'answer: records to download': answered(
    'done',
    { delivery: 'download' },
    records,
    { package: packed },
    { searches },
  ),
  'new code for records': (locale, us) =>
    recordsCode(us, id, requestIn(locale), to, { ...records, emailed: false }),
  'answer: records in person': answered('done', { delivery: 'in-person' }),
  'answer: partly done': answered('partly-done'),
  'answer: as a company confirmed': answered('done', { instruction: id }),
  'answer: as a company instructed': answered('done', { instruction: 'DIR-2026-7' }),
  'answer: no data': answered('no-data'),
  refusal: answered('refused'),
  'refusal under a legal hold': answered('refused', { reasonCode: 'legal-hold' }),
  'refusal of one who is not confirmed': answered('refused', { reasonCode: 'identity-not-confirmed' }),
  'refusal of what a company decides': answered('refused', { reasonCode: 'not-ours-to-decide' }),
  'refusal for the rights of others': answered('refused', { reasonCode: 'rights-of-others' }),
  'refusal of a correction': answered('refused', { reasonCode: 'no-showing' }),
  'overdue apology': (locale, us) => overdueApology(us, id, requestIn(locale), lateRecipient),
  'overdue apology with a new date': (locale, us) =>
    overdueApology(us, id, requestIn(locale, { newDate: '2027-01-08' }), lateRecipient),
  'overdue apology for both dates': (locale, us) =>
    overdueApology(us, id, requestIn(locale, { newDate: '2027-01-08' }), { ...recipient, on: '2027-01-09' }),
  'new date': (locale, us) => newDate(us, id, requestIn(locale, { newDate: '2027-01-08' }), recipient),
  'answer: deletion': (locale, us) => {
    const answer = { outcome: 'partly-done', textSha256: '', by: 'olive' } as const;
    return answerLetter(us, id, requestIn(locale, { kind: 'delete' }), answer, answerText, recipient);
  },
  'answer: correction': (locale, us) => {
    const answer = { outcome: 'done', textSha256: '', by: 'olive' } as const;
    return answerLetter(
      us,
      id,
      requestIn(locale, { kind: 'correct' }),
      answer,
      { ...answerText, corrections: corrected },
      recipient,
    );
  },
  'answer to a parent': (locale, us) => {
    const answer = { outcome: 'no-data', textSha256: '', by: 'olive' } as const;
    return answerLetter(us, id, requestIn(locale, { kind: 'child-data' }), answer, answerText, recipient);
  },
  'answer to a parent: under 13': toParent('under-13'),
  'answer to a parent: 13 to 15': toParent('13-15'),
  'answer to a parent: 16 or older': toParent('16-or-older'),
  'answer: records for a recipient': (locale, us) => {
    const answer = { outcome: 'done', textSha256: '', by: 'olive' } as const;
    const asked = requestIn(locale, { kind: 'cpni-disclose-to' });
    return answerLetter(us, id, asked, answer, { ...answerText, recipient: given('Carrier Two') }, recipient);
  },
  'answer: a permission in effect': granted('in-effect'),
  'answer: a permission in effect in part': granted('partly'),
  'answer: a permission without effect for now': granted('stopped'),
  'answer: a permission without effect': granted('denied'),
  'answer without proof: a correction': withoutProof('done', { kind: 'correct' }),
  'refusal without proof: a visitor': withoutProof('refused'),
  'refusal without proof: an employee': withoutProof('refused', {
    ...{ relation: 'employee', regime: 'us', residence: 'us' },
  }),
  'refusal without proof: phone records': withoutProof('refused', { kind: 'cpni-examine' }),
  question: (locale, us) => question(us, id, requestIn(locale), recipient, sentText(typed.text)),
  message: (locale, us) => message(us, id, requestIn(locale), to, sentText(typed.text)),
  'extension under the GDPR': (locale, us) =>
    extension(us, id, requestIn(locale), recipient, { promisedOn: '2026-12-24', text: sentText(typed.text) }),
  'extension under the CCPA': (locale, us) =>
    extension(us, id, requestIn(locale, { regime: 'us', residence: 'us', usState: 'CA' }), recipient, {
      promisedOn: '2026-12-24',
      text: sentText(typed.text),
    }),
  reopened: (locale, us) => reopened(us, id, requestIn(locale), recipient, 'new-facts'),
  'reopened after a wrong answer': (locale, us) =>
    reopened(us, id, requestIn(locale), recipient, 'wrong-answer'),
  'reopened after a complaint': (locale, us) =>
    reopened(us, id, requestIn(locale), recipient, 'complaint-upheld'),
  'resumed after a legal hold': (locale, us) => reopened(us, id, requestIn(locale), recipient, 'hold-ended'),
  'duplicate joined': (locale, us) =>
    duplicateJoined(us, id, requestIn(locale), recipient, { id: 'REQ-0THER', dueOn: '2026-12-20' }),
  'how to write': (locale, us) => howToWrite(us, id, requestIn(locale, { channel: 'phone' }), to),
  'instruction told': (locale, us) => instructionTold(us, id, requestIn(locale), link),
  'instruction told of an erasure': (locale, us) =>
    instructionTold(us, id, requestIn(locale, { kind: 'delete' }), link),
  'restriction confirmed': (locale, us) =>
    restrictionConfirmed(us, id, requestIn(locale), { ...link, now: usesNow(restricted, () => undefined) }),
  'permission confirmed': (locale, us) =>
    permissionConfirmed(us, id, requestIn(locale), {
      ...link,
      notice: currentNotice.id,
      takerOf: () => undefined,
      register: permitted,
    }),
  'permission without effect': (locale, us) =>
    permissionConfirmed(us, id, requestIn(locale), {
      ...link,
      notice: currentNotice.id,
      takerOf: () => undefined,
      register: restricted,
    }),
  'permission stopped for now': (locale, us) =>
    permissionConfirmed(us, id, requestIn(locale), {
      ...link,
      notice: currentNotice.id,
      takerOf: () => undefined,
      register: restricted.map((one) => ({ ...one, isBlock: true })),
    }),
  'roster proposed': (locale, us) => rosterProposed(us, secret, { ...change, locale }),
  'roster cools down': (locale, us) =>
    rosterCoolsDown(us, secret, { ...change, locale, effectiveOn: '2026-12-02' }),
  'roster changed': (locale, us) => rosterChanged(us, { ...change, locale }),
  'account changed': (locale, us) => accountChanged(us, to, '2026-11-24', locale),
  'address changed': (locale, us) => addressChanged(us, to, '2026-11-24', locale),
  ...complaintLetters,
} as const satisfies Readonly<Record<string, Write>>;
export type LetterName = keyof typeof letters;
export const everyLetter: Readonly<Record<string, Write>> = letters;

export const letterIn = (name: string, locale: Locale): Letter => {
  const write = everyLetter[name];
  if (write === undefined) throw new Error(`there is no letter "${name}"`);
  return write(locale, letterhead);
};
