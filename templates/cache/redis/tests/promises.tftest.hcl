# What the cache promises: who reaches it, encryption at rest and in transit, its users, its spare nodes.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  name       = "shop"
  node_type  = "cache.t4g.small"
  vpc_id     = "vpc-00000000000000000"
  subnet_ids = ["subnet-0000000000000000a", "subnet-0000000000000000b"]
}

run "one_shard" {
  command = apply

  assert {
    condition = alltrue([
      aws_elasticache_replication_group.this.replication_group_id == "shop",
      aws_elasticache_replication_group.this.engine == "redis",
      aws_elasticache_replication_group.this.engine_version == "7.1",
      aws_elasticache_replication_group.this.node_type == "cache.t4g.small",
      aws_elasticache_replication_group.this.at_rest_encryption_enabled == "true",
      aws_elasticache_replication_group.this.transit_encryption_enabled,
      aws_elasticache_replication_group.this.transit_encryption_mode == "required",
      aws_elasticache_replication_group.this.kms_key_id == null,
    ])
    error_message = "Data is encrypted at rest and in transit, and TLS is a must."
  }

  assert {
    condition = alltrue([
      aws_elasticache_replication_group.this.num_node_groups == 1,
      aws_elasticache_replication_group.this.replicas_per_node_group == 1,
      aws_elasticache_replication_group.this.automatic_failover_enabled,
      aws_elasticache_replication_group.this.multi_az_enabled,
    ])
    error_message = "A replica in another zone takes over by itself."
  }

  assert {
    condition = alltrue([
      aws_elasticache_replication_group.this.snapshot_retention_limit == 7,
      startswith(aws_elasticache_replication_group.this.final_snapshot_identifier, "shop-"),
    ])
    error_message = "A week of snapshots is kept, and a last one."
  }

  assert {
    condition = alltrue([
      aws_elasticache_replication_group.this.auto_minor_version_upgrade == "true",
      !aws_elasticache_replication_group.this.apply_immediately,
      aws_elasticache_replication_group.this.notification_topic_arn == null,
    ])
    error_message = "Minor versions come by themselves, and changes wait for the maintenance window."
  }

  assert {
    condition = alltrue([
      aws_elasticache_replication_group.this.port == 6379,
      aws_elasticache_replication_group.this.subnet_group_name == aws_elasticache_subnet_group.this.name,
      aws_elasticache_replication_group.this.parameter_group_name == aws_elasticache_parameter_group.this.name,
      jsonencode(aws_elasticache_replication_group.this.security_group_ids) == jsonencode([aws_security_group.this.id]),
      aws_elasticache_subnet_group.this.subnet_ids == toset(var.subnet_ids),
      aws_elasticache_parameter_group.this.name == "shop-redis7",
      aws_elasticache_parameter_group.this.family == "redis7",
      length(aws_elasticache_parameter_group.this.parameter) == 0,
    ])
    error_message = "It stands in the given subnets, in its own security group, and has its own parameters."
  }

  assert {
    condition = alltrue([
      length(aws_vpc_security_group_ingress_rule.security_groups) + length(aws_vpc_security_group_ingress_rule.cidrs) == 0,
      aws_security_group.this.vpc_id == var.vpc_id,
      aws_security_group.this.name_prefix == "shop-cache-",
    ])
    error_message = "Nobody connects who is not named."
  }

  assert {
    condition = alltrue([
      jsonencode({ for log, g in aws_cloudwatch_log_group.this : log => [g.name, g.retention_in_days] }) == jsonencode({
        engine-log = ["/elasticache/shop/engine-log", 365]
        slow-log   = ["/elasticache/shop/slow-log", 365]
      }),
      jsonencode([for l in aws_elasticache_replication_group.this.log_delivery_configuration : [l.log_type, l.destination, l.destination_type, l.log_format]]) == jsonencode([
        [
          "engine-log",
          "/elasticache/shop/engine-log",
          "cloudwatch-logs",
          "json",
        ],
        [
          "slow-log",
          "/elasticache/shop/slow-log",
          "cloudwatch-logs",
          "json",
        ],
      ]),
    ])
    error_message = "Both logs are kept for a year."
  }

  assert {
    condition = alltrue([
      output.id == aws_elasticache_replication_group.this.id,
      output.arn == aws_elasticache_replication_group.this.arn,
      output.endpoint == aws_elasticache_replication_group.this.primary_endpoint_address,
      output.reader_endpoint == aws_elasticache_replication_group.this.reader_endpoint_address,
      output.port == 6379,
      output.security_group_id == aws_security_group.this.id,
      length(output.user_arns) == 0,
      jsonencode(output.log_group_names) == jsonencode({
        engine-log = "/elasticache/shop/engine-log"
        slow-log   = "/elasticache/shop/slow-log"
      }),
    ])
    error_message = "The outputs say where it is."
  }
}

run "cluster_with_users" {
  command = apply

  variables {
    engine                     = "redis"
    engine_version             = "7.1"
    shards                     = 2
    replicas                   = 2
    port                       = 6380
    users                      = { api = "on ~app:* +@read +@write" }
    allowed_security_groups    = { api = "sg-00000000000000000" }
    allowed_cidrs              = ["10.0.0.0/16"]
    parameters                 = { maxmemory-policy = "allkeys-lru" }
    kms_key_arn                = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    snapshot_retention_period  = 30
    snapshot_window            = "03:00-05:00"
    maintenance_window         = "sun:05:00-sun:06:00"
    notification_topic_arn     = "arn:aws:sns:us-east-1:111111111111:cache"
    log_retention_days         = 90
    log_kms_key_arn            = "arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111"
    auto_minor_version_upgrade = false
    apply_immediately          = true
    skip_final_snapshot        = true
    tags                       = { Project = "shop" }
  }

  assert {
    condition = alltrue([
      jsonencode({ for key, r in aws_vpc_security_group_ingress_rule.security_groups : key => [r.referenced_security_group_id, r.cidr_ipv4, r.ip_protocol, r.from_port, r.to_port, r.security_group_id == aws_security_group.this.id] }) == jsonencode({ api = ["sg-00000000000000000", null, "tcp", 6380, 6380, true] }),
      jsonencode({ for key, r in aws_vpc_security_group_ingress_rule.cidrs : key => [r.cidr_ipv4, r.ip_protocol, r.from_port, r.to_port, r.security_group_id == aws_security_group.this.id] }) == jsonencode({ "10.0.0.0/16" = ["10.0.0.0/16", "tcp", 6380, 6380, true] }),
      output.port == 6380,
    ])
    error_message = "Only the given security group and network connect, on the port."
  }

  assert {
    condition = alltrue([
      aws_elasticache_user.default[0].user_name == "default",
      aws_elasticache_user.default[0].engine == "redis",
      aws_elasticache_user.default[0].access_string == "off -@all",
    ])
    error_message = "The default user is off and may do nothing."
  }

  assert {
    condition = alltrue([
      jsonencode({ for key, u in aws_elasticache_user.this : key => [u.user_id, u.user_name, u.engine, u.access_string, u.authentication_mode[0].type] }) == jsonencode({
        api = [
          "shop-api",
          "shop-api",
          "redis",
          "on ~app:* +@read +@write",
          "iam",
        ]
      }),
      aws_elasticache_user_group.this[0].user_group_id == "shop",
      aws_elasticache_user_group.this[0].engine == "redis",
      jsonencode(sort(aws_elasticache_user_group.this[0].user_ids)) == jsonencode(["shop-api", "shop-default"]),
      one(aws_elasticache_replication_group.this.user_group_ids) == "shop",
      jsonencode(output.user_arns) == jsonencode({ api = aws_elasticache_user.this["api"].arn }),
      jsonencode(output.user_names) == jsonencode({ api = "shop-api" }),
    ])
    error_message = "Each user signs in through IAM and may do what was given."
  }

  assert {
    condition = alltrue([
      aws_elasticache_replication_group.this.kms_key_id == "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
      aws_elasticache_replication_group.this.at_rest_encryption_enabled == "true",
      aws_elasticache_replication_group.this.transit_encryption_enabled,
      aws_elasticache_replication_group.this.transit_encryption_mode == "required",
    ])
    error_message = "The given key encrypts, and TLS stays a must."
  }

  assert {
    condition = alltrue([
      aws_elasticache_replication_group.this.num_node_groups == 2,
      aws_elasticache_replication_group.this.port == 6380,
      aws_elasticache_replication_group.this.replicas_per_node_group == 2,
      aws_elasticache_replication_group.this.automatic_failover_enabled,
      aws_elasticache_replication_group.this.multi_az_enabled,
      aws_elasticache_replication_group.this.snapshot_retention_limit == 30,
      aws_elasticache_replication_group.this.snapshot_window == "03:00-05:00",
      aws_elasticache_replication_group.this.maintenance_window == "sun:05:00-sun:06:00",
      aws_elasticache_replication_group.this.notification_topic_arn == "arn:aws:sns:us-east-1:111111111111:cache",
      aws_elasticache_replication_group.this.apply_immediately,
      jsonencode(aws_elasticache_replication_group.this.tags) == jsonencode({ Name = "shop", Project = "shop" }),
      aws_elasticache_replication_group.this.auto_minor_version_upgrade == "false",
      aws_elasticache_replication_group.this.final_snapshot_identifier == null,
      jsonencode({ for p in aws_elasticache_parameter_group.this.parameter : p.name => p.value }) == jsonencode({ cluster-enabled = "yes", maxmemory-policy = "allkeys-lru" }),
      jsonencode({ for log, g in aws_cloudwatch_log_group.this : log => [g.retention_in_days, g.kms_key_id] }) == jsonencode({
        engine-log = [
          90,
          "arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111",
        ]
        slow-log = [
          90,
          "arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111",
        ]
      }),
      output.endpoint == aws_elasticache_replication_group.this.configuration_endpoint_address,
      output.reader_endpoint == null,
    ])
    error_message = "It is a cluster with failover, and as asked."
  }

  assert {
    condition     = jsonencode(terraform_data.final_snapshot.triggers_replace) == jsonencode(["shop", 6380, var.kms_key_arn])
    error_message = "What replaces the cache gives its last snapshot another name."
  }

  assert {
    condition = jsonencode([for r in concat(
      [aws_elasticache_subnet_group.this],
      [aws_elasticache_parameter_group.this],
      values(aws_cloudwatch_log_group.this),
      [aws_elasticache_replication_group.this],
      [aws_security_group.this],
      values(aws_vpc_security_group_ingress_rule.security_groups),
      values(aws_vpc_security_group_ingress_rule.cidrs),
      aws_elasticache_user.default,
      values(aws_elasticache_user.this),
      aws_elasticache_user_group.this,
      ) : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "shop of shop",
      "shop of shop",
      "shop-engine-log of shop",
      "shop-slow-log of shop",
      "shop of shop",
      "shop-cache of shop",
      "shop-api of shop",
      "shop-cache of shop",
      "shop-default of shop",
      "shop-api of shop",
      "shop of shop",
    ])
    error_message = "Every resource has the given tags, and its name."
  }

  assert {
    condition     = alltrue([for group in [aws_security_group.this] : length(group.ingress) + length(group.egress) == 0])
    error_message = "A rule is a resource of its own: none stands in a group."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_cloudwatch_log_group.this",
      "aws_elasticache_parameter_group.this",
      "aws_elasticache_replication_group.this",
      "aws_elasticache_subnet_group.this",
      "aws_elasticache_user.default",
      "aws_elasticache_user.this",
      "aws_elasticache_user_group.this",
      "aws_security_group.this",
      "aws_vpc_security_group_ingress_rule.cidrs",
      "aws_vpc_security_group_ingress_rule.security_groups",
      "terraform_data.final_snapshot",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition     = alltrue([for all in [aws_elasticache_user.default, aws_elasticache_user_group.this] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

run "valkey_alone" {
  command = apply

  variables {
    users          = { api = "on ~* +@all" }
    engine         = "valkey"
    engine_version = "8.0"
    replicas       = 0
  }

  assert {
    condition = alltrue([
      length(aws_elasticache_user.default) == 0,
      one(aws_elasticache_user_group.this[0].user_ids) == "shop-api",
      aws_elasticache_user.this["api"].engine == "valkey",
      aws_elasticache_user_group.this[0].engine == "valkey",
    ])
    error_message = "Valkey needs no default user."
  }

  assert {
    condition = alltrue([
      aws_elasticache_replication_group.this.engine == "valkey",
      aws_elasticache_replication_group.this.engine_version == "8.0",
      !aws_elasticache_replication_group.this.automatic_failover_enabled,
      !aws_elasticache_replication_group.this.multi_az_enabled,
      aws_elasticache_replication_group.this.transit_encryption_mode == "required",
      aws_elasticache_parameter_group.this.name == "shop-valkey8",
      aws_elasticache_parameter_group.this.family == "valkey8",
    ])
    error_message = "One node has nothing to fail over to."
  }
}

run "older_redis" {
  command = apply

  variables {
    engine_version = "6.2"
  }

  assert {
    condition = alltrue([
      aws_elasticache_replication_group.this.engine_version == "6.2",
      aws_elasticache_parameter_group.this.name == "shop-redis6-x",
      aws_elasticache_parameter_group.this.family == "redis6.x",
    ])
    error_message = "The parameters are of its family."
  }
}
