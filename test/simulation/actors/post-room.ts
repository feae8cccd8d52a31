import type { Actor, Officer } from '../stage.ts';
import { day, hour, isDone, Person } from './person.ts';
import { today } from './workplace.ts';

interface Waiting {
  readonly caseId: string;
  readonly kind: string;
  readonly of: string;
}

const pathOf = ({ caseId, kind, of }: Waiting): string => `/api/officer/letters/${caseId}/${kind}/${of}`;

/** Prints, mails and records what waits, now and then; a letter without an address cannot be mailed. */
export const postRoom =
  (who: Officer): Actor =>
  async (stage) => {
    const person = new Person(stage, 'post room', who);
    for (;;) {
      await person.waits('pause', 5 * hour, stage.isCalm() ? 20 * hour : 3 * day);
      for (const queue of ['to-post', 'no-address']) {
        const reply = await person.get(`/api/officer/letters?queue=${queue}`);
        const items: readonly Waiting[] = isDone(reply) ? reply.body.items : [];
        for (const letter of items) {
          await person.get(pathOf(letter));
          const posted = {
            postedOn: today(stage),
            ...(queue === 'no-address' && { address: '9 Oak Road\nDenver, CO' }),
          };
          const isLost = queue === 'no-address' && person.chance('no address') < 0.5;
          const [path, body] = isLost
            ? ['undeliverable', { reason: 'Nobody knows where.' }]
            : ['posted', posted];
          const done = await person.act(`${pathOf(letter)}/${path}`, body);
          const made = isDone(done)
            ? done
            : await person.act(`${pathOf(letter)}/posted`, { ...posted, madeAs: 'braille' });
          stage.note(isDone(made) ? 'letter mailed' : 'letter not mailed', {
            kind: letter.kind,
            code: made?.body?.code ?? null,
          });
        }
      }
    }
  };
