import type { tableShape } from '#functions/adapters/table-shape.ts';
import type { FamilyName } from './families.ts';

type OnTable<F extends string> =
  `${'GetItem' | 'BatchGetItem' | 'PutItem' | 'UpdateItem' | 'DeleteItem' | 'Query'} on ${F}`;

/** What a port asks of AWS. Of the table, always a family of items: nothing may use all of it. */
export type Action =
  | OnTable<FamilyName>
  | `Query on ${keyof (typeof tableShape)['indexes']}`
  | `${'GetObject' | 'PutObject' | 'DeleteObject'} on files`
  | 'ListBucket on bucket'
  | `${'GetObject' | 'PutObject' | 'DeleteObjectVersion'} on drafts`
  | `${'ListBucket' | 'ListBucketVersions'} on draftList`
  | `${'GetObject' | 'PutObject' | 'DeleteObjectVersion'} on kept`
  | 'PutObject on emailEvents'
  | `${'GetObject' | 'PutObject' | 'DeleteObjectVersion'} on restrictions`
  | `${'ListBucket' | 'ListBucketVersions'} on restrictionList`
  | 'ListBucketVersions on keptList'
  | 'ListBucket on keptList'
  | `${'GetObject' | 'PutObject' | 'DeleteObjectVersion'} on copies`
  | `${'ListBucket' | 'ListBucketVersions'} on copyList`
  | `${'GetObject' | 'PutObject'} on packages`
  | 'ListBucket on packageList'
  | 'PutObject on marks'
  | 'ListBucket on markList'
  | `SendEmail on ${'sender' | 'noticeSender'}`
  | 'GetSendQuota on account'
  | 'GenerateMac on macKey'
  | 'StartExecution on machines'
  | 'DescribeExecution on executions'
  | 'InvokeFunction on itself';

/** What it is asked of: the last word of an action. */
export type TargetName = Action extends `${string} on ${infer T}` ? T : never;
