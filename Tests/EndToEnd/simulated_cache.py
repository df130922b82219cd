"""ElastiCache as the AWS provider needs it for replication groups: their members, parameter groups and user groups.

Moto has replication groups but not the cache clusters that are their members, which the provider reads, and none of the
requests below.
"""
from moto.core.exceptions import ServiceException
from moto.core.responses import ActionResult
from moto.elasticache import models, responses

Response = responses.ElastiCacheResponse
Backend = models.ElastiCacheBackend


class NotFound(ServiceException):
    def __init__(self, code, name):
        self.code = code
        super().__init__(f"{name} not found.")


def kept(self, kind):
    """What is kept here for an account and region, by name."""
    return self.elasticache_backend.__dict__.setdefault("tfgen_" + kind, {})


def arn(self, kind, name):
    return f"arn:aws:elasticache:{self.region}:{self.current_account}:{kind}:{name}"


def tag(self, resource):
    self.elasticache_backend.tagging_service.tag_resource(resource, self._get_param("Tags", []))


# Parameter groups

def create_cache_parameter_group(self):
    name = self._get_param("CacheParameterGroupName")
    group = {
        "CacheParameterGroupName": name, "CacheParameterGroupFamily": self._get_param("CacheParameterGroupFamily"),
        "Description": self._get_param("Description"), "IsGlobal": False, "ARN": arn(self, "parametergroup", name)}
    kept(self, "parameter_groups")[name] = (group, {})
    tag(self, group["ARN"])
    return ActionResult({"CacheParameterGroup": group})


def parameter_group(self):
    name = self._get_param("CacheParameterGroupName")
    if name not in kept(self, "parameter_groups"):
        raise NotFound("CacheParameterGroupNotFound", name)
    return kept(self, "parameter_groups")[name]


def describe_cache_parameter_groups(self):
    return ActionResult({"CacheParameterGroups": [parameter_group(self)[0]]})


def describe_cache_parameters(self):
    return ActionResult({"Parameters": [
        {"ParameterName": name, "ParameterValue": value, "Source": "user"}
        for name, value in parameter_group(self)[1].items()]})


def modify_cache_parameter_group(self):
    group, values = parameter_group(self)
    for parameter in self._get_param("ParameterNameValues", []):
        values[parameter["ParameterName"]] = parameter["ParameterValue"]
    return ActionResult({"CacheParameterGroupName": group["CacheParameterGroupName"]})


def reset_cache_parameter_group(self):
    group, values = parameter_group(self)
    for parameter in self._get_param("ParameterNameValues", []):
        values.pop(parameter["ParameterName"], None)
    return ActionResult({"CacheParameterGroupName": group["CacheParameterGroupName"]})


def delete_cache_parameter_group(self):
    group, _ = parameter_group(self)
    del kept(self, "parameter_groups")[group["CacheParameterGroupName"]]
    return ActionResult({})


# User groups

def create_user_group(self):
    name = self._get_param("UserGroupId")
    group = {
        "UserGroupId": name, "Status": "active", "Engine": self._get_param("Engine"),
        "UserIds": self._get_param("UserIds", []), "ReplicationGroups": [], "ARN": arn(self, "usergroup", name)}
    kept(self, "user_groups")[name] = group
    tag(self, group["ARN"])
    return ActionResult(group)


def user_group(self):
    name = self._get_param("UserGroupId")
    if name not in kept(self, "user_groups"):
        raise NotFound("UserGroupNotFoundFault", name)
    return kept(self, "user_groups")[name]


def describe_user_groups(self):
    return ActionResult({"UserGroups": [user_group(self)]})


def delete_user_group(self):
    group = user_group(self)
    del kept(self, "user_groups")[group["UserGroupId"]]
    return ActionResult(group)


# Subnet groups, and what belongs to a replication group

def delete_cache_subnet_group(self):
    self.elasticache_backend.cache_subnet_groups.pop(self._get_param("CacheSubnetGroupName"), None)
    return ActionResult({})


def list_tags_for_resource(self):
    tags = self.elasticache_backend.tagging_service.list_tags_for_resource(self._get_param("ResourceName"))
    return ActionResult({"TagList": tags["Tags"]})


def member(group, name):
    """A node of a replication group, which is a cache cluster of its own."""
    topic = group.notification_topic_arn
    return {
        "CacheClusterId": name, "ReplicationGroupId": group.replication_group_id, "CacheClusterStatus": "available",
        "Engine": group.engine, "EngineVersion": f"{group.engine_version}.0", "CacheNodeType": group.cache_node_type,
        "NumCacheNodes": 1, "PreferredMaintenanceWindow": group.preferred_maintenance_window,
        "CacheSubnetGroupName": group.cache_subnet_group_name, "SnapshotWindow": group.snapshot_window,
        "SnapshotRetentionLimit": group.snapshot_retention_limit,
        "CacheParameterGroup": {
            "CacheParameterGroupName": group.cache_parameter_group_name, "ParameterApplyStatus": "in-sync"},
        "SecurityGroups": [{"SecurityGroupId": one, "Status": "active"} for one in group.security_group_ids or []],
        "NotificationConfiguration": {"TopicArn": topic} if topic else None,
        "AtRestEncryptionEnabled": group.at_rest_encryption_enabled,
        "TransitEncryptionMode": group.transit_encryption_mode,
        "TransitEncryptionEnabled": group.transit_encryption_enabled, "NetworkType": group.network_type,
        "IpDiscovery": group.ip_discovery,
        "AutoMinorVersionUpgrade": group.auto_minor_version_upgrade,
    }


describe_clusters = Response.describe_cache_clusters


def describe_cache_clusters(self):
    wanted = self._get_param("CacheClusterId")
    for group in self.elasticache_backend.replication_groups.values():
        if wanted in group.member_clusters:
            return ActionResult({"CacheClusters": [member(group, wanted)]})
    return describe_clusters(self)


delete_group = Backend.delete_replication_group


def delete_replication_group(self, replication_group_id, retain_primary_cluster):
    group = delete_group(self, replication_group_id, retain_primary_cluster)
    del self.replication_groups[replication_group_id]
    return group


def install():
    for request in (
            create_cache_parameter_group, describe_cache_parameter_groups, describe_cache_parameters,
            modify_cache_parameter_group, reset_cache_parameter_group, delete_cache_parameter_group, create_user_group,
            describe_user_groups, delete_user_group, delete_cache_subnet_group, list_tags_for_resource,
            describe_cache_clusters):
        setattr(Response, request.__name__, request)
    Backend.delete_replication_group = delete_replication_group
