import { instantText } from '#domain/calendar/instants.ts';
import { earliestOf, type Instant } from '#domain/calendar/times.ts';
import { commandLine, decidePause, openStops, sendingIdOf } from '#domain/notice/sending-switch.ts';
import type { Ports } from '#ports/index.ts';
import { changeSwitch } from './change-switch.ts';

/** The same words each time: nobody types a reason at a command line, so none can tell what is open (P40). */
const reason =
  'The engineer on call stopped all notices from the command line, because officers could not sign in. Find out who asked for it. Enter what could not be entered meanwhile, with its own day. Then two officers let notices go again.';

export interface Stopped {
  readonly paused: true;
  /** Since when all notices are stopped: the earliest stop that is open. */
  readonly since: Instant;
}

/** Stops all customers' notices without an officer's sign-in; called again it changes nothing for a minute. Two officers resume (R-13). */
export const stopAllNotices =
  (ports: Pick<Ports, 'cases' | 'chance' | 'clock' | 'signals' | 'texts'>) => async (): Promise<Stopped> => {
    const { cases, texts } = ports;
    const { tableGeneration: generation } = cases;
    const textSha256 = await texts.put(sendingIdOf(generation), reason);
    const { state } = await changeSwitch(ports, 'machine:stop-all-notices', (seen) =>
      decidePause(seen, { by: commandLine, textSha256 }, { now: instantText(ports.clock.now()), generation }),
    );
    const since = earliestOf(...openStops(state, generation).map(({ at }) => at));
    if (since === undefined) throw new Error('The switch is not stopped after it was stopped.');
    return { paused: true, since };
  };
