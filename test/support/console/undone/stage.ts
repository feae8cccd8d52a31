import { openLaptop } from '#test/support/laptop.ts';
import { laptopDesk } from '../laptop-desk.ts';
import type { Desk, OfficerName, Stage } from './round.ts';

export type OpenStage = Stage & AsyncDisposable;

/** A laptop at which each officer signs in once. */
export const openStage = async (startAt: string): Promise<OpenStage> => {
  const laptop = await openLaptop(startAt);
  const desks = new Map<OfficerName, Promise<Desk>>();
  return {
    laptop,
    desk: (name) => {
      const desk = desks.get(name) ?? laptopDesk(laptop, name);
      desks.set(name, desk);
      return desk;
    },
    [Symbol.asyncDispose]: () => laptop[Symbol.asyncDispose](),
  };
};
