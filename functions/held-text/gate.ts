import { instantText } from '#domain/calendar/instants.ts';
import { mustHoldNoCallDetail } from '#domain/case/call-detail.ts';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import type { EventBase } from '#domain/case/case.ts';
import type { HeldTextEnd } from '#domain/case/held-texts.ts';
import { type TextField, type Warning, warningsIn } from '#domain/case/officer-text.ts';
import { mustBeSendable } from '#domain/case/returned-words.ts';
import type { RequestEvent } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { caseFacts } from '#domain/sentence/case-facts.ts';
import { areOurs } from '#domain/sentence/ours.ts';
import { startClock } from '#functions/clock/contract.ts';
import type { Ports } from '#ports/index.ts';
import type { HeldCase, HeldTextKind } from './held-case.ts';
import { holdingOf } from './holding.ts';

export type GatePorts = Pick<Ports, 'cases' | 'chance' | 'clock' | 'texts' | 'workflows'>;

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

/** In the commit that sends the text: a second person read it. */
export interface Cleared<S = Request, E extends EventBase = RequestEvent> {
  readonly by: string;
  readonly decide: (state: S) => readonly E[];
}

/**
 * Of what an officer writes, what is not our sentences alone: it waits for a second person, whatever it says. `enclosed`: the
 * letter goes on paper to the address of record, the only one that may have details of calls.
 * @throws {CallDetailInEmail | WordsReturned}
 */
export const ownWordsIn = (
  { clock }: Pick<Ports, 'clock'>,
  seen: Seen,
  fields: readonly TextField[],
  enclosed = false,
): readonly TextField[] => {
  const facts = caseFacts(seen, instantText(clock.now()));
  const own = fields.filter(({ text }) => !areOurs(text, facts));
  if (!enclosed) mustHoldNoCallDetail(own);
  mustBeSendable(own, facts.today);
  return own;
};

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
 * or not a hold exists. @returns the case and the number of the text that waits; undefined: it may leave
 * @throws {CallDetailInEmail | WordsReturned}
 */
export const gate =
  (ports: GatePorts) =>
  async <S extends Seen>(
    seen: S,
    { fields, by, enclosed, ...held }: Written,
  ): Promise<Held<S> | undefined> => {
    if (ownWordsIn(ports, seen, fields, enclosed).length === 0) return undefined;
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

/** All that the author hears, sealed or not. */
export const textSays: Readonly<Record<HeldTextEnd | 'waits', string>> = {
  waits: 'A second person reads these words before they leave. You can send our sentences instead, at once.',
  sent: 'Sent.',
  /** By an earlier release. */
  shortened: 'Sent without the marked sentences.',
  returned: 'Change these words.',
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
