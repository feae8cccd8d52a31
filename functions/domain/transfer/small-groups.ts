/** Smallest group of people about whom a figure may leave (P09): our own measure, as the policy names none. */
export const smallestGroup = 10;

/** Stands for every value of a column. */
export const total = 'total';

/** Values that the file leaves out of a column: a total counts them, too. */
const leftOut = '';

export interface Group {
  /** One value for each column of groups. */
  readonly values: readonly string[];
  readonly people: number;
}

/** What totals say of people who are on no line of their own. */
interface Equation {
  /** Coefficient by number of the unknown. */
  readonly of: Map<number, number>;
  people: number;
}

/** Cells that we look through; a longer list is refused, never half looked through. */
const mostCells = 5000;
const mostUnknown = 400;

export type SmallGroup = 'listed' | 'follows-from-totals' | 'totals-do-not-add-up' | 'too-many-cells';

const cellKey = (values: readonly string[]): string => JSON.stringify(values);

const isSmall = (people: number): boolean => people > 0.5 && people < smallestGroup - 0.5;

const isMargin = ({ values }: Group): boolean => values.includes(total);

const cellsOf = (columns: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  columns.reduce<readonly (readonly string[])[]>(
    (cells, values) => cells.flatMap((cell) => values.map((value) => [...cell, value])),
    [[]],
  );

const covers = ({ values }: Group, cell: readonly string[]): boolean =>
  values.every((value, at) => value === total || value === cell[at]);

/** Reduces each equation by the others, as anybody can who has the file. */
const solve = (equations: readonly Equation[], unknowns: number): void => {
  const left = new Set(equations);
  for (let unknown = 0; unknown < unknowns; unknown += 1) {
    const pivot = [...left].find(({ of }) => of.has(unknown));
    if (pivot === undefined) continue;
    left.delete(pivot);
    const by = pivot.of.get(unknown) ?? 1;
    for (const other of equations) {
      const factor = (other.of.get(unknown) ?? 0) / by;
      if (other === pivot || factor === 0) continue;
      other.people -= factor * pivot.people;
      for (const [at, coefficient] of pivot.of) {
        const rest = (other.of.get(at) ?? 0) - factor * coefficient;
        if (Math.abs(rest) < 1e-9) other.of.delete(at);
        else other.of.set(at, rest);
      }
    }
  }
};

/** A sum of people with no one subtracted: nobody in it is in a larger group. */
const tellsOfFew = ({ of, people }: Equation): boolean =>
  of.size > 0 && [...of.values()].every((one) => one >= 1 - 1e-9) && isSmall(people);

/**
 * The first thing that would show fewer than ten people: a line of its own, or what follows when lines are subtracted
 * from totals, and totals from each other (P09). A group of nobody shows nobody.
 */
export const smallGroupIn = (groups: readonly Group[]): SmallGroup | undefined => {
  if (groups.some(({ people }) => isSmall(people))) return 'listed';
  const width = groups[0]?.values.length ?? 0;
  const columns = Array.from({ length: width }, (_, at) => [
    ...new Set([
      ...groups.map(({ values }) => values[at] ?? leftOut).filter((one) => one !== total),
      leftOut,
    ]),
  ]);
  if (columns.reduce((cells, { length }) => cells * length, 1) > mostCells) return 'too-many-cells';
  const listed = new Map(
    groups.filter((one) => !isMargin(one)).map(({ values, people }) => [cellKey(values), people]),
  );
  const cells = cellsOf(columns);
  const unknown = new Map<string, number>();
  const equations = groups.filter(isMargin).map((margin): Equation => {
    const equation: Equation = { of: new Map(), people: margin.people };
    for (const cell of cells.filter((one) => covers(margin, one))) {
      const key = cellKey(cell);
      const people = listed.get(key);
      if (people !== undefined) equation.people -= people;
      else {
        if (!unknown.has(key)) unknown.set(key, unknown.size);
        equation.of.set(unknown.get(key) ?? 0, 1);
      }
    }
    return equation;
  });
  if (equations.some(({ people }) => people < 0)) return 'totals-do-not-add-up';
  if (unknown.size > mostUnknown) return 'too-many-cells';
  if (equations.some(tellsOfFew)) return 'follows-from-totals';
  // Where a total leaves nobody over, each of its unknown cells is empty.
  const empty = new Set(equations.filter(({ people }) => people === 0).flatMap(({ of }) => [...of.keys()]));
  for (const { of } of equations) for (const at of empty) of.delete(at);
  if (equations.some(({ of, people }) => of.size === 0 && people !== 0)) return 'totals-do-not-add-up';
  if (equations.some(tellsOfFew)) return 'follows-from-totals';
  solve(equations, unknown.size);
  return equations.some(tellsOfFew) ? 'follows-from-totals' : undefined;
};
