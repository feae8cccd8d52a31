import type { Day, Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { DataClass } from '#domain/case/data-classes.ts';
import type { HolderAsk } from '#domain/case/holder-asks.ts';
import type { Region } from '#domain/case/regions.ts';
import type { Holder, LookupKey } from '#domain/holder/holder.ts';
import type { NextAct } from '#functions/next/contract.ts';
import type { PushView } from './pushes-told.ts';

interface NamedOfficer {
  /** `sub`. */
  readonly officer: string;
  readonly name: string;
}

export interface EntryView {
  readonly name: string;
  readonly holds: readonly DataClass[];
  readonly keys: readonly LookupKey[];
  readonly region: Region;
  /** On our own list of regions, to which data may go that others keep for us (P03). */
  readonly isRegionListed: boolean;
  /** Email address of who answers for it. */
  readonly owner: string;
  readonly clause: string;
  readonly asks: readonly HolderAsk[];
  /** Null: a person answers for it. */
  readonly client: string | null;
  /** Null: it asks for its list. */
  readonly webhook: string | null;
}

export interface HolderRow {
  readonly id: CaseId;
  readonly slug: string;
  /** Of the entry in force, or of the first one. */
  readonly name: string;
  readonly stage: Holder['stage'];
  /** A change or the removal waits for a second officer. */
  readonly waits: boolean;
  /** Instructions without an answer, and those of them past their day, company zone. */
  readonly open: number;
  readonly late: number;
}

export interface HolderList {
  readonly holders: readonly HolderRow[];
}

export interface OpenInstructionView {
  readonly request: CaseId;
  readonly n: number;
  readonly asks: HolderAsk;
  readonly dueOn: Day;
  readonly late: boolean;
  /** An objection or a lost authority stops it. */
  readonly stopped: boolean;
  /** What its webhook was told; null: nothing. */
  readonly pushed: PushView | null;
}

export interface HolderView extends HolderRow {
  /** Null before the first confirmation. */
  readonly inForce: (EntryView & { readonly confirmedBy: NamedOfficer; readonly at: Instant }) | null;
  /** What waits for a second officer. */
  readonly proposal:
    | ({ readonly by: NamedOfficer; readonly at: Instant } & (
        | { readonly what: 'entry'; readonly entry: EntryView }
        | { readonly what: 'removal'; readonly reason: string | null }
      ))
    | null;
  /** Why the last proposal was declined. */
  readonly declined: (NamedOfficer & { readonly at: Instant; readonly reason: string | null }) | null;
  readonly instructions: readonly OpenInstructionView[];
  /** Of the newest signing secret; null: there is none. `isShown`: the reader may read it now. */
  readonly secret: (NamedOfficer & { readonly at: Instant; readonly isShown: boolean }) | null;
  /** Since when the system says that its webhook is gone (410). */
  readonly webhookOffAt: Instant | null;
  /** The second person repeats it; null when nothing waits. */
  readonly proposalSha256: string | null;
  readonly next: readonly NextAct[];
}
