import type { Snapshot } from '#functions/adapters/memory/table.ts';
import type { Route } from '#ports/routes.ts';
import type { Wrongs } from './judge.ts';

/** What a door does all the same with a call that it refuses: the items that it writes, and the members of its answer. */
interface Kept {
  readonly items: RegExp;
  readonly members?: readonly string[];
}

/**
 * An act that was claimed is free again. Words go first, by their seal, so that no commit is ever without them: a commit that is
 * then refused leaves words that nothing names, and that nothing shows.
 */
const anywhere: Kept = { items: /^OFFICERACT#|^[A-Z]+#[A-Z]{3}-[\w-]+ TEXT#(?:[0-9a-f]{64}|salt)$/ };

/** An entry about a breach is kept as it came, and its history says that it was refused. */
const entry: Kept = { items: /^BREACH#BRE-\w+ CASE$/, members: ['kept'] };
/** A direction stops us before it is read, the DPO hears of each that is refused, and a repeated one gets the same answer. */
const direction: Kept = {
  items: /^BREACH#BRE-\w+ (?:CASE|LETTER#entry-refused#\w+)$|^IDEM#/,
  members: ['kept', 'dpoTold', 'stoppedUntil'],
};
/** Who looked at a notice is in its history, also where there was nothing to see. */
const looked: Kept = { items: /^BREACH#BRE-\w+ CASE$/ };
/** A refused transfer is in the log, which names it (P21). */
const transfer: Kept = { items: /^TRANSFER#TRF-[0-9a-f]{40} CASE$/, members: ['transfer'] };
/** Who asks to sell is refused, and the record says so (P28). */
const sale: Kept = { items: /^CHECK#\d{4}-\d\d#\d{1,2} CHK-/ };
/** Each search counts and is written down before it is made. */
const search: Kept = { items: /^(?:COUNT|SEARCHES)#/ };
/** Each wrong code counts, and after five the right one is burnt (S8). */
const codes: Kept = { items: /^COUNT#/ };

const byHandler: Readonly<Record<string, Kept>> = {
  'check-cpni': sale,
  'record-breach': entry,
  'command-breach': entry,
  'take-direction': direction,
  'read-notice': looked,
  'fetch-records': codes,
  'give-verdict': codes,
  'work-transfer': transfer,
  search,
};

const nothing: Kept = { items: /^$/ };
const keptAt = ({ handler }: Route): Kept => byHandler[handler] ?? nothing;

/** Members that only this door adds to a refusal. */
export const membersAt = (route: Route): readonly string[] => keptAt(route).members ?? [];

/** Names of the items that differ. */
export const changed = (before: Snapshot, after: Snapshot): readonly string[] => {
  const names = new Set([...before.keys(), ...after.keys()]);
  return [...names].filter((name) => before.get(name) !== after.get(name));
};

/** A call that is refused leaves the table as it was, but for what its door keeps. */
export const wrongsOfTable = (route: Route, before: Snapshot, after: Snapshot): Wrongs =>
  changed(before, after)
    .filter((name) => !anywhere.items.test(name) && !keptAt(route).items.test(name))
    .map((name) => `a refused call changed ${name}`);
