import { instantText } from '#domain/calendar/instants.ts';
import { isBefore } from '#domain/calendar/times.ts';
import { decideDeputy, deputiesId, deputyList } from '#domain/case/deputies.ts';
import { Forbidden, InvalidInput } from '#domain/case/errors.ts';
import type { Ports } from '#ports/index.ts';
import type { DeputyBody } from './contract.ts';

const fault = (pointer: string, detail: string) => new InvalidInput([{ pointer, detail }]);

const named = ({ deputy, from, to }: DeputyBody, officer: string) => {
  if (deputy === null) return undefined;
  if (deputy === officer) throw fault('#/deputy', 'Choose another officer as deputy.');
  if (from === undefined) throw fault('#/from', 'Give the first day.');
  if (to === undefined || isBefore(to, from))
    throw fault('#/to', 'Give a last day that is not before the first day.');
  return { deputy, from, to };
};

/** An officer for themselves, a supervisor for anyone. */
export const putDeputy =
  ({ cases, clock }: Pick<Ports, 'cases' | 'clock'>) =>
  async (
    { by, ...wanted }: DeputyBody & { by: string },
    { officer: { groups } }: { officer: { groups: readonly string[] } },
  ) => {
    const officer = wanted.officer ?? by;
    if (officer !== by && !groups.includes('supervisor')) throw new Forbidden();
    const deputy = named(wanted, officer);
    const actor = `officer:${by}`;
    const first = decideDeputy(undefined, officer, deputy);
    const { opened, case: deputies } =
      first.length === 0
        ? { opened: false, case: await cases.find(deputyList, deputiesId) }
        : await cases.open(deputyList, deputiesId, actor, instantText(clock.now()), first);
    if (opened || deputies === undefined) return { body: { deputies: deputies?.state.deputies ?? [] } };
    const after = await cases.change(deputyList, deputiesId, actor, ({ state }) =>
      decideDeputy(state, officer, deputy),
    );
    return { body: { deputies: after.state.deputies } };
  };
