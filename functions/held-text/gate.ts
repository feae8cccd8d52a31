import { instantText } from '#domain/calendar/instants.ts';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import type { Commit, EventBase } from '#domain/case/case.ts';
import type { HeldTextEnd } from '#domain/case/held-texts.ts';
import { type TextField, type Warning, warningsIn } from '#domain/case/officer-text.ts';
import type { AsSent, ClearedWords, OurWords, SentWords } from '#domain/case/words-out.ts';
import type { RequestEvent } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { startClock } from '#functions/clock/contract.ts';
import type { Ports } from '#ports/index.ts';
import { changeWords } from './contract.ts';
import type { HeldCase, HeldTextKind } from './held-case.ts';
import { holdingOf } from './holding.ts';
import type { ReadingPorts } from './own-words.ts';

export type GatePorts = ReadingPorts & Pick<Ports, 'chance' | 'workflows'>;

type Seen = Pick<HeldCase, 'id' | 'state' | 'history' | 'runs'>;

/** What a person outside will read of an action, and the whole action as it was proposed. */
export interface Written {
  readonly as: HeldTextKind;
  readonly fields: readonly TextField[];
  readonly action: object;
  /** The author: `sub`, and the name that the letter shows. */
  readonly by: string;
  readonly officer: string;
  /** On paper, to the address of record. */
  readonly enclosed?: boolean;
}

/**
 * Stored beside the case; the second person repeats its hash. `salt`: an action may name a hold, and without a salt a reader
 * of the hash could find out which one by trying each.
 */
export interface HeldAction extends Pick<Written, 'as' | 'action' | 'officer'> {
  readonly salt: string;
}

export interface Held<S extends Seen = Seen> {
  readonly seen: S;
  readonly n: number;
}

/** What an officer wrote may leave: it is our sentences alone, or a second person read it. */
export interface Cleared<S = Request, E extends EventBase = RequestEvent> {
  readonly by: string;
  /** In the commit that sends the text: `history` as it is then. */
  readonly decide: (state: S, history: readonly Commit[]) => readonly E[];
  /** The text, as letters take it. */
  readonly words: (typed: string) => SentWords;
}

/** Of the catalog alone: nobody else has to read them. */
const ours = (by: string): Cleared<unknown, never> => ({
  by,
  decide: () => [],
  words: (typed) => typed as OurWords,
});

/** For the confirmation of a held text alone. */
export const clearedWords = (typed: string): ClearedWords => typed as ClearedWords;

/** For a letter that only its author reads, before anything is sent. */
export const previewed = <T>(typed: T): AsSent<T> => typed as AsSent<T>;

/** The same words of the same author wait once. */
const waitingAlready = async (
  { texts }: Pick<Ports, 'texts'>,
  { id, state }: Seen,
  { by, ...said }: Omit<Written, 'fields' | 'enclosed'>,
): Promise<number | undefined> => {
  for (const { n, as, by: author, heldSha256 } of (await holdingOf(id)).waiting(state)) {
    if (author !== by || as !== said.as) continue;
    const { salt: _, ...kept } = JSON.parse(
      (await texts.read(id, heldSha256)) ?? '{}',
    ) as Partial<HeldAction>;
    if (canonicalJson(kept) === canonicalJson(said)) return n;
  }
  return undefined;
};

/**
 * The one way out for what an officer writes (P40, R-10). Our sentences leave at once; own words wait for a second person, whether
 * or not a hold exists. @returns the case and the number of the text that waits, or that it may leave
 * @throws {CallDetailInEmail | WordsReturned}
 */
export const gate =
  (ports: GatePorts) =>
  async <S extends Seen>(
    seen: S,
    { fields, by, enclosed, ...held }: Written,
  ): Promise<Held<S> | Cleared<unknown, never>> => {
    // Our sentences and the lists of words are read with the first text (decision 0068).
    const { ownWordsIn } = await import('./own-words.ts');
    if ((await ownWordsIn(ports, seen, fields, enclosed)).length === 0) return ours(by);
    const { cases, chance, clock, texts, workflows } = ports;
    const { noun, decide } = await holdingOf(seen.id);
    const same = await waitingAlready(ports, seen, { ...held, by });
    if (same !== undefined) return { seen, n: same };
    const kept: HeldAction = { ...held, salt: chance.uuid() };
    const heldSha256 = await texts.put(seen.id, canonicalJson(kept));
    const command = { type: 'hold-text', as: held.as, heldSha256, by } as const;
    const after = await cases.change(noun, seen.id, `officer:${by}`, ({ state, history }) =>
      decide(state, command, { now: instantText(clock.now()), history }),
    );
    await startClock({ cases, workflows }, after);
    const n = after.state.heldTexts?.findLast((one) => one.heldSha256 === heldSha256 && one.by === by)?.n;
    return { seen: after as unknown as S, n: n ?? 0 };
  };

export const isHeld = <S extends Seen>(passed: Held<S> | { readonly by: string }): passed is Held<S> =>
  'n' in passed;

/** All that the author hears, sealed or not. */
export const textSays: Readonly<Record<HeldTextEnd | 'waits', string>> = {
  waits: 'A second person reads these words before they leave. You can send our sentences instead, at once.',
  sent: 'Sent.',
  /** By an earlier release. */
  shortened: 'Sent without the marked sentences.',
  returned: changeWords,
  over: 'Not sent, because the case has moved on. Write again if it is still needed.',
};

export interface Waits {
  readonly n: number;
  readonly says: string;
}

/** For the author: the warnings of list B, and what waits. */
export const writtenReply = (
  fields: readonly TextField[],
  held?: Held,
): { readonly warnings: readonly Warning[]; readonly waits?: Waits } => ({
  warnings: warningsIn(fields),
  ...(held === undefined ? {} : { waits: { n: held.n, says: textSays.waits } }),
});
