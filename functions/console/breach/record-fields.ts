import type { dataCategories, intentions } from '#domain/breach/events.ts';
import type { Fields } from '../acts/field.ts';
import type { Visit } from '../visit.ts';
import { ourZones } from './words.ts';

export const categoryWords: Readonly<Record<(typeof dataCategories)[number], string>> = {
  cpni: 'CPNI: records of a customer’s service',
  'controllers-personal-data': 'Personal data that we process for companies',
  'own-personal-data': 'Other personal data of ours',
};

export const intentionWords: Readonly<Record<(typeof intentions)[number], string>> = {
  yes: 'Yes',
  no: 'No',
  unknown: 'Not known',
};

export interface RecordPage {
  readonly title: string;
  readonly fields: (visit: Pick<Visit, 'zone'>) => Fields;
}

/** What 47 CFR 64.2011(d) wants on record, in the order in which one learns it. */
export const recordPages = {
  found: {
    title: 'What was found?',
    fields: (visit) => ({
      title: {
        label: 'A short title',
        hint: 'Without names of customers. Lists show it to colleagues who work on breaches.',
        control: { kind: 'text', width: 30 },
      },
      discoveredAt: {
        label: 'When did we discover it?',
        control: { kind: 'instant', zones: ourZones(visit) },
      },
      circumstances: {
        label: 'What happened?',
        hint: 'What you know now, in your own words.',
        control: { kind: 'prose', rows: 7 },
      },
    }),
  },
  data: {
    title: 'What data, and how many customers?',
    fields: () => ({
      dataCategories: {
        label: 'What kind of data?',
        hint: 'If it is more than CPNI, counsel decides whom else to notify.',
        ...{ control: { kind: 'checks', options: categoryWords }, optional: true },
      },
      cpniTypes: {
        label: 'Which types of CPNI?',
        hint: 'One on each line, for example: call detail.',
        control: { kind: 'lines' },
      },
      estimatedCustomers: {
        label: 'How many customers, at your best estimate?',
        control: { kind: 'number' },
      },
      estimatedLoss: {
        label: 'Estimated loss',
        hint: 'In US dollars or in words.',
        ...{ control: { kind: 'text', width: 20 }, optional: true },
      },
    }),
  },
  how: {
    title: 'Who did it, and when?',
    fields: (visit) => ({
      method: {
        label: 'How was it done, and by whom?',
        hint: 'For example: a stranger called and pretended to be the customer.',
        control: { kind: 'prose', rows: 5 },
      },
      intentional: {
        label: 'Was it on purpose?',
        control: { kind: 'choice', options: intentionWords },
      },
      occurredFrom: {
        label: 'It happened from',
        hint: 'The day is enough. Leave it out if nobody knows yet.',
        ...{ control: { kind: 'day-or-instant', zones: ourZones(visit) }, optional: true },
      },
      occurredTo: {
        label: 'It happened until',
        ...{ control: { kind: 'day-or-instant', zones: ourZones(visit) }, optional: true },
      },
    }),
  },
} as const satisfies Readonly<Record<string, RecordPage>>;

export type RecordPageName = keyof typeof recordPages;

export const recordPageNames = Object.keys(recordPages) as readonly RecordPageName[];
