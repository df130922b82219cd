"""A simulated AWS of its own, and the Terraform processes that talk to it.

Terraform starts the AWS provider anew for each command, reads its 700 MB for their digest, and waits for it. Here one
process of the provider serves all units that configure it alike: `terraform` finds it by `TF_REATTACH_PROVIDERS`.
"""
import io
import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
import xml.etree.ElementTree
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
DEFAULT_ACCOUNT = "123456789012"
# Nothing of the person who runs this: no profile, no certificates of a proxy.
ENVIRONMENT = {name: value for name, value in os.environ.items() if not name.startswith(("AWS_", "TF_VAR_", "MOTO_"))}
# The schemas of the provider are large: with less garbage collection, reading them takes a third less time.
ENVIRONMENT["GOGC"] = "300"

STARTED = []


def stop_all(number, _):
    """For a run that is told to end: leaves no process behind."""
    for process in STARTED:
        process.kill()
    os._exit(128 + number)


class Failure(Exception):
    """What a person has to read: no trace of calls."""


class Cloud:
    """One moto server, with credentials and a provider process for each account and place that is asked for."""

    def __init__(self, work, given, provider_binary):
        os.makedirs(work, exist_ok=True)
        self.work, self.binary = work, provider_binary
        self.lock = threading.Lock()
        self.accounts, self.providers, self.processes = {}, {}, []
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.endpoint = f"http://127.0.0.1:{self.port}"
        seed = os.path.join(work, "given.json")
        with open(seed, "w", encoding="utf-8") as file:
            json.dump(given, file)
        command = [sys.executable, os.path.join(HERE, "simulated_aws.py"), "-H", "127.0.0.1", "-p", str(self.port)]
        self.moto = self.launch("moto", command, {
            "MOTO_IAM_LOAD_MANAGED_POLICIES": "true", "MOTO_ACM_VALIDATION_WAIT": "1",
            "AWS_DEFAULT_REGION": "us-east-1", "GIVEN": seed})
        self.wait(*self.moto, self.answers)

    def launch(self, name, command, environment):
        log = open(os.path.join(self.work, name + ".log"), "w", encoding="utf-8")
        process = subprocess.Popen(
            command, env={**ENVIRONMENT, **environment}, stdout=log, stderr=log, stdin=subprocess.DEVNULL)
        self.processes.append((process, log))
        STARTED.append(process)
        return process, log.name

    @staticmethod
    def wait(process, log, ready, seconds=180):
        """Asks whether a process is ready, as long as it lives."""
        end = time.time() + seconds
        while time.time() < end and process.poll() is None:
            found = ready()
            if found:
                return found
            time.sleep(0.2)
        with open(log, encoding="utf-8") as file:
            raise Failure(f"{os.path.basename(log)} says: {file.read()[-1000:]}")

    def answers(self):
        try:
            urllib.request.urlopen(self.endpoint + "/moto-api/", timeout=5).close()
            return True
        except OSError:
            return False

    def unprotect(self):
        """Takes the protection from deletion off all databases, for which Terraform alone would need minutes."""
        process, log = self.moto
        process.send_signal(signal.SIGUSR1)

        def said():
            with open(log, encoding="utf-8") as file:
                return "unprotected" in file.read()
        self.wait(process, log, said)

    def stop(self):
        for process, _ in self.processes:
            process.send_signal(signal.SIGTERM)
        for process, log in self.processes:
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
            log.close()

    # Requests

    def request(self, service, region, account, path="/", method="POST", headers=None, body=None):
        key = self.credentials(account)["AWS_ACCESS_KEY_ID"] if account else "test"
        signed = f"AWS4-HMAC-SHA256 Credential={key}/20260101/{region}/{service}/aws4_request, SignedHeaders=host, Signature=0"
        message = urllib.request.Request(
            self.endpoint + path, method=method, data=body, headers={**(headers or {}), "Authorization": signed})
        with urllib.request.urlopen(message, timeout=60) as answer:
            return answer.read()

    def parameters(self, prefix, region, account):
        """All SSM parameters below a prefix, by name."""
        found, token = {}, {}
        while True:
            page = json.loads(self.request("ssm", region, account, headers={
                "Content-Type": "application/x-amz-json-1.1", "X-Amz-Target": "AmazonSSM.GetParametersByPath",
            }, body=json.dumps({"Path": prefix, "Recursive": True, "WithDecryption": True, **token}).encode()))
            found.update((parameter["Name"], parameter) for parameter in page["Parameters"])
            if not page.get("NextToken"):
                return found
            token = {"NextToken": page["NextToken"]}

    def bucket(self, name, account):
        """The bucket of the states, which Terragrunt would make."""
        try:
            self.request("s3", "us-east-1", account, f"/{name}", "PUT")
        except urllib.error.HTTPError as error:
            if error.code != 409:
                raise

    def put(self, bucket, key, account):
        """An empty program, as an object."""
        data = io.BytesIO()
        zipfile.ZipFile(data, "w").close()
        self.request("s3", "us-east-1", account, f"/{bucket}/{key}", "PUT", body=data.getvalue())

    def state(self, bucket, key, account):
        return json.loads(self.request("s3", "us-east-1", account, f"/{bucket}/{key}", "GET"))

    # Accounts and providers

    def credentials(self, account):
        """Environment of a person who works in an account: moto tells accounts by their keys."""
        if account == DEFAULT_ACCOUNT:
            return {"AWS_ACCESS_KEY_ID": "test", "AWS_SECRET_ACCESS_KEY": "test"}
        with self.lock:
            if account not in self.accounts:
                answer = xml.etree.ElementTree.fromstring(self.request(
                    "sts", "us-east-1", None, headers={"Content-Type": "application/x-www-form-urlencoded"},
                    body=("Action=AssumeRole&Version=2011-06-15&RoleSessionName=tfgen&RoleArn="
                          f"arn:aws:iam::{account}:role/tfgen").encode()))
                value = {item.tag.rpartition("}")[2]: item.text for item in answer.iter()}
                self.accounts[account] = {
                    "AWS_ACCESS_KEY_ID": value["AccessKeyId"], "AWS_SECRET_ACCESS_KEY": value["SecretAccessKey"],
                    "AWS_SESSION_TOKEN": value["SessionToken"]}
            return self.accounts[account]

    def environment(self, account):
        return {
            **ENVIRONMENT, **self.credentials(account), "AWS_ENDPOINT_URL": self.endpoint,
            "AWS_EC2_METADATA_DISABLED": "true", "AWS_CONFIG_FILE": os.devnull, "AWS_SHARED_CREDENTIALS_FILE": os.devnull}

    def provider(self, configuration, account):
        """What `TF_REATTACH_PROVIDERS` must be for units with this configuration of the provider."""
        environment = self.environment(account)
        with self.lock:
            if (configuration, account) not in self.providers:
                self.providers[configuration, account] = self.launch(
                    f"provider-{len(self.providers)}", [self.binary, "-debug"], environment)
            process, log = self.providers[configuration, account]

        def address():
            with open(log, encoding="utf-8") as file:
                found = re.search(r"TF_REATTACH_PROVIDERS='([^']+)'", file.read())
            return found and found.group(1)
        return self.wait(process, log, address)
