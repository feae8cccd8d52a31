"""Judges our synthesized policies with the pinned emulator's IAM evaluator.

Standard input: {"templates": {stack: template}, "stage": …, "account": …}. Standard output: JSON with
  questions   what CloudFormation asks of each key, bucket, topic and queue, as {resource, type, action, verbs, decision}
  users       what principals ask of the keys, as {who, action, through, key, decision}
The deployer is the role of `cdk bootstrap` with every IAM permission: what is refused here, no IAM policy mends.
"""
import json
import sys

from ministack.core.iam_evaluator import EvalContext, EvalResult, combine_resource_policy, evaluate_resource_policy
from provider_actions import actions_of

GIVEN = json.load(sys.stdin)
ACCOUNT, OTHER_ACCOUNT, REGION = GIVEN["account"], "444455556666", "us-east-1"
DEPLOYER = f"arn:aws:iam::{ACCOUNT}:role/cdk-hnb659fds-cfn-exec-role-{ACCOUNT}-{REGION}"
ARNS = {
    "AWS::KMS::Key": f"arn:aws:kms:{REGION}:{ACCOUNT}:key/{{}}",
    "AWS::S3::Bucket": "arn:aws:s3:::{}",
    "AWS::SNS::Topic": f"arn:aws:sns:{REGION}:{ACCOUNT}:{{}}",
    "AWS::SQS::Queue": f"arn:aws:sqs:{REGION}:{ACCOUNT}:{{}}",
}
POLICIES = {"AWS::S3::BucketPolicy": "Bucket", "AWS::SNS::TopicPolicy": "Topics", "AWS::SQS::QueuePolicy": "Queues"}
PSEUDO = {"AWS::Partition": "aws", "AWS::Region": REGION, "AWS::AccountId": ACCOUNT, "AWS::URLSuffix": "amazonaws.com"}


def plain(value, arns):
    """A policy without intrinsics: a logical id becomes the ARN that the resource will have."""
    if isinstance(value, list):
        return [plain(one, arns) for one in value]
    if not isinstance(value, dict):
        return value
    if "Fn::Join" in value:
        return value["Fn::Join"][0].join(plain(part, arns) for part in value["Fn::Join"][1])
    if "Fn::Sub" in value:
        text = value["Fn::Sub"]
        for name, said in PSEUDO.items():
            text = text.replace("${" + name + "}", said)
        return text
    if "Ref" in value or "Fn::GetAtt" in value:
        name = value.get("Ref") or value["Fn::GetAtt"][0]
        return arns[name] if name in arns else PSEUDO[name]
    return {key: plain(one, arns) for key, one in value.items()}


def asks(policy, service, action, arn, principal, may, via=None, tags=None, account=ACCOUNT):
    """`may`: does IAM allow the principal to do it? A key's policy is asked even then."""
    context = {"kms:calleraccount": account, **({"kms:viaservice": f"{via}.{REGION}.amazonaws.com"} if via else {})}
    if action == "kms:CreateGrant" and principal == DEPLOYER:
        context["kms:grantisforawsresource"] = "true"
    request = EvalContext(
        principal_arn=principal, principal_type="AssumedRole", principal_account=account, action=action.replace("*", ""),
        resource_arn=arn, region=REGION, secure_transport=True, service_context=context,
        principal_keys={f"aws:principaltag/{name}": value for name, value in (tags or {}).items()})
    identity = EvalResult("Allow" if may else "ImplicitDeny", principal)
    return combine_resource_policy(identity, request, policy, ACCOUNT, required=service == "kms").decision


def service_asks(policy, service, arn, context):
    request = EvalContext(principal_arn="", principal_type="Service", principal_account=ACCOUNT, action="kms:GenerateDataKey",
                          resource_arn=arn, region=REGION, secure_transport=True, service_context=context)
    return evaluate_resource_policy(policy, request, service=f"{service}.amazonaws.com").decision


def questions(resources, policies, arns):
    for name, policy in policies.items():
        kind = resources[name]["Type"]
        service = kind.split("::")[1].lower()
        for other, resource in resources.items():
            if other != name and f'"{name}"' not in json.dumps(resource) and f"Output{name}" not in json.dumps(resource):
                continue
            via = None if resource["Type"].startswith("AWS::KMS::") else resource["Type"].split("::")[1].lower()
            for action, verbs in actions_of(resource["Type"], service).items():
                yield {"resource": name, "type": resource["Type"], "action": action, "verbs": verbs,
                       "decision": asks(policy, service, action, arns[name], DEPLOYER, True, via)}


def users(resources, policies, arns, stage):
    ours = {name: {tag["Key"]: tag["Value"] for tag in one["Properties"].get("Tags", [])}
            for name, one in resources.items() if one["Type"] == "AWS::IAM::Role"}
    some = {"product": "privacy-clock", "stage": stage}
    named = [name for name, one in resources.items() if one["Type"] == "AWS::KMS::Key"]
    keys = {"mac": [name for name in named if "KeySpec" in resources[name]["Properties"]],
            "data": [name for name in named if "KeySpec" not in resources[name]["Properties"]]}

    def answer(who, kind, action, via, principal, may, tags, account=ACCOUNT):
        """One for each key of its kind: a stage has more than one that encrypts."""
        for key in keys[kind]:
            yield {"who": who, "key": key, "action": action, "through": via,
                   "decision": asks(policies[key], "kms", action, arns[key], principal, may, via, tags, account)}

    def role(name, account=ACCOUNT):
        return f"arn:aws:sts::{account}:assumed-role/{name}/session"

    strangers = [("without tags", {}, ACCOUNT), ("of another stage", {**some, "stage": f"not-{stage}"}, ACCOUNT),
                 ("of another product", {**some, "product": "another"}, ACCOUNT), ("of another account", some, OTHER_ACCOUNT)]
    for via in ("dynamodb", "s3", "sns", "sqs"):
        for action in ("kms:Decrypt", "kms:GenerateDataKey"):
            for name, tags in ours.items():  # No role of ours has an IAM permission for this key.
                yield from answer(f"ours: {name}", "data", action, via, role(name), False, tags)
            for who, tags, account in strangers:
                yield from answer(who, "data", action, via, role("another", account), True, tags, account)
    for name, tags in ours.items():
        yield from answer(f"ours: {name}", "mac", "kms:GenerateMac", None, role(name), True, tags)
    for who, tags, account in strangers:
        yield from answer(who, "mac", "kms:GenerateMac", None, role("another", account), True, tags, account)
        yield from answer(who, "data", "kms:Decrypt", "secretsmanager", role("another", account), True, tags, account)
        yield from answer(who, "data", "kms:Decrypt", None, role("another", account), True, tags, account)
        yield from answer(who, "data", "kms:CreateGrant", "dynamodb", role("another", account), True, tags, account)
    yield from answer("ours, past a service", "data", "kms:Decrypt", None, role("any"), True, some)
    yield from answer("ours, without IAM", "mac", "kms:GenerateMac", None, role("any"), False, some)
    yield from answer("deployer, past a service", "data", "kms:Decrypt", None, DEPLOYER, True, {})
    yield from answer("deployer, in a queue", "data", "kms:Decrypt", "sqs", DEPLOYER, True, {})
    yield from answer("deployer, secrets of links", "mac", "kms:GenerateMac", None, DEPLOYER, True, {})
    for who, account in (("service", ACCOUNT), ("service for another account", OTHER_ACCOUNT)):
        logs = {"kms:encryptioncontext:aws:logs:arn": f"arn:aws:logs:{REGION}:{account}:log-group:/aws/lambda/any"}
        source = {"aws:sourceaccount": account}
        for service, context in (("ses", source), ("sns", source), ("cloudwatch", source), (f"logs.{REGION}", logs)):
            for key in keys["data"]:
                yield {"who": who, "key": key, "action": "kms:GenerateDataKey", "through": service,
                       "decision": service_asks(policies[key], service, arns[key], context)}


def main():
    resources = {}
    for stack, template in GIVEN["templates"].items():
        for name, one in template["Resources"].items():
            resources[f"{stack} {name}" if name in resources else name] = one
    arns = {name: ARNS[one["Type"]].format(name.lower()) for name, one in resources.items() if one["Type"] in ARNS}
    policies = {name: plain(one["Properties"]["KeyPolicy"], arns) for name, one in resources.items() if one["Type"] == "AWS::KMS::Key"}
    for one in resources.values():
        if one["Type"] in POLICIES:
            of = one["Properties"][POLICIES[one["Type"]]]
            for named in of if isinstance(of, list) else [of]:
                policies[named.get("Ref") or named["Fn::GetAtt"][0]] = plain(one["Properties"]["PolicyDocument"], arns)
    json.dump({"types": sorted({one["Type"] for one in resources.values()}),
               "judged": {name: resources[name]["Type"] for name in policies},
               "questions": list(questions(resources, policies, arns)),
               "users": list(users(resources, policies, arns, GIVEN["stage"]))}, sys.stdout)


main()
