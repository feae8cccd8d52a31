import {
  AlreadyDecided,
  AlreadySettled,
  Busy,
  CaseTooLong,
  IdempotencyKeyReused,
  InvalidInput,
  LinkExpired,
  UnknownLink,
} from '#domain/case/errors.ts';
import { given } from '#domain/case/words-out.ts';
import { NoSuchProposal } from '#domain/controller/decider.ts';
import {
  FetchedOften,
  TooManyRequests,
  VerificationPaused,
  WrongCode,
  WrongPassphrase,
} from '#domain/request/errors.ts';
import { type LinkAsks, linkAsks } from '#domain/request/link-purposes.ts';
import { TooManyMessages } from '#domain/request/officer-action-errors.ts';
import { publicStages, timelineSteps } from '#domain/request/view.ts';
import { requestKinds } from '#domain/request/vocabulary.ts';
import type { ListedRow } from '#functions/request/limits/read-list.ts';
import type { LinkView } from '#functions/request/link/contract.ts';
import type { RequestView } from '#functions/request/status/read-request.ts';
import { codeMissing } from '#functions/request/verification/give-code.ts';
import type { SiteResponse } from '#functions/site/exchange.ts';
import { hrefIn } from '#functions/site/language.ts';
import { recordsPages } from '#functions/site/records.ts';
import { maintenancePage } from '#functions/site/restriction/maintenance.ts';
import { wentWrong } from '#functions/site/simple-pages.ts';
import { restrictionWorld } from '../waiting-restrictions.ts';
import { complaintPages } from './complaint-pages.ts';
import { aHouse, code, key, nothingPossible, receipt, viewed } from './fake-needs.ts';
import { namedFilePages } from './file-pages.ts';
import { formPages } from './form-pages.ts';
import { linkViews } from './link-views.ts';
import { questionPages } from './question-pages.ts';
import { spokenNow } from './spoken.ts';

type Show = () => SiteResponse | Promise<SiteResponse>;

const letterhead = {
  companyName: 'Alder Communications',
  contact: 'privacy@alder.example',
  zone: 'America/Denver',
  language: 'en' as const,
};
const pages = aHouse();
const at = receipt.receivedAt;
const refusing = (error: Error) => () => Promise.reject(error);

/** Every sentence that the timeline can hold. */
const everyEvent = timelineSteps.map((step) => ({ at, step, what: '' }));

const statusOf = (over: Partial<RequestView>, form: Record<string, string> = {}) => {
  const view = viewed({ timeline: everyEvent, ...over });
  return aHouse({ status: async () => view, renew: async () => view }).post('/status', { code, ...form });
};

const records = (form: Record<string, string>, refused?: Error) =>
  recordsPages({
    ...letterhead,
    fetch: refused ? refusing(refused) : async () => ({ url: '/records.zip', expiresAt: at }),
  })({
    method: Object.keys(form).length > 0 ? 'POST' : 'GET',
    path: hrefIn(spokenNow(), '/records'),
    query: {},
    form,
  });

const eachOf = <T>(list: readonly T[], name: (one: T) => string, show: (one: T) => ReturnType<Show>) =>
  Object.fromEntries(list.map((one): [string, Show] => [name(one), () => show(one)]));

const question = { asks: 'requester', secret: 'R0W', until: '2026-12-04' } as const;
const listedRow = { id: receipt.id, kind: receipt.kind, receivedOn: '2026-11-24', dueOn: receipt.dueOn };
const twoQuestions: readonly ListedRow[] = [
  { ...listedRow, question },
  { ...listedRow, id: 'REQ-ANOTHER', kind: 'delete', question },
];
const listed = (rows: readonly ListedRow[], form: Record<string, string> = {}) =>
  aHouse({ list: async () => ({ locale: 'en', rows, from: 0, next: 50, seen: 'seen' }) }).post('/list', {
    secret: 'S3CRET',
    ...form,
  });

const messages = [
  { at, from: 'us', text: given('typed') },
  { at, from: 'you', text: given('typed') },
] as const;
const restriction = (form: Record<string, string>) => {
  const { send, open } = restrictionWorld();
  const path = hrefIn(spokenNow(), '/restriction');
  return Object.keys(form).length > 0 ? send(form, path) : open(path);
};
const named = { secret: 'S3CRET', answer: 'confirm' };
const linked = (asks: LinkAsks, over: Partial<LinkView> = {}) =>
  aHouse({ openLink: async () => ({ ...linkViews[asks], ...over }) });
const expired = (canRenew: boolean) => aHouse({ openLink: async () => ({ expired: true, canRenew }) });

const whole = {
  ...{ capacity: 'somebody-else', relation: 'visitor', kind: 'inquiry', details: 'x' },
  ...{ name: 'Pat', email: 'pat@home.example' },
};

/** Every public page in every state that a person can meet, by name. */
export const namedPages: Readonly<Record<string, Show>> = {
  start: () => pages.get('/'),
  form: () => pages.get('/request'),
  // '/request/{question}'
  ...questionPages,
  // '/request/files', '/request/file'
  'form sent too fast': () => pages.post('/request', { website: 'x' }),
  ...eachOf(
    [new TooManyRequests(), new IdempotencyKeyReused(), new Busy(), new InvalidInput([])],
    ({ name }) => `form refused: ${name}`,
    (error) => aHouse({ submit: refusing(error) }).post('/request', whole),
  ),
  ...formPages,
  ...eachOf(
    requestKinds,
    (kind) => `confirmation of ${kind}`,
    (kind) => aHouse({ receiptOf: async () => ({ ...receipt, kind }) }).get('/confirmation', { key }),
  ),
  'confirmation of a restriction with a number': () =>
    aHouse({
      receiptOf: async () => ({ ...receipt, kind: 'cpni-restrict', numberGiven: 'plain' }),
    }).get('/confirmation', { key }),
  'status: code asked': () => pages.get('/status'),
  'status: no code': () => pages.post('/status', { code: '' }),
  'status: unknown code': () => pages.post('/status', { code: 'x' }),
  'status: cannot look': () => aHouse({ status: refusing(new Busy()) }).post('/status', { code }),
  ...eachOf(
    publicStages,
    (stage) => `status: ${stage}`,
    (stage) => statusOf({ stage, messages }),
  ),
  ...eachOf(
    [
      'the-company',
      'the-account-holder',
      'this-address',
      'this-mailbox',
      'this-mailbox-and-evidence',
    ] as const,
    (by) => `status: ${by} may have to confirm`,
    (by) => statusOf({ confirmation: { by, pausesOn: '2026-12-05' } }),
  ),
  'status: late, with a new date': () => statusOf({ stage: 'late', newDate: '2026-12-31' }),
  'status: late twice': () => statusOf({ stage: 'late', newDate: '2026-11-20' }),
  'status: late, about phone records': () => statusOf({ stage: 'late', kind: 'cpni-examine' }),
  'status: late, for a reader in the EU': () => statusOf({ stage: 'late', regime: 'eu', residence: 'eu' }),
  'status: extended': () => statusOf({ extended: { promisedOn: '2026-12-01', reason: 'complex' } }),
  'status: extended for many requests': () =>
    statusOf({ extended: { promisedOn: '2026-12-01', reason: 'many-requests' } }),
  'status: records to download': () =>
    statusOf({ stage: 'closed', may: nothingPossible, records: { until: '2026-12-20', left: 9 } }),
  'status: one download left': () =>
    statusOf({ stage: 'closed', may: nothingPossible, records: { until: '2026-12-20', left: 1 } }),
  'status: a restriction that is recorded': () =>
    statusOf({ stage: 'answered', kind: 'cpni-restrict', may: nothingPossible }),
  'status: of a company': () => statusOf({ capacity: 'controller' }),
  ...eachOf(
    requestKinds,
    (kind) => `status of ${kind}`,
    (kind) => statusOf({ kind }),
  ),
  'status: closed unconfirmed': () =>
    statusOf({
      stage: 'closed',
      endedUnanswered: true,
      may: { ...nothingPossible, askAgain: true },
      messages,
    }),
  'status: link sent': () => statusOf({}, { action: 'renew' }),
  'status: asked again': () =>
    aHouse({
      renew: async () => viewed({ id: 'REQ-7ZZ0000000000000000000000Y' }),
    }).post('/status', { code, action: 'renew' }),
  'status: message sent': () => statusOf({}, { action: 'write', message: 'typed' }),
  ...eachOf(
    [new InvalidInput([]), new AlreadySettled(), new TooManyMessages(), new CaseTooLong()],
    ({ name }) => `status: message refused: ${name}`,
    (error) => aHouse({ write: refusing(error) }).post('/status', { code, action: 'write' }),
  ),
  'status: withdraw?': () => statusOf({}, { action: 'withdraw' }),
  'status: withdrawn now': () => aHouse().post('/status', { code, action: 'withdraw', sure: 'yes' }),
  'status: too late to withdraw': () =>
    aHouse({ withdraw: refusing(new AlreadySettled()) }).post('/status', {
      code,
      action: 'withdraw',
      sure: 'yes',
    }),
  verify: () => pages.get('/verify'),
  'verify: nothing typed': () => pages.post('/verify', {}),
  'verify: half a code on paper': () =>
    aHouse({ openLink: refusing(new InvalidInput([codeMissing])) }).post('/verify', { secret: '4071 2958' }),
  'verify: expired': () => expired(true).post('/verify', { secret: 'S3CRET' }),
  'verify: expired, and optional': () => expired(false).post('/verify', { secret: 'S3CRET' }),
  'verify: a new link': () => pages.post('/verify', { secret: 'S3CRET', action: 'renew' }),
  'verify: no answer': () => linked('contact').post('/verify', { secret: 'S3CRET', step: 'answer' }),
  ...eachOf(
    linkAsks,
    (asks) => `verify, about: ${asks}`,
    (asks) => linked(asks).post('/verify', { secret: 'S3CRET' }),
  ),
  ...Object.fromEntries(
    linkAsks.flatMap((asks) =>
      linkViews[asks].answers.map((answer): [string, Show] => [
        `verify, answered: ${asks}, ${answer}`,
        () => linked(asks).post('/verify', { secret: 'S3CRET', answer }),
      ]),
    ),
  ),
  'verify, answered: an only contact': () =>
    linked('contact', { others: 0, showsAccount: true }).post('/verify', named),
  'verify, answered: the person is confirmed': () =>
    linked('adoption', { typed: { who: 'typed', isTheirs: true } }).post('/adopt', { secret: 'S3CRET' }),
  ...eachOf(
    [{ is: 'restricted', since: at } as const, { is: 'permitted', notice: 'CPNI-3' } as const],
    ({ is }) => `verify, put back: ${is}`,
    (cpni) =>
      aHouse({ openLink: async () => linkViews.restriction, putBack: async () => cpni }).post('/verify', {
        secret: 'S3CRET',
        answer: 'put-back',
      }),
  ),
  ...eachOf(
    [
      new UnknownLink(),
      new WrongCode(),
      new LinkExpired(),
      new VerificationPaused(),
      new AlreadyDecided(),
      new NoSuchProposal(),
      new AlreadySettled(),
      new Busy(),
    ],
    ({ name }) => `verify refused: ${name}`,
    (error) => aHouse({ verdict: refusing(error) }).post('/verify', named),
  ),
  'list: asked': () => pages.get('/list'),
  'list: no code': () => pages.post('/list', {}),
  'list: nothing left': () => pages.post('/list', { secret: 'S3CRET' }),
  'list of questions': () => listed(twoQuestions),
  'list of a company': () =>
    listed([{ ...listedRow, question: { ...question, asks: 'controller', typed: 'x' } }]),
  'list of other letters': () => listed([{ ...listedRow, code }]),
  'list: answered': () => listed(twoQuestions, { row: receipt.id, answer: 'confirm' }),
  'list: answered before': () => listed([], { row: receipt.id, answer: 'confirm' }),
  'list: none of these?': () => listed(twoQuestions, { action: 'none' }),
  'list: none of this one?': () => listed(twoQuestions.slice(0, 1), { action: 'none' }),
  'list: none of these': () => listed(twoQuestions, { action: 'none', sure: 'seen' }),
  ...eachOf(
    [new UnknownLink(), new LinkExpired(), new Busy()],
    ({ name }) => `list refused: ${name}`,
    (error) => aHouse({ list: refusing(error) }).post('/list', { secret: 'S3CRET' }),
  ),
  'list refused: VerificationPaused': () =>
    aHouse({
      list: async () => ({ locale: 'en', rows: twoQuestions, from: 0, seen: 'seen' }),
      verdict: refusing(new VerificationPaused()),
    }).post('/list', { secret: 'S3CRET', row: receipt.id, answer: 'confirm' }),
  adopt: () => pages.get('/adopt'),
  'adopt: answered': () => linked('adoption').post('/adopt', { secret: 'S3CRET', answer: 'adopt' }),
  records: () => records({}),
  'records: found': () => records({ request: 'x' }),
  ...eachOf(
    [new WrongCode(), new WrongPassphrase(), new FetchedOften(), new Busy()],
    ({ name }) => `records refused: ${name}`,
    (error) => records({ request: 'x' }, error),
  ),
  ...namedFilePages,
  complaint: () => pages.get('/complaint'),
  ...complaintPages,
  privacy: () => pages.get('/privacy'),
  'CPNI notice': () => pages.get('/cpni-notice'),
  accessibility: () => pages.get('/accessibility'),
  'not found': () => pages.get('/nothing'),
  'no form': () => pages.ask({ method: 'POST', path: '/request', refused: 415 }),
  'too long': () => pages.ask({ method: 'POST', path: '/request', refused: 413 }),
  maintenance: () => maintenancePage({ ...letterhead, language: spokenNow() }),
  // '/restriction'
  'restriction: its form': () => restriction({}),
  'restriction: recorded': () => restriction({ account: '5550-1234', contact: 'ada@home.example' }),
  'restriction: recorded without a number': () => restriction({ account: 'I do not know' }),
  'restriction: no account': () => restriction({ name: 'Ada' }),
  'went wrong': () => wentWrong({ ...letterhead, language: spokenNow() }),
};
