import type { Act, Done } from '#functions/console/acts/act.ts';
import type { Laptop } from '#test/support/laptop.ts';
import type { laptopDesk } from '../laptop-desk.ts';

export type Session = Awaited<ReturnType<typeof laptopDesk>>;

/** Who can sign in at a laptop, one or two of each group. */
export type OfficerName = 'Olive Officer' | 'Omar Officer' | 'Bea Breach' | 'Sue Supervisor' | 'Dana DPO';

/** What one run of a round plays on. Each officer signs in once. */
export interface Stage {
  readonly laptop: Laptop;
  readonly session: (name: OfficerName) => Promise<Session>;
}

/** A life of the noun, as far as the act. */
export interface Round {
  readonly by: OfficerName;
  /** Of the act, with its form. */
  readonly page: string;
  readonly typed?: Readonly<Record<string, string>>;
  /** What the page's script sends in place of a form. */
  readonly file?: string;
  /** What another officer does against it, and a second one where it takes two. */
  readonly undo: () => Promise<unknown>;
  /** Whether the API says now what the act had done. */
  readonly isSo: () => Promise<boolean>;
  /**
   * What the second press of the same form comes to. `nothing`: an earlier answer, and the page says so. `runs`: it is done
   * again. `closed`: the act is not open now, and its page says that.
   */
  readonly again: 'nothing' | 'runs' | 'closed';
  /** Of an act whose sentence is read from the state: what it says once it was undone, or runs again. */
  readonly says?: RegExp;
  /** Words of the page that change by themselves. */
  readonly moves?: RegExp;
}

export interface Undoable {
  /** What another officer does, in plain words. */
  readonly undo: string;
  readonly round: (stage: Stage) => Promise<Round>;
  /** Weeks pass in it: it gets a laptop of its own. */
  readonly isLate?: true;
}

/** Another officer can undo it, and no round plays that: say why. */
export interface Unplayed {
  readonly undo: string;
  readonly unplayed: string;
}

/** A sentence: why no other person can undo it. */
export type Stays = string;

export type Row = Undoable | Unplayed | Stays;

/** A row for each act of a table: an act that is added without one does not compile. */
export type RowsOf<T> = Readonly<Record<keyof T & string, Row>>;

// biome-ignore lint/suspicious/noExplicitAny: each table has a context and a state of its own
export type AnyAct = Pick<Act<any, any>, 'button' | 'asksTwice' | 'preview'> & { readonly done: Done<any> };
