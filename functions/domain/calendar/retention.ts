import { type Keep, periods, type RecordClass } from './periods.ts';

interface RetentionRow {
  /** In an officer's words. */
  readonly what: string;
  readonly keep: Keep;
  /** What the period counts from. */
  readonly from: string;
  /** Why we keep it so long, and no longer. */
  readonly basis: string;
  /** Who says so: P-number, R-number, a section of law, or a decision. */
  readonly source: string;
  /** A preservation keeps it longer (P47); otherwise why a court needs none of it. */
  readonly inPreservation: true | string;
}

const proofOnly = 'It proves a key or counts calls, and says nothing about anybody.';
const neverSent = 'It was never sent, so we have not received it.';
const copyElsewhere = 'What it holds is in the case or the list, which a preservation keeps.';

/**
 * The one table of retention (P47): how long we keep each class of record, from when, why, and who says so. Every time to live that
 * code writes and every rule of the file store takes its period from `periods.ts`, which functions hold without these sentences
 * (test/infra/retention.test.ts).
 */
export const retention = {
  history: {
    what: 'History of a case or of a register’s entry: codes, dates and hashes',
    ...{ keep: periods.history, from: 'its first commit' },
    basis:
      'It proves what we did, holds no personal data, and a chain of hashes without a link proves nothing.',
    ...{ source: 'R-24, 47 CFR 64.2011(d), 64.2009(c), decision 0001', inPreservation: true },
  },
  person: {
    what: 'Name, addresses and typed words of a request or complaint, with the keys that find them',
    ...{ keep: periods.person, from: 'the first due date' },
    basis: 'Records of requests and how we answered.',
    ...{ source: 'P47, 11 CCR 7101', inPreservation: true },
  },
  'unfinished-person': {
    what: 'Typed data of a request or complaint without a receipt',
    ...{ keep: periods['unfinished-person'], from: 'its arrival' },
    ...{ basis: 'A retry finds what the first try wrote.', source: 'P47, R-1', inPreservation: neverSent },
  },
  words: {
    what: 'Words of requesters and officers beside a request or complaint, and letters as sent',
    ...{ keep: periods.words, from: 'the first due date' },
    basis: 'They are part of the request, and show what we answered.',
    ...{ source: 'P47, 11 CCR 7101', inPreservation: true },
  },
  register: {
    what: 'People, words and letters of accounts, controllers, breaches, transfers, campaigns and other registers',
    ...{ keep: periods.register, from: 'its entry' },
    basis: 'Breaches two years, transfers and campaigns a year at the least; accounts while we serve them.',
    ...{ source: 'P34, P43, 47 CFR 64.2011(d), 64.2009(c)', inPreservation: true },
  },
  notice: {
    what: 'Pages and claims of a customer notice',
    ...{ keep: periods.notice, from: 'the sending' },
    basis: 'The record of whom we notified of a breach, two years at the least.',
    ...{ source: '47 CFR 64.2011(d)', inPreservation: true },
  },
  'cpni-decision': {
    what: 'Answers to checks whether a use of CPNI is allowed',
    ...{ keep: periods['cpni-decision'], from: 'the filing of the year’s certificate' },
    ...{ basis: 'The certificate rests on them.', source: '47 CFR 64.2009(c), (e)', inPreservation: true },
  },
  search: {
    what: 'Which officer searched when: a hash of the text',
    ...{ keep: periods.search, from: 'the search' },
    ...{ basis: 'As long as a request.', source: 'R-24, P47', inPreservation: proofOnly },
  },
  link: {
    what: 'Hash of a link without an end',
    ...{ keep: periods.link, from: 'the first due date' },
    ...{ basis: 'It opens the case’s own page.', source: 'P47, decision 0005', inPreservation: proofOnly },
  },
  'ended-link': {
    what: 'Hash of a link with an end',
    ...{ keep: periods['ended-link'], from: 'the end of the link' },
    basis: 'We can tell an ended link from an unknown one.',
    ...{ source: 'R-23', inPreservation: proofOnly },
  },
  'waiting-letter': {
    what: 'Places of letters in a list that went out',
    ...{ keep: periods['waiting-letter'], from: 'the sending of the list' },
    basis: 'Longer than any link in it works.',
    ...{ source: 'R-23, decision 0024', inPreservation: copyElsewhere },
  },
  'pending-denial': {
    what: 'A restriction beside its account until the machine writes it there',
    ...{ keep: periods['pending-denial'], from: 'its receipt' },
    basis: 'As long as typed data without a receipt.',
    ...{ source: 'P31, decision 0050', inPreservation: copyElsewhere },
  },
  idempotency: {
    what: 'Hash of a caller’s key',
    ...{ keep: periods.idempotency, from: 'the first call' },
    ...{ basis: 'A repeated call is the same call.', source: 'R-1', inPreservation: proofOnly },
  },
  'code-tries': {
    what: 'Count of tries of a mailed code',
    ...{ keep: periods['code-tries'], from: 'the letter' },
    basis: 'Longer than any code works or records are available.',
    ...{ source: 'P34, decision 0016', inPreservation: proofOnly },
  },
  'daily-count': {
    what: 'Count of letters to one address',
    ...{ keep: periods['daily-count'], from: 'the first of the day' },
    ...{ basis: 'Nobody can flood a mailbox.', source: 'decision 0024', inPreservation: proofOnly },
  },
  'hourly-count': {
    what: 'Count of one hour: of a network, or of an officer’s searches',
    ...{ keep: periods['hourly-count'], from: 'the end of the hour' },
    ...{ basis: 'Nobody can flood us.', source: 'P41, decision 0043', inPreservation: proofOnly },
  },
  act: {
    what: 'Answer to an officer’s act',
    ...{ keep: periods.act, from: 'the act' },
    ...{ basis: 'A double click does nothing twice.', source: 'R-1', inPreservation: copyElsewhere },
  },
  session: {
    what: 'An officer’s session that has ended',
    ...{ keep: periods.session, from: 'the longest session' },
    basis: 'The officer gets back what was typed.',
    ...{ source: 'P26, P41', inPreservation: copyElsewhere },
  },
  officer: {
    what: 'Name of an officer',
    ...{ keep: periods.officer, from: 'the first sign-in' },
    ...{ basis: 'The history says who did what.', source: 'R-24', inPreservation: true },
  },
  draft: {
    what: 'Answers on a form that was not sent',
    ...{ keep: periods.draft, from: 'the first answer' },
    basis: 'Nobody has to type twice; nothing was received.',
    ...{ source: 'P26, P47', inPreservation: neverSent },
  },
  'draft-file': {
    what: 'Files attached to a form that was not sent',
    ...{ keep: periods['draft-file'], from: 'the upload' },
    basis: 'A draft lives one day, and its file is attached within one more.',
    ...{ source: 'P47, decision 0029', inPreservation: neverSent },
  },
  identity: {
    what: 'Image that shows who somebody is',
    ...{ keep: periods.identity, from: 'the receipt; earlier: the verdict' },
    basis: 'A deletion may be tried for a day or two, and nothing is kept for more than 30 days.',
    ...{ source: 'R-29', inPreservation: true },
  },
  attached: {
    what: 'Files and scans of a request; the case’s clock erases them with the person',
    ...{ keep: periods.attached, from: 'the upload' },
    basis: '24 months after a due date up to three months after receipt, for a case that a restore lost.',
    ...{ source: 'P47, 11 CCR 7101', inPreservation: true },
  },
  package: {
    what: 'Records packed for a requester',
    ...{ keep: periods.package, from: 'the packing' },
    basis: '90 days for the longest request, then 30 to fetch them.',
    ...{ source: 'P45, R-29', inPreservation: true },
  },
  'preserved-copy': {
    what: 'Copies of the files of a case that a preservation covers',
    ...{ keep: periods['preserved-copy'], from: 'the copying' },
    basis: 'The end of the last preservation erases them.',
    ...{ source: 'P47, decision 0057', inPreservation: true },
  },
  'erased-mark': {
    what: 'Keyed hash of the reference of a case whose personal data was erased',
    ...{ keep: periods['erased-mark'], from: 'the erasure' },
    basis: 'After a restore of the table, what was erased is erased again.',
    ...{ source: 'P47, decision 0057', inPreservation: true },
  },
  'fetchable-package': {
    what: 'Records that a requester can download',
    ...{ keep: periods['fetchable-package'], from: 'the answer' },
    basis: 'A new code changes nothing.',
    ...{
      source: 'R-29',
      inPreservation: 'Its end closes the door; the file itself is kept as the row above says.',
    },
  },
  'breach-file-version': {
    what: 'Replaced or removed versions of the files of a breach',
    ...{ keep: periods['breach-file-version'], from: 'the replacement' },
    basis: 'The record of breaches and notices.',
    ...{ source: '47 CFR 64.2011(d)', inPreservation: copyElsewhere },
  },
  upload: {
    what: 'Files of officers on their way: lists and imports',
    ...{ keep: periods.upload, from: 'the upload' },
    basis: 'An import waits so long for its second officer.',
    ...{ source: 'R-13', inPreservation: copyElsewhere },
  },
  download: {
    what: 'Files that officers asked for',
    ...{ keep: periods.download, from: 'the making' },
    basis: 'They are made again on demand.',
    ...{ source: 'P41', inPreservation: copyElsewhere },
  },
  'email-events': {
    what: 'What became of emails, as the email service tells',
    ...{ keep: periods['email-events'], from: 'the event' },
    basis: '25 months: longer than the two years of the record.',
    ...{ source: '47 CFR 64.2011(d), decision 0035', inPreservation: copyElsewhere },
  },
  drill: {
    what: 'State of a practice breach; everybody in it is made up',
    ...{ keep: periods.drill, from: 'its last step' },
    basis: 'A drill that nobody goes on with ends by itself.',
    ...{ source: 'decision 0067', inPreservation: 'It is about no real breach and no real person.' },
  },
  'drill-record': {
    what: 'Record of a drill: who practiced, how long each step took, and what was caught',
    ...{ keep: periods['drill-record'], from: 'the end of the drill' },
    basis: 'Training is part of the evidence of the yearly certificate.',
    ...{
      source: '47 CFR 64.2009(b), (e), decision 0067',
      inPreservation: 'It is about practice, and says nothing of any customer.',
    },
  },
  'waiting-restriction': {
    what: 'A restriction that waits for its case',
    ...{ keep: periods['waiting-restriction'], from: 'the receipt' },
    basis: 'Nothing but its case ends it.',
    ...{ source: 'R-26, decision 0053', inPreservation: copyElsewhere },
  },
  'erased-version': {
    what: 'Versions of a file that was erased, and parts of an upload that broke off',
    ...{ keep: periods['erased-version'], from: 'the erasure' },
    basis: 'What was erased leaves nothing behind, and nobody goes on with a part.',
    ...{ source: 'P47', inPreservation: 'Only what nobody keeps is erased.' },
  },
} as const satisfies Readonly<Record<RecordClass, RetentionRow>>;
