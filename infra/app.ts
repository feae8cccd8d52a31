import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { settingsOf } from './settings.ts';
import { privacyClock } from './stacks/privacy-clock.ts';

/** What `cdk` runs; `-c stage=prod` chooses the stage. */
const app = new App();
privacyClock(app, settingsOf(app.node.tryGetContext('stage') ?? 'dev'));
Validations.of(app).addPlugins(new AwsSolutionsChecks(app));
