import type { ActionsOf, AnyAction } from './action.ts';
import type { ActionType } from './action-rows.ts';
import { determinationActions } from './determination-actions.ts';
import { directionActions } from './direction-actions.ts';
import { dutyActions } from './duty-actions.ts';
import { noticeActions } from './notice-actions.ts';
import { ownStopActions } from './own-stop-actions.ts';
import { receiptActions } from './receipt-actions.ts';

const byType: ActionsOf<ActionType> = {
  ...determinationActions,
  ...dutyActions,
  ...receiptActions,
  ...directionActions,
  ...ownStopActions,
  ...noticeActions,
};

export const breachActions = byType as unknown as Readonly<Record<ActionType, AnyAction>>;
