import { dataClasses } from '#domain/case/data-classes.ts';
import type { Declaration } from '#domain/request/records-state.ts';
import type { RequestView } from '#functions/case/case-view.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { choiceOf } from '../../acts/choice.ts';
import { leadOfProposal, sealField } from '../../case/shared-acts.ts';
import { pageOfRequest, type RequestActs, stateOf } from '../request-case.ts';

const coversWords: Readonly<Record<Declaration['covers'], string>> = {
  documents: 'PDF files, pictures or recordings in the uploaded records',
  paper: 'Records that we mail or hand over',
};

const linkToRecords = (id: string): Markup =>
  html`<p><a class="govuk-link" href="${pageOfRequest(id)}/package">Open the uploaded records</a>. We record that you opened them.</p>`;

const declared = ({ id, state, texts }: RequestView): Markup => {
  const { declared: said } = state;
  if (said === undefined) return html``;
  return html`<div class="govuk-inset-text pc-typed">${texts[said.textSha256] ?? 'Erased.'}</div>
${said.covers === 'documents' ? linkToRecords(id) : html`<p>Ask for the papers, and look through every page.</p>`}`;
};

export const recordsActs = {
  'declare-records': {
    title: 'Declare whose records these are',
    lead: ({ view }) => {
      const hasDocuments = (stateOf(view)?.package?.documents ?? 0) > 0;
      return html`<p>We check each row of a table. We cannot read paper, PDF files, pictures or recordings, so two officers look through them before they leave.</p>
${hasDocuments && linkToRecords(view.view.id)}`;
    },
    fields: () => ({
      covers: { label: 'What you looked through', control: choiceOf(coversWords) },
      account: {
        label: 'Account number',
        hint: 'As every one of these records shows it.',
        control: { kind: 'text', width: 20 },
      },
      what: {
        label: 'What goes to the person',
        hint: 'For the second officer: each document, its pages and its period.',
        control: { kind: 'prose', rows: 5 },
      },
    }),
    consequence: () =>
      'You declare that you looked through every page, and that nothing is of another account. A second officer must look through it, too. A new declaration takes the place of an earlier one.',
    button: 'Declare',
    done: 'You declared whose records these are. A second officer looks through them next.',
  },
  'review-package': {
    title: 'Review the records of the systems',
    lead: ({
      view,
    }) => html`<p>We packed what the systems handed over. Where the request is about an account, each record names it and no other account. Look through it as the person will see it: nothing of other people, nothing that a legal hold covers, nothing that a parent may not see.</p>
${linkToRecords(view.view.id)}`,
    fields: ({ view }) => ({
      sha256: { label: '', control: { kind: 'given', value: stateOf(view)?.package?.sha256 ?? '' } },
      leaveOut: {
        label: 'What stays out?',
        hint: 'All of a class of data. We pack the records again without it, within the hour, and you review them again. The person does not read that something stays out.',
        optional: true,
        control: { kind: 'checks', options: dataClasses, chosen: stateOf(view)?.leftOut ?? [] },
      },
      reason: {
        label: 'Why does it stay out?',
        hint: 'For colleagues. No letter shows it.',
        optional: true,
        control: { kind: 'prose', rows: 3 },
      },
    }),
    consequence: () => 'You looked through all of it. Then the answer may go out with these records.',
    button: 'I looked through all of it',
    done: 'Your review of the records is recorded.',
  },
  'confirm-records': {
    title: 'Look through the records',
    lead: leadOfProposal((view) => declared(view as RequestView)),
    fields: sealField,
    consequence: () =>
      'You confirm that you looked through every page, and that nothing is of another account. Then the answer may go out with them. If you found anything else, do not confirm: add a note, and tell the officer who declared them.',
    button: 'I looked through all of it',
    done: 'The records are confirmed. The answer may go out with them.',
  },
} satisfies RequestActs;
