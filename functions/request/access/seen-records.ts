import { byCodeUnit } from '#domain/case/canonical-json.ts';
import { type DataClass, dataClassCodes } from '#domain/case/data-classes.ts';
import type { DataRecord } from './read-upload.ts';

/** Of each class, for the page that a person reads. */
const mostShown = 20;
/** Of one class; further ones are classified as CPNI by nobody, so they count as unclassified. */
const mostFields = 200;

const mostColumns = 12;
const mostLetters = 200;
const mostNameLetters = 100;

type Shown = Readonly<Record<string, string>>;

const cut = (text: string): string => (text.length > mostLetters ? `${text.slice(0, mostLetters)}…` : text);

const shown = (record: DataRecord): Shown =>
  Object.fromEntries(
    Object.entries(record)
      .filter(([name]) => name !== 'class')
      .slice(0, mostColumns)
      .map(([name, value]) => [cut(name), cut(typeof value === 'string' ? value : JSON.stringify(value))]),
  );

export interface SeenClass {
  records: number;
  /** As the page shows them: texts by the name of the field. */
  readonly first: Shown[];
  readonly fields: Set<string>;
}

export interface Period {
  /** Civil days, as the records have them. */
  readonly from: string;
  readonly until: string;
}

const wider = (one: Period, other: Period): Period => ({
  from: byCodeUnit(one.from, other.from) < 0 ? one.from : other.from,
  until: byCodeUnit(one.until, other.until) > 0 ? one.until : other.until,
});

/** What we keep of the records that pass: a bounded part, whatever their number. */
export const seenRecords = () => {
  const classes = new Map<DataClass, SeenClass>();
  const days = new Map<DataClass, Period>();
  return {
    take: (record: DataRecord): void => {
      const known = classes.get(record.class) ?? { records: 0, first: [], fields: new Set<string>() };
      classes.set(record.class, known);
      known.records += 1;
      if (known.first.length < mostShown) known.first.push(shown(record));
      if (known.fields.size < mostFields)
        for (const name of Object.keys(record)) known.fields.add(name.slice(0, mostNameLetters));
      if (typeof record.at !== 'string') return;
      const day = record.at.slice(0, 10);
      const before = days.get(record.class);
      const own = { from: day, until: day };
      days.set(record.class, before === undefined ? own : wider(before, own));
    },
    /** In the order of the list of classes, without those left out. */
    classes: (leftOut: readonly DataClass[]): readonly (readonly [DataClass, SeenClass])[] =>
      dataClassCodes.flatMap((code) => {
        const seen = leftOut.includes(code) ? undefined : classes.get(code);
        return seen === undefined ? [] : [[code, seen] as const];
      }),
    /** Undefined: no record says when. */
    period: (leftOut: readonly DataClass[]): Period | undefined => {
      const all = [...days].flatMap(([code, one]) => (leftOut.includes(code) ? [] : [one]));
      return all.length === 0 ? undefined : all.reduce(wider);
    },
  };
};
export type SeenRecords = ReturnType<typeof seenRecords>;
