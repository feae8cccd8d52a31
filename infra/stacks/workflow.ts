import { Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Handler, inPascal } from '#infra/constructs/handler.ts';
import { Scheduled } from '#infra/constructs/scheduled.ts';
import { stateMachine } from '#infra/constructs/state-machine.ts';
import { machines } from '#workflows/machines.ts';
import { functionPatience } from '#workflows/patience.ts';
import type { OurStackProps } from './our-stack.ts';
import { formerTaskFunctions } from './residence.ts';

/** Machines and the hourly reconcile that restarts them; after `tasks`, so that no machine calls a function that is not there. */
export class WorkflowStack extends Stack {
  constructor(scope: Construct, id: string, props: OurStackProps) {
    super(scope, id, { ...props, description: 'Privacy Clock: machines, and what restarts them' });
    const { settings, key } = props;

    // An execution that began before the stack `tasks` calls its functions by these names, for up to a year (decision 0041).
    if (settings.formerTaskNames)
      for (const name of formerTaskFunctions)
        new Handler(this, name, { ...props, timeout: functionPatience(name) });
    for (const machine of machines) stateMachine(this, inPascal(machine.name), { machine, settings, key });
    // Called by a person (RUNBOOK), so that all notices stop while the API is down.
    new Handler(this, 'stop-all-notices', { ...props, timeout: functionPatience('stop-all-notices') });
    new Scheduled(this, 'take-in-restrictions', {
      ...props,
      timeout: Duration.minutes(5),
      every: 'rate(5 minutes)',
      because: 'Makes requests of restrictions that came by the form that needs no table (R-5, R-26)',
    });
    new Scheduled(this, 'push-instructions', {
      ...props,
      timeout: Duration.minutes(5),
      every: 'rate(5 minutes)',
      because: 'Tells the systems that hold data of their instructions (R-21)',
    });
    new Scheduled(this, 'pack-records', {
      ...props,
      timeout: Duration.minutes(15),
      // After reconcile, which gives systems their instructions.
      every: 'cron(20 * * * ? *)',
      because: 'Packs what systems handed over for access requests (R-21)',
    });
    new Scheduled(this, 'reconcile', {
      ...props,
      timeout: Duration.minutes(5),
      every: 'cron(0 * * * ? *)',
      because: 'Restarts stuck cases (design principle 5); the digest of late cases at 08:00 (R-16)',
    });
  }
}
