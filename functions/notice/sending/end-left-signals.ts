import { isLeaseOver } from '#domain/calendar/clocks-apart.ts';
import type { Ports } from '#ports/index.ts';

/**
 * Every hour: ends the marks of acts that died. When the lease is over by every clock (F5), no commit of the act can come any more. The
 * case itself then says whether it stopped anything, and a mark says nothing more: lanes that wait go on where the case allows it.
 * Never ends a younger mark. The log names each, because an officer may have entered a stop that was lost.
 */
export const endLeftSignals =
  ({ clock, signals }: Pick<Ports, 'clock' | 'signals'>) =>
  async (): Promise<void> => {
    const { marks, fullUntil } = await signals.read();
    const now = clock.now();
    for (const mark of marks) {
      if (!isLeaseOver(mark.leaseUntil, now)) continue;
      console.error({ code: 'signal-left', caseId: mark.caseId, at: mark.at });
      await signals.end(mark);
    }
    if (fullUntil === undefined || !isLeaseOver(fullUntil, now)) return;
    console.error({ code: 'signal-full' });
    await signals.reopen(fullUntil);
  };
