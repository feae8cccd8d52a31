import { isBefore } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { mustBePast } from '#domain/case/not-in-future.ts';
import type { Breach } from './breach.ts';
import type { RulesOf } from './breach-rule.ts';
import { AgencyNotAsked, NothingObjected } from './errors.ts';
import { agenciesToAsk, isObjection } from './objections.ts';

const notObjected = ({ urgent }: Breach) =>
  urgent !== undefined && isObjection(urgent) && urgent.confirmedBy === undefined
    ? undefined
    : new NothingObjected();

const invalid = (pointer: string, detail: string) => new InvalidInput([{ pointer, detail }]);

type ObjectionCommand = 'ask-agency' | 'proceed-after-objection';

/** `closed`: why no exception is possible at all. */
export const objectionRules = (closed: RulesOf<ObjectionCommand>['ask-agency']['closed']) =>
  ({
    /** A new question needs new advice; the same one sent again changes nothing. */
    'ask-agency': {
      wakes: 'clock',
      closed: (breach, about, facts) => closed?.(breach, about, facts) ?? notObjected(breach),
      decide: ({ objections = [] }, { agency, askedAt, by, textSha256 }, { now }) => {
        mustBePast(askedAt, now, '#/askedAt');
        const objection = objections.find((one) => one.agency === agency);
        if (objection === undefined) throw invalid('#/agency', 'This agency did not object.');
        if (isBefore(askedAt, objection.consultedAt))
          throw invalid('#/askedAt', 'Ask the agency after it objected.');
        const known = objection.question;
        const isSame = known?.askedAt === askedAt && known.by === by && known.textSha256 === textSha256;
        return isSame ? [] : [{ type: 'agency-asked', agency, askedAt, by, textSha256 }];
      },
    },
    /** Only the DPO may call this route. */
    'proceed-after-objection': {
      wakes: 'clock',
      closed: (breach, about, facts) =>
        closed?.(breach, about, facts) ??
        notObjected(breach) ??
        (agenciesToAsk(breach).length > 0 ? new AgencyNotAsked() : undefined),
      decide: ({ objections = [], urgent }, { documentSha256, advisedAt, by, textSha256 }, { now }) => {
        mustBePast(advisedAt, now, '#/advisedAt');
        if (objections.some(({ question }) => question && isBefore(advisedAt, question.askedAt)))
          throw invalid('#/advisedAt', 'Counsel must advise after the agency was asked.');
        const { advice } = urgent ?? {};
        const isSame =
          advice?.documentSha256 === documentSha256 &&
          advice.advisedAt === advisedAt &&
          advice.by === by &&
          advice.textSha256 === textSha256;
        return isSame ? [] : [{ type: 'advice-recorded', documentSha256, advisedAt, by, textSha256 }];
      },
    },
  }) satisfies RulesOf<ObjectionCommand>;
