"""A moto server that answers what the AWS provider asks of it.

Moto leaves some answers out that the provider waits for or compares. What is added here is what real AWS says. Run as
`simulated_aws.py -H 127.0.0.1 -p PORT`.
"""
import json
import sys
import uuid

from moto.apigatewayv2 import models as apigateway
from moto.applicationautoscaling import responses as autoscaling
from moto.ecs import models as ecs
from moto.ecs import responses as ecs_responses
from moto.rds import models as rds
from moto.server import main


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


# Tags of scalable targets: not implemented, and without an answer the provider gives the target up.
def no_tags(_):
    return json.dumps({"Tags": {}})


if not hasattr(autoscaling.ApplicationAutoScalingResponse, "list_tags_for_resource"):
    autoscaling.ApplicationAutoScalingResponse.list_tags_for_resource = no_tags


@after(ecs.Service, "__init__")
def service_defaults(self, *args, **kwargs):
    self.availability_zone_rebalancing = "DISABLED"


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


@after(apigateway.DomainName, "__init__")
def domain_is_available(self, *args, **kwargs):
    for configuration in self.domain_name_configurations or []:
        configuration["domainNameStatus"] = "AVAILABLE"


# Every instance has the same id in moto, and the provider finds an instance by its id.
@after(rds.DBInstance, "__init__")
def own_identity(self, *args, **kwargs):
    self.dbi_resource_id = "db-" + uuid.uuid4().hex[:26].upper()


if __name__ == "__main__":
    main(sys.argv[1:])
