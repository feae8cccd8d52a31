import type { Actor, Officer } from '../../stage.ts';
import { day, hour, isDone, Person } from '../person.ts';
import { everyRequest, wishOf } from './wish.ts';

/** Enters what came on paper, by phone or by email, today or long ago. */
export const mailroom =
  (who: Officer, count: number): Actor =>
  async (stage) => {
    const person = new Person(stage, 'mailroom', who);
    for (let n = 0; n < count; n += 1) {
      await person.waits('comes', 8 * hour, 5 * day);
      if (stage.isCalm()) return;
      const asked = person.pick('asked', everyRequest);
      const age = person.pick('age', [hour, 20 * hour, 6 * day, 40 * day]);
      const { email, ...wish } = wishOf(person, 900 + n, asked);
      const reply = await person.act('/api/officer/requests', {
        ...wish,
        ...(person.chance('gives an email') < 0.4
          ? { email }
          : { postal: `${n} Oak Road\nDenver, CO 80202` }),
        channel: person.pick('channel', ['post', 'phone', 'email', 'in-person']),
        receivedAt: new Date(stage.now() - age).toISOString(),
        note: 'As the paper says.',
        ...(age > day && { lateReason: 'It lay in another tray.' }),
      });
      stage.note(isDone(reply) ? 'paper entered' : 'paper refused', { code: reply?.body?.code ?? null });
    }
  };
