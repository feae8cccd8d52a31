import { type ActionType, actionRows, shortPathOf } from '#functions/breach/action-rows.ts';

export const actionTypes = Object.keys(actionRows) as readonly ActionType[];

/** What is done at this path below `/{caseId}/`. */
export const actionAt = (path: string): ActionType => {
  const found = actionTypes.find((type) => shortPathOf(type) === path);
  if (found === undefined) throw new Error(`Nothing is done at ${path}.`);
  return found;
};
