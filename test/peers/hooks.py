"""What schemathesis cannot send by itself."""

import schemathesis


@schemathesis.serializer("application/pdf", "application/zip", "application/jsonl")
def any_bytes(_ctx, value):
    return value if isinstance(value, bytes) else str(value).encode()
