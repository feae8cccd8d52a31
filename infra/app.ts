import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { SettingsIncomplete } from './settings/checks.ts';
import { settingsOf } from './settings/settings.ts';
import { privacyClock } from './stacks/privacy-clock.ts';

/** `cdk` runs this; `-c stage=prod` chooses the stage. */
const app = new App();
try {
  privacyClock(app, settingsOf(app.node.tryGetContext('stage') ?? 'dev'));
} catch (fault) {
  if (!(fault instanceof SettingsIncomplete)) throw fault;
  console.error(fault.message);
  process.exit(1);
}
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
