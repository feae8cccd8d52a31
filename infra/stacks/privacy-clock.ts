import { type App, Tags } from 'aws-cdk-lib';
import { nameOf, type Settings } from '#infra/settings.ts';
import { DataStack } from './data.ts';
import { WorkflowStack } from './workflow.ts';

/** Every stack of one deployment. */
export const privacyClock = (app: App, settings: Settings) => {
  const env = { region: settings.region, ...(settings.account ? { account: settings.account } : {}) };
  Tags.of(app).add('product', 'privacy-clock');
  Tags.of(app).add('stage', settings.stage);

  const data = new DataStack(app, nameOf(settings, 'data'), { env, settings });
  const { key, macKey } = data;
  const workflow = new WorkflowStack(app, nameOf(settings, 'workflow'), { env, settings, key, macKey });
  return { data, workflow };
};
