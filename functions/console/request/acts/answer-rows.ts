import type { Field, Fields } from '../../acts/field.ts';
import { rowsOf } from '../../acts/rows.ts';
import type { Visit } from '../../visit.ts';

export const searches = (visit: Visit): Fields =>
  rowsOf(visit, 'searches', 1, (place) => ({
    system: {
      heading: place === 0 ? 'Where we looked' : `Search ${place + 1}`,
      label: 'System that was searched',
      hint:
        place === 0 ? 'For example: billing. The person reads it, also when you found nothing.' : undefined,
      optional: true,
      control: { kind: 'text' },
      sentences: 'system',
    } as Field,
    keys: {
      label: 'By what',
      hint: 'The kind of number or name, not the value. For example: account number.',
      optional: true,
      control: { kind: 'text' },
      sentences: 'search-key',
    },
    from: { label: 'Records from', optional: true, control: { kind: 'day' } },
    until: { label: 'Records to', optional: true, control: { kind: 'day' } },
    searchedBy: {
      label: 'Who searched',
      hint: 'A team or a role, because the person reads it. For example: billing team.',
      optional: true,
      control: { kind: 'text', width: 30 },
      sentences: 'searcher',
    },
    searchedOn: { label: 'When', optional: true, control: { kind: 'day' } },
  }));

export const corrections = (visit: Visit): Fields =>
  rowsOf(visit, 'corrections', 1, (place) => ({
    what: {
      heading: `Correction ${place + 1}`,
      label: 'Which record',
      hint: place === 0 ? 'The person reads it. Leave it empty if nothing was corrected.' : undefined,
      optional: true,
      control: { kind: 'text' },
      sentences: 'item',
    } as Field,
    before: {
      label: 'Value before',
      hint: 'For colleagues: no letter shows the values.',
      optional: true,
      control: { kind: 'prose', rows: 2 },
    },
    after: { label: 'Value after', optional: true, control: { kind: 'prose', rows: 2 } },
    evidence: {
      label: 'What showed that it was wrong',
      hint: 'For colleagues. The document or fact, and who looked at it.',
      optional: true,
      control: { kind: 'prose', rows: 2 },
    },
  }));
