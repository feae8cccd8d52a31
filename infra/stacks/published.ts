import { ArnFormat, type Stack } from 'aws-cdk-lib';
import type { FunctionName } from '#infra/functions.ts';
import type { Settings } from '#infra/settings/shape.ts';
import { contractAlias } from '#workflows/steps.ts';
import { functionNameOf } from './residence.ts';

/** ARN of the alias of a function of another stack. By name: an export would bind the stacks together whenever a function comes or goes. */
export const publishedArn = (stack: Stack, settings: Settings, name: FunctionName): string =>
  stack.formatArn({
    service: 'lambda',
    resource: 'function',
    resourceName: `${functionNameOf(settings, name)}:${contractAlias}`,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
