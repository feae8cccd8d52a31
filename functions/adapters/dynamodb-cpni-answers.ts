import { neverErased } from '#domain/choice/decision.ts';
import { monthsOf } from '#domain/complaint/certificate.ts';
import type { CpniAnswers, DatingProgress } from '#ports/cpni-answers.ts';
import { partitionsOf } from './cpni-decision-key.ts';
import type { Condition, Table } from './dynamodb-table.ts';

/** `next` is the first partition that is not done, `after` the last answer dated in it. */
interface Place {
  readonly until: number;
  readonly answers: number;
  readonly next: number;
  readonly after: string;
}

const keyOf = (year: number) => ({ pk: `CHECK#${year}`, sk: 'DATING' });

const partitionsOfYear = (year: number): readonly string[] => monthsOf(year).flatMap(partitionsOf);

/** Another end begins again at the first answer. */
const placeOf = async (table: Table, year: number, until: number): Promise<Place> => {
  const found = (await table.get(keyOf(year))) as unknown as Place | undefined;
  return found?.until === until ? found : { until, answers: 0, next: 0, after: '' };
};

const progressOf = (year: number, { answers, next }: Place): DatingProgress => ({
  ...{ answers, parts: next, ofParts: partitionsOfYear(year).length },
});

/** Or back from none, when a preservation has ended (P47). */
const onlyLater: Condition = {
  if: 'attribute_exists(#pk) AND (attribute_not_exists(#expiresAt) OR #expiresAt < :until OR #expiresAt = :never)',
};

/** How many answers a run that dies may have to date again. */
const rememberEach = 100;

const keepUntil =
  (table: Table): CpniAnswers['keepUntil'] =>
  async (year, until, most) => {
    const partitions = partitionsOfYear(year);
    let [place, dated] = [await placeOf(table, year, until), 0];
    const stopped = async () => {
      await table.put({ ...keyOf(year), ...place });
      return { dated, progress: progressOf(year, place) };
    };
    for (; place.next < partitions.length; place = { ...place, next: place.next + 1, after: '' }) {
      const values = { pk: partitions[place.next] ?? '', after: place.after || ' ' };
      for await (const { sk } of table.query({ where: '#pk = :pk AND #sk > :after', values })) {
        if (dated === most) return stopped();
        const key = { pk: values.pk, sk: String(sk) };
        await table.update(key, 'SET #expiresAt = :until', {
          ...onlyLater,
          values: { until, never: neverErased },
        });
        place = { ...place, after: key.sk, answers: place.answers + 1 };
        dated += 1;
        if (dated % rememberEach === 0) await stopped();
      }
    }
    return stopped();
  };

/** The place is kept beside the answers, so that a year of many million needs no history of as many runs. */
export const dynamodbCpniAnswers = (table: Table): CpniAnswers => ({
  progress: async (year, until) => progressOf(year, await placeOf(table, year, until)),
  keepUntil: keepUntil(table),
});
