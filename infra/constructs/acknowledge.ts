import { Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';

/** The rule packs that every synthesis checks, by the names in their reports. */
export const packs = ['AwsSolutions', 'NIST.800.53.R5', 'Serverless'] as const;

type Rule = `${(typeof packs)[number]}-${string}`;

/** Rule → why we do not follow it here. */
export type Reasons = Readonly<Record<Rule, string>>;

/** `NIST.800.53.R5-LambdaDLQ` → `NIST.800.53.R5::NIST.800.53.R5-LambdaDLQ`. */
const qualified = (rule: string): string =>
  `${packs.find((pack) => rule.startsWith(`${pack}-`)) ?? 'Unknown'}::${rule}`;

/**
 * Records why a construct, and what it builds, does not follow a rule. Only the qualified form stays in validation-report.json
 * (`suppressedViolations`). A test refuses reasons that no finding needs (decision 0037).
 */
export const acknowledge = (construct: IConstruct, reasons: Reasons): void =>
  Validations.of(construct).acknowledge(
    ...Object.entries(reasons).map(([rule, reason]) => ({ id: qualified(rule), reason })),
  );

/** A role that one function, machine, schedule or API has. */
export const ownPolicy: Reasons = {
  'NIST.800.53.R5-IAMNoInlinePolicy':
    'Each role has its own powers. An inline policy exists before its function runs, and nobody can attach it elsewhere.',
};

/** Why a queue needs no dead letter queue of its own. */
export const keepsFailures =
  'This queue keeps what failed elsewhere. An alarm watches it, and a person empties it.';
