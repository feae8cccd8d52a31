import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import { grant } from '#infra/constructs/grant.ts';
import { Handler } from '#infra/constructs/handler.ts';
import { Hourly } from '#infra/constructs/hourly.ts';
import { powers } from '#infra/constructs/powers.ts';
import { stateMachine } from '#infra/constructs/state-machine.ts';
import { handlerEnvironment, nameOf, type Settings } from '#infra/settings.ts';
import { machines } from '#workflows/machines.ts';

export interface WorkflowProps extends StackProps {
  readonly settings: Settings;
  /** Encrypts logs and queues. */
  readonly key: IKey;
  /** Derives the secrets of links. */
  readonly macKey: IKey;
}

/** The machines, the functions that are their tasks, and the hourly look for what stands still. */
export class WorkflowStack extends Stack {
  constructor(scope: Construct, id: string, props: WorkflowProps) {
    super(scope, id, { ...props, description: 'Privacy Clock: machines and their tasks' });
    const { settings, key } = props;

    for (const name of Object.keys(powers) as (keyof typeof powers)[]) {
      if (name !== 'reconcile') this.#handler(name, props, Duration.seconds(60));
    }
    for (const machine of machines) stateMachine(this, inPascal(machine.name), { machine, settings, key });

    const reconcile = this.#handler('reconcile', props, Duration.minutes(5));
    new Hourly(this, 'Hourly', { handler: reconcile, name: nameOf(settings, 'reconcile'), key });
  }

  #handler(name: keyof typeof powers, props: WorkflowProps, timeout: Duration): Handler {
    const { settings, key } = props;
    const environment = handlerEnvironment(settings, this);
    const handler = new Handler(this, inPascal(name), { name, settings, environment, key, timeout });
    grant(handler, powers[name], props);
    return handler;
  }
}

/** `keep-clock` → `KeepClock`: the construct id, hence the logical id, of what has a fixed name. */
const inPascal = (name: string): string =>
  name.replace(/(^|-)([a-z])/g, (_all, _hyphen, letter) => letter.toUpperCase());
