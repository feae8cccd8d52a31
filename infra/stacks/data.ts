import { Duration, RemovalPolicy, SecretValue, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AttributeType,
  Billing,
  type GlobalSecondaryIndexPropsV2,
  ProjectionType,
  TableEncryptionV2,
  TableV2,
} from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Key } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { CfnSecret } from 'aws-cdk-lib/aws-secretsmanager';
import type { Construct } from 'constructs';
import { daysKept } from '#domain/calendar/periods.ts';
import { projectedBeside, tableShape } from '#functions/adapters/table-shape.ts';
import { acknowledge } from '#infra/constructs/acknowledge.ts';
import { type Issuer, SignIn } from '#infra/constructs/sign-in.ts';
import { macKey, stageKey } from '#infra/constructs/stage-key.ts';
import { consoleSecretName, filesBucket, macKeyAlias, nameOf, tableName } from '#infra/settings/settings.ts';
import type { Settings } from '#infra/settings/shape.ts';

interface DataProps extends StackProps {
  readonly settings: Settings;
  /** From deletion: the stack, its table and its user pool; false until a first deployment is complete. */
  readonly isProtected: boolean;
}

/** What must not be lost. Never rename ids or move them to another stack. */
export class DataStack extends Stack {
  readonly key: Key;
  readonly macKey: Key;
  readonly issuer: Issuer;
  /** Resolved at each deployment of a function that has it. */
  readonly consoleSecret: string;

  constructor(scope: Construct, id: string, props: DataProps) {
    super(scope, id, {
      ...props,
      terminationProtection: props.isProtected,
      description: 'Privacy Clock: cases and keys',
    });
    const { settings, isProtected } = props;

    this.key = stageKey(this, 'Key', `alias/${nameOf(settings, 'data')}`, settings);
    this.macKey = macKey(this, 'MacKey', macKeyAlias(settings), settings);

    this.issuer =
      settings.signIn === 'cognito'
        ? new SignIn(this, 'SignIn', { settings, isProtected })
        : { machines: [], ...settings.signIn };

    this.consoleSecret = this.#secret(settings);

    // Older generations stay after a restore; `cdk import` adopts the restored table (RUNBOOK).
    for (let generation = 1; generation <= settings.tableGeneration; generation += 1) {
      const tableId = generation === 1 ? 'Cases' : `Cases${generation}`;
      this.#table(tableId, tableName(settings, generation), isProtected);
    }
    this.#files(filesBucket(settings, this.account), settings);
  }

  /** With it the API believes the officer's address that the console names. Worth nothing without the functions, so it may go. */
  #secret(settings: Settings): string {
    const name = consoleSecretName(settings);
    const secret = new CfnSecret(this, `ConsoleSecret${settings.consoleSecretGeneration}`, {
      name,
      description: 'Privacy Clock: by this the API knows its console',
      kmsKeyId: this.key.keyArn,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
    });
    secret.applyRemovalPolicy(RemovalPolicy.DESTROY);
    const replacedByHand =
      'It proves an address for the audit and opens nothing. A deployment replaces it everywhere at once (RUNBOOK).';
    acknowledge(secret, {
      'AwsSolutions-SMG4': replacedByHand,
      'NIST.800.53.R5-SecretsManagerRotationEnabled': replacedByHand,
    });
    return SecretValue.secretsManager(name).unsafeUnwrap();
  }

  /** Recipients' lists, evidence, records. */
  #files(name: string, settings: Settings): void {
    const files = new Bucket(this, 'Files', {
      bucketName: name,
      encryption: BucketEncryption.KMS,
      encryptionKey: this.key,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      // An officer's browser uploads and downloads large files at presigned URLs.
      cors: [
        {
          allowedOrigins: [settings.siteUrl],
          allowedMethods: [HttpMethods.PUT, HttpMethods.GET],
          allowedHeaders: ['content-type'],
        },
      ],
      versioned: true,
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: after('erased-version') },
        // Breach files are kept; replaced or deleted versions for two years (64.2011(d)).
        { prefix: 'cases/', noncurrentVersionExpiration: after('breach-file-version') },
        // What a requester attaches to a request that is never sent, and what shows who they are: the clock erases that earlier.
        passing('drafts/', 'draft-file'),
        passing('identity/', 'identity'),
        // Kept with the person's data; the clock erases these, and this is for a case that a restore lost.
        passing('attached/', 'attached'),
        passing('uploads/', 'upload'),
        passing('downloads/', 'download'),
        passing('packages/', 'package'),
        // No restore of the table takes this list back (decision 0057).
        { prefix: 'erased/', noncurrentVersionExpiration: after('erased-version') },
        // The end of the last preservation erases these (decision 0057).
        { prefix: 'preserved/', noncurrentVersionExpiration: after('erased-version') },
        passing('email-events/', 'email-events'),
        // A request received: nothing but its case ends it. What was erased leaves nothing behind.
        { prefix: 'restrictions/', noncurrentVersionExpiration: after('erased-version') },
      ],
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    // Our functions write it; a person with credentials of their own reads it after a restore (decision 0035).
    files.addToResourcePolicy(
      new PolicyStatement({
        sid: 'NoFunctionReadsEmailEvents',
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: ['s3:GetObject', 's3:GetObjectVersion'],
        resources: [files.arnForObjects('email-events/*')],
        // CloudFormation begins the names of our roles with the stack's; an engineer's role has another name (decision 0034).
        conditions: { ArnLike: { 'aws:PrincipalArn': this.#roles(settings) } },
      }),
    );
    const readersAreKnown =
      'The history of a case says who read its files; nobody but our functions may read the bucket.';
    acknowledge(files, {
      'AwsSolutions-S1': readersAreKnown,
      'NIST.800.53.R5-S3BucketLoggingEnabled': readersAreKnown,
      'NIST.800.53.R5-S3BucketReplicationEnabled':
        'S3 keeps every file in three zones, and versions undo a deletion. The product runs in one region.',
    });
  }

  #roles(settings: Settings): string {
    return this.formatArn({
      service: 'iam',
      region: '',
      resource: 'role',
      resourceName: `${nameOf(settings, '')}*`,
    });
  }

  #table(id: string, name: string, deletionProtection: boolean): void {
    const withoutIndexes = String(this.node.tryGetContext('withoutIndex') ?? '').split(',');
    new TableV2(this, id, {
      tableName: name,
      partitionKey: text(tableShape.partitionKey),
      sortKey: text(tableShape.sortKey),
      timeToLiveAttribute: tableShape.timeToLive,
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.key),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      globalSecondaryIndexes: Object.entries(tableShape.indexes)
        // CloudFormation adds one index in one deployment: an upgrade leaves the others out at first (DEPLOY).
        .filter(([indexName]) => !withoutIndexes.includes(indexName))
        .map(([indexName, keys]) => index(indexName, keys)),
    });
  }
}

const after = (of: Parameters<typeof daysKept>[0]): Duration => Duration.days(daysKept(of));

/** Expires what nobody removed. */
const passing = (prefix: string, of: Parameters<typeof daysKept>[0]) => ({
  prefix,
  expiration: after(of),
  noncurrentVersionExpiration: after('erased-version'),
});

const text = (name: string) => ({ name, type: AttributeType.STRING });

const index = (
  indexName: string,
  keys: (typeof tableShape.indexes)[keyof typeof tableShape.indexes],
): GlobalSecondaryIndexPropsV2 => ({
  indexName,
  partitionKey: text(keys.partitionKey),
  sortKey: text(keys.sortKey),
  projectionType: ProjectionType.INCLUDE,
  nonKeyAttributes: projectedBeside(keys),
});
