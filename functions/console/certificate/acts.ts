import type { CertificateFilingView } from '#functions/certificate/filing-view.ts';
import { html } from '#functions/design-system/html.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { CaseActs } from '../acts/case-acts.ts';
import type { Fields } from '../acts/field.ts';

const filed = (filing?: CertificateFilingView['filing']): Fields => ({
  filedOn: { label: 'On which day was it filed?', control: { kind: 'day' } },
  confirmation: {
    label: 'Number of the FCC’s confirmation',
    hint: 'Letters, digits and hyphens.',
    control: { kind: 'text' },
    value: filing?.confirmation ?? '',
  },
});

const aYearLater =
  'A year after that day, the answers that we gave to other systems about uses of phone records in that year are erased.';

export const filingActs = {
  'record-filing': {
    title: 'Record that the certificate was filed',
    lead: ({ view }) =>
      html`<p>The CPNI certificate for ${view.year}, as the FCC confirmed it (47 CFR 64.2009(e)).</p>`,
    fields: () => filed(),
    consequence: () =>
      'It waits for another supervisor or the data protection officer. Before that, nothing gets an end.',
    button: 'Record the filing',
    done: 'The filing is recorded. Another supervisor or the data protection officer must confirm it.',
  },
  'confirm-filing': {
    title: 'Confirm the filing',
    lead: ({ view: { filing } }) =>
      html`<p>Compare the day and the number with the FCC’s confirmation.</p>${filing !== null && html`<p>Filed on ${dateInWords(filing.filedOn)}, confirmation ${filing.confirmation}.</p>`}`,
    fields: ({ view }) => ({
      proposalSha256: { label: '', control: { kind: 'given', value: view.proposalSha256 ?? '' } },
    }),
    consequence: () => `${aYearLater} You cannot take it back; a later day of filing keeps them longer.`,
    button: 'Confirm the filing',
    done: 'You confirmed the filing. The answers of the year get their end by themselves, from the next full hour on.',
  },
  'decline-filing': {
    title: 'Decline the filing',
    fields: () => ({ reason: { label: 'What is wrong with it?', control: { kind: 'prose' } } }),
    consequence: () => 'The answers of the year are kept without an end. The filing can be recorded again.',
    button: 'Decline the filing',
    done: 'You declined the filing.',
    isGrave: true,
  },
  'correct-filing': {
    title: 'Correct the filing',
    lead: () =>
      html`<p>A later day replaces the recorded one, and the same day can get another number. An earlier day is refused: it would erase answers before their time.</p>`,
    fields: ({ view }) => ({
      ...filed(view.filing),
      reason: { label: 'What was wrong?', control: { kind: 'prose' } },
    }),
    consequence: () => 'It counts at once. With a later day, the answers of the year are kept longer.',
    button: 'Correct the filing',
    done: 'You corrected the filing.',
  },
} satisfies CaseActs<CertificateFilingView>['acts'];
