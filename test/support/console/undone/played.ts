import { it } from 'vitest';
import { playRound } from './play.ts';
import type { AnyAct, Row, Stage, Undoable } from './round.ts';
import { rows } from './rows.ts';
import { type Tables, tables } from './tables.ts';

type Noun = keyof Tables;

const isPlayed = (row: Row): row is Undoable => typeof row === 'object' && 'round' in row;

const roundsOf = (noun: Noun) =>
  Object.entries(rows[noun] as Readonly<Record<string, Row>>).flatMap(([name, row]) =>
    isPlayed(row) ? [{ noun, name, ...row }] : [],
  );

/** Every act of these nouns that another officer can undo. */
export const itPlays = (
  nouns: readonly Noun[],
  stage: () => Stage,
  isMine: (row: Undoable) => boolean = ({ isLate }) => isLate === undefined,
): void => {
  it.each(nouns.flatMap(roundsOf).filter(isMine))(
    '$noun, $name: pressed, then $undo, then the same form again: the page says what is so now (law of stopping 7)',
    async ({ noun, name, round }) => {
      const acts: Readonly<Record<string, AnyAct>> = tables[noun];
      await playRound(stage(), acts[name] as AnyAct, await round(stage()));
    },
  );
};
