import { App } from 'aws-cdk-lib';
import { dayAt } from '#functions/letters/offers.ts';
import { addRulePacks } from './rule-packs.ts';
import { SettingsIncomplete } from './settings/checks.ts';
import { FirstUnclear, firstRemark, isFirstDeployment } from './settings/first-deployment.ts';
import { MaintenanceUnclear, maintenanceOf, maintenanceRemark } from './settings/maintenance.ts';
import { remarksOn } from './settings/remarks.ts';
import { settingsOf } from './settings/settings.ts';
import { privacyClock } from './stacks/privacy-clock.ts';

/** `cdk` runs this; `-c stage=prod` chooses the stage, `-c first=true` leaves its data unprotected until it is complete, `-c maintenance=on` closes the public pages. */
const app = new App();
try {
  const settings = {
    ...settingsOf(app.node.tryGetContext('stage') ?? 'dev'),
    ...maintenanceOf(app.node.tryGetContext('maintenance')),
  };
  for (const remark of remarksOn(settings, dayAt(Date.now()))) console.error(remark);
  if (settings.isInMaintenance) console.error(maintenanceRemark);
  const isFirst = isFirstDeployment(app.node.tryGetContext('first'));
  if (isFirst) console.error(firstRemark);
  privacyClock(app, settings, { isProtected: !isFirst });
} catch (fault) {
  if (
    !(
      fault instanceof SettingsIncomplete ||
      fault instanceof FirstUnclear ||
      fault instanceof MaintenanceUnclear
    )
  )
    throw fault;
  console.error(fault.message);
  process.exit(1);
}
addRulePacks(app);
