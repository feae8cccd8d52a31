import { App } from 'aws-cdk-lib';
import { dayAt } from '#functions/letters/contract.ts';
import { addRulePacks } from './rule-packs.ts';
import { remarksOn, SettingsIncomplete } from './settings/checks.ts';
import { settingsOf } from './settings/settings.ts';
import { privacyClock } from './stacks/privacy-clock.ts';

/** `cdk` runs this; `-c stage=prod` chooses the stage. */
const app = new App();
try {
  const settings = settingsOf(app.node.tryGetContext('stage') ?? 'dev');
  for (const remark of remarksOn(settings, dayAt(Date.now()))) console.error(remark);
  privacyClock(app, settings);
} catch (fault) {
  if (!(fault instanceof SettingsIncomplete)) throw fault;
  console.error(fault.message);
  process.exit(1);
}
addRulePacks(app);
