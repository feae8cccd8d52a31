import { regions } from '#domain/case/regions.ts';
import type { ControllerView } from '#functions/controller/roster-view.ts';
import type { Fields } from '../acts/field.ts';

/** What the company states about its data, and where its data may go; what stays empty changes nothing (P03, P05). */
export const termsFields = (view: ControllerView | undefined): Fields => ({
  'attestation.on': {
    heading: 'The company’s statement that it has a legal basis for the data it stores with us',
    label: 'Day of the statement',
    hint:
      view?.attestation === undefined
        ? 'It counts for a year. Leave all three empty if there is no statement yet.'
        : 'It counts for a year. Leave all three empty to keep the statement on file.',
    ...{ control: { kind: 'day' }, optional: true },
  },
  'attestation.contact': {
    label: 'Email of the contact who made it',
    hint: 'Leave it empty if the contract’s signatory made it.',
    ...{ control: { kind: 'text', type: 'email' }, optional: true },
  },
  'attestation.reference': {
    label: 'Where is it filed?',
    hint: 'For example a document number. Name no person.',
    ...{ control: { kind: 'text' }, optional: true },
  },
  regions: {
    label: 'Where may its data go?',
    hint:
      view?.regions === undefined
        ? 'As the contract says. Choose none if the contract lists no regions.'
        : 'Choose none to keep the list on file.',
    ...{ control: { kind: 'checks', options: regions }, optional: true },
  },
});
