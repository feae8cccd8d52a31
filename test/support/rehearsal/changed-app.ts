import { App } from 'aws-cdk-lib';
import { settingsOf } from '#infra/settings/settings.ts';
import { privacyClock } from '#infra/stacks/privacy-clock.ts';

const settings = settingsOf('rehearsal');
privacyClock(new App(), {
  ...settings,
  company: { ...settings.company, contact: process.env.CONTACT ?? settings.company.contact },
});
