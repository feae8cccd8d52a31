import type { StackProps } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Settings } from '#infra/settings/shape.ts';

export interface OurStackProps extends StackProps {
  readonly settings: Settings;
  /** Encrypts logs, topics and queues. */
  readonly key: IKey;
  /** Derives the secrets of links. */
  readonly macKey: IKey;
}
