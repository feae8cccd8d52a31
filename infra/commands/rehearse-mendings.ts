import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

interface Mending {
  readonly file: string;
  readonly says: string;
  readonly shouldSay: string;
}

/** Where MiniStack differs from AWS in a way that would hide our faults. */
const mendings: readonly Mending[] = [
  // On AWS `errorType` is the error's name, which Retry and Catch match; MiniStack uses one name.
  {
    file: 'core/lambda_runtime.py',
    says: 'status: "error", error: String(err.message || err), trace:',
    shouldSay: 'status: "error", errorType: err.name, error: String(err.message || err), trace:',
  },
  {
    file: 'services/lambda_svc.py',
    says: 'error_type = "Runtime.HandlerError"\n            if _RIE',
    shouldSay: 'error_type = result.get("errorType") or "Runtime.HandlerError"\n            if _RIE',
  },
  // It calls its own Cognito without TLS, even when it listens with TLS only.
  {
    file: 'services/apigateway.py',
    says: 'return f"http://{_HOST}:{_PORT}/{pool_id}/.well-known/jwks.json"',
    shouldSay: 'return f"https://{_HOST}:{_PORT}/{pool_id}/.well-known/jwks.json"',
  },
  // AWS makes a first password that fits the pool's own rules; MiniStack refuses the one that it made.
  {
    file: 'services/cognito.py',
    says: 'remaining = [secrets.choice(chars) for _ in range(8)]',
    shouldSay: 'remaining = [secrets.choice(chars) for _ in range(16)]',
  },
  // IAM checks the key behind an alias, never the alias.
  {
    file: 'core/iam_actions.py',
    says: 'return f"arn:aws:kms:{region}:{account_id}:{key_id}"',
    shouldSay:
      'return (__import__("ministack.services.kms", fromlist=["_resolve_key"])._resolve_key(key_id) or {}).get("Arn", "*")',
  },
  // IAM checks the domain identity and knows the sender.
  {
    file: 'core/iam_actions.py',
    says: 'identity = _query_param(query_params, "Identity")',
    shouldSay:
      'identity = _query_param(query_params, "Identity") or _query_param(query_params, "Source").rpartition("@")[2]',
  },
  {
    file: 'app.py',
    says: 'if service == "s3"\n                else None\n            )',
    shouldSay:
      'if service == "s3"\n                else {"ses:FromAddress": "".join(routing_params["Source"])} if "Source" in routing_params\n                else None\n            )',
  },
  // IAM knows the keys of the items that a request names, and the attributes that a write names: in the item, its key and its expressions.
  {
    file: 'core/iam_actions.py',
    says: '    context = {}\n    if attributes:\n        context["dynamodb:Attributes"]',
    shouldSay: `    keyed = [data.get("Key"), data.get("Item")] + [
        key for one in (data.get("RequestItems") or {}).values() for key in (one.get("Keys") or [])
    ]
    leading = [str(one["pk"].get("S")) for one in keyed if isinstance(one, dict) and "pk" in one]
    asked = re.search(r"#?\\w+ = (:\\w+)", data.get("KeyConditionExpression") or "")
    if asked:
        leading.append(str(data["ExpressionAttributeValues"][asked[1]].get("S")))
    if "Item" in data or "UpdateExpression" in data:
        said = " ".join(str(data.get(name) or "") for name in ("UpdateExpression", "ConditionExpression"))
        attributes.extend({**(data.get("Key") or {}), **(data.get("Item") or {})})
        attributes.extend(names.get(name, name) for name in re.findall(r"(?<![\\w.])#\\w+", said))
    context = {"dynamodb:LeadingKeys": leading} if leading else {}
    if attributes:
        context["dynamodb:Attributes"]`,
  },
];

/** @throws when a text is not there exactly once, as in another version */
export const mend = (venv: string): void => {
  const python = readdirSync(join(venv, 'lib')).find((name) => name.startsWith('python3')) ?? '';
  for (const { file, says, shouldSay } of mendings) {
    const path = join(venv, 'lib', python, 'site-packages/ministack', file);
    const parts = readFileSync(path, 'utf8').split(says);
    if (parts.length !== 2) throw new Error(`MiniStack's ${file} has changed: look at the mendings again.`);
    writeFileSync(path, parts.join(shouldSay));
  }
};
