import type { Instant } from '#domain/calendar/times.ts';
import { type Access, type Group, groups, hasAccess, mayGroup, type Reader } from '#domain/case/groups.ts';
import type { Next } from '#domain/case/rule.ts';
import type { Deed, Sub } from '#domain/case/two-persons.ts';
import type { Audience } from '#domain/notice/events.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { NameOf } from '#ports/officers.ts';
import { whyNotBy } from './why-not-by.ts';

export interface Person {
  readonly officer: Sub;
  readonly name: string;
  /** What the person did: "wrote the letter". */
  readonly why: string;
}

/** What can be done next to a case, for an officer's page. */
export interface NextAct {
  readonly action: string;
  /** The number of what it is about: a receipt, a direction, a text. */
  readonly n?: number;
  /** Of a breach's recipients. */
  readonly list?: number;
  readonly audience?: Audience;
  /** `kind` and `of` name a letter on paper. */
  readonly kind?: string;
  readonly of?: string;
  /** What a button says. */
  readonly label: string;
  /** What the officer has at hand first, in words. */
  readonly needs: readonly string[];
  readonly mayBy: readonly Group[];
  /** They cannot do it, whatever their group; the reader, too, may be among them. */
  readonly notBy: readonly Person[];
  /** Where given, nobody else can. */
  readonly onlyBy?: readonly Person[];
  /** Not possible before this instant (UTC ISO). An earliest moment, never a deadline. */
  readonly from?: Instant;
  readonly method: string;
  /** Ready to call. */
  readonly path: string;
}

export interface About {
  readonly n?: number;
  readonly list?: number;
  readonly audience?: Audience;
  readonly kind?: string;
  readonly of?: string;
}

/** As the contract of the API has it. */
interface Door {
  readonly method: string;
  readonly path: string;
  readonly access: Access;
}

type Of<T> = T | ((about: About) => T);

export interface ActWords {
  readonly label: Of<string>;
  readonly needs: readonly string[];
  readonly door: Of<Door>;
  /** Where one rule has several doors. */
  readonly action?: string;
}

export type WordsOf<Act extends string> = Readonly<Record<Act, ActWords | readonly ActWords[]>>;

export const subAsName: NameOf = (officer) => officer;

const seniors = groups.filter((group) => mayGroup('supervising', group));

const isFunction = <T>(of: Of<T>): of is (about: About) => T => typeof of === 'function';
const valueFor = <T>(of: Of<T>, about: About): T => (isFunction(of) ? of(about) : of);

const filled = (path: string, place: Shown['place'], { n, list, kind, of }: About): string => {
  const parts: Readonly<Record<string, unknown>> = { ...place, n: n ?? list, kind, of };
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(parts[name])));
};

const personsOf = (deeds: readonly Deed[], nameOf: NameOf): readonly Person[] =>
  deeds.map(({ by, did }) => ({ officer: by, name: nameOf(by), why: whyNotBy[did] }));

export interface Shown {
  /** What fills a path: `caseId`, or the key of a register's entry. */
  readonly place: Readonly<Record<string, string>>;
  /** Given for a reader who only signs: they get what they may sign. */
  readonly signer?: Reader | undefined;
  readonly nameOf: NameOf;
}

/** For one kind of case, for this reader. */
export type NextOfKind = (
  ports: Pick<Ports, 'cases'>,
  found: StoredCase,
  now: Instant,
  reader: Reader,
  shown: Shown,
) => Promise<readonly NextAct[]>;

/** In the order of the rules. */
export const nextActs = <Act extends string>(
  words: WordsOf<Act>,
  next: readonly Next<Act, About>[],
  { place, signer, nameOf }: Shown,
): readonly NextAct[] =>
  next.flatMap(({ action, notBy, onlyBy, seniorOnly, from, ...about }) =>
    [words[action]].flat().flatMap(({ label, needs, door, action: name = action }: ActWords) => {
      const { method, path, access } = valueFor(door, about);
      if (signer && !hasAccess(access, signer.officer.groups)) return [];
      return {
        ...{ action: name, ...about, label: valueFor(label, about), needs },
        mayBy: (seniorOnly ? seniors : groups).filter((group) => mayGroup(access, group)),
        notBy: personsOf(notBy, nameOf),
        ...(onlyBy === undefined ? {} : { onlyBy: personsOf(onlyBy, nameOf) }),
        ...(from === undefined ? {} : { from }),
        ...{ method, path: filled(path, place, about) },
      };
    }),
  );
