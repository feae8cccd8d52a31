import { type App, Tags } from 'aws-cdk-lib';
import { nameOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import { ApiStack } from './api.ts';
import { DataStack } from './data.ts';
import { NoticeStack } from './notice.ts';
import { OfficersStack } from './officers.ts';
import { WatchStack } from './watch.ts';
import { WorkflowStack } from './workflow.ts';

export const privacyClock = (app: App, settings: Settings) => {
  const env = { region: settings.region, ...(settings.account ? { account: settings.account } : {}) };
  Tags.of(app).add('product', 'privacy-clock');
  Tags.of(app).add('stage', settings.stage);
  const named = (name: string) => nameOf(settings, name);

  const data = new DataStack(app, named('data'), { env, settings });
  const { key, macKey, issuer, consoleSecret } = data;
  const ours = { env, settings, key, macKey };
  const notice = new NoticeStack(app, named('notice'), ours);
  const workflow = new WorkflowStack(app, named('workflow'), ours);
  const officers = new OfficersStack(app, named('officers'), { ...ours, consoleSecret });
  const api = new ApiStack(app, named('api'), { ...ours, consoleSecret, issuer });
  const watch = new WatchStack(app, named('watch'), { ...ours, apiId: api.apiId });

  // By name only: a letter needs the configuration set, a command the machine, a route its function, an alarm its metric.
  workflow.addStackDependency(notice);
  officers.addStackDependency(workflow);
  api.addStackDependency(officers);
  watch.addStackDependency(api);
  return { data, notice, workflow, officers, api, watch };
};
