import { floorToMinute, instantText } from '#domain/calendar/instants.ts';
import { isAfter } from '#domain/calendar/times.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { downtimes, questionIfLong, toldDay } from '#domain/downtime/downtime.ts';
import type { Ports } from '#ports/index.ts';
import { downtimesIn } from './list-downtimes.ts';

type Count = (name: 'OptOutPageDown', value: number) => void;

const actor = 'machine:watch-opt-out-page';

/**
 * Asks the public page every few minutes, and records the first failure and the first success after it. Two runs of one
 * minute record the same. What it cannot write, an officer enters (RUNBOOK).
 */
export const watchOptOutPage =
  (count: Count) =>
  (ports: Pick<Ports, 'cases' | 'clock' | 'optOutPage'>) =>
  async (): Promise<{ readonly isUp: boolean }> => {
    const { cases, clock, optOutPage } = ports;
    const at = floorToMinute(instantText(clock.now()));
    const isUp = await optOutPage.isUp();
    count('OptOutPageDown', isUp ? 0 : 1);
    const open = (await downtimesIn(ports, 'downtimes-open')).filter(
      ({ state: { by, to } }) => by === undefined && to === undefined,
    );
    if (isUp)
      for (const one of open)
        await cases.change(downtimes, one, actor, ({ state }) =>
          state.to === undefined && isAfter(at, state.from)
            ? [{ type: 'downtime-ended', to: at } as const, ...questionIfLong(state, at)]
            : [],
        );
    else if (open.length === 0) {
      const id = `DWN-${proposalSha256({ watch: 'page', from: at }).slice(0, 40)}`;
      const found = { mechanism: 'page', from: at, foundOn: toldDay(at) } as const;
      await cases.open(downtimes, id, actor, instantText(clock.now()), [
        { type: 'downtime-found', ...found },
      ]);
    }
    return { isUp };
  };
