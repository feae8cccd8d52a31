import { App, CfnResource, CfnWaitCondition, CfnWaitConditionHandle } from 'aws-cdk-lib';
import { isFirstDeployment } from '#infra/settings/first-deployment.ts';
import { settingsOf } from '#infra/settings/settings.ts';
import { privacyClock } from '#infra/stacks/privacy-clock.ts';

/** Beside the stage that the rehearsal deploys: names of its own. */
const settings = { ...settingsOf('rehearsal'), prefix: 'first-try' };
const app = new App();
const isProtected = !isFirstDeployment(app.node.tryGetContext('first'));
const { data } = privacyClock(app, settings, { isProtected });

if (process.env.BROKEN !== undefined) {
  const rest = data.node.findAll().filter((one): one is CfnResource => CfnResource.isCfnResource(one));
  // Nobody signals within a second: it fails here as on AWS, after everything else was made, and harms nothing.
  const { ref: handle } = new CfnWaitConditionHandle(data, 'Handle');
  const broken = new CfnWaitCondition(data, 'Broken', { handle, timeout: '1', count: 1 });
  for (const one of rest) broken.addDependency(one);
}
