import type { ActionsOf, AnyAction } from './action.ts';
import type { ActionType } from './action-rows.ts';
import { determinationActions } from './determination-actions.ts';
import { directionActions } from './direction-actions.ts';
import { dutyActions } from './duty-actions.ts';
import { noticeActions } from './notice-actions.ts';
import { ownStopActions } from './own-stop-actions.ts';
import { receiptActions } from './receipt-actions.ts';

const byType = {
  ...determinationActions,
  ...dutyActions,
  ...receiptActions,
  ...directionActions,
  ...ownStopActions,
  ...noticeActions,
} satisfies ActionsOf<ActionType>;

export const breachActions = byType as unknown as Readonly<Record<ActionType, AnyAction>>;

/** By type of action. @public infra/commands/openapi reads it, as a type, for the officers’ document. */
export type BreachReplies = {
  readonly [T in ActionType]: ReturnType<(typeof byType)[T]['answer']>;
};
