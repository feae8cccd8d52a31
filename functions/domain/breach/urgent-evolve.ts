import type { Instant } from '#domain/calendar/times.ts';
import { changeLetter, withoutApproval } from '#domain/notice/evolve.ts';
import type { Breach } from './breach.ts';
import { mayBeSending } from './customer-notice.ts';
import type { BreachFact } from './events.ts';
import { withConsultation } from './objections.ts';
import { silenced } from './silence.ts';

type UrgentFact = Extract<
  BreachFact,
  {
    type: 'urgent-exception-asked' | 'agency-asked' | 'advice-recorded' | 'urgent-exception-confirmed';
  }
>;

/** A new class or answer voids the approval and needs a canary; a send in progress ends first. */
const askedAnew = (breach: Breach, at: Instant): Breach => {
  const next = mayBeSending(breach) ? silenced(breach, at) : breach;
  if (next.notice === undefined) return next;
  const fresh = ({ sentAt: _, canaryPassed: __, ...noticeLetter }: ReturnType<typeof withoutApproval>) =>
    withoutApproval(noticeLetter);
  return { ...next, notice: changeLetter(next.notice, { list: 1, audience: 'urgent' }, fresh) };
};

export const evolveUrgent = (breach: Breach, event: UrgentFact, at: Instant): Breach => {
  const { urgent, objections = [] } = breach;
  if (event.type === 'urgent-exception-asked') {
    const { type: _, consultedAt: __, ...asked } = event;
    const { urgentEndedByStop: ___, ...next } = askedAnew(breach, at);
    return { ...next, ...withConsultation(next, event), urgent: { ...asked, askedAt: at } };
  }
  if (urgent === undefined) return breach;
  switch (event.type) {
    case 'agency-asked': {
      const { type: _, agency, ...question } = event;
      const { advice: __, ...unadvised } = urgent;
      const withQuestion = objections.map((one) => (one.agency === agency ? { ...one, question } : one));
      return { ...breach, urgent: unadvised, objections: withQuestion };
    }
    case 'advice-recorded': {
      const { type: _, ...advice } = event;
      return { ...breach, urgent: { ...urgent, advice: { ...advice, recordedAt: at } } };
    }
    case 'urgent-exception-confirmed':
      return { ...breach, urgent: { ...urgent, confirmedBy: event.by } };
  }
};
