import { type Next, nextAndLaterOf, type Rule } from '#domain/case/rule.ts';
import { type AboutCase, sharedRules } from '#domain/case/shared-rules.ts';
import type { OfficerCommand } from './commands.ts';
import { officerRules } from './officer-rules.ts';
import type { ComplaintFacts } from './rules.ts';
import type { Complaint } from './state.ts';

/** What an officer can do to a complaint; a text is held by the act that sends it. */
export type ComplaintAct = Exclude<OfficerCommand['type'], 'hold-text'> | keyof typeof sharedRules;

// biome-ignore lint/suspicious/noExplicitAny: the rules of a union are about different things
type AnyRule = Rule<Complaint, any, any, ComplaintFacts, unknown>;

const { 'hold-text': _, ...ownRules } = officerRules;
export const complaintActRules: Readonly<Record<ComplaintAct, AnyRule>> = { ...ownRules, ...sharedRules };

/** From the rules that decide each act. */
export const nextOfComplaint = (
  complaint: Complaint,
  facts: ComplaintFacts,
): readonly Next<ComplaintAct, AboutCase>[] => nextAndLaterOf(complaintActRules, complaint, facts);
