import type { Day } from '#domain/calendar/times.ts';

interface Act {
  readonly by: string;
}
interface WrittenAct extends Act {
  readonly textSha256: string;
}

export interface DutyEntry extends Act {
  readonly n: number;
  /** From counsel, never computed. */
  readonly dueOn?: Day;
  readonly doneOn?: Day;
  /** Does 64.2011(b)(1) prevail over it? Absent: undecided. */
  readonly hold?: 'prevails' | 'does-not' | 'undecided';
  /** The regulator may publish the notice. */
  readonly published?: true;
  readonly task?: 'attorney-general-copy';
  readonly textSha256: string;
}

/** None of these moves a date of the hold. */
export type DutyFact =
  | ({ readonly type: 'duty-recorded' } & DutyEntry)
  | ({ readonly type: 'published-notice-asked'; readonly n: number } & WrittenAct)
  | ({ readonly type: 'published-notice-confirmed'; readonly n: number } & Act)
  | ({ readonly type: 'californians-stated'; readonly moreThan500: boolean } & WrittenAct)
  | ({
      readonly type: 'controllers-letter-written';
      readonly decision: 'send' | 'none';
      readonly mentionsCpni: boolean;
    } & WrittenAct)
  | ({ readonly type: 'controllers-letter-confirmed' } & Act)
  | ({ readonly type: 'controllers-letter-sent'; readonly sentOn: Day } & Act);
