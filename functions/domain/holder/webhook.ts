import { instantText } from '#domain/calendar/instants.ts';
import { type Instant, millisecondsOf } from '#domain/calendar/times.ts';
import { conflict, forbidden } from '#domain/case/refusal.ts';
import type { Sub } from '#domain/case/two-persons.ts';

export type WebhookEvent =
  /** A new signing secret; the state counts them from 1. */
  | { readonly type: 'secret-renewed'; readonly by: Sub }
  /** The open instructions are pushed from the first attempt on. */
  | { readonly type: 'pushed-again'; readonly by: Sub }
  /** The system answered 410 (Gone): nothing is pushed before another entry is confirmed. */
  | { readonly type: 'webhook-turned-off' };

const types: Readonly<Record<WebhookEvent['type'], true>> = {
  'secret-renewed': true,
  'pushed-again': true,
  'webhook-turned-off': true,
};

export const isWebhookEvent = (event: { readonly type: string }): event is WebhookEvent =>
  Object.hasOwn(types, event.type);

interface SigningSecret {
  readonly by: Sub;
  readonly at: Instant;
}

export interface WebhookState {
  /** Every signing secret, the oldest first. The secrets themselves are derived, never stored. */
  readonly secrets?: readonly SigningSecret[];
  readonly webhookOffAt?: Instant | undefined;
}

export const evolveWebhook = <S extends WebhookState>(holder: S, event: WebhookEvent, at: Instant): S => {
  switch (event.type) {
    case 'secret-renewed':
      return { ...holder, secrets: [...(holder.secrets ?? []), { by: event.by, at }] };
    case 'pushed-again':
      return holder;
    case 'webhook-turned-off':
      return { ...holder, webhookOffAt: at };
  }
};

export const HolderNoWebhook = conflict(
  'holder-no-webhook',
  'This system has no webhook in the register, or it told us that its webhook is gone. Change its entry first. Nothing was recorded.',
);

export const HolderNoSecret = conflict(
  'holder-no-secret',
  'This system has no signing secret yet. Make one, and give it to the owner of the system. Nothing was recorded.',
);

export const HolderNothingOpen = conflict(
  'holder-nothing-open',
  'This system has no open instruction, so there is nothing to send. Nothing was recorded.',
);

export const SecretNotShown = forbidden(
  'secret-not-shown',
  'Only the officer who made the newest signing secret can read it, in the first hour. If it was lost, make a new one.',
);

/** What an entry of the register says of its webhook. */
interface Reached extends WebhookState {
  readonly stage: string;
  readonly current?: { readonly webhook?: string };
}

/** Where we push now; undefined: nowhere. */
export const webhookOf = (holder: Reached | undefined): string | undefined =>
  holder?.stage === 'in-force' && holder.webhookOffAt === undefined ? holder.current?.webhook : undefined;

const hourMs = 3_600_000;

/** The time in which a system can change to the new secret. */
const rotationMs = 7 * 24 * hourMs;

/** However often it is renewed: each adds a signature to every push. */
const mostSecrets = 3;

/** Serial numbers (from 1) of the secrets that sign now, the newest first: a former one for 7 days more (Standard Webhooks 1.0). */
export const signingSecrets = ({ secrets = [] }: WebhookState, now: Instant): readonly number[] =>
  secrets
    .map((_, index) => index)
    .filter((index) => {
      const successor = secrets[index + 1];
      return successor === undefined || millisecondsOf(now) < millisecondsOf(successor.at) + rotationMs;
    })
    .map((index) => index + 1)
    .reverse()
    .slice(0, mostSecrets);

/** To the officer who made it, for an hour: a lost reply is no lost secret, and no page shows it later. */
export const secretShownTo = ({ secrets = [] }: WebhookState, by: Sub): Instant | undefined => {
  const newest = secrets.at(-1);
  return newest?.by === by ? instantText(millisecondsOf(newest.at) + hourMs) : undefined;
};
