import { Unavailable } from '#domain/case/errors.ts';
import type { Ports } from '#ports/index.ts';
import { type Mark, SignalFirst } from '#ports/signals.ts';

export type SignalPorts = Pick<Ports, 'chance' | 'clock' | 'signals'>;

/** Milliseconds: as long as a function can live at all. The hour's run adds the margin for clocks. */
export const signalLease = 15 * 60_000;

/** The stop counts, not its signal: without one, lanes notice the stop at their next page. A write gives up within two seconds. */
const logged = (code: string, { caseId }: Mark, write: Promise<void>): Promise<void> =>
  write.catch((fault: Error) => console.error({ code, caseId, fault: fault.name }));

/**
 * Carries out an act that may stop letters: raises its mark before the commit and ends it afterwards. `act` calls `raiseFirst` inside
 * its decision, once it knows that it will stop something. Where the commit may still land, the mark stays for the hour's run.
 * @throws what `act` throws
 */
export const withSignal = async <T>(
  { chance, clock, signals }: SignalPorts,
  caseId: Mark['caseId'],
  act: (raiseFirst: () => void) => Promise<T>,
): Promise<T> => {
  try {
    return await act(() => {
      throw new SignalFirst();
    });
  } catch (error) {
    if (!(error instanceof SignalFirst)) throw error;
  }
  const at = clock.now();
  const mark = { id: chance.uuid(), caseId, at, leaseUntil: at + signalLease };
  await logged('signal-not-raised', mark, signals.raise(mark));
  const end = () => logged('signal-not-ended', mark, signals.end(mark));
  try {
    const done = await act(() => {});
    await end();
    return done;
  } catch (error) {
    if (!(error instanceof Unavailable)) await end();
    throw error;
  }
};
