import { addBusinessDays } from './calendar.ts';
import type { CaseKeys, Noun } from './case.ts';
import { DomainError } from './errors.ts';
import { civilDate, newYork } from './instants.ts';
import { isAfter } from './times.ts';
import { mustBeAnother, type Sub } from './two-persons.ts';

interface Act {
  readonly by: Sub;
  readonly textSha256: string;
}

/** The kill switch of all customers’ notices (design section 6): one aggregate with history. */
export interface SendingSwitch {
  readonly paused?: Act & { readonly at: string };
}

export type SwitchEvent = { readonly type: 'sending-paused' | 'sending-resumed' } & Act;

/** One switch for each generation of the table: what was said in one that is gone does not count in the restored one. */
export const sendingIdOf = (generation: number): string =>
  generation === 1 ? 'SND-notices' : `SND-notices-${generation}`;

/**
 * A restored table knows no direction of the minutes that it lost, so nobody is told by it until an officer has entered them
 * again and lets the notices go (P38, reliability.md F12).
 */
export const isAllPaused = (stands: SendingSwitch | undefined, generation: number): boolean =>
  stands === undefined ? generation > 1 : stands.paused !== undefined;

/** Customers’ notices are not paused, so there is nothing to resume. */
export class NothingPaused extends DomainError {
  readonly code = 'nothing-paused';
  constructor() {
    super('Sending is not paused.');
  }
}

/** Business days that one officer may keep everything paused and let it go again; beyond it another lets it go. */
const aloneForBusinessDays = 1;

const isLong = (pausedAt: string, now: string): boolean =>
  isAfter(
    civilDate(now, newYork).toString(),
    addBusinessDays(civilDate(pausedAt, newYork), aloneForBusinessDays).toString(),
  );

/** Pausing takes one officer and is never refused; paused already, it stays as it is. */
export const decidePause = (stands: SendingSwitch | undefined, act: Act): readonly SwitchEvent[] =>
  stands?.paused === undefined ? [{ type: 'sending-paused', ...act }] : [];

/** @throws {NothingPaused | SamePerson} */
export const decideResume = (
  stands: SendingSwitch | undefined,
  act: Act,
  now: string,
  generation: number,
): readonly SwitchEvent[] => {
  if (!isAllPaused(stands, generation)) throw new NothingPaused();
  if (stands?.paused && isLong(stands.paused.at, now)) mustBeAnother(act.by, stands.paused.by);
  return [{ type: 'sending-resumed', ...act }];
};

const evolve = (_: SendingSwitch | undefined, { type, ...act }: SwitchEvent, at: string): SendingSwitch =>
  type === 'sending-paused' ? { paused: { ...act, at } } : {};

const keys = (_: string, { paused }: SendingSwitch): CaseKeys => ({
  stage: paused === undefined ? 'open' : 'paused',
});

export const sendingSwitches: Noun<SendingSwitch, SwitchEvent> = { kind: 'sending', evolve, keys };
