import { civilDay, newYork } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId, CaseKeys, Noun } from '#domain/case/case.ts';
import type { DataClass } from '#domain/case/data-classes.ts';
import type { HolderAsk } from '#domain/case/holder-asks.ts';
import type { Region } from '#domain/case/regions.ts';
import {
  evolveMissing,
  isMissingEvent,
  type MissingEvent,
  type MissingTold,
  queueForSecond,
  untoldSince,
  wakeForSecond,
} from '#domain/case/second-missing.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import { evolveWebhook, isWebhookEvent, type WebhookEvent, type WebhookState } from './webhook.ts';

/** By what a system may look for a person: it learns no more of them. */
export const lookupKeys = {
  'account-number': 'Account number',
  email: 'Email address',
  name: 'Name',
  phone: 'Phone number',
  'postal-address': 'Postal address',
} as const satisfies Readonly<Record<string, string>>;
export type LookupKey = keyof typeof lookupKeys;
export const lookupKeyCodes = Object.keys(lookupKeys) as readonly LookupKey[];

/** What the history keeps: codes and hashes. Name, owner and clause are stored beside it. */
export interface Entered {
  readonly holds: readonly DataClass[];
  readonly keys: readonly LookupKey[];
  /** Where it keeps the data (P03). */
  readonly region: Region;
  /** The kinds of request that concern it. */
  readonly asks: readonly HolderAsk[];
  /** Of the system's own client credentials, by which it answers itself; absent: a person answers for it. */
  readonly client?: string;
  /** Address to which we push that an instruction was made; only with a client. */
  readonly webhook?: string;
  /** SHA-256 (hex) of what the officer typed. */
  readonly entrySha256: string;
  readonly by: Sub;
}

export type HolderEvent =
  | ({ readonly type: 'holder-entered' } & Entered)
  | { readonly type: 'removal-asked'; readonly by: Sub; readonly textSha256: string }
  /** The entry, or the removal. */
  | { readonly type: 'holder-confirmed'; readonly by: Sub }
  | { readonly type: 'holder-declined'; readonly by: Sub; readonly textSha256: string }
  | WebhookEvent
  | MissingEvent;

export type HolderProposal = { readonly by: Sub; readonly at: Instant } & (
  | { readonly what: 'entry'; readonly entry: Entered }
  | { readonly what: 'removal'; readonly textSha256: string }
);

export interface Holder extends MissingTold, WebhookState {
  /** `waiting`, `declined`: never in force. */
  readonly stage: 'waiting' | 'in-force' | 'declined' | 'removed';
  readonly recordedAt: Instant;
  readonly current?: Entered & { readonly confirmedBy: Sub; readonly confirmedAt: Instant };
  readonly proposal?: HolderProposal;
  /** Of the last proposal, if it was declined. */
  readonly declined?: { readonly by: Sub; readonly at: Instant; readonly textSha256: string };
  readonly removed?: { readonly askedBy: Sub; readonly by: Sub; readonly at: Instant };
}

/** `HLD-billing`: its short name never changes. */
export const holderId = (slug: string): CaseId => `HLD-${slug}`;

export const slugIn = (id: CaseId): string => id.slice('HLD-'.length);

const confirmed = (holder: Holder, by: Sub, at: Instant): Holder => {
  const { proposal, declined: _, ...rest } = holder;
  if (proposal === undefined) throw new Error('nothing was proposed of this system');
  if (proposal.what === 'entry')
    return {
      ...rest,
      stage: 'in-force',
      webhookOffAt: undefined,
      current: { ...proposal.entry, confirmedBy: by, confirmedAt: at },
      proposal: undefined,
    } as Holder;
  return {
    ...rest,
    stage: 'removed',
    proposal: undefined,
    removed: { askedBy: proposal.by, by, at },
  } as Holder;
};

const evolve = (holder: Holder | undefined, event: HolderEvent, at: Instant): Holder => {
  if (event.type === 'holder-entered') {
    const { type: _, ...entry } = event;
    const proposal = { what: 'entry', entry, by: entry.by, at } as const;
    if (holder === undefined) return { stage: 'waiting', recordedAt: at, proposal };
    return { ...holder, stage: holder.stage === 'in-force' ? 'in-force' : 'waiting', proposal };
  }
  if (holder === undefined) throw new Error(`a system cannot begin with ${event.type}`);
  if (isMissingEvent(event)) return evolveMissing(holder, event);
  if (isWebhookEvent(event)) return evolveWebhook(holder, event, at);
  switch (event.type) {
    case 'removal-asked':
      return { ...holder, proposal: { what: 'removal', textSha256: event.textSha256, by: event.by, at } };
    case 'holder-confirmed':
      return confirmed(holder, event.by, at);
    case 'holder-declined': {
      const { by, textSha256 } = event;
      const stage = holder.stage === 'waiting' ? 'declined' : holder.stage;
      return { ...holder, stage, proposal: undefined, declined: { by, at, textSha256 } } as Holder;
    }
  }
};

const secondMissing = (holder: Holder): Instant | undefined => untoldSince(holder, holder.proposal?.at);

const keys = (_: CaseId, holder: Holder): CaseKeys => {
  const on = civilDay(holder.recordedAt, newYork);
  const place =
    holder.proposal === undefined
      ? ({ queue: 'holders', dueOn: on, workBy: on } as const)
      : queueForSecond(holder.proposal.at);
  return { stage: holder.stage, ...place, ...wakeForSecond(secondMissing(holder)) };
};

/** A system that holds personal data, ours or a processor's (P03, P19). */
export const holders: Noun<Holder, HolderEvent> = { kind: 'holder', evolve, keys, secondMissing };
