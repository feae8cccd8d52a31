/* Files beside a function's `index.js` that its stand-ins read (decision 0068); those of the SDK share its core. */

/** Package → what the product takes of it, each a file by itself. */
const sdk = {
  'client-kms': ['KMSClient', 'GenerateMacCommand'],
  'client-lambda': ['LambdaClient', 'InvokeCommand'],
  'client-s3': [
    'S3Client',
    'CompleteMultipartUploadCommand',
    'CopyObjectCommand',
    'CreateMultipartUploadCommand',
    'DeleteObjectCommand',
    'GetObjectCommand',
    'HeadObjectCommand',
    'ListObjectVersionsCommand',
    'ListObjectsV2Command',
    'PutObjectCommand',
    'UploadPartCommand',
  ],
  'client-ses': ['SESClient', 'GetSendQuotaCommand', 'SendEmailCommand'],
  'client-sfn': ['SFNClient', 'DescribeExecutionCommand', 'StartExecutionCommand'],
  's3-presigned-post': ['createPresignedPost'],
  's3-request-presigner': ['getSignedUrl'],
} as const;

const sdkFiles = Object.entries(sdk).flatMap(([name, all]) =>
  all.map((one) => {
    const folder = one.endsWith('Command') ? 'commands/' : '';
    return [`sdk/${one}`, `node_modules/@aws-sdk/${name}/dist-es/${folder}${one}.js`];
  }),
);

export const onUse = 'functions/adapters/on-use/';

/** What a function's own code has in place of a package: `import` → file. */
export const standIns: Readonly<Record<string, string>> = {
  'temporal-polyfill': `${onUse}date-library.ts`,
  '@18f/us-federal-holidays': `${onUse}holidays.ts`,
  'zod/mini': `${onUse}schemas.ts`,
  '#domain/case/sealed-words.ts': `${onUse}sealed-words.ts`,
  '@aws-sdk/client-dynamodb': `${onUse}dynamodb.ts`,
  ...Object.fromEntries(Object.keys(sdk).map((name) => [`@aws-sdk/${name}`, `${onUse}sdk.ts`])),
};

/** The same for every function that reads it: file → what is in it. */
export const libraries: Readonly<Record<string, string>> = {
  'dates-apart': 'node_modules/temporal-polyfill/index.js',
  'holidays-apart': 'node_modules/@18f/us-federal-holidays/index.js',
  'schemas-apart': `${onUse}schemas-made.ts`,
  'sealed-words-apart': 'functions/domain/case/sealed-words.ts',
  'sdk/dynamodb-made': `${onUse}dynamodb-made.ts`,
  ...Object.fromEntries(sdkFiles),
};

/** Every function with a table starts with it; the others are read when a call needs them. */
export const readAtStart = './sdk/dynamodb-made.js';
