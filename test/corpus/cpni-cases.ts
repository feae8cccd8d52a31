import { agentsAffiliates } from './cpni-cases/agents-affiliates.ts';
import type { CpniCase } from './cpni-cases/case.ts';
import { disclosure, notUses } from './cpni-cases/disclosure.ts';
import { emergencyAndLaw } from './cpni-cases/emergency-and-law.ts';
import { oneCall } from './cpni-cases/one-call.ts';
import { optInOnlyUses } from './cpni-cases/opt-in-only.ts';
import { ownCommunications } from './cpni-cases/own-communications.ts';
import { sameCategory } from './cpni-cases/same-category.ts';
import { service } from './cpni-cases/service.ts';

/**
 * What the check before a use must answer, from the law, the policy and the rules (P22, P27 to P31, R-5, R-6, R-26), by
 * somebody who had not seen the check.
 */
export const cpniCases: readonly CpniCase[] = [
  ...emergencyAndLaw,
  ...service,
  ...sameCategory,
  ...ownCommunications,
  ...agentsAffiliates,
  ...optInOnlyUses,
  ...oneCall,
  ...disclosure,
  ...notUses,
];
