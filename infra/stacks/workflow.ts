import { Duration, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Handler, inPascal } from '#infra/constructs/handler.ts';
import { Scheduled } from '#infra/constructs/scheduled.ts';
import { stateMachine } from '#infra/constructs/state-machine.ts';
import { machines } from '#workflows/machines.ts';
import { functionPatience } from '#workflows/patience.ts';
import type { OurStackProps } from './our-stack.ts';
import { taskFunctions } from './residence.ts';

/** Machines, their task functions, and the hourly reconcile. */
export class WorkflowStack extends Stack {
  constructor(scope: Construct, id: string, props: OurStackProps) {
    super(scope, id, { ...props, description: 'Privacy Clock: machines and their tasks' });
    const { settings, key } = props;

    for (const name of taskFunctions) new Handler(this, name, { ...props, timeout: functionPatience(name) });
    for (const machine of machines) stateMachine(this, inPascal(machine.name), { machine, settings, key });
    // Called by a person (RUNBOOK), so that all notices stop while the API is down.
    new Handler(this, 'stop-all-notices', { ...props, timeout: functionPatience('stop-all-notices') });
    new Scheduled(this, 'reconcile', {
      ...props,
      timeout: Duration.minutes(5),
      every: 'cron(0 * * * ? *)',
      because: 'Restarts stuck cases (design principle 5); the digest of late cases at 08:00 (R-16)',
    });
  }
}
