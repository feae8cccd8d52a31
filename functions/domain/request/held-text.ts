import { type HeldText, heldTextRulesOf, unended } from '#domain/case/held-texts.ts';
import type { HeldTextCommand, RequestCommand } from './commands.ts';
import type { OfficerAction } from './officer-action-commands.ts';
import type { HeldTextKind } from './officer-action-events.ts';
import { type RulesOf, settled } from './rules.ts';
import { isSettled, type Request } from './state.ts';

type WithText<C extends { readonly type: string }> = C extends unknown
  ? 'textSha256' extends keyof C
    ? C['type']
    : never
  : never;

/**
 * Who reads the text of an action: the person outside, so that it passes the lists of sealed words first, or
 * colleagues. An action with a text does not compile until somebody decides.
 */
export const textReaders: Readonly<
  Record<WithText<OfficerAction | RequestCommand>, 'person' | 'colleagues'>
> = {
  answer: 'person',
  write: 'person',
  extend: 'person',
  reclassify: 'colleagues',
  split: 'colleagues',
  reopen: 'colleagues',
  close: 'colleagues',
  'tell-company': 'colleagues',
  'check-identity': 'colleagues',
  'declare-records': 'colleagues',
  'decide-block': 'colleagues',
  'record-holder-answer': 'colleagues',
  /** The person's own words. */
  'receive-message': 'colleagues',
};

export const textsWaiting = (request: Request): readonly HeldText<HeldTextKind>[] =>
  isSettled(request) ? [] : unended(request);

/** The author's next answer or extension takes the place of the one that waits. */
export const oneAtATime: Readonly<Record<HeldTextKind, boolean>> = {
  answer: true,
  extension: true,
  question: false,
  message: false,
};

export const heldTextRules: RulesOf<HeldTextCommand> = heldTextRulesOf<HeldTextKind, Request>(
  textsWaiting,
  settled,
);
