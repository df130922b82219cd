# What the database promises: who reaches it, that it is encrypted, protected, logged and restorable.

mock_provider "aws" {
  source = "./tests/mocks"
}

variables {
  name           = "shop"
  engine         = "postgres"
  engine_version = "17.5"
  instance_class = "db.t4g.micro"
  vpc_id         = "vpc-00000000000000000"
  subnet_ids     = ["subnet-0000000000000000a", "subnet-0000000000000000b"]
}

# What an instance begins with is looked at when it is made, and never again: so these come before the first apply.

run "begins_with_a_snapshot" {
  command = plan

  variables {
    snapshot_identifier = "shop-before"
  }

  assert {
    condition = alltrue([
      aws_db_instance.this.snapshot_identifier == "shop-before",
      length(aws_db_instance.this.restore_to_point_in_time) == 0,
    ])
    error_message = "The instance begins with the given snapshot."
  }
}

run "refuses_the_snapshot_of_another_account" {
  command = plan

  variables {
    snapshot_identifier = "arn:aws:rds:us-east-1:222222222222:snapshot:shop"
  }

  expect_failures = [aws_db_instance.this]
}

run "begins_with_a_snapshot_of_its_own_account" {
  command = plan

  variables {
    snapshot_identifier = "arn:aws:rds:us-east-1:111111111111:snapshot:shop"
  }

  assert {
    condition     = aws_db_instance.this.snapshot_identifier == var.snapshot_identifier
    error_message = "The instance begins with the given snapshot."
  }
}

run "begins_with_a_point_in_time" {
  command = plan

  variables {
    point_in_time = { source_identifier = "shop-old", time = "2026-01-01T00:00:00Z" }
  }

  assert {
    condition     = jsonencode([for p in aws_db_instance.this.restore_to_point_in_time : [p.source_db_instance_identifier, p.restore_time, p.use_latest_restorable_time]]) == jsonencode([["shop-old", "2026-01-01T00:00:00Z", null]])
    error_message = "The instance begins with what another one held at the given time."
  }
}

run "begins_with_the_latest" {
  command = plan

  variables {
    point_in_time = { source_identifier = "shop-old" }
  }

  assert {
    condition     = jsonencode([for p in aws_db_instance.this.restore_to_point_in_time : [p.source_db_instance_identifier, p.restore_time, p.use_latest_restorable_time]]) == jsonencode([["shop-old", null, true]])
    error_message = "Without a time it begins with the latest that another one held."
  }
}

run "postgres" {
  command = apply

  assert {
    condition = alltrue([
      aws_db_instance.this.identifier == "shop",
      aws_db_instance.this.engine == "postgres",
      aws_db_instance.this.engine_version == "17.5",
      aws_db_instance.this.instance_class == "db.t4g.micro",
      aws_db_instance.this.storage_encrypted,
      !aws_db_instance.this.publicly_accessible,
      aws_db_instance.this.ca_cert_identifier == "rds-ca-rsa2048-g1",
      jsonencode(aws_db_instance.this.vpc_security_group_ids) == jsonencode([aws_security_group.this.id]),
      aws_db_instance.this.db_subnet_group_name == aws_db_subnet_group.this.name,
    ])
    error_message = "The database is encrypted and not public."
  }

  assert {
    condition = alltrue([
      aws_db_instance.this.deletion_protection,
      !aws_db_instance.this.skip_final_snapshot,
      aws_db_instance.this.multi_az,
      aws_db_instance.this.backup_retention_period == 7,
      aws_db_instance.this.copy_tags_to_snapshot,
      can(regex("^shop-final-[0-9a-f]{8}$", aws_db_instance.this.final_snapshot_identifier)),
    ])
    error_message = "Nobody deletes it, it stands in two zones, and a week of backups is kept with its tags."
  }

  assert {
    condition = alltrue([
      aws_db_instance.this.manage_master_user_password,
      aws_db_instance.this.iam_database_authentication_enabled,
      aws_db_instance.this.username == "dbadmin",
      nonsensitive(aws_db_instance.this.password == null),
    ])
    error_message = "RDS keeps the master's password, and users sign in through IAM."
  }

  assert {
    condition = alltrue([
      aws_db_instance.this.auto_minor_version_upgrade,
      !aws_db_instance.this.allow_major_version_upgrade,
      !aws_db_instance.this.apply_immediately,
    ])
    error_message = "Minor versions come by themselves in the maintenance window, major ones and hasty changes do not."
  }

  assert {
    condition = alltrue([
      aws_db_instance.this.allocated_storage == 20,
      aws_db_instance.this.storage_type == "gp3",
      aws_db_instance.this.port == 5432,
    ])
    error_message = "Its storage is as small as asked."
  }

  assert {
    condition = alltrue([
      aws_db_parameter_group.this.family == "postgres17",
      aws_db_parameter_group.this.name_prefix == "shop-",
      jsonencode({ for p in aws_db_parameter_group.this.parameter : p.name => [p.value, p.apply_method] }) == jsonencode({
        log_min_duration_statement = ["1000", "immediate"]
        log_statement              = ["none", "immediate"]
        "rds.force_ssl"            = ["1", "immediate"]
      }),
      aws_db_instance.this.parameter_group_name == aws_db_parameter_group.this.name,
    ])
    error_message = "Nothing connects without TLS, slow statements are logged, and no statement that has a password."
  }

  assert {
    condition     = length(aws_secretsmanager_secret_rotation.master) == 0
    error_message = "Nobody says when the password turns over but RDS."
  }

  assert {
    condition = alltrue([
      jsonencode({ for log, g in aws_cloudwatch_log_group.this : log => [g.name, g.retention_in_days] }) == jsonencode({ postgresql = ["/aws/rds/instance/shop/postgresql", 365] }),
      one(aws_db_instance.this.enabled_cloudwatch_logs_exports) == "postgresql",
    ])
    error_message = "The log is exported and kept for a year."
  }

  assert {
    condition = alltrue([
      aws_db_instance.this.performance_insights_enabled,
      aws_db_instance.this.performance_insights_retention_period == 7,
      aws_db_instance.this.monitoring_interval == 60,
      aws_db_instance.this.monitoring_role_arn == aws_iam_role.monitoring[0].arn,
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
    error_message = "The database is watched every minute, through RDS's own role."
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
    ])
    error_message = "It stands in the given subnets."
  }

  assert {
    condition = alltrue([
      output.identifier == "shop",
      output.arn == aws_db_instance.this.arn,
      output.endpoint == aws_db_instance.this.address,
      output.port == 5432,
      output.engine == "postgres",
      output.database_name == null,
      output.master_username == "dbadmin",
      output.security_group_id == aws_security_group.this.id,
      jsonencode(output.log_group_names) == jsonencode({ postgresql = "/aws/rds/instance/shop/postgresql" }),
      output.resource_id == aws_db_instance.this.resource_id,
      output.parameter_group_name == aws_db_parameter_group.this.name,
      output.master_user_secret_arn == one(aws_db_instance.this.master_user_secret).secret_arn,
    ])
    error_message = "The outputs say where it is and where its master's secret is."
  }
}

run "mysql_as_asked" {
  command = apply

  variables {
    engine                                = "mysql"
    engine_version                        = "8.4.5"
    instance_class                        = "db.m7g.large"
    allowed_security_groups               = { api = "sg-00000000000000000" }
    allowed_cidrs                         = ["10.0.0.0/16"]
    multi_az                              = false
    allocated_storage                     = 100
    max_allocated_storage                 = 500
    storage_type                          = "io2"
    iops                                  = 3000
    database_name                         = "orders"
    master_username                       = "root_of_shop"
    backup_retention_period               = 30
    backup_window                         = "03:00-04:00"
    maintenance_window                    = "sun:05:00-sun:06:00"
    kms_key_arn                           = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    secret_kms_key_arn                    = "arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111"
    parameters                            = { max_connections = { value = "200" } }
    performance_insights_retention_period = 31
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
  }

  assert {
    condition     = jsonencode(terraform_data.final_snapshot.triggers_replace) == jsonencode(["mysql", "orders", "root_of_shop", var.kms_key_arn])
    error_message = "What replaces the instance gives its last snapshot another name."
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
      aws_db_instance.this.storage_encrypted,
      aws_db_instance.this.kms_key_id == "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
      aws_db_instance.this.master_user_secret_kms_key_id == "arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111",
    ])
    error_message = "Storage and secret are encrypted with the given keys."
  }

  assert {
    condition = alltrue([
      aws_db_parameter_group.this.family == "mysql8.4",
      jsonencode({ for p in aws_db_parameter_group.this.parameter : p.name => [p.value, p.apply_method] }) == jsonencode({
        log_output               = ["FILE", "immediate"]
        long_query_time          = ["1", "immediate"]
        max_connections          = ["200", "pending-reboot"]
        require_secure_transport = ["1", "immediate"]
        slow_query_log           = ["1", "immediate"]
      }),
    ])
    error_message = "Nothing connects without TLS, and slow statements are logged."
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
      aws_db_instance.this.performance_insights_kms_key_id == "arn:aws:kms:us-east-1:111111111111:key/33333333-3333-3333-3333-333333333333",
      aws_db_instance.this.engine_lifecycle_support == "open-source-rds-extended-support-disabled",
    ])
    error_message = "Logs and insights have keys of their own."
  }

  assert {
    condition = alltrue([
      !aws_db_instance.this.multi_az,
      aws_db_instance.this.allocated_storage == 100,
      aws_db_instance.this.max_allocated_storage == 500,
      aws_db_instance.this.storage_type == "io2",
      aws_db_instance.this.ca_cert_identifier == "rds-ca-ecc384-g1",
      aws_db_instance.this.iops == 3000,
      aws_db_instance.this.db_name == "orders",
      aws_db_instance.this.username == "root_of_shop",
      aws_db_instance.this.backup_retention_period == 30,
      aws_db_instance.this.backup_window == "03:00-04:00",
      aws_db_instance.this.maintenance_window == "sun:05:00-sun:06:00",
      !aws_db_instance.this.auto_minor_version_upgrade,
      aws_db_instance.this.allow_major_version_upgrade,
      aws_db_instance.this.apply_immediately,
      !aws_db_instance.this.deletion_protection,
      aws_db_instance.this.skip_final_snapshot,
      !aws_db_instance.this.iam_database_authentication_enabled,
      aws_db_instance.this.performance_insights_retention_period == 31,
      aws_db_instance.this.monitoring_interval == 0,
      jsonencode(aws_db_instance.this.tags) == jsonencode({ Name = "shop", Project = "shop" }),
      length(aws_iam_role.monitoring) + length(aws_iam_role_policy_attachment.monitoring) == 0,
      jsonencode({ for log, g in aws_cloudwatch_log_group.this : log => [g.name, g.retention_in_days] }) == jsonencode({
        error     = ["/aws/rds/instance/shop/error", 90]
        slowquery = ["/aws/rds/instance/shop/slowquery", 90]
      }),
      jsonencode(aws_db_instance.this.enabled_cloudwatch_logs_exports) == jsonencode(["error", "slowquery"]),
    ])
    error_message = "What was asked holds."
  }

  assert {
    condition = jsonencode([for r in concat(
      aws_iam_role.monitoring,
      [aws_db_subnet_group.this],
      [aws_db_parameter_group.this],
      values(aws_cloudwatch_log_group.this),
      [aws_db_instance.this],
      [aws_security_group.this],
      values(aws_vpc_security_group_ingress_rule.security_groups),
      values(aws_vpc_security_group_ingress_rule.cidrs),
      [aws_vpc_security_group_ingress_rule.members],
      [aws_vpc_security_group_egress_rule.members],
      ) : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "shop of shop",
      "shop of shop",
      "shop-error of shop",
      "shop-slowquery of shop",
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
    condition     = alltrue([for role in aws_iam_role.monitoring : length(role.inline_policy) + length(role.managed_policy_arns) == 0])
    error_message = "A policy is a resource of its own: none stands in a role."
  }

  assert {
    condition     = alltrue([for document in data.aws_iam_policy_document.monitoring_trust : document.source_policy_documents == null && document.override_policy_documents == null])
    error_message = "No document takes statements from another."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_cloudwatch_log_group.this",
      "aws_db_instance.this",
      "aws_db_parameter_group.this",
      "aws_db_subnet_group.this",
      "aws_iam_role.monitoring",
      "aws_iam_role_policy_attachment.monitoring",
      "aws_secretsmanager_secret_rotation.master",
      "aws_security_group.this",
      "aws_vpc_security_group_egress_rule.members",
      "aws_vpc_security_group_ingress_rule.cidrs",
      "aws_vpc_security_group_ingress_rule.members",
      "aws_vpc_security_group_ingress_rule.security_groups",
      "terraform_data.final_snapshot",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition = alltrue([for all in [
      data.aws_partition.current,
      data.aws_iam_policy_document.monitoring_trust,
      aws_iam_role.monitoring,
      aws_iam_role_policy_attachment.monitoring,
      aws_secretsmanager_secret_rotation.master,
    ] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

run "public_without_insights" {
  command = apply

  variables {
    point_in_time                = { source_identifier = "shop-old", time = "2026-01-01T00:00:00Z" }
    publicly_accessible          = true
    performance_insights_enabled = false
    log_exports                  = ["upgrade"]
    port                         = 15432
  }

  assert {
    condition     = length(aws_db_instance.this.restore_to_point_in_time) == 0
    error_message = "A point in time that is named later changes nothing."
  }

  assert {
    condition = alltrue([
      aws_db_instance.this.publicly_accessible,
      aws_db_instance.this.port == 15432,
    ])
    error_message = "It is public only where that is asked for."
  }

  assert {
    condition = alltrue([
      !aws_db_instance.this.performance_insights_enabled,
      one(aws_db_instance.this.enabled_cloudwatch_logs_exports) == "upgrade",
      one(keys(aws_cloudwatch_log_group.this)) == "upgrade",
    ])
    error_message = "Nothing is promised that was turned off."
  }
}

run "fast_with_advanced_insights" {
  command = apply

  variables {
    allocated_storage                     = 400
    iops                                  = 12000
    storage_throughput                    = 500
    database_insights_mode                = "advanced"
    performance_insights_retention_period = 465
  }

  assert {
    condition = alltrue([
      aws_db_instance.this.storage_type == "gp3",
      aws_db_instance.this.iops == 12000,
      aws_db_instance.this.storage_throughput == 500,
      aws_db_instance.this.database_insights_mode == "advanced",
      aws_db_instance.this.performance_insights_enabled,
      aws_db_instance.this.performance_insights_retention_period == 465,
    ])
    error_message = "Its storage is as fast, and its insights go as far back, as asked."
  }
}
