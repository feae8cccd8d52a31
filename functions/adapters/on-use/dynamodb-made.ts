/* `sdk/dynamodb-made.js`, which `dynamodb.ts` beside this reads at start; nothing more of DynamoDB's client is bundled. */
export {
  BatchGetItemCommand,
  DeleteItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
  paginateScan,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
