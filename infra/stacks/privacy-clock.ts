import { type App, Tags } from 'aws-cdk-lib';
import { productTag } from '#infra/constructs/stage-key.ts';
import { checkRoom } from '#infra/settings/room.ts';
import { nameOf } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';
import { ApiStack } from './api.ts';
import { DataStack } from './data.ts';
import { DoorsStack } from './doors.ts';
import { NoticeStack } from './notice.ts';
import { OfficersStack } from './officers.ts';
import { OfficersApiStack } from './officers-api.ts';
import { TasksStack } from './tasks.ts';
import { WatchStack } from './watch.ts';
import { WorkflowStack } from './workflow.ts';

/** One stack, one reason; each says its own at its class. @throws {SettingsIncomplete} */
export const privacyClock = (app: App, settings: Settings, { isProtected } = { isProtected: true }) => {
  checkRoom(settings);
  const env = { region: settings.region, ...(settings.account ? { account: settings.account } : {}) };
  Tags.of(app).add('product', productTag);
  Tags.of(app).add('stage', settings.stage);
  const named = (name: string) => nameOf(settings, name);

  const data = new DataStack(app, named('data'), { env, settings, isProtected });
  const { key, macKey, issuer, consoleSecret } = data;
  const ours = { env, settings, key, macKey };
  const notice = new NoticeStack(app, named('notice'), ours);
  const tasks = new TasksStack(app, named('tasks'), ours);
  const workflow = new WorkflowStack(app, named('workflow'), ours);
  const officers = new OfficersStack(app, named('officers'), { ...ours, consoleSecret });
  const doors = new DoorsStack(app, named('doors'), ours);
  const officersApi = new OfficersApiStack(app, named('officers-api'), { ...ours, issuer });
  const forApi = { ...ours, consoleSecret, issuer, officersApi: officersApi.url };
  const api = new ApiStack(app, named('api'), forApi);
  const apiIds = { api: api.apiId, 'officers-api': officersApi.apiId };
  const watch = new WatchStack(app, named('watch'), { ...ours, apiIds });

  // By name only: a letter needs the configuration set, a machine its functions, a command the machine, a route its function, an alarm its metric.
  tasks.addStackDependency(notice);
  workflow.addStackDependency(tasks);
  officers.addStackDependency(workflow);
  doors.addStackDependency(workflow);
  officersApi.addStackDependency(officers);
  officersApi.addStackDependency(doors);
  api.addStackDependency(officersApi);
  api.addStackDependency(doors);
  watch.addStackDependency(api);
  return { data, notice, tasks, workflow, officers, doors, 'officers-api': officersApi, api, watch };
};
