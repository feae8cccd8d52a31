import { type Outcome, withOutcomes } from '#domain/breaker/outcomes.ts';
import { instantAt, millisecondsOf } from '#domain/calendar/times.ts';
import { Busy } from '#domain/case/errors.ts';
import type { LetterOutcomes } from '#ports/letter-outcomes.ts';
import type { Key, Table } from './dynamodb-table.ts';

const key: Key = { pk: 'OUTCOMES', sk: 'OUTCOMES' };

/** Writers are the few runs that read one queue. */
const tries = 5;

/** A line each, so that 500 are under 30 KB. Our ids, hashes and domain names have no space. */
const outcomeLine = ({ id, bounced, at, network = '-', domain }: Outcome): string =>
  [id, bounced ? 'b' : 'd', millisecondsOf(at).toString(36), network, domain].join(' ');

const outcomeIn = (line: string): Outcome => {
  const [id = '', state, at = '', network = '-', domain = ''] = line.split(' ');
  return {
    ...{ id, bounced: state === 'b', at: instantAt(Number.parseInt(at, 36)), domain },
    ...(network === '-' ? {} : { network }),
  };
};

const outcomesIn = (lines: unknown): readonly Outcome[] =>
  typeof lines === 'string' && lines !== '' ? lines.split('\n').map(outcomeIn) : [];

export const dynamodbLetterOutcomes = (table: Table): LetterOutcomes => ({
  record: async (news) => {
    for (let n = 0; n < tries; n += 1) {
      const { lines, turn } = (await table.get(key)) ?? {};
      const seen = outcomesIn(lines);
      const after = withOutcomes(seen, news);
      const next = after.map(outcomeLine).join('\n');
      if (next === lines) return after;
      const condition =
        turn === undefined ? { if: 'attribute_not_exists(#pk)' } : { if: '#turn = :turn', values: { turn } };
      if (await table.put({ ...key, lines: next, turn: Number(turn ?? 0) + 1 }, condition)) return after;
    }
    throw new Busy();
  },
});
