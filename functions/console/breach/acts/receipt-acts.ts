import { html } from '#functions/design-system/html.ts';
import type { BreachActs } from '../breach-case.ts';
import { agencyZones } from '../words.ts';
import { addresseeField, documentField, instantField, reasonField } from './fields.ts';

const filedHint =
  'As the receipt shows it, with seconds if it has them. New York time unless you choose another.';

export const receiptActs = {
  'record-receipt': {
    title: 'Record a receipt of the reporting facility',
    lead: () =>
      html`<p>Only a receipt of the central reporting facility starts the hold. An email copy to an agency does not.</p>`,
    fields: (_, visit) => ({
      agency: addresseeField,
      filedAt: instantField('When was it filed?', agencyZones(visit), filedHint),
      receipt: { label: 'Number of the receipt', control: { kind: 'text', width: 20 } },
      confirmationHash: documentField(
        'SHA-256 of the confirmation',
        'If you saved the confirmation as a file.',
      ),
      urgentNeedIndicated: {
        label: 'The filing says that some customers need urgent notice',
        ...{ control: { kind: 'tick' }, optional: true },
      },
    }),
    consequence: () =>
      'When both agencies have a receipt, the hold starts: seven full business days without notice to customers. More than 24 hours after filing, a second officer must confirm it.',
    button: 'Record the receipt',
    done: 'The receipt is recorded.',
  },
  'correct-receipt': {
    title: 'Correct a receipt',
    lead: () =>
      html`<p>A later time counts at once. An earlier time needs the document and a second officer.</p>`,
    fields: (_, visit) => ({
      filedAt: instantField('When was it really filed?', agencyZones(visit), filedHint),
      confirmationHash: documentField('SHA-256 of the confirmation', 'Needed for an earlier time.'),
      reason: reasonField('Why the recorded time is wrong.'),
    }),
    consequence: () => 'The days of the hold are counted again from the corrected time.',
    button: 'Correct the receipt',
    done: 'We took your correction of the receipt.',
  },
  'withdraw-receipt': {
    title: 'Withdraw a receipt',
    lead: () => html`<p>Use this if the receipt does not belong to this breach. It stays in the history.</p>`,
    fields: () => ({ reason: reasonField('Why this receipt does not count.') }),
    consequence: () =>
      'The receipt no longer counts. If an agency is then without a receipt, no first moment for customers is known.',
    button: 'Withdraw the receipt',
    done: 'The receipt is withdrawn.',
    isGrave: true,
  },
  'record-copy': {
    title: 'Record a copy sent to an agency',
    lead: () =>
      html`<p>A copy by email is good practice. It starts no hold: only a receipt of the facility does.</p>`,
    fields: (_, visit) => ({
      agency: { ...addresseeField, label: 'Which agency got the copy?' },
      sentAt: instantField('When was the copy sent?', agencyZones(visit)),
    }),
    consequence: () => 'The copy is in the history. No date moves.',
    button: 'Record the copy',
    done: 'The copy is recorded.',
  },
} satisfies BreachActs;
