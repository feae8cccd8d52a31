import {
  backLink,
  button,
  details,
  errorSummary,
  insetText,
  panel,
  skipLink,
  tag,
  warningText,
} from '#functions/design-system/blocks.ts';
import { card, cards, columns, counts, emptyState, facts, halves } from '#functions/design-system/card.ts';
import { caseHead } from '#functions/design-system/case-head.ts';
import { checkboxes, radios } from '#functions/design-system/choices.ts';
import { clockFigure } from '#functions/design-system/clock-figure.ts';
import { consoleCss } from '#functions/design-system/compiled/console-css.ts';
import { consoleJs } from '#functions/design-system/compiled/console-js.ts';
import { dateInput } from '#functions/design-system/date-input.ts';
import { difference } from '#functions/design-system/difference.ts';
import { dueChip } from '#functions/design-system/due-chip.ts';
import { fileUpload, input, select, textarea } from '#functions/design-system/fields.ts';
import { filterForm } from '#functions/design-system/filter.ts';
import { gateBanner, gateChip } from '#functions/design-system/gate.ts';
import { html, type Markup, raw } from '#functions/design-system/html.ts';
import { identityBar } from '#functions/design-system/identity-bar.ts';
import { keysHelp } from '#functions/design-system/keys-help.ts';
import { letterGap, letterSheet } from '#functions/design-system/letter-sheet.ts';
import { masthead } from '#functions/design-system/masthead.ts';
import { messages } from '#functions/design-system/messages.ts';
import { subNavigation } from '#functions/design-system/navigation.ts';
import { nextSteps } from '#functions/design-system/next-steps.ts';
import { notificationBanner } from '#functions/design-system/notification-banner.ts';
import { pagination } from '#functions/design-system/pagination.ts';
import { badge, ticketPanel } from '#functions/design-system/panels.ts';
import { progress } from '#functions/design-system/progress.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { tabs } from '#functions/design-system/tabs.ts';
import { tallyBar } from '#functions/design-system/tally-bar.ts';
import { taskList } from '#functions/design-system/task-list.ts';
import { timeline } from '#functions/design-system/timeline.ts';
import { uploadForm } from '#functions/design-system/upload-form.ts';
import { longHold, thanksgiving } from './clocks.ts';

const act = (text: string, kind = 'secondary'): Markup =>
  html`<form method="post" action="/act">${button({ text, classes: kind && `govuk-button--${kind}` })}</form>`;

const sign = raw(
  '<svg class="pc-mark" viewBox="0 0 24 24" width="26" height="26" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="10" fill="none" stroke="currentColor" stroke-width="2"/><path d="M12 6.5V12l3.6 2.2" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/></svg>',
);

const head = (current: string): Markup =>
  html`${skipLink({ href: '#main', text: 'Skip to main content' })}
${masthead({
  name: 'Privacy Clock',
  href: '/officer',
  sign,
  officer: 'Omar Officer, officer',
  signOut: html`<form method="post" action="/officer/sign-out"><button type="submit">Sign out</button></form>`,
  search: { action: '/officer/search', label: 'Reference, e-mail, account or company' },
  items: ['Today', 'Breaches', 'Post room', 'Companies', 'Accounts', 'Complaints'].map((text) => ({
    text,
    href: `/officer/${text.toLowerCase().replace(' ', '-')}`,
    active: text === current,
  })),
})}`;

interface Page {
  readonly title: string;
  readonly current: string;
  /** First in main. */
  readonly top?: Markup;
  readonly body: Markup;
}

/** As the console frames its pages. */
const page = ({ title, current, top, body }: Page): string =>
  html`<!doctype html>
<html lang="en" class="govuk-template"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<link rel="stylesheet" href="/console.css"><script type="module" src="/console.js"></script></head>
<body class="govuk-template__body pc-console">
${head(current)}
<div class="govuk-width-container"><main class="govuk-main-wrapper" id="main" tabindex="-1">${top}${body}</main></div>
<footer class="pc-foot"><div class="govuk-width-container">${keysHelp()}</div></footer>
</body></html>`.toString();

const gate = gateBanner({
  kind: 'gate',
  state: 'closed',
  id: 'gate',
  opens: 'Friday, December 4, 2026, 00:00 in New York',
  opensHere: 'Thursday 10:00 pm in Denver',
  wait: 'in 6 days 14 hours',
  rule: {
    text: '47 CFR 64.2011 as adopted in 2007, checked November 2 by Dana DPO. The store refuses an earlier release.',
  },
  body: clockFigure(thanksgiving),
});

const steps = nextSteps([
  { state: 'done', words: { text: 'Recorded and determined: report yes, tell yes' } },
  { state: 'done', words: { text: 'Report filed; receipts of both agencies' } },
  {
    state: 'blocked',
    words: { html: html`The letter lacks <strong>the date of the breach</strong>` },
    action: act('Complete the letter', ''),
  },
  {
    state: 'blocked',
    words: { text: 'Row 26, “Nobody Known”, has no address' },
    action: act('Complete the row'),
  },
  {
    state: 'waiting',
    words: { text: 'Approve the letter and the list' },
    who: {
      html: html`<strong>Not you:</strong> you wrote the letter. Not Olive: she uploaded the list. Sue Supervisor or Dana DPO can.`,
    },
    action: act('Ask Sue'),
  },
  { state: 'waiting', words: { text: 'Release by itself on Friday, December 4, 00:05 New York' } },
  { state: 'waiting', words: { text: 'Close when all 24 customers are accounted for' } },
]);

const tally = tallyBar({
  noun: 'customers',
  source: 'as the frozen list has it',
  total: 24,
  parts: [
    { label: 'told', count: 0, tone: 'done' },
    { label: 'wait for e-mail', count: 21, tone: 'waiting' },
    { label: 'on paper, to print', count: 2, tone: 'paper' },
    { label: 'without an address', count: 1, tone: 'open' },
  ],
});

/** A breach in its hold, as counsel would show it. */
export const breachPage = (): string =>
  page({
    title: 'Call records shown to a stranger: a breach',
    current: 'Breaches',
    top: caseHead({
      title: { text: 'Call records shown to a stranger' },
      about: [
        { text: 'BRE-Z6NR-HG7S' },
        { text: 'pretexting by telephone' },
        { text: 'recorded by Olive Officer' },
        { text: '24 customers' },
      ],
      chips: gateChip({ kind: 'gate', state: 'closed', opens: 'Fri, Dec 4' }),
      actions: html`${act('Complete the letter', '')}${act('Pause this notice', 'warning')}`,
    }),
    body: html`${subNavigation({
      label: 'This breach',
      items: ['Overview', 'List', 'Letter', 'Receipts and directions', 'Duties', 'Evidence'].map(
        (text, at) => ({ text, href: `/b/${at}`, active: at === 0 }),
      ),
    })}
${gate}
${cards([
  card({
    id: 'law',
    title: { text: 'Law enforcement' },
    body: facts([
      { name: 'Told', value: { text: 'Mon, Nov 23, 9:00 am' } },
      { name: 'Receipts', value: { text: 'Secret Service and FBI, CPNI-2026-0001' } },
    ]),
  }),
  card({
    id: 'dir',
    title: { text: 'Directions' },
    body: html`${facts([{ name: 'In force', value: { text: 'none' } }])}${act('Record a direction')}`,
  }),
  card({
    id: 'list',
    title: { text: 'List' },
    body: facts([
      { name: 'Frozen', value: { text: '24 rows: 21 e-mail, 3 paper' } },
      { name: 'To complete', value: { text: '1 row has no address' } },
    ]),
  }),
  card({
    id: 'letter',
    title: { text: 'Letter' },
    body: facts([
      { name: 'Version', value: { text: '1, by Omar Officer' } },
      { name: 'Approved', value: { text: 'not yet' } },
    ]),
  }),
])}
${columns(card({ id: 'next', title: { text: 'What is next, and who may do it' }, body: steps }), card({ id: 'all', title: { text: 'Everybody accounted for' }, body: html`${tally}${act('Pause this notice', 'warning')}` }))}
${card({ id: 'longer', title: { text: 'A longer hold' }, body: clockFigure(longHold) })}`,
  });

const today = '2026-11-27' as const;
const due = (dueOn: string): Markup => dueChip({ kind: 'due', dueOn, today });

const workRows = [
  ['REQ-1B8F-2C44', 'Copy of data', 'M••• R•••', due('2026-11-25'), 'nobody', 'our answer'],
  ['REQ-7K2M-9QXD', 'Correction', 'D••• H•••', due('2026-11-27'), 'Olive', 'Sue: sign the denial'],
  ['REQ-44VT-PL0A', 'Deletion', 'A••• K•••', due('2026-11-30'), 'Omar', 'the company'],
  [
    'BRE-Z6NR-HG7S',
    'Breach',
    '24 customers',
    gateChip({ kind: 'gate', state: 'closed', opens: 'Fri, Dec 4' }),
    'Omar',
    'law-enforcement hold',
  ],
  ['REQ-9T0P-77AA', 'Deletion', 'J••• P•••', due('2026-12-23'), 'Omar', 'the person'],
] as const;

const workList = scrollingTable('Work', {
  caption: 'Open work, by due date',
  captionClasses: 'govuk-visually-hidden',
  hasKeys: true,
  head: [
    { text: 'Reference', sort: { href: '?by=reference', direction: 'none' } },
    { text: 'Kind' },
    { text: 'Person' },
    { text: 'Due', sort: { href: '?by=due', direction: 'ascending' } },
    { text: 'Owner', sort: { href: '?by=owner', direction: 'none' } },
    { text: 'Waits for' },
  ],
  rows: workRows.map(([reference, kind, person, chip, owner, waits]) => [
    { html: html`<a class="govuk-link" href="/officer/${reference}">${reference}</a>` },
    { text: kind },
    { text: person },
    { html: chip },
    { text: owner },
    { text: waits },
  ]),
});

/** A work list with its counts and filters. */
export const workPage = (): string =>
  page({
    title: 'Today',
    current: 'Today',
    body: html`<h1 class="govuk-heading-l">Today</h1>
${counts('Parts of the work', [
  { label: 'late', count: 1, href: '?late', tone: 'late' },
  { label: 'due in 3 days', count: 2, href: '?soon', tone: 'soon', isCurrent: true },
  { label: 'my second signature', count: 1, href: '?sign' },
  { label: 'unread', count: 4, href: '?unread' },
  { label: 'post to send', count: 0, href: '?post' },
  { label: 'came back', count: 0, href: '?back' },
])}
${columns(
  html`${workList}${pagination({ previous: { href: '?page=1' }, next: { href: '?page=3' }, items: [{ number: 1, href: '?page=1' }, { number: 2, href: '?page=2', current: true }, { ellipsis: true }, { number: 9, href: '?page=9' }] })}`,
  filterForm('/work', {
    heading: { text: 'Filter' },
    selectedFilters: {
      heading: { text: 'Chosen' },
      clearLink: { href: '?', text: 'Clear all' },
      categories: [
        {
          heading: { text: 'Kind' },
          items: [
            { href: '?a', text: 'Copy of data' },
            { href: '?b', text: 'Correction' },
          ],
        },
      ],
    },
    optionsHtml: html`${checkboxes({
      name: 'kind',
      classes: 'govuk-checkboxes--small',
      fieldset: { legend: { text: 'Kind', classes: 'govuk-fieldset__legend--s' } },
      values: ['copy'],
      items: [
        { value: 'copy', text: 'Copy of data' },
        { value: 'correct', text: 'Correction' },
        { value: 'delete', text: 'Deletion' },
      ],
    })}${select({
      name: 'owner',
      label: { text: 'Owner' },
      items: [
        { value: '', text: 'Anybody' },
        { value: 'omar', text: 'Omar' },
      ],
    })}`,
  }),
)}
${emptyState('No letters came back', { text: 'A letter appears here when its address does not take it.' })}`,
  });

/** Also what `/sending` answers. */
export const sendingPiece = (isDone: boolean): Markup =>
  progress({
    id: 'sending',
    url: '/sending',
    every: 1,
    isDone,
    body: tallyBar({
      noun: 'customers',
      total: 12_345,
      parts: [
        { label: 'told', count: 9000, tone: 'done' },
        { label: 'wait for e-mail', count: 3340, tone: 'waiting' },
        { label: 'on paper', count: 3, tone: 'paper' },
        { label: 'stopped', count: 1, tone: 'stopped' },
        { label: 'unknown', count: 1, tone: 'open' },
      ],
    }),
  });

const pieces: Readonly<Record<string, () => Markup>> = {
  Gates: () =>
    html`${gateBanner({ kind: 'gate', state: 'unknown', id: 'gate-unknown', rule: { text: '47 CFR 64.2011 as adopted in 2007.' }, because: { text: 'The hold begins when both agencies were told.' } })}${gateBanner({ kind: 'gate', state: 'open', id: 'gate-open', opens: 'Friday, December 4, 2026, 00:00 in New York', rule: { text: '47 CFR 64.2011 as adopted in 2007.' } })}<p>${gateChip({ kind: 'gate', state: 'unknown' })} ${gateChip({ kind: 'gate', state: 'closed', opens: 'Fri, Dec 4' })} ${gateChip({ kind: 'gate', state: 'open', opens: 'Fri, Dec 4' })}</p>`,
  'Due dates, tags, badges': () =>
    html`<p>${['2026-11-25', '2026-11-27', '2026-11-29', '2026-12-23'].map((day) => html`${due(day)} `)}</p><p>${['', 'grey', 'green', 'teal', 'purple', 'magenta', 'red', 'orange', 'yellow'].map((color) => html`${tag({ text: color || 'blue', classes: color && `govuk-tag--${color}` })} `)}</p><p>${['', 'red', 'green', 'purple', 'grey'].map((color) => html`${badge({ text: 'Unread', classes: color && `moj-badge--${color}` })} `)}</p>`,
  'Facts side by side': () =>
    html`${identityBar({ title: { text: 'Acme Telecom, customer since 2019' } })}${ticketPanel({
      classes: 'moj-ticket-panel--inline',
      items: [
        {
          html: html`<p class="govuk-body">Promise: answer by Dec 23</p>`,
          classes: 'moj-ticket-panel__content--blue',
        },
        {
          html: html`<p class="govuk-body">Law: answer by Jan 7</p>`,
          classes: 'moj-ticket-panel__content--grey',
        },
      ],
    })}`,
  Tasks: () =>
    taskList({
      items: [
        {
          title: { text: 'Letter' },
          href: '/letter',
          hint: { text: 'Two versions' },
          status: { tag: { text: 'Incomplete', classes: 'govuk-tag--orange' } },
        },
        { title: { text: 'List' }, href: '/list', status: { text: 'Complete' } },
      ],
    }),
  Story: () =>
    html`${timeline({
      headingLevel: 3,
      items: [
        {
          label: { text: 'Olive recorded the breach' },
          text: 'A caller knew the account number.',
          byline: { text: 'Olive Officer' },
          datetime: { timestamp: '2026-11-23T14:00:00Z', words: 'Monday, November 23, 7:00 am Denver' },
        },
        {
          label: { text: 'Both agencies were told' },
          text: 'Receipt CPNI-2026-0001.',
          datetime: { timestamp: '2026-11-23T16:00:00Z', words: 'Monday, November 23, 9:00 am Denver' },
        },
      ],
    })}${messages({
      label: 'Letters',
      items: [
        {
          type: 'sent',
          text: 'Which call records do you mean?',
          sender: 'Olive',
          date: 'Tuesday, November 24',
          time: '10:02 am',
        },
        {
          type: 'received',
          text: 'The three calls on May 4.',
          sender: 'D••• H•••',
          date: 'Tuesday, November 24',
          time: '11:40 am',
        },
      ],
    })}`,
  Letter: () =>
    halves(
      textarea({
        name: 'words',
        label: { text: 'Letter' },
        rows: 10,
        value: 'Dear {name},\n\nSomeone saw your call records on {date}.',
      }),
      letterSheet({
        label: 'The letter as row 26 reads it',
        to: 'D••• H•••, d•••@home.example',
        subject: 'Someone saw your call records',
        body: html`<p>Dear Dana Hill,</p><p>Someone saw your call records on ${letterGap('the date of the breach')}.</p>`,
      }),
    ),
  Changes: () =>
    difference('Proposed by Olive on November 24', [
      { name: 'Contact', before: 'legal@acme.example', after: 'privacy@acme.example' },
      { name: 'Answers in', after: '10 days' },
      { name: 'Phone', before: '303 555 0100' },
      { name: 'Name', before: 'Acme', after: 'Acme' },
    ]),
  'Bar in motion': () => sendingPiece(false),
  Upload: () =>
    uploadForm({
      id: 'upload',
      action: '/list',
      csrf: 'token',
      idempotencyKey: 'key-1',
      label: { text: 'List of customers' },
      hint: { text: 'A CSV file of at most 50 MB.' },
      accept: '.csv,text/csv',
      type: 'text/csv',
      button: 'Upload the list',
      next: '/uploaded',
    }),
  Form: () =>
    html`${errorSummary({ titleText: 'There is a problem', errorList: [{ text: 'Enter a reference', href: '#reference' }] })}${input({ name: 'reference', label: { text: 'Receipt number' }, errorMessage: { text: 'Enter a reference' } })}${radios(
      {
        name: 'agency',
        fieldset: { legend: { text: 'Agency' } },
        items: [
          { value: 'fbi', text: 'FBI' },
          { value: 'usss', text: 'Secret Service' },
        ],
      },
    )}${dateInput({ id: 'day', fieldset: { legend: { text: 'Day of the call' } }, errorMessage: { text: 'Enter a real day' } })}${fileUpload({ name: 'scan', label: { text: 'Scan' } })}${button({ text: 'Save' })} ${button({ text: 'Cancel', classes: 'govuk-button--secondary' })}`,
  Notices: () =>
    html`${notificationBanner({ type: 'success', text: 'The direction was recorded.' })}${panel({ titleText: 'Direction recorded', text: 'DIR-1', headingLevel: 3 })}${insetText({ text: 'Nobody was told.' })}${warningText({ text: 'This sends 24 letters.' })}${details({ summaryText: 'Why this date', text: 'Seven full business days.' })}`,
  Tabs: () =>
    tabs({
      items: [
        {
          id: 'facts',
          label: 'Facts',
          panel: {
            html: summaryList({
              rows: [
                {
                  key: { text: 'Reference' },
                  value: { text: 'REQ-1' },
                  actions: { items: [{ href: '/x', text: 'Change', visuallyHiddenText: 'reference' }] },
                },
              ],
            }),
          },
        },
        { id: 'evidence', label: 'Evidence', panel: { text: 'Hashes.' } },
      ],
    }),
};

/** Every component that the other pages lack. */
export const piecesPage = (): string =>
  page({
    title: 'Every piece',
    current: 'Companies',
    body: html`<nav aria-label="Back">${backLink({ href: '/officer', text: 'Today' })}</nav><h1 class="govuk-heading-l">Every piece</h1>
${Object.entries(pieces).map(([name, piece], at) => card({ id: `piece-${at}`, title: { text: name }, body: piece() }))}`,
  });

/** One page for an agency or a court; it prints without navigation. */
export const exhibitPage = (): string =>
  page({
    title: 'Why customers may be told from December 4, 2026',
    current: 'Breaches',
    body: html`<article class="pc-exhibit"><h1 class="govuk-heading-l">Why customers may be told from Friday, December 4, 2026</h1>
${summaryList({
  rows: [
    { key: { text: 'Breach' }, value: { text: 'BRE-Z6NR-HG7S' } },
    {
      key: { text: 'Law enforcement told' },
      value: { text: 'Monday, November 23, 2026, 9:00 am in New York, entered by Olive Officer' },
    },
    { key: { text: 'Rule' }, value: { text: '47 CFR 64.2011(b)(1) as adopted in 2007' } },
  ],
})}
${clockFigure({ ...thanksgiving, today: undefined }, { isTableOpen: true })}
<p class="govuk-body">Seal: <span class="pc-code">9f2c4e2c0f1d</span></p></article>`,
  });

export const galleryFiles: Readonly<Record<string, { readonly type: string; readonly body: () => string }>> =
  {
    '/console.css': { type: 'text/css', body: () => consoleCss },
    '/console.js': { type: 'text/javascript', body: () => consoleJs },
    '/breach': { type: 'text/html; charset=utf-8', body: breachPage },
    '/work': { type: 'text/html; charset=utf-8', body: workPage },
    '/pieces': { type: 'text/html; charset=utf-8', body: piecesPage },
    '/exhibit': { type: 'text/html; charset=utf-8', body: exhibitPage },
  };
