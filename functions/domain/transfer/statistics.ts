import { findKey } from '#domain/case/keys.ts';
import { type Identifier, identifierInHeading, identifierInValue } from './identifiers.ts';
import { type Group, type SmallGroup, smallestGroup, smallGroupIn, total } from './small-groups.ts';

/** The column that says how many people a line is about: groups are on its left, figures on its right. */
export const peopleColumn = 'people';

/** Where, and what to do. Never a value of the file: it may be about a person. */
export interface StatisticsFault {
  /** As the file has it; absent: the whole file. */
  readonly column?: string;
  /** Line of the file, the headings are line 1. */
  readonly line?: number;
  readonly detail: string;
}

const groupWords: Readonly<Record<SmallGroup, string>> = {
  listed: `A line is about fewer than ${smallestGroup} people. Combine groups until each has ${smallestGroup} or more.`,
  'follows-from-totals': `The totals tell of a group of fewer than ${smallestGroup} people that is on no line of its own. Leave out that total, or combine groups.`,
  'totals-do-not-add-up':
    'A total is less than its lines, or two totals contradict each other. Check the totals.',
  'too-many-cells': 'The file combines more groups than we can look through. Send it in parts.',
};

const identifierFault = (column: string, identifier: Identifier, line?: number): StatisticsFault => ({
  column,
  ...(line !== undefined && { line }),
  detail: `This looks like ${identifier}. Remove the column, or make wider groups, for example a month, a state or an age band.`,
});

const figure = /^-?\d{1,15}(?:\.\d{1,6})?$/;
const whole = /^\d{1,9}$/;

/** One fault a column is enough to mend it. */
const faultsIn = (
  column: string,
  values: readonly string[],
  faultOf: (value: string) => string | undefined,
): readonly StatisticsFault[] => {
  const at = values.findIndex((value) => faultOf(value) !== undefined);
  const detail = faultOf(values[at] ?? '');
  return at < 0 || detail === undefined ? [] : [{ column, line: at + 2, detail }];
};

const groupFaults = (column: string, values: readonly string[]): readonly StatisticsFault[] => {
  const named = identifierInHeading(column);
  if (named !== undefined) return [identifierFault(column, named)];
  const at = values.findIndex((value) => identifierInValue(value) !== undefined);
  const found = identifierInValue(values[at] ?? '');
  if (at >= 0 && found !== undefined) return [identifierFault(column, found, at + 2)];
  return faultsIn(column, values, (value) =>
    value.trim() === ''
      ? `Every line says which group it is about. Write “${total}” for all of them.`
      : undefined,
  );
};

const figureFaults = (column: string, values: readonly string[]): readonly StatisticsFault[] => {
  const named = identifierInHeading(column);
  if (named !== undefined) return [identifierFault(column, named)];
  return faultsIn(column, values, (value) =>
    figure.test(value.trim()) ? undefined : 'On the right of “people” there are only numbers.',
  );
};

const isTwice = (groups: readonly Group[]): boolean =>
  new Set(groups.map(({ values }) => JSON.stringify(values))).size < groups.length;

/**
 * Whether statistics identify nobody (P08, P09): no column that can single out a person, and no group of fewer than ten
 * people, on a line or by subtraction. `rows`: as parsed, the headings first. Empty: the file may leave.
 */
export const statisticsFaults = (rows: readonly (readonly string[])[]): readonly StatisticsFault[] => {
  const [heads = [], ...lines] = rows.map((row) => row.map((value) => value.trim()));
  const at = heads.findIndex((one) => findKey(one) === peopleColumn);
  if (at < 1 || heads.lastIndexOf(heads[at] ?? '') !== at || lines.length === 0) {
    const detail = `Name the columns in the first line: the groups, then “${peopleColumn}” with how many people each line is about, then the figures.`;
    return [{ detail }];
  }
  const valuesOf = (place: number) => lines.map((line) => line[place] ?? '');
  const faults = [
    ...heads.slice(0, at).flatMap((column, place) => groupFaults(column, valuesOf(place))),
    ...faultsIn(peopleColumn, valuesOf(at), (value) =>
      whole.test(value) ? undefined : 'Say how many people the line is about, as a whole number.',
    ),
    ...heads.slice(at + 1).flatMap((column, place) => figureFaults(column, valuesOf(at + 1 + place))),
  ];
  if (faults.length > 0) return faults;
  const groups = lines.map(
    (line): Group => ({
      values: line.slice(0, at).map((value) => (findKey(value) === total ? total : value)),
      people: Number(line[at]),
    }),
  );
  if (isTwice(groups)) return [{ detail: 'Two lines are about the same group. Combine them.' }];
  const small = smallGroupIn(groups);
  return small === undefined ? [] : [{ detail: groupWords[small] }];
};
