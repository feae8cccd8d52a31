import { instantText } from '#domain/calendar/instants.ts';
import { isBefore } from '#domain/calendar/times.ts';
import { decideDeputy, deskId, desks } from '#domain/case/deputies.ts';
import { InvalidInput, NotAnOfficer } from '#domain/case/errors.ts';
import type { Cases } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { DeputyNamed } from './officer-action-schemas.ts';

interface By {
  readonly sub: string;
  readonly groups: readonly string[];
}

const fault = (pointer: string, detail: string) => new InvalidInput([{ pointer, detail }]);

const named = ({ deputy, from, to }: DeputyNamed, of: string) => {
  if (deputy === null) return undefined;
  if (deputy === of) throw fault('#/deputy', 'Nobody is their own deputy.');
  if (from === undefined) throw fault('#/from', 'Give the first day.');
  if (to === undefined || isBefore(to, from))
    throw fault('#/to', 'Give the last day; it is not before the first.');
  return { deputy, from, to };
};

/** An officer names who stands in for them, a supervisor for anybody; recorded with who did. */
export const putDeputy =
  ({ cases, clock }: { readonly cases: Cases; readonly clock: Clock }) =>
  async (wanted: DeputyNamed, { sub, groups }: By) => {
    const of = wanted.of ?? sub;
    if (of !== sub && !groups.includes('supervisor')) throw new NotAnOfficer();
    const deputy = named(wanted, of);
    const actor = `officer:${sub}`;
    const first = decideDeputy(undefined, of, deputy);
    const { opened, case: desk } =
      first.length === 0
        ? { opened: false, case: await cases.find(desks, deskId) }
        : await cases.open(desks, deskId, actor, instantText(clock.now()), first);
    if (opened || desk === undefined) return { deputies: desk?.state.deputies ?? [] };
    const after = await cases.change(desks, deskId, actor, ({ state }) => decideDeputy(state, of, deputy));
    return { deputies: after.state.deputies };
  };
