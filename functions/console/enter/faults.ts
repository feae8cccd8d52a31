import { InvalidInput } from '#domain/case/errors.ts';
import { check } from '#functions/platform/check.ts';
import { faultsOf } from '../acts/do-act.ts';
import type { Faults } from '../acts/field.ts';
import { readForm } from '../acts/read-form.ts';
import type { Visit } from '../visit.ts';
import { type Entry, fieldsOf } from './entry.ts';

const refusedBySchema = ({ row }: Entry, body: unknown): Pick<InvalidInput, 'faults'> => {
  try {
    check(row.body, body);
    return { faults: [] };
  } catch (error) {
    if (error instanceof InvalidInput) return error;
    throw error;
  }
};

/** The body for the API, and what it would say of it: an officer hears of a fault on the page where it is. */
export const readEntry = (
  entry: Entry,
  visit: Visit,
): { readonly body: Readonly<Record<string, unknown>>; readonly faults: Faults } => {
  const fields = fieldsOf(entry, visit);
  const { body, faults: unreadable } = readForm(visit.form, fields);
  const { faults: errors } = refusedBySchema(entry, body);
  const refused = errors.length === 0 ? {} : faultsOf({ errors, detail: '' }, fields);
  return { body, faults: { ...refused, ...entry.alsoWrong(body, visit), ...unreadable } };
};
