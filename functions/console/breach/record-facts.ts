import { card, facts } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import type { Visit } from '../visit.ts';
import type { WholeBreach } from './breach-case.ts';
import { categoryWords, intentionWords } from './record-fields.ts';
import { timeInWords } from './words.ts';

type Recorded = WholeBreach['record'];

const rowsOf = (record: Recorded, zone: string): readonly (readonly [string, string])[] => {
  const { occurredFrom, occurredTo, estimatedLoss } = record;
  return [
    ['What happened', record.circumstances ?? 'Text erased'],
    ['Discovered', timeInWords(record.discoveredAt, zone)],
    ['Happened from', occurredFrom === null ? 'not known' : timeInWords(occurredFrom, zone)],
    ['Happened until', occurredTo === null ? 'not known' : timeInWords(occurredTo, zone)],
    ['Data', record.dataCategories.map((one) => categoryWords[one]).join(', ')],
    ['Types of CPNI', record.cpniTypes.join(', ') || 'none named'],
    ['How it was done', record.method ?? 'Text erased'],
    ['On purpose', intentionWords[record.intentional]],
    ['Customers, estimated', record.estimatedCustomers.toLocaleString('en-US')],
    ['Loss, estimated', estimatedLoss === null ? 'not known' : String(estimatedLoss)],
  ];
};

const determinedRows = (
  determination: WholeBreach['determination'],
  zone: string,
): readonly (readonly [string, string])[] =>
  determination === null
    ? []
    : [
        ['Determined', timeInWords(determination.determinedAt, zone)],
        ['Reason of the determination', String(determination.reason ?? 'Text erased')],
      ];

/** 47 CFR 64.2011(d): what we keep of a breach, in the officer's own words. */
export const recordCard = ({ record, determination }: WholeBreach, { zone }: Pick<Visit, 'zone'>): Markup =>
  card({
    ...{ id: 'record', title: { text: 'The record' } },
    body: html`<div class="pc-typed">${facts(
      [...rowsOf(record, zone), ...determinedRows(determination, zone)].map(([name, text]) => ({
        ...{ name, value: { text } },
      })),
    )}</div>`,
  });
