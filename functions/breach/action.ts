import type * as z from 'zod/mini';
import type { CommandOf } from '#domain/breach/breach-rule.ts';
import type { BreachCommand } from '#domain/breach/commands.ts';
import type { Day } from '#domain/calendar/times.ts';
import type { ListTally } from '#domain/notice/recipients.ts';
import type { Ports } from '#ports/index.ts';
import type { Answer } from '#ports/routes.ts';
import type { ActionType, actionRows } from './action-rows.ts';
import type { StoredBreach } from './carry-out.ts';
import type { Notices } from './contract.ts';

interface Read {
  /** Stops whose reference the writing names. */
  'lift-direction': Pick<CommandOf<'lift-direction'>, 'named'>;
  /** The day that waited for a second officer. */
  'correct-direction': { readonly waited?: Day };
  'confirm-restore': { readonly shown: string };
  'write-letter': Awaited<ReturnType<Notices['write']>>;
  'approve-notice': Pick<CommandOf<'approve-notice'>, 'letter' | 'ofClasses'>;
  'ask-paper-mail-waiver': { readonly paperMailLeft: number };
  'write-controllers-letter': Pick<CommandOf<'write-controllers-letter'>, 'mentionsCpni'>;
  close: { readonly tallies: readonly ListTally[] };
}

type TextReader = Pick<Ports['texts'], 'read'>;

/** Added by the entry; no officer types them. */
export interface Doors {
  /** Only for directions: of the raw body. */
  readonly bodySha256?: string;
  /** Supervisor or DPO. */
  readonly isSenior?: boolean;
}

type Row<T extends ActionType> = (typeof actionRows)[T];
type Typed<T extends ActionType> = z.output<Row<T>['body']> &
  (Row<T>['path'] extends `${string}{n}${string}` ? { readonly n: number } : unknown) &
  Doors;

type Said<T extends ActionType> = Typed<T> & (T extends keyof Read ? Read[T] : unknown);

type Own<T extends ActionType> = Omit<CommandOf<T>, 'type' | 'by' | 'textSha256' | 'proposalSha256'>;

export type Action<T extends ActionType> = {
  /** `keep` stores a refused entry; `take-direction` stores every entry. */
  readonly refused?: 'keep';
  /** Stored beside the case under its hash; a string as it is: a letter's hash is that of its text. */
  readonly text?: (said: Said<T>) => object | string;
  readonly answer: (after: StoredBreach, said: Said<T>, by: string) => Answer;
} & (keyof Own<T> extends never ? unknown : { readonly command: (said: Said<T>) => Own<T> }) &
  (T extends keyof Read
    ? {
        readonly read: (
          said: Typed<T>,
          seen: StoredBreach,
          notices: Notices,
          texts: TextReader,
        ) => Promise<Read[T]>;
      }
    : unknown);

export type ActionsOf<T extends ActionType> = { readonly [K in T]: Action<K> };

export interface AnyAction {
  readonly refused?: 'keep';
  readonly read?: (said: object, seen: StoredBreach, notices: Notices, texts: TextReader) => Promise<object>;
  readonly text?: (said: object) => object | string;
  readonly command?: (said: object) => object;
  readonly answer: (after: StoredBreach, said: object, by: string) => Answer;
}

export const commandOf = (
  type: ActionType,
  { command }: AnyAction,
  said: object,
  by: string,
  textSha256?: string,
): BreachCommand =>
  ({
    ...command?.(said),
    type,
    by,
    ...('proposalSha256' in said ? { proposalSha256: said.proposalSha256 } : {}),
    ...(textSha256 === undefined ? {} : { textSha256 }),
  }) as BreachCommand;

/** */
export const stateOf = (waits: boolean): 'waiting' | 'accepted' => (waits ? 'waiting' : 'accepted');

export const reasonOnly = ({ reason }: { readonly reason: string }) => ({ reason });
