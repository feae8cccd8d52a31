import type { BreachRulesetId } from '#domain/calendar/rulesets.ts';
import type { Day } from '#domain/calendar/times.ts';
import { type Lapse, lapsesNear } from '#domain/request/recourse.ts';
import { todayIn } from '#ports/clock.ts';
import type { Ports } from '#ports/index.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { LawCheck, Limits, SendingSettings } from '#ports/settings.ts';
import { type RulesetInWords, rulesetsInForce, rulesetsNotInForce } from './rules-in-words.ts';

export interface SettingsView {
  readonly company: {
    readonly name: string;
    readonly address: string;
    /** Staffed contact, as letters print it. */
    readonly contact: string;
    /** Company zone, IANA. */
    readonly zone: string;
    readonly siteUrl: string;
    /** Name, telephone number and address, as letters print them (P50). */
    readonly dpo: string;
  };
  readonly recourse: Letterhead['recourse'];
  readonly framework: Letterhead['framework'];
  /** Of these two, what ends within 60 days or has ended. */
  readonly lapses: readonly Lapse[];
  /** For breaches outside 47 CFR 64.2011; one that is not in force holds as `fcc-2007`. */
  readonly breachRuleset: BreachRulesetId;
  readonly rulesets: readonly RulesetInWords[];
  readonly notInForce: readonly { readonly title: string; readonly because: string }[];
  /** Who compared these rules with the law, and when (L-7). */
  readonly lawCheck: LawCheck;
  readonly limits: Limits;
  readonly sending: SendingSettings;
  /** When the contact of a notice to customers answers, in words. */
  readonly contactHours?: string;
  /** Who reads what we email to officers. */
  readonly mailboxes: Readonly<Record<'officers' | 'supervisors' | 'dpo' | 'standIn', string>>;
  /** Civil date, company zone. */
  readonly today: Day;
}

type Shown = Pick<
  Ports,
  | ('clock' | 'contactHours' | 'dpoAddress' | 'lawCheck' | 'letterhead' | 'limits' | 'officersAddress')
  | ('ruleset' | 'sending' | 'standInAddress' | 'supervisorsAddress' | 'zone')
>;

/** The same for every reader: a setting says nothing about a case. */
export const readSettings =
  ({ clock, contactHours, lawCheck, letterhead, limits, ruleset, sending, zone, ...mail }: Shown) =>
  async (): Promise<{ readonly body: SettingsView }> => {
    const { companyName, companyAddress, companyContact, siteUrl, dpo, recourse, framework } = letterhead;
    const today = todayIn(clock, zone);
    return {
      body: {
        company: {
          ...{ name: companyName, address: companyAddress, contact: companyContact },
          ...{ zone, siteUrl, dpo },
        },
        ...{ recourse, framework, lapses: lapsesNear(letterhead, today) },
        ...{ breachRuleset: ruleset, rulesets: rulesetsInForce(), notInForce: rulesetsNotInForce() },
        ...{ lawCheck, limits, sending },
        ...(contactHours === undefined ? {} : { contactHours }),
        mailboxes: {
          officers: mail.officersAddress,
          supervisors: mail.supervisorsAddress,
          dpo: mail.dpoAddress,
          standIn: mail.standInAddress,
        },
        today,
      },
    };
  };
