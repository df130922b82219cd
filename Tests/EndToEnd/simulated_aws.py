"""A moto server that answers what the AWS provider asks of it.

Moto leaves some answers out that the provider waits for or compares. What is added here is what real AWS says. Run as
`simulated_aws.py -H 127.0.0.1 -p PORT`; the file that the environment's GIVEN names says what is there already, by
account: hosted zones by their IDs, and objects of buckets with their versions.
"""
import io
import json
import os
import signal
import sys
import threading
import uuid
import zipfile

from moto.apigatewayv2 import models as apigateway
from moto.applicationautoscaling import responses as autoscaling
from moto.awslambda import models as functions
from moto.dynamodb.models import dynamodb_backends
from moto.ec2.models import security_groups
from moto.ecs import models as ecs
from moto.ecs import responses as ecs_responses
from moto.moto_server.werkzeug_app import DomainDispatcherApplication
from moto.rds import models as rds
from moto.iam.access_control import IAMPolicyStatement, PermissionResult
from moto.rds import responses as rds_responses
from moto.rds import utils as rds_utils
from moto.route53.models import route53_backends
from moto.s3.models import s3_backends
from moto.secretsmanager import models as secrets
from moto.server import main

import simulated_cache


def after(owner, name):
    """Decorates a function that goes on where a method of `owner` ends."""
    def decorate(extra):
        original = getattr(owner, name)

        def method(self, *args, **kwargs):
            result = original(self, *args, **kwargs)
            extra(self, *args, **kwargs)
            return result
        setattr(owner, name, method)
        return extra
    return decorate


# Application Auto Scaling: tags of scalable targets

TAGS = {}
AutoScaling = autoscaling.ApplicationAutoScalingResponse
register = AutoScaling.register_scalable_target


def register_scalable_target(self):
    answer = register(self)
    if self._get_param("Tags"):
        TAGS[json.loads(answer)["ScalableTargetARN"]] = dict(self._get_param("Tags"))
    return answer


def tag_resource(self):
    TAGS.setdefault(self._get_param("ResourceARN"), {}).update(self._get_param("Tags") or {})
    return "{}"


def untag_resource(self):
    for key in self._get_param("TagKeys") or []:
        TAGS.get(self._get_param("ResourceARN"), {}).pop(key, None)
    return "{}"


AutoScaling.register_scalable_target = register_scalable_target
AutoScaling.list_tags_for_resource = lambda self: json.dumps({"Tags": TAGS.get(self._get_param("ResourceARN"), {})})
AutoScaling.tag_resource = tag_resource
AutoScaling.untag_resource = untag_resource


# ECS: what a service was made with, whether zones are rebalanced, and that its tasks run: an apply may wait until they do

@after(ecs.Service, "__init__")
def service_defaults(self, *args, **kwargs):
    self.availability_zone_rebalancing = "DISABLED"
    self.running_count, self.pending_count = self.desired_count, 0
    for deployment in self.deployments:
        deployment.update(runningCount=self.desired_count, pendingCount=0, rolloutState="COMPLETED")


SERVICE_FIELDS = {
    "availabilityZoneRebalancing": "availability_zone_rebalancing",
    "capacityProviderStrategy": "capacity_provider_strategy",
    "enableECSManagedTags": "enable_ecs_managed_tags",
    "enableExecuteCommand": "enable_execute_command",
    "healthCheckGracePeriodSeconds": "health_check_grace_period_seconds",
}


@after(ecs_responses.EC2ContainerServiceResponse, "create_service")
def service_fields(self):
    cluster = (self._get_param("cluster") or "default").rsplit("/", 1)[-1]
    for service in self.ecs_backend.services.values():
        if service.name != self._get_param("serviceName") or service.cluster_name != cluster:
            continue
        for parameter, attribute in SERVICE_FIELDS.items():
            value = self._get_param(parameter)
            if value is not None:
                setattr(service, attribute, value)
        if self._get_param("capacityProviderStrategy"):
            service.launch_type = None


# The memory of a container may be that of its task, on Fargate.

requirements = ecs.EC2ContainerServiceBackend._calculate_task_resource_requirements


def task_requirements(task_definition):
    try:
        return requirements(task_definition)
    except TypeError:
        return {"CPU": 0, "MEMORY": 0, "PORTS": [], "PORTS_UDP": []}


ecs.EC2ContainerServiceBackend._calculate_task_resource_requirements = staticmethod(task_requirements)


# API Gateway: a domain name is ready at once, and says what its DNS record has to point to

@after(apigateway.DomainName, "__init__")
def domain_is_available(self, *args, **kwargs):
    region = self.domain_name_arn.split(":")[3]
    for configuration in self.domain_name_configurations or []:
        configuration["domainNameStatus"] = "AVAILABLE"
        configuration["apiGatewayDomainName"] = f"d-{uuid.uuid4().hex[:10]}.execute-api.{region}.amazonaws.com"
        configuration["hostedZoneId"] = "Z1UJRXOUMOOFQ8"
    self.mutual_tls_authentication = self.mutual_tls_authentication or None


# Secrets Manager: the rotation of a secret that RDS manages has no function of its own, and can be ended all the same

cancel = secrets.SecretsManagerBackend.cancel_rotate_secret


def cancel_rotation(self, secret_id):
    secret = self.secrets[secret_id] if self._is_valid_identifier(secret_id) else None
    if secret is None or not secret.name.startswith("rds!"):
        return cancel(self, secret_id)
    secret.rotation_enabled = False
    return secret.to_short_dict()


secrets.SecretsManagerBackend.cancel_rotate_secret = cancel_rotation


# EC2: the description of a rule for another security group or a prefix list

@after(security_groups.SecurityGroupRule, "__init__")
def first_description(self, *args, **kwargs):
    target = next((given for given in args[5:8] if given), {})
    self.first_description = target.get("Description")


security_groups.SecurityGroupRule.description = property(
    lambda self: self.ip_range.get("Description") or self.source_group.get("Description") or self.first_description)


# Lambda: what a function was configured with beyond what moto keeps

FUNCTION_FIELDS = ("DeadLetterConfig", "KMSKeyArn", "LoggingConfig")
configuration = functions.LambdaFunction.get_configuration


@after(functions.LambdaFunction, "__init__")
def given_configuration(self, account_id, spec, *args, **kwargs):
    self.given = {field: spec[field] for field in FUNCTION_FIELDS if spec.get(field)}


@after(functions.LambdaFunction, "update_configuration")
def changed_configuration(self, changes):
    self.given.update((field, changes[field]) for field in FUNCTION_FIELDS if field in changes)


def whole_configuration(self, on_create=False):
    answer = {**configuration(self, on_create), **self.given}
    answer["LoggingConfig"] = {
        "LogFormat": "Text", "LogGroup": f"/aws/lambda/{self.function_name}", **self.given.get("LoggingConfig", {})}
    if not answer.get("ImageConfigResponse", {}).get("ImageConfig"):
        answer.pop("ImageConfigResponse", None)
    return answer


functions.LambdaFunction.get_configuration = whole_configuration


# RDS: every instance has the same id in moto, and the provider finds an instance by its id. What watches an instance is
# not returned.

WATCHING = {
    "enable_performance_insights": "performance_insights_enabled",
    "monitoring_interval": "monitoring_interval",
    "monitoring_role_arn": "monitoring_role_arn",
    "performance_insights_kms_key_id": "performance_insights_kms_key_id",
    "performance_insights_retention_period": "performance_insights_retention_period",
}


@after(rds.DBInstance, "__init__")
def own_identity(self, *args, **kwargs):
    self.dbi_resource_id = "db-" + uuid.uuid4().hex[:26].upper()
    self.monitoring_interval, self.performance_insights_enabled = 0, False
    watch(self, **kwargs)


def watch(self, **kwargs):
    for parameter, attribute in WATCHING.items():
        if kwargs.get(parameter) is not None:
            setattr(self, attribute, kwargs[parameter])


after(rds.DBInstance, "update")(watch)


# A cluster that does not scale as Serverless v1 says nothing of it.

scaling = rds.DBCluster.scaling_configuration_info.fget
rds.DBCluster.scaling_configuration_info = property(lambda self: scaling(self) if self.scaling_configuration else None)


@after(rds.DBParameterGroup, "update_parameters")
def set_by_a_user(self, new_parameters):
    for parameter in self.parameters.values():
        parameter["Source"] = "user"


# A window that begins when another ends does not overlap it; moto counts the common instant.

overlap = rds_utils.get_overlap_between_two_date_ranges


def overlap_in_seconds(*times):
    return overlap(*times) or -1


rds_utils.get_overlap_between_two_date_ranges = overlap_in_seconds


# A snapshot that another account shares can be copied, and no more: RDS restores none that is encrypted. moto looks into one's
# own account only.

copy = rds.RDSBackend.copy_db_snapshot


def copy_shared(self, source_db_snapshot_identifier, *args, **kwargs):
    source = source_db_snapshot_identifier
    arn = source.split(":") if source.startswith("arn:") else [None] * 7
    region, account, name = arn[3], arn[4], arn[6]
    if account in (None, self.account_id):
        return copy(self, source, *args, **kwargs)
    snapshot = rds.rds_backends[account][region].database_snapshots.get(name)
    if snapshot is None or self.account_id not in snapshot.attributes.get("restore", []):
        raise rds.DBSnapshotNotFoundFault(source)
    lent = f"lent-{account}-{name}"
    self.database_snapshots[lent] = snapshot
    try:
        return copy(self, lent, *args, **kwargs)
    finally:
        del self.database_snapshots[lent]


rds.RDSBackend.copy_db_snapshot = copy_shared


# A cluster's window comes back in lower case, whatever case it was made with; a global cluster keeps its tags.

@after(rds.DBCluster, "__init__")
def lower_case(self, *args, **kwargs):
    self.preferred_maintenance_window = self.preferred_maintenance_window.lower()


@after(rds_responses.RDSResponse, "create_global_cluster")
def global_tags(self):
    cluster = self.global_backend.global_clusters[self.params["GlobalClusterIdentifier"]]
    cluster.tags = self.params.get("Tags") or []


# S3: moto knows nothing of a request that a bucket policy's condition could be about, and takes each statement that has one
# for a refusal. Here such a statement says nothing.

permitted = IAMPolicyStatement.is_action_permitted


def unconditional(self, *args, **kwargs):
    if "Condition" in self._statement:
        return PermissionResult.NEUTRAL
    return permitted(self, *args, **kwargs)


IAMPolicyStatement.is_action_permitted = unconditional


# Protection from deletion is taken off when the process is told so, as a person does before data may go; and buckets are
# emptied, but for those of the states.

def unprotect(*_):
    for backend in all_of(rds.rds_backends):
        for things in (backend.databases, backend.clusters, backend.global_clusters):
            for thing in things.values():
                thing.deletion_protection = False
    for backend in all_of(dynamodb_backends):
        for table in backend.tables.values():
            table.deletion_protection_enabled = False
    for backend in all_of(s3_backends):
        for bucket in backend.buckets.values():
            if not any(key.endswith(".tfstate") for key in bucket.keys):
                bucket.logging = {}
                bucket.keys = type(bucket.keys)()
    print("unprotected", flush=True)


def all_of(backends):
    return [backend for regions in list(backends.values()) for backend in list(regions.values())]


# One request at a time: moto's dictionaries are changed by one thread while another walks through them

TURN = threading.Lock()
answer_request = DomainDispatcherApplication.__call__


def in_turn(self, environ, start_response):
    with TURN:
        return answer_request(self, environ, start_response)


DomainDispatcherApplication.__call__ = in_turn


# What is there before anything is applied

def empty_program():
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr(zipfile.ZipInfo("main"), "")
    return data.getvalue()


def give(account, things):
    route53, s3 = route53_backends[account]["aws"], s3_backends[account]["aws"]
    for identity, name in things.get("zones", {}).items():
        zone = route53.create_hosted_zone(name + ".", private_zone=False)
        del route53.zones[zone.resource_id]
        zone.resource_id = identity
        route53.zones[identity] = zone
    for bucket, objects in things.get("objects", {}).items():
        if bucket not in s3.buckets:
            s3.create_bucket(bucket, "us-east-1")
            s3.put_bucket_versioning(bucket, "Enabled")
        for key, version in objects.items():
            program = s3.put_object(bucket, key, empty_program())
            if version:
                program._version_id = version


if __name__ == "__main__":
    with open(os.environ.get("GIVEN", os.devnull), encoding="utf-8") as file:
        for account_id, list_of_things in json.loads(file.read() or "{}").items():
            for given in list_of_things:
                give(account_id, given)
    simulated_cache.install()
    signal.signal(signal.SIGUSR1, unprotect)
    main(sys.argv[1:])
