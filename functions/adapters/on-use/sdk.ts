import type * as Kms from '@aws-sdk/client-kms';
import type * as Lambda from '@aws-sdk/client-lambda';
import type * as S3 from '@aws-sdk/client-s3';
import type * as Ses from '@aws-sdk/client-ses';
import type * as Sfn from '@aws-sdk/client-sfn';
import type * as Post from '@aws-sdk/s3-presigned-post';
import type * as Signer from '@aws-sdk/s3-request-presigner';

/*
 * The SDK's clients but DynamoDB's, in a bundle (decision 0068): files beside it, read when a call first asks that service. They have the
 * SDK's core from the files that DynamoDB's client started with.
 */

type Class = new (...given: never[]) => object;

// @__NO_SIDE_EFFECTS__
const command = <C>(load: () => C): C =>
  new Proxy(class {}, {
    construct: (_, given) => Reflect.construct(load() as Class, given),
  }) as C;

/** Becomes the client when it is first asked for something. */
// @__NO_SIDE_EFFECTS__
const client = <C>(load: () => C): C =>
  class {
    constructor(...given: never[]) {
      let made: object | undefined;
      // biome-ignore lint/correctness/noConstructorReturn: `new` has to give the proxy, not the object behind it.
      return new Proxy(this, {
        get: (_, name) => {
          made ??= new (load() as Class)(...given);
          const own: unknown = Reflect.get(made, name);
          return typeof own === 'function' ? own.bind(made) : own;
        },
      });
    }
  } as C;

export const KMSClient = client<typeof Kms.KMSClient>(() => require('./sdk/KMSClient.js').KMSClient);
export const LambdaClient = client<typeof Lambda.LambdaClient>(
  () => require('./sdk/LambdaClient.js').LambdaClient,
);
export const S3Client = client<typeof S3.S3Client>(() => require('./sdk/S3Client.js').S3Client);
export const SESClient = client<typeof Ses.SESClient>(() => require('./sdk/SESClient.js').SESClient);
export const SFNClient = client<typeof Sfn.SFNClient>(() => require('./sdk/SFNClient.js').SFNClient);

export const GenerateMacCommand = command<typeof Kms.GenerateMacCommand>(
  () => require('./sdk/GenerateMacCommand.js').GenerateMacCommand,
);
export const InvokeCommand = command<typeof Lambda.InvokeCommand>(
  () => require('./sdk/InvokeCommand.js').InvokeCommand,
);
export const DescribeExecutionCommand = command<typeof Sfn.DescribeExecutionCommand>(
  () => require('./sdk/DescribeExecutionCommand.js').DescribeExecutionCommand,
);
export const StartExecutionCommand = command<typeof Sfn.StartExecutionCommand>(
  () => require('./sdk/StartExecutionCommand.js').StartExecutionCommand,
);
export const GetSendQuotaCommand = command<typeof Ses.GetSendQuotaCommand>(
  () => require('./sdk/GetSendQuotaCommand.js').GetSendQuotaCommand,
);
export const SendEmailCommand = command<typeof Ses.SendEmailCommand>(
  () => require('./sdk/SendEmailCommand.js').SendEmailCommand,
);
export const CompleteMultipartUploadCommand = command<typeof S3.CompleteMultipartUploadCommand>(
  () => require('./sdk/CompleteMultipartUploadCommand.js').CompleteMultipartUploadCommand,
);
export const CopyObjectCommand = command<typeof S3.CopyObjectCommand>(
  () => require('./sdk/CopyObjectCommand.js').CopyObjectCommand,
);
export const CreateMultipartUploadCommand = command<typeof S3.CreateMultipartUploadCommand>(
  () => require('./sdk/CreateMultipartUploadCommand.js').CreateMultipartUploadCommand,
);
export const DeleteObjectCommand = command<typeof S3.DeleteObjectCommand>(
  () => require('./sdk/DeleteObjectCommand.js').DeleteObjectCommand,
);
export const GetObjectCommand = command<typeof S3.GetObjectCommand>(
  () => require('./sdk/GetObjectCommand.js').GetObjectCommand,
);
export const HeadObjectCommand = command<typeof S3.HeadObjectCommand>(
  () => require('./sdk/HeadObjectCommand.js').HeadObjectCommand,
);
export const ListObjectVersionsCommand = command<typeof S3.ListObjectVersionsCommand>(
  () => require('./sdk/ListObjectVersionsCommand.js').ListObjectVersionsCommand,
);
export const ListObjectsV2Command = command<typeof S3.ListObjectsV2Command>(
  () => require('./sdk/ListObjectsV2Command.js').ListObjectsV2Command,
);
export const PutObjectCommand = command<typeof S3.PutObjectCommand>(
  () => require('./sdk/PutObjectCommand.js').PutObjectCommand,
);
export const UploadPartCommand = command<typeof S3.UploadPartCommand>(
  () => require('./sdk/UploadPartCommand.js').UploadPartCommand,
);

export const createPresignedPost: typeof Post.createPresignedPost = (...given) =>
  require('./sdk/createPresignedPost.js').createPresignedPost(...given);
export const getSignedUrl: typeof Signer.getSignedUrl = (...given) =>
  require('./sdk/getSignedUrl.js').getSignedUrl(...given);
