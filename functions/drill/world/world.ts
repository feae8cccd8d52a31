import { gunzipSync, gzipSync } from 'node:zlib';
import type { Instant } from '#domain/calendar/times.ts';
import type { Item } from '#functions/adapters/dynamodb-table.ts';
import { MemoryTable } from '#functions/adapters/memory/table.ts';
import type { Run } from './run-machine.ts';

/** An email that nobody was sent. */
export interface PracticeEmail {
  readonly at: Instant;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly messageId: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** One call of the practice API. */
export interface PracticeCall {
  /** Real time. */
  readonly at: Instant;
  readonly by: string;
  readonly name: string;
  readonly isColleague: boolean;
  /** Of the script, at its moment; empty before the first. */
  readonly scene: string;
  /** Method and route. */
  readonly route: string;
  readonly status: number;
  readonly code?: string;
}

/** Where the script is. */
export interface Progress {
  readonly scene: string;
  /** Real time. */
  readonly openedAt: Instant;
  readonly doneAt?: Instant;
  /** What the officers were told, with its dates filled in. */
  readonly told: string;
}

/** All that a drill is: a table, files, machines and a clock of its own. Nothing in it reaches anything outside. */
export interface World {
  readonly table: MemoryTable;
  readonly files: Map<string, Buffer>;
  readonly runs: Run[];
  /** Names of runs that have ended. */
  readonly ended: Set<string>;
  readonly emails: PracticeEmail[];
  readonly calls: PracticeCall[];
  readonly progress: Progress[];
  /** Keys of forms that were sent, so that a double click counts once. */
  readonly keys: string[];
  /** Epoch milliseconds of the practice. */
  now: number;
  /** Set while a minute is a day: epoch milliseconds of real time at which `now` was right. */
  runningSince: number | null;
}

export const newWorld = (now: number): World => ({
  ...{ table: new MemoryTable(), files: new Map(), runs: [], ended: new Set(), emails: [] },
  ...{ calls: [], progress: [], keys: [], now, runningSince: null },
});

const asJson = (_: string, value: unknown): unknown => {
  if (value instanceof Set) return { $set: [...value] };
  if (value instanceof Uint8Array) return { $bytes: Buffer.from(value).toString('base64') };
  return value;
};

/** `Buffer` has a `toJSON` of its own, which comes first. */
const isBuffer = (value: unknown): value is { readonly data: readonly number[] } =>
  typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'Buffer';

const fromJson = (_: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (isBuffer(value)) return Buffer.from(value.data);
  const { $set, $bytes } = value as { $set?: unknown[]; $bytes?: string };
  if (Array.isArray($set)) return new Set($set);
  return typeof $bytes === 'string' ? Buffer.from($bytes, 'base64') : value;
};

/** Whole, so that one write is one step. */
export const packed = ({ table, files, ended, ...rest }: World): Uint8Array =>
  gzipSync(
    JSON.stringify({ ...rest, ended: [...ended], table: [...table.snapshot()], files: [...files] }, asJson),
  );

interface Packed extends Omit<World, 'table' | 'files' | 'ended'> {
  readonly ended: readonly string[];
  readonly table: readonly (readonly [string, Item])[];
  readonly files: readonly (readonly [string, Buffer])[];
}

export const unpacked = (state: Uint8Array): World => {
  const {
    table: items,
    files,
    ended,
    ...rest
  } = JSON.parse(gunzipSync(state).toString('utf8'), fromJson) as Packed;
  const table = new MemoryTable();
  table.restore(new Map(items));
  return { ...rest, ended: new Set(ended), files: new Map(files), table };
};
