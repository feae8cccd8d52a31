import type { Day, Instant } from '#domain/calendar/times.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { DutyEntry } from './duty-events.ts';

interface Asked {
  readonly by: Sub;
  readonly askedAt: Instant;
  readonly textSha256: string;
  readonly confirmedBy?: Sub;
}

/** A duty of another law beside the clocks. */
export interface Duty extends DutyEntry {
  /** Counsel's note and a second person let a notice that is published be given during the hold. */
  readonly publication?: Asked;
}

/** A track of its own: one officer writes it, another confirms it. */
export interface ControllersLetter extends Asked {
  readonly decision: 'send' | 'none';
  readonly mentionsCpni: boolean;
  readonly sentOn?: Day;
}

/** By counsel's or an officer's word, never computed. */
export interface CaliforniansTold extends Pick<Asked, 'by' | 'textSha256'> {
  readonly moreThan500: boolean;
}
