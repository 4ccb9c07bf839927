"""Signs requests with the vendor's SDK: `log_service.py FOLDER-OF-THE-SDK CASES.json` prints one authorization for each case."""

import datetime
import json
import sys
import types

# The signing module alone: the package loads all of the SDK, with all that it depends on.
sdk, cases = sys.argv[1:]
sys.path.insert(0, sdk)
for name in ("aliyun", "aliyun.log"):
    package = types.ModuleType(name)
    package.__path__ = [f"{sdk}/{name.replace('.', '/')}"]
    sys.modules[name] = package

from aliyun.log.auth import AuthV4
from aliyun.log.credentials import StaticCredentialsProvider


def authorization(case):
    credentials = StaticCredentialsProvider(case["id"], case["secret"], case["token"])
    headers = {"x-log-apiversion": "0.6.0", **case["headers"], "Host": case["host"].removesuffix(":443")}
    time = datetime.datetime.fromtimestamp(case["time"], datetime.timezone.utc).strftime("%Y%m%dT%H%M%SZ")
    body = case["body"].encode()
    signer = AuthV4(credentials, case["region"])
    return signer._do_sign_request(case["method"], case["path"], dict(case["query"]), headers, body, time)


with open(cases, encoding="utf-8") as file:
    print(json.dumps([authorization(case) for case in json.load(file)]))
