# What the cluster promises: who reaches it, that it is encrypted, protected, logged and restorable.

mock_provider "aws" {
  source = "./tests/mocks"
}

# What mocks would make alike can be told apart: so a document or a role in another's place is noticed.

override_data {
  target = data.aws_iam_policy_document.monitoring_trust
  values = {
    json = "{\"Id\":\"monitoring_trust\"}"
  }
}

override_data {
  target = data.aws_iam_policy_document.proxy_trust
  values = {
    json = "{\"Id\":\"proxy_trust\"}"
  }
}

override_data {
  target = data.aws_iam_policy_document.proxy
  values = {
    json = "{\"Id\":\"proxy\"}"
  }
}

override_resource {
  target = aws_iam_role.monitoring
  values = {
    arn = "arn:aws:iam::111111111111:role/monitoring"
  }
}

override_resource {
  target = aws_iam_role.proxy
  values = {
    arn = "arn:aws:iam::111111111111:role/proxy"
  }
}

variables {
  name           = "shop"
  engine         = "aurora-postgresql"
  engine_version = "17.4"
  vpc_id         = "vpc-00000000000000000"
  subnet_ids     = ["subnet-0000000000000000a", "subnet-0000000000000000b"]
}

# What a cluster begins with is looked at when it is made, and never again: so these come before the first apply.

run "begins_with_a_snapshot" {
  command = plan

  variables {
    snapshot_identifier = "shop-before"
  }

  assert {
    condition = alltrue([
      aws_rds_cluster.this.snapshot_identifier == "shop-before",
      length(aws_rds_cluster.this.restore_to_point_in_time) == 0,
    ])
    error_message = "The cluster begins with the given snapshot."
  }
}

run "refuses_the_snapshot_of_another_account" {
  command = plan

  variables {
    snapshot_identifier = "arn:aws:rds:us-east-1:222222222222:cluster-snapshot:shop"
  }

  expect_failures = [aws_rds_cluster.this]
}

run "begins_with_a_snapshot_of_its_own_account" {
  command = plan

  variables {
    snapshot_identifier = "arn:aws:rds:us-east-1:111111111111:cluster-snapshot:shop"
  }

  assert {
    condition     = aws_rds_cluster.this.snapshot_identifier == var.snapshot_identifier
    error_message = "The cluster begins with the given snapshot."
  }
}

run "begins_with_a_point_in_time" {
  command = plan

  variables {
    point_in_time = { source_identifier = "shop-old", time = "2026-01-01T00:00:00Z", restore_type = "copy-on-write" }
  }

  assert {
    condition     = jsonencode([for p in aws_rds_cluster.this.restore_to_point_in_time : [p.source_cluster_identifier, p.restore_to_time, p.restore_type, p.use_latest_restorable_time]]) == jsonencode([["shop-old", "2026-01-01T00:00:00Z", "copy-on-write", null]])
    error_message = "The cluster begins with what another one held at the given time."
  }
}

run "begins_with_the_latest" {
  command = plan

  variables {
    point_in_time = { source_identifier = "shop-old" }
  }

  assert {
    condition     = jsonencode([for p in aws_rds_cluster.this.restore_to_point_in_time : [p.source_cluster_identifier, p.restore_to_time, p.restore_type, p.use_latest_restorable_time]]) == jsonencode([["shop-old", null, "full-copy", true]])
    error_message = "Without a time it begins with the latest that another one held, as a copy of its own."
  }
}

run "serverless_postgres" {
  command = apply

  assert {
    condition = alltrue([
      aws_rds_cluster.this.cluster_identifier == "shop",
      aws_rds_cluster.this.engine == "aurora-postgresql",
      aws_rds_cluster.this.engine_mode == "provisioned",
      aws_rds_cluster.this.engine_version == "17.4",
      aws_rds_cluster.this.storage_encrypted,
      jsonencode(aws_rds_cluster.this.vpc_security_group_ids) == jsonencode([aws_security_group.this.id]),
      aws_rds_cluster.this.db_subnet_group_name == aws_db_subnet_group.this.name,
      !aws_rds_cluster.this.enable_http_endpoint,
      jsonencode({ for key, i in aws_rds_cluster_instance.this : key => [i.identifier, i.instance_class, i.publicly_accessible, i.ca_cert_identifier, i.promotion_tier] }) == jsonencode({ "1" = ["shop-1", "db.serverless", false, "rds-ca-rsa2048-g1", 1] }),
      aws_rds_cluster_instance.this["1"].cluster_identifier == aws_rds_cluster.this.id,
    ])
    error_message = "The cluster is encrypted, and none of its instances is public."
  }

  assert {
    condition = alltrue([
      aws_rds_cluster.this.deletion_protection,
      !aws_rds_cluster.this.skip_final_snapshot,
      aws_rds_cluster.this.backup_retention_period == 7,
      aws_rds_cluster.this.copy_tags_to_snapshot,
      can(regex("^shop-final-[0-9a-f]{8}$", aws_rds_cluster.this.final_snapshot_identifier)),
      aws_rds_cluster_instance.this["1"].copy_tags_to_snapshot,
      aws_rds_cluster_instance.this["1"].engine == aws_rds_cluster.this.engine,
      aws_rds_cluster_instance.this["1"].engine_version == aws_rds_cluster.this.engine_version,
    ])
    error_message = "Nobody deletes it, and a week of backups is kept with its tags."
  }

  assert {
    condition = alltrue([
      aws_rds_cluster.this.manage_master_user_password,
      aws_rds_cluster.this.iam_database_authentication_enabled,
      aws_rds_cluster.this.master_username == "dbadmin",
      nonsensitive(aws_rds_cluster.this.master_password == null),
      length(aws_secretsmanager_secret.master) + length(aws_rds_global_cluster.this) == 0,
    ])
    error_message = "RDS keeps the master's password, and users sign in through IAM."
  }

  assert {
    condition = alltrue([
      !aws_rds_cluster.this.allow_major_version_upgrade,
      !aws_rds_cluster.this.apply_immediately,
      aws_rds_cluster_instance.this["1"].auto_minor_version_upgrade,
      !aws_rds_cluster_instance.this["1"].apply_immediately,
    ])
    error_message = "Minor versions come by themselves in the maintenance window, major ones and hasty changes do not."
  }

  assert {
    condition     = jsonencode([for c in aws_rds_cluster.this.serverlessv2_scaling_configuration : [c.min_capacity, c.max_capacity]]) == jsonencode([[0.5, 4]])
    error_message = "It grows from half a unit to four."
  }

  assert {
    condition = alltrue([
      aws_rds_cluster_parameter_group.this.family == "aurora-postgresql17",
      aws_rds_cluster_parameter_group.this.name_prefix == "shop-",
      jsonencode({ for p in aws_rds_cluster_parameter_group.this.parameter : p.name => [p.value, p.apply_method] }) == jsonencode({
        log_min_duration_statement = ["1000", "immediate"]
        log_statement              = ["none", "immediate"]
        "rds.force_ssl"            = ["1", "immediate"]
      }),
      aws_rds_cluster.this.db_cluster_parameter_group_name == aws_rds_cluster_parameter_group.this.name,
    ])
    error_message = "Nothing connects without TLS, slow statements are logged, and no statement that has a password."
  }

  assert {
    condition     = length(aws_secretsmanager_secret_rotation.master) == 0
    error_message = "Nobody says when the password turns over but RDS."
  }

  assert {
    condition = alltrue([
      jsonencode({ for log, g in aws_cloudwatch_log_group.this : log => [g.name, g.retention_in_days] }) == jsonencode({ postgresql = ["/aws/rds/cluster/shop/postgresql", 365] }),
      one(aws_rds_cluster.this.enabled_cloudwatch_logs_exports) == "postgresql",
    ])
    error_message = "The log is exported and kept for a year."
  }

  assert {
    condition = alltrue([
      aws_rds_cluster_instance.this["1"].performance_insights_enabled,
      aws_rds_cluster_instance.this["1"].performance_insights_retention_period == 7,
      aws_rds_cluster_instance.this["1"].monitoring_interval == 60,
      aws_rds_cluster_instance.this["1"].monitoring_role_arn == aws_iam_role.monitoring[0].arn,
      jsonencode([
        for s in data.aws_iam_policy_document.monitoring_trust[0].statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow Service monitoring.rds.amazonaws.com sts:AssumeRole on if StringEquals aws:SourceAccount 111111111111",
      ]),
      aws_iam_role.monitoring[0].assume_role_policy == data.aws_iam_policy_document.monitoring_trust[0].json,
      aws_iam_role.monitoring[0].name_prefix == "shop-monitoring-",
      aws_iam_role_policy_attachment.monitoring[0].role == aws_iam_role.monitoring[0].name,
      aws_iam_role_policy_attachment.monitoring[0].policy_arn == "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole",
    ])
    error_message = "The instances are watched every minute, through RDS's own role."
  }

  assert {
    condition = alltrue([
      length(aws_vpc_security_group_ingress_rule.cidrs) + length(aws_vpc_security_group_ingress_rule.security_groups) == 0,
      aws_vpc_security_group_ingress_rule.members.security_group_id == aws_security_group.this.id,
      aws_vpc_security_group_ingress_rule.members.referenced_security_group_id == aws_security_group.this.id,
      aws_vpc_security_group_ingress_rule.members.ip_protocol == "tcp",
      aws_vpc_security_group_ingress_rule.members.from_port == 5432,
      aws_vpc_security_group_ingress_rule.members.to_port == 5432,
      aws_vpc_security_group_ingress_rule.members.cidr_ipv4 == null,
      aws_vpc_security_group_egress_rule.members.security_group_id == aws_security_group.this.id,
      aws_vpc_security_group_egress_rule.members.referenced_security_group_id == aws_security_group.this.id,
      aws_vpc_security_group_egress_rule.members.ip_protocol == "tcp",
      aws_vpc_security_group_egress_rule.members.from_port == 5432,
      aws_vpc_security_group_egress_rule.members.to_port == 5432,
      aws_vpc_security_group_egress_rule.members.cidr_ipv4 == null,
      aws_security_group.this.vpc_id == var.vpc_id,
      aws_security_group.this.name_prefix == "shop-database-",
    ])
    error_message = "Only members of the database's security group connect, on its port, and it connects to nothing else."
  }

  assert {
    condition = alltrue([
      aws_db_subnet_group.this.subnet_ids == toset(var.subnet_ids),
      aws_db_subnet_group.this.name_prefix == "shop-",
      length(aws_db_proxy.this) + length(aws_iam_role.proxy) + length(aws_iam_role_policy.proxy) + length(aws_cloudwatch_log_group.proxy) + length(aws_db_proxy_target.this) == 0,
    ])
    error_message = "It stands in the given subnets, without a proxy."
  }

  assert {
    condition = alltrue([
      output.identifier == "shop",
      output.arn == aws_rds_cluster.this.arn,
      output.cluster_endpoint == aws_rds_cluster.this.endpoint,
      output.reader_endpoint == aws_rds_cluster.this.reader_endpoint,
      output.port == 5432,
      output.engine == "aurora-postgresql",
      output.database_name == null,
      output.master_username == "dbadmin",
      output.security_group_id == aws_security_group.this.id,
      jsonencode(output.log_group_names) == jsonencode({ postgresql = "/aws/rds/cluster/shop/postgresql" }),
      jsonencode(output.instance_identifiers) == jsonencode({ "1" = "shop-1" }),
      output.proxy_endpoint == null,
      output.global_cluster_identifier == null,
      output.resource_id == aws_rds_cluster.this.cluster_resource_id,
      output.parameter_group_name == aws_rds_cluster_parameter_group.this.name,
      output.master_user_secret_arn == one(aws_rds_cluster.this.master_user_secret).secret_arn,
    ])
    error_message = "The outputs say where it is and where its master's secret is."
  }
}

run "mysql_as_asked" {
  command = apply

  variables {
    engine                                = "aurora-mysql"
    engine_version                        = "8.0.mysql_aurora.3.08.2"
    instance_class                        = "db.r7g.large"
    instances                             = { a = { availability_zone = "us-east-1a" }, b = { instance_class = "db.r7g.xlarge", promotion_tier = 5 } }
    allowed_security_groups               = { api = "sg-00000000000000000" }
    allowed_cidrs                         = ["10.0.0.0/16"]
    database_name                         = "orders"
    master_username                       = "root_of_shop"
    data_api_enabled                      = false
    backup_retention_period               = 30
    backup_window                         = "03:00-04:00"
    maintenance_window                    = "sun:05:00-sun:06:00"
    kms_key_arn                           = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    secret_kms_key_arn                    = "arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111"
    parameters                            = { max_connections = { value = "200" } }
    database_insights_mode                = "advanced"
    performance_insights_retention_period = 465
    monitoring_interval                   = 0
    log_retention_days                    = 90
    log_kms_key_arn                       = "arn:aws:kms:us-east-1:111111111111:key/22222222-2222-2222-2222-222222222222"
    performance_insights_kms_key_arn      = "arn:aws:kms:us-east-1:111111111111:key/33333333-3333-3333-3333-333333333333"
    engine_lifecycle_support              = "open-source-rds-extended-support-disabled"
    ca_cert_identifier                    = "rds-ca-ecc384-g1"
    master_password_rotation_days         = 14
    auto_minor_version_upgrade            = false
    allow_major_version_upgrade           = true
    apply_immediately                     = true
    deletion_protection                   = false
    skip_final_snapshot                   = true
    iam_database_authentication           = false
    tags                                  = { Project = "shop" }
    proxy                                 = { idle_client_timeout = 900, max_connections_percent = 80, max_idle_connections_percent = 20, connection_borrow_timeout = 60, iam_required = true, secret_arns = { api = "arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/api-AbCdEf" } }
  }

  assert {
    condition     = jsonencode(terraform_data.final_snapshot.triggers_replace) == jsonencode(["shop", "aurora-mysql", "orders", "root_of_shop", null, var.kms_key_arn])
    error_message = "What replaces the cluster gives its last snapshot another name."
  }

  assert {
    condition     = one(distinct([for i in aws_rds_cluster_instance.this : i.ca_cert_identifier])) == "rds-ca-ecc384-g1"
    error_message = "The given authority signs the server's certificate."
  }

  assert {
    condition = alltrue([
      jsonencode({ for key, r in aws_vpc_security_group_ingress_rule.security_groups : key => [r.referenced_security_group_id, r.cidr_ipv4, r.ip_protocol, r.from_port, r.to_port, r.security_group_id == aws_security_group.this.id] }) == jsonencode({ api = ["sg-00000000000000000", null, "tcp", 3306, 3306, true] }),
      jsonencode({ for key, r in aws_vpc_security_group_ingress_rule.cidrs : key => [r.cidr_ipv4, r.ip_protocol, r.from_port, r.to_port, r.security_group_id == aws_security_group.this.id] }) == jsonencode({ "10.0.0.0/16" = ["10.0.0.0/16", "tcp", 3306, 3306, true] }),
      jsonencode([for r in [aws_vpc_security_group_ingress_rule.members, aws_vpc_security_group_egress_rule.members] : [r.ip_protocol, r.from_port, r.to_port]]) == jsonencode([["tcp", 3306, 3306], ["tcp", 3306, 3306]]),
      output.port == 3306,
    ])
    error_message = "The given security group and network connect, on MySQL's port."
  }

  assert {
    condition = alltrue([
      aws_rds_cluster.this.storage_encrypted,
      aws_rds_cluster.this.kms_key_id == "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
      aws_rds_cluster.this.master_user_secret_kms_key_id == "arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111",
    ])
    error_message = "Storage and secret are encrypted with the given keys."
  }

  assert {
    condition = alltrue([
      aws_rds_cluster_parameter_group.this.family == "aurora-mysql8.0",
      jsonencode({ for p in aws_rds_cluster_parameter_group.this.parameter : p.name => [p.value, p.apply_method] }) == jsonencode({
        long_query_time          = ["1", "immediate"]
        max_connections          = ["200", "pending-reboot"]
        require_secure_transport = ["ON", "immediate"]
        server_audit_events      = ["CONNECT,QUERY_DCL,QUERY_DDL", "immediate"]
        server_audit_logging     = ["1", "immediate"]
        slow_query_log           = ["1", "immediate"]
      }),
    ])
    error_message = "Nothing connects without TLS, and sign-ins and slow statements are logged."
  }

  assert {
    condition = alltrue([
      aws_db_proxy.this[0].name == "shop",
      aws_db_proxy.this[0].engine_family == "MYSQL",
      aws_db_proxy.this[0].role_arn == aws_iam_role.proxy[0].arn,
      aws_db_proxy.this[0].require_tls,
      aws_db_proxy.this[0].idle_client_timeout == 900,
      jsonencode(aws_db_proxy.this[0].vpc_security_group_ids) == jsonencode([aws_security_group.this.id]),
      aws_db_proxy.this[0].vpc_subnet_ids == toset(var.subnet_ids),
      jsonencode(sort([for a in aws_db_proxy.this[0].auth : "${a.auth_scheme} ${a.iam_auth} ${replace(a.secret_arn, output.master_user_secret_arn, "MASTER")}"])) == jsonencode([
        "SECRETS REQUIRED MASTER",
        "SECRETS REQUIRED arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/api-AbCdEf",
      ]),
      aws_db_proxy_default_target_group.this[0].db_proxy_name == aws_db_proxy.this[0].name,
      aws_db_proxy_default_target_group.this[0].connection_pool_config[0].connection_borrow_timeout == 60,
      aws_db_proxy_default_target_group.this[0].connection_pool_config[0].max_connections_percent == 80,
      aws_db_proxy_default_target_group.this[0].connection_pool_config[0].max_idle_connections_percent == 20,
      aws_db_proxy_target.this[0].db_proxy_name == aws_db_proxy.this[0].name,
      aws_db_proxy_target.this[0].target_group_name == aws_db_proxy_default_target_group.this[0].name,
      aws_db_proxy_target.this[0].db_cluster_identifier == aws_rds_cluster.this.id,
      aws_cloudwatch_log_group.proxy[0].name == "/aws/rds/proxy/shop",
      aws_cloudwatch_log_group.proxy[0].retention_in_days == 90,
      aws_cloudwatch_log_group.proxy[0].kms_key_id == var.log_kms_key_arn,
      output.proxy_endpoint == aws_db_proxy.this[0].endpoint,
    ])
    error_message = "The proxy asks for TLS and for IAM, with the secrets of the master and of the given users."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.proxy_trust[0].statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow Service rds.amazonaws.com sts:AssumeRole on if StringEquals aws:SourceAccount 111111111111",
      ]),
      jsonencode([
        for s in data.aws_iam_policy_document.proxy[0].statement : replace(join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ])), output.master_user_secret_arn, "MASTER")
        ]) == jsonencode([
        "Allow secretsmanager:GetSecretValue on MASTER arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/api-AbCdEf",
        "Allow kms:Decrypt on arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111 if StringEquals kms:ViaService secretsmanager.us-east-1.amazonaws.com",
      ]),
      aws_iam_role.proxy[0].assume_role_policy == data.aws_iam_policy_document.proxy_trust[0].json,
      aws_iam_role.proxy[0].name_prefix == "shop-proxy-",
      aws_iam_role_policy.proxy[0].name == "read-secrets-of-users",
      aws_iam_role_policy.proxy[0].role == aws_iam_role.proxy[0].id,
      aws_iam_role_policy.proxy[0].policy == data.aws_iam_policy_document.proxy[0].json,
    ])
    error_message = "RDS takes the proxy's role for this account, reads those secrets and decrypts them, and does no more."
  }

  assert {
    condition = alltrue([
      aws_secretsmanager_secret_rotation.master[0].secret_id == output.master_user_secret_arn,
      !aws_secretsmanager_secret_rotation.master[0].rotate_immediately,
      aws_secretsmanager_secret_rotation.master[0].rotation_rules[0].automatically_after_days == 14,
    ])
    error_message = "The master's password turns over every two weeks, and not at once."
  }

  assert {
    condition = alltrue([
      one(distinct([for g in aws_cloudwatch_log_group.this : g.kms_key_id])) == "arn:aws:kms:us-east-1:111111111111:key/22222222-2222-2222-2222-222222222222",
      aws_rds_cluster.this.performance_insights_kms_key_id == "arn:aws:kms:us-east-1:111111111111:key/33333333-3333-3333-3333-333333333333",
      aws_rds_cluster.this.engine_lifecycle_support == "open-source-rds-extended-support-disabled",
    ])
    error_message = "Logs and insights have keys of their own."
  }

  assert {
    condition = alltrue([
      aws_rds_cluster.this.database_name == "orders",
      aws_rds_cluster.this.master_username == "root_of_shop",
      aws_rds_cluster.this.backup_retention_period == 30,
      aws_rds_cluster.this.preferred_backup_window == "03:00-04:00",
      aws_rds_cluster.this.preferred_maintenance_window == "sun:05:00-sun:06:00",
      aws_rds_cluster.this.allow_major_version_upgrade,
      aws_rds_cluster.this.apply_immediately,
      !aws_rds_cluster.this.deletion_protection,
      aws_rds_cluster.this.skip_final_snapshot,
      !aws_rds_cluster.this.iam_database_authentication_enabled,
      aws_rds_cluster.this.database_insights_mode == "advanced",
      aws_rds_cluster.this.performance_insights_enabled,
      aws_rds_cluster.this.performance_insights_retention_period == 465,
      jsonencode(aws_rds_cluster.this.tags) == jsonencode({ Name = "shop", Project = "shop" }),
      jsonencode({ for key, i in aws_rds_cluster_instance.this : key => [i.identifier, i.instance_class, i.promotion_tier, i.publicly_accessible, i.auto_minor_version_upgrade, i.apply_immediately, i.performance_insights_enabled, i.performance_insights_retention_period, i.monitoring_interval, i.performance_insights_kms_key_id == var.performance_insights_kms_key_arn] }) == jsonencode({
        a = ["shop-a", "db.r7g.large", 1, false, false, true, true, 465, 0, true]
        b = ["shop-b", "db.r7g.xlarge", 5, false, false, true, true, 465, 0, true]
      }),
      aws_rds_cluster_instance.this["a"].availability_zone == "us-east-1a",
      length(aws_iam_role.monitoring) + length(aws_iam_role_policy_attachment.monitoring) + length(aws_rds_cluster.this.serverlessv2_scaling_configuration) == 0,
      jsonencode({ for log, g in aws_cloudwatch_log_group.this : log => [g.name, g.retention_in_days] }) == jsonencode({
        audit     = ["/aws/rds/cluster/shop/audit", 90]
        error     = ["/aws/rds/cluster/shop/error", 90]
        slowquery = ["/aws/rds/cluster/shop/slowquery", 90]
      }),
      jsonencode(aws_rds_cluster.this.enabled_cloudwatch_logs_exports) == jsonencode(["audit", "error", "slowquery"]),
    ])
    error_message = "What was asked holds."
  }

  assert {
    condition = jsonencode([for r in concat(
      aws_appautoscaling_target.readers,
      aws_rds_global_cluster.this,
      aws_secretsmanager_secret.master,
      aws_iam_role.monitoring,
      aws_iam_role.proxy,
      [aws_db_subnet_group.this],
      [aws_rds_cluster_parameter_group.this],
      values(aws_cloudwatch_log_group.this),
      [aws_rds_cluster.this],
      values(aws_rds_cluster_instance.this),
      aws_cloudwatch_log_group.proxy,
      aws_db_proxy.this,
      [aws_security_group.this],
      values(aws_vpc_security_group_ingress_rule.security_groups),
      values(aws_vpc_security_group_ingress_rule.cidrs),
      [aws_vpc_security_group_ingress_rule.members],
      [aws_vpc_security_group_egress_rule.members],
      ) : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "shop-proxy of shop",
      "shop of shop",
      "shop of shop",
      "shop-audit of shop",
      "shop-error of shop",
      "shop-slowquery of shop",
      "shop of shop",
      "shop-a of shop",
      "shop-b of shop",
      "shop-proxy of shop",
      "shop of shop",
      "shop-database of shop",
      "shop-api of shop",
      "shop-database of shop",
      "shop-members of shop",
      "shop-members of shop",
    ])
    error_message = "Every resource has the given tags, and its name."
  }

  assert {
    condition     = alltrue([for group in [aws_security_group.this] : length(group.ingress) + length(group.egress) == 0])
    error_message = "A rule is a resource of its own: none stands in a group."
  }

  assert {
    condition = alltrue([for role in concat(
      aws_iam_role.monitoring,
      aws_iam_role.proxy,
    ) : length(role.inline_policy) + length(role.managed_policy_arns) == 0])
    error_message = "A policy is a resource of its own: none stands in a role."
  }

  assert {
    condition = alltrue([for document in concat(
      data.aws_iam_policy_document.monitoring_trust,
      data.aws_iam_policy_document.proxy_trust,
      data.aws_iam_policy_document.proxy,
    ) : document.source_policy_documents == null && document.override_policy_documents == null])
    error_message = "No document takes statements from another."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_appautoscaling_policy.readers",
      "aws_appautoscaling_target.readers",
      "aws_cloudwatch_log_group.proxy",
      "aws_cloudwatch_log_group.this",
      "aws_db_proxy.this",
      "aws_db_proxy_default_target_group.this",
      "aws_db_proxy_target.this",
      "aws_db_subnet_group.this",
      "aws_iam_role.monitoring",
      "aws_iam_role.proxy",
      "aws_iam_role_policy.proxy",
      "aws_iam_role_policy_attachment.monitoring",
      "aws_rds_cluster.this",
      "aws_rds_cluster_instance.this",
      "aws_rds_cluster_parameter_group.this",
      "aws_rds_global_cluster.this",
      "aws_secretsmanager_secret.master",
      "aws_secretsmanager_secret_rotation.master",
      "aws_secretsmanager_secret_version.master",
      "aws_security_group.this",
      "aws_vpc_security_group_egress_rule.members",
      "aws_vpc_security_group_ingress_rule.cidrs",
      "aws_vpc_security_group_ingress_rule.members",
      "aws_vpc_security_group_ingress_rule.security_groups",
      "terraform_data.final_snapshot",
      "terraform_data.master_password",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition = alltrue([for all in [
      aws_appautoscaling_target.readers,
      aws_appautoscaling_policy.readers,
      aws_rds_global_cluster.this,
      aws_secretsmanager_secret.master,
      aws_secretsmanager_secret_version.master,
      terraform_data.master_password,
      data.aws_iam_policy_document.monitoring_trust,
      aws_iam_role.monitoring,
      aws_iam_role_policy_attachment.monitoring,
      data.aws_iam_policy_document.proxy_trust,
      data.aws_iam_policy_document.proxy,
      aws_iam_role.proxy,
      aws_iam_role_policy.proxy,
      aws_secretsmanager_secret_rotation.master,
      aws_cloudwatch_log_group.proxy,
      aws_db_proxy.this,
      aws_db_proxy_default_target_group.this,
      aws_db_proxy_target.this,
    ] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

run "paused_with_a_proxy_for_passwords" {
  command = apply

  variables {
    serverless_min_capacity       = 0
    serverless_max_capacity       = 8
    serverless_auto_pause_seconds = 600
    data_api_enabled              = true
    performance_insights_enabled  = false
    log_exports                   = []
    port                          = 15432
    proxy                         = {}
    point_in_time                 = { source_identifier = "shop-old", restore_type = "copy-on-write" }
    reader_autoscaling            = { min_capacity = 1, max_capacity = 4, cpu_target = 60 }
  }

  assert {
    condition     = length(aws_rds_cluster.this.restore_to_point_in_time) == 0
    error_message = "A point in time that is named later changes nothing."
  }

  assert {
    condition = alltrue([
      aws_appautoscaling_target.readers[0].service_namespace == "rds",
      aws_appautoscaling_target.readers[0].resource_id == "cluster:shop",
      aws_appautoscaling_target.readers[0].scalable_dimension == "rds:cluster:ReadReplicaCount",
      aws_appautoscaling_target.readers[0].min_capacity == 1,
      aws_appautoscaling_target.readers[0].max_capacity == 4,
      aws_appautoscaling_policy.readers[0].name == "shop-readers",
      aws_appautoscaling_policy.readers[0].policy_type == "TargetTrackingScaling",
      aws_appautoscaling_policy.readers[0].service_namespace == "rds",
      aws_appautoscaling_policy.readers[0].resource_id == "cluster:shop",
      aws_appautoscaling_policy.readers[0].scalable_dimension == "rds:cluster:ReadReplicaCount",
      jsonencode([for c in aws_appautoscaling_policy.readers[0].target_tracking_scaling_policy_configuration : [c.target_value, c.scale_in_cooldown, c.scale_out_cooldown, c.predefined_metric_specification[0].predefined_metric_type]]) == jsonencode([[60, 300, 300, "RDSReaderAverageCPUUtilization"]]),
    ])
    error_message = "Readers come and go by the use of their processors."
  }

  assert {
    condition = alltrue([
      jsonencode([for c in aws_rds_cluster.this.serverlessv2_scaling_configuration : [c.min_capacity, c.max_capacity, c.seconds_until_auto_pause]]) == jsonencode([[0, 8, 600]]),
      aws_rds_cluster.this.enable_http_endpoint,
      aws_rds_cluster.this.port == 15432,
      length(aws_rds_cluster.this.enabled_cloudwatch_logs_exports) == 0,
      !aws_rds_cluster_instance.this["1"].performance_insights_enabled,
      length(aws_cloudwatch_log_group.this) == 0,
    ])
    error_message = "It pauses after ten minutes."
  }

  assert {
    condition = alltrue([
      aws_db_proxy.this[0].require_tls,
      aws_db_proxy.this[0].engine_family == "POSTGRESQL",
      aws_db_proxy.this[0].idle_client_timeout == 1800,
      one(sort([for a in aws_db_proxy.this[0].auth : "${a.auth_scheme} ${a.iam_auth} ${replace(a.secret_arn, output.master_user_secret_arn, "MASTER")}"])) == "SECRETS DISABLED MASTER",
      jsonencode([
        for s in data.aws_iam_policy_document.proxy[0].statement : replace(join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ])), output.master_user_secret_arn, "MASTER")
      ]) == jsonencode(["Allow secretsmanager:GetSecretValue on MASTER"]),
      jsonencode([for c in aws_db_proxy_default_target_group.this[0].connection_pool_config : [c.connection_borrow_timeout, c.max_connections_percent, c.max_idle_connections_percent]]) == jsonencode([[120, 100, 50]]),
    ])
    error_message = "The proxy asks for TLS and has the master's secret alone, under no key of its own."
  }
}

run "readers_by_connections" {
  command = apply

  variables {
    reader_autoscaling = { min_capacity = 0, max_capacity = 2, connections_target = 100, scale_in_cooldown = 600, scale_out_cooldown = 60 }
    tags               = { Project = "shop" }
  }

  assert {
    condition = alltrue([
      jsonencode([for c in aws_appautoscaling_policy.readers[0].target_tracking_scaling_policy_configuration : [c.target_value, c.scale_in_cooldown, c.scale_out_cooldown, c.predefined_metric_specification[0].predefined_metric_type]]) == jsonencode([[100, 600, 60, "RDSReaderAverageDatabaseConnections"]]),
      jsonencode(aws_appautoscaling_target.readers[0].tags) == jsonencode({ Name = "shop-readers", Project = "shop" }),
    ])
    error_message = "Readers come and go by their connections."
  }
}

run "primary_of_a_global_database" {
  command = plan

  variables {
    global_cluster_identifier = "shop-global"
    master_password_version   = 3
    secret_kms_key_arn        = "arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111"
  }

  assert {
    condition = alltrue([
      aws_rds_global_cluster.this[0].global_cluster_identifier == "shop-global",
      aws_rds_global_cluster.this[0].engine == "aurora-postgresql",
      aws_rds_global_cluster.this[0].engine_version == "17.4",
      aws_rds_global_cluster.this[0].storage_encrypted,
      aws_rds_global_cluster.this[0].deletion_protection,
    ])
    error_message = "The global cluster is encrypted and deleted by nobody."
  }

  assert {
    condition = alltrue([
      aws_secretsmanager_secret.master[0].name_prefix == "shop-master-",
      aws_secretsmanager_secret_version.master[0].secret_string_wo_version == 3,
      aws_rds_cluster.this.master_password_wo_version == 1,
      aws_secretsmanager_secret.master[0].kms_key_id == "arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111",
      aws_rds_cluster.this.manage_master_user_password == null && nonsensitive(aws_rds_cluster.this.master_password == null) && nonsensitive(aws_rds_cluster.this.master_password_wo == null),
      length(terraform_data.master_password) == 1,
    ])
    error_message = "The master's password is kept in a secret of its own, and in no state."
  }
}

run "secondary_of_a_global_database" {
  command = apply

  variables {
    global_cluster_identifier = "shop-global"
    source_region             = "us-east-1"
    kms_key_arn               = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
  }

  assert {
    condition = alltrue([
      terraform_data.final_snapshot.triggers_replace[4] == "us-east-1",
      aws_rds_cluster.this.global_cluster_identifier == "shop-global",
      aws_rds_cluster.this.source_region == "us-east-1",
      aws_rds_cluster.this.storage_encrypted,
      aws_rds_cluster.this.kms_key_id == "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
      aws_rds_cluster.this.manage_master_user_password == null,
      length(aws_rds_global_cluster.this) + length(aws_secretsmanager_secret.master) + length(aws_secretsmanager_secret_version.master) == 0,
      output.global_cluster_identifier == "shop-global",
      output.global_endpoint == null,
    ])
    error_message = "A secondary cluster has no master and no global cluster of its own."
  }
}

run "global_without_protection" {
  command = plan

  variables {
    global_cluster_identifier = "shop-global"
    deletion_protection       = false
  }

  assert {
    condition     = jsonencode([aws_rds_global_cluster.this[0].deletion_protection, aws_rds_cluster.this.deletion_protection]) == jsonencode([false, false])
    error_message = "Protection can be given up."
  }
}
