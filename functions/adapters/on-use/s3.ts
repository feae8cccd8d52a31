import type * as Client from '@aws-sdk/client-s3';
import type * as Post from '@aws-sdk/s3-presigned-post';
import type * as Signer from '@aws-sdk/s3-request-presigner';

/*
 * The S3 client and what it signs with, in a bundle (decision 0068): a file beside it, `s3-apart.js`, read when a call first touches a
 * file. It has the SDK's core a second time.
 */
type S3 = typeof Client & typeof Post & typeof Signer;

const made = (): S3 => require('./s3-apart.js');

// @__NO_SIDE_EFFECTS__
const command = <const Name extends keyof typeof Client>(name: Name): S3[Name] =>
  new Proxy(class {}, {
    construct: (_, given) => Reflect.construct(made()[name] as new (...given: never[]) => object, given),
  }) as unknown as S3[Name];

/** Becomes the client when it is first asked for something. */
class ClientOnUse {
  constructor(...given: ConstructorParameters<typeof Client.S3Client>) {
    let client: Client.S3Client | undefined;
    // biome-ignore lint/correctness/noConstructorReturn: `new` has to give the proxy, not the object behind it.
    return new Proxy(this, {
      get: (_, name) => {
        client ??= new (made().S3Client)(...given);
        const own: unknown = Reflect.get(client, name);
        return typeof own === 'function' ? own.bind(client) : own;
      },
    });
  }
}

export const S3Client = ClientOnUse as unknown as S3['S3Client'];
export const getSignedUrl: S3['getSignedUrl'] = (...given) => made().getSignedUrl(...given);
export const createPresignedPost: S3['createPresignedPost'] = (...given) =>
  made().createPresignedPost(...given);
export const CopyObjectCommand = command('CopyObjectCommand');
export const DeleteObjectCommand = command('DeleteObjectCommand');
export const GetObjectCommand = command('GetObjectCommand');
export const HeadObjectCommand = command('HeadObjectCommand');
export const ListObjectVersionsCommand = command('ListObjectVersionsCommand');
export const ListObjectsV2Command = command('ListObjectsV2Command');
export const PutObjectCommand = command('PutObjectCommand');
export const CompleteMultipartUploadCommand = command('CompleteMultipartUploadCommand');
export const CreateMultipartUploadCommand = command('CreateMultipartUploadCommand');
export const UploadPartCommand = command('UploadPartCommand');
