import { openLaptop } from '#test/support/laptop.ts';
import { laptopDesk } from '../laptop-desk.ts';
import type { OfficerName, Session, Stage } from './round.ts';

export type OpenStage = Stage & AsyncDisposable;

/** A laptop at which each officer signs in once. */
export const openStage = async (startAt: string): Promise<OpenStage> => {
  const laptop = await openLaptop(startAt);
  const sessions = new Map<OfficerName, Promise<Session>>();
  return {
    laptop,
    session: (name) => {
      const session = sessions.get(name) ?? laptopDesk(laptop, name);
      sessions.set(name, session);
      return session;
    },
    [Symbol.asyncDispose]: () => laptop[Symbol.asyncDispose](),
  };
};
