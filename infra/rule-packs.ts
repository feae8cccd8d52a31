import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, type NagPack, NIST80053R5Checks, ServerlessChecks } from 'cdk-nag';

export const rulePacks = (): readonly NagPack[] => [
  new AwsSolutionsChecks(),
  new NIST80053R5Checks(),
  new ServerlessChecks(),
];

/** Checks the app at synthesis by the rules of three packs (decision 0037). Not in the stacks: a template test needs none of them. */
export const addRulePacks = (app: App): void => Validations.of(app).addPlugins(...rulePacks());
