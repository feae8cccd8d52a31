import type { Actor, ArrivedLetter } from '../../stage.ts';
import { Mailbox } from '../mailbox.ts';
import { hour, Person } from '../person.ts';
import { sitsAt } from '../workplace.ts';
import { lateDeeds } from './deeds.ts';
import { officers } from './register.ts';

const address = 'dpo@example.com';

const lateIn = ({ subject, text }: ArrivedLetter): readonly string[] =>
  subject.startsWith('Overdue') ? [...new Set(text.match(/REQ-[0-9A-Z]{26}/g) ?? [])] : [];

/** Reads every morning's digest of what is late, opens what it names, and ends what waits for nobody any more. */
export const dpo = (): Actor => async (stage) => {
  const [person, mailbox] = [new Person(stage, 'dpo', officers.dana), new Mailbox(stage, address)];
  for (;;) {
    await person.waits('reads', 4 * hour, 20 * hour);
    const [latest] = mailbox
      .news()
      .map(lateIn)
      .filter((late) => late.length > 0)
      .slice(-1);
    for (const id of latest ?? []) {
      stage.note('digest names it', { id });
      await sitsAt(person, officers.dana, id, lateDeeds, 0);
    }
  }
};
