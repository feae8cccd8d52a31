import { stateZones } from '#domain/breach/direction-zones.ts';
import { newYork } from '#domain/calendar/instants.ts';
import { type Instant, readDay, readInstant } from '#domain/calendar/times.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import { noReasonWords } from './acts/determination-acts.ts';
import { consultationWords } from './acts/urgent-acts.ts';
import { inNewYork } from './words.ts';

export interface ReadingProposal {
  /** Typed words by their hash. */
  readonly texts: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly nameOf: (sub: string) => string;
  /** IANA name of the company's zone. */
  readonly zone: string;
}

/** Of everything that a proposal or its text may hold; a name that is not here is shown as it is, so nothing is hidden. */
const names: Readonly<Record<string, string>> = {
  asTyped: 'As typed',
  verbal: 'By phone or in person',
  replaces: 'Takes over the reminders of',
  office: 'Field office',
  zone: 'Time zone of its last day',
  stops: 'Ends',
  named: 'Its reference is named in the writing',
  namesReferences: 'References that the writing names',
  ofStops: 'Latest writing of each',
  id: 'Direction or stop',
  latestWritingOn: 'Latest writing or correction',
  answeredAt: 'Answered',
  asksForMore: 'Asks us to wait longer',
  explained: 'Explained entries',
  hasDirection: 'An entry was a direction that is recorded',
  liftedBy: 'End confirmed by',
  reviewedBy: 'Reviewed by',
  advice: 'Counsel’s advice',
  advisedAt: 'Counsel advised',
  agency: 'Agency',
  alreadyTold: 'Notified before it was in force',
  answer: 'The agency’s answer',
  asked: 'What the agency asked',
  askedAt: 'Asked',
  because: 'Why',
  by: 'By',
  calledBack: 'Number called back',
  circumstances: 'What happened',
  class: 'Customers',
  classes: 'Customers',
  closures: 'Days on which the FCC was closed',
  confirmationHash: 'SHA-256 of the confirmation',
  confirmedBy: 'Confirmed by',
  consultedAt: 'Agency consulted',
  contact: 'Person consulted',
  correction: 'Correction that waits',
  counsel: 'Counsel',
  counselNote: 'Counsel’s note',
  customersMayBeToldAt: 'First moment for customers',
  decision: 'Decision',
  determination: 'Determination',
  determinedAt: 'Determined',
  direction: 'Direction',
  directions: 'Directions and stops',
  discoveredAt: 'Discovered',
  document: 'SHA-256 of the document',
  documentSha256: 'SHA-256 of the document',
  doneOn: 'Done on',
  dueOn: 'Due on',
  end: 'End that was asked',
  error: 'Fault',
  filedAt: 'Filed',
  filedBefore: 'Filing must be before',
  from: 'From',
  further: 'A further stop',
  generation: 'Restore number',
  hold: 'Does the federal hold come first',
  initial: 'First direction of this agency',
  justification: 'Why they cannot wait',
  kind: 'Kind',
  late: 'Recorded more than 24 hours after filing',
  law: 'Law',
  letter: 'Letter',
  lift: 'Lift that was asked',
  liftedAt: 'Lifted',
  lines: 'Lines of the list',
  listed: 'Refused entries',
  longer: 'Kept at full length',
  meant: 'Meant',
  mentionsCpni: 'Mentions CPNI',
  n: 'Number',
  notBefore: 'Counts not before',
  number: 'Number of our stop',
  objections: 'Objections',
  occurredFrom: 'Happened from',
  occurredTo: 'Happened until',
  official: 'Official',
  outcome: 'What the agency said',
  own: 'Our own stop',
  owner: 'Who takes care of it',
  paperMailLeft: 'Paper letters not mailed',
  postedOn: 'Mailed on paper on',
  publication: 'Notice that may be published',
  published: 'The regulator may publish it',
  question: 'Question to the agency',
  reason: 'Reason',
  reasonCode: 'Why not',
  receipt: 'Receipt number',
  receipts: 'Receipts',
  recordedAt: 'Recorded',
  reference: 'Reference',
  replacedBy: 'Replaced by direction',
  report: 'Report to law enforcement',
  reviewedAt: 'Reviewed',
  rows: 'Rows',
  ruleset: 'Ruleset',
  sentOn: 'Sent on',
  pauses: 'Their names',
  author: 'By',
  at: 'At',
  task: 'Task',
  tell: 'Notify customers',
  tells: 'Agencies that it tells',
  times: 'Times',
  to: 'To be notified',
  until: 'Last day without notice',
  urgentException: 'Urgent exception',
  urgentNeed: 'Urgent need',
  urgentNeedIndicated: 'The filing says that some need urgent notice',
  withdrawal: 'Withdrawal that was asked',
  withdrawnAt: 'Withdrawn',
  within2011: 'Within 47 CFR 64.2011(e)',
  writtenOn: 'Written on',
};

/** Codes of ours; all else is shown as it is. */
const codes: Readonly<Record<string, string>> = {
  ...consultationWords,
  ...noReasonWords,
  ...stateZones,
  all: 'Secret Service and FBI',
  'does-not': 'no',
  prevails: 'yes',
  undecided: 'not decided',
  verbal: 'a call',
  'over-30-days': 'a first direction of more than 30 days',
  incomplete: 'a direction that lacks something',
  'our-own': 'an officer’s entry',
};

const people = new Set(['author', 'by', 'confirmedBy', 'liftedBy', 'reviewedBy']);
const stopId = /^(?:own-)?(?:direction|stop)-\d+$/;
const hash = /^[0-9a-f]{64}$/;

const both = (at: Instant, zone: string): string =>
  zone === newYork ? inNewYork(at) : `${inNewYork(at)} (${instantInWords(at, zone)})`;

const texted = (name: string, value: string, { nameOf, zone }: ReadingProposal): Markup | string => {
  if (people.has(name)) return nameOf(value);
  if (hash.test(value)) return html`<code class="pc-hash">${value}</code>`;
  if (stopId.test(value)) return value.replaceAll('-', ' ');
  const at = readInstant(value);
  if (at !== undefined) return both(at, zone);
  const on = readDay(value);
  if (on !== undefined) return dateInWords(on);
  return html`<span class="pc-typed">${codes[value] ?? value}</span>`;
};

const shown = (name: string, value: unknown, reading: ReadingProposal): Markup | string => {
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return value.toLocaleString('en-US');
  if (typeof value === 'string') return texted(name, value, reading);
  if (Array.isArray(value)) {
    if (value.length === 0) return 'none';
    return html`<ul class="govuk-list">${value.map((one) => html`<li>${shown(name, one, reading)}</li>`)}</ul>`;
  }
  return factsOf(value, reading);
};

const typedWords = (sha256: string, reading: ReadingProposal): Markup => {
  const typed = reading.texts[sha256];
  return typed === undefined || Object.keys(typed).length === 0
    ? html`The text was erased. SHA-256 <code class="pc-hash">${sha256}</code>`
    : html`${factsOf(typed, reading)}<p class="pc-small">SHA-256 <code class="pc-hash">${sha256}</code></p>`;
};

/** What is asked comes before what is there already. */
const asked = ['lift', 'correction', 'withdrawal', 'publication', 'end', 'times'];
const placeOf = (name: string): number => (asked.includes(name) ? 0 : 1);

/** Every fact of it, in words: nobody confirms what they did not read (R-13). */
export const factsOf = (facts: object, reading: ReadingProposal): Markup =>
  html`<dl class="pc-facts">${Object.entries(facts)
    .filter(([, value]) => value !== undefined)
    .toSorted(([one], [other]) => placeOf(one) - placeOf(other))
    .map(
      ([name, value]) =>
        html`<div class="pc-facts__one"><dt>${name === 'textSha256' ? 'As typed' : (names[name] ?? name)}</dt><dd>${
          name === 'textSha256' && typeof value === 'string'
            ? typedWords(value, reading)
            : shown(name, value, reading)
        }</dd></div>`,
    )}</dl>`;
