"""Which AWS actions CloudFormation needs to create, read, change and delete a resource, by its type.

The source is the resource provider schemas of AWS (`handlers.<verb>.permissions`) that come with the pinned cfn-lint.
"""
import functools
import json
import os
import re

import cfnlint

VERBS = ("create", "read", "update", "delete")
FOLDER = os.path.join(os.path.dirname(cfnlint.__file__), "data/schemas/resources")

# No policy of a resource answers these: there is no resource yet, or the request names none.
BEFORE_THE_RESOURCE = {
    "kms:CreateKey", "kms:ListKeys", "kms:ListAliases", "s3:CreateBucket", "s3:ListAllMyBuckets",
    "sns:CreateTopic", "sns:ListTopics", "sqs:CreateQueue", "sqs:ListQueues",
}
# AWS Secrets Manager User Guide, "Permissions for the KMS key": the schema leaves them out.
NOT_IN_THE_SCHEMA = {"AWS::SecretsManager::Secret": {"kms:Decrypt": ["create", "read"], "kms:GenerateDataKey": ["create"]}}
# Some schemas name operations of an API in place of actions (`s3:REST.PUT.OBJECT`).
AN_ACTION = re.compile(r"[a-z0-9-]+:[A-Za-z]+\*?")


@functools.cache
def schemas():
    """Every schema, by type."""
    found = {}
    for name in os.listdir(FOLDER):
        if name.endswith(".json"):
            with open(os.path.join(FOLDER, name)) as file:
                schema = json.load(file)
            found[schema["typeName"]] = schema
    return found


@functools.cache
def actions_of(kind, service):
    """action -> verbs that need it; KeyError when AWS publishes no handlers of the type."""
    needed = {action: list(verbs) for action, verbs in NOT_IN_THE_SCHEMA.get(kind, {}).items() if action.startswith(service + ":")}
    handlers = schemas()[kind]["handlers"]
    for verb in VERBS:
        for action in handlers.get(verb, {}).get("permissions", []):
            if action.startswith(service + ":") and AN_ACTION.fullmatch(action) and action not in BEFORE_THE_RESOURCE:
                verbs = needed.setdefault(action, [])
                if verb not in verbs:
                    verbs.append(verb)
    return needed
