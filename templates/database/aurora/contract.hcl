output "identifier" {
  type = string
  mock = "main"
}

output "arn" {
  type = string
  mock = "arn:aws:rds:us-east-1:111111111111:cluster:main"
}

output "resource_id" {
  type = string
  mock = "cluster-00000000000000000000000000"
}

output "cluster_endpoint" {
  type  = string
  share = "database/cluster-endpoint"
  mock  = "main.cluster-000000000000.us-east-1.rds.amazonaws.com"
}

output "reader_endpoint" {
  type = string
  mock = "main.cluster-ro-000000000000.us-east-1.rds.amazonaws.com"
}

output "proxy_endpoint" {
  type      = string
  share     = "database/proxy-endpoint"
  mock      = "main.proxy-000000000000.us-east-1.rds.amazonaws.com"
  available = var.proxy != null
}

output "port" {
  type = number
  mock = 5432
}

output "engine" {
  type = string
  mock = "aurora-postgresql"
}

output "database_name" {
  type      = string
  mock      = "main"
  available = var.database_name != null
}

output "master_username" {
  type      = string
  mock      = "dbadmin"
  available = var.source_region == null
}

output "master_user_secret_arn" {
  type      = string
  mock      = "arn:aws:secretsmanager:us-east-1:111111111111:secret:rds!cluster-00000000-0000-0000-0000-000000000000-AbCdEf"
  available = var.source_region == null
}

output "security_group_id" {
  type  = string
  share = "database/security-group-id"
  mock  = "sg-0000000000000000d"
}

output "instance_identifiers" {
  type = map(string)
  mock = { "1" = "main-1" }
}

output "global_cluster_identifier" {
  type      = string
  mock      = "main-global"
  available = var.global_cluster_identifier != null
}

output "global_endpoint" {
  type      = string
  mock      = "main-global.global-000000000000.global.rds.amazonaws.com"
  available = var.global_cluster_identifier != null && var.source_region == null
}

output "parameter_group_name" {
  type = string
  mock = "main-00000000000000000000000001"
}

output "log_group_names" {
  type = map(string)
  mock = { postgresql = "/aws/rds/cluster/main/postgresql" }
}

variable "name" {
  unique_per = ["account", "region"]
  replaces   = ["terraform_data.final_snapshot"]
  rejects    = ["Main_Cluster"]
}

variable "engine" {
  replaces = ["aws_cloudwatch_log_group.this", "terraform_data.final_snapshot"]
  rejects  = ["mysql"]
}

variable "engine_version" {
  rejects = ["latest"]
}

variable "engine_lifecycle_support" {
  rejects = ["open-source-rds-standard-support"]
}

variable "instance_class" {
  rejects = ["r5.large"]
}

variable "instances" {
  rejects = [
    { a = {}, b = {}, c = {}, d = {}, e = {}, f = {}, g = {}, h = {}, i = {}, j = {}, k = {}, l = {}, m = {}, n = {}, o = {}, p = {}, q = {} },
    { Writer = {} },
    { "1" = { instance_class = "large" } },
    { "1" = { promotion_tier = 16 } },
  ]
}

variable "reader_autoscaling" {
  rejects = [
    { min_capacity = 2, max_capacity = 1, cpu_target = 70 },
    { min_capacity = 0, max_capacity = 16, cpu_target = 70 },
    { min_capacity = 0, max_capacity = 2 },
    { min_capacity = 0, max_capacity = 2, cpu_target = 70, connections_target = 100 },
    { min_capacity = 0, max_capacity = 2, cpu_target = 101 },
    { min_capacity = 0, max_capacity = 2, connections_target = 0 },
    { min_capacity = 0, max_capacity = 2, cpu_target = 70, scale_in_cooldown = 3601 },
  ]
}

variable "serverless_min_capacity" {
  rejects = [0.7]
}

variable "serverless_max_capacity" {
  rejects = [512]
}

variable "serverless_auto_pause_seconds" {
  rejects = [60]
}

variable "database_name" {
  replaces = ["aws_rds_cluster_instance.this", "terraform_data.final_snapshot"]
  rejects  = ["my-project"]
}

variable "master_username" {
  replaces = ["aws_rds_cluster_instance.this", "terraform_data.final_snapshot"]
  rejects  = ["rdsadmin"]
}

variable "port" {
  rejects = [80]
}

variable "global_cluster_identifier" {
  rejects = ["Global_Cluster"]
}

variable "source_region" {
  replaces = ["aws_rds_cluster_instance.this", "terraform_data.final_snapshot"]
  rejects  = ["us-east-1a"]
}

variable "master_password_version" {
  rejects = [0]
}

variable "vpc_id" {
  rejects = ["main"]
}

variable "subnet_ids" {
  rejects = [["subnet-00000000000000001"]]
}

variable "allowed_security_groups" {
  rejects = [{ api = "api" }]
}

variable "allowed_cidrs" {
  rejects = [["10.0.0.0"]]
}

variable "proxy" {
  rejects = [
    { idle_client_timeout = 0 },
    { max_connections_percent = 0, max_idle_connections_percent = 0 },
    { max_connections_percent = 50, max_idle_connections_percent = 60 },
    { connection_borrow_timeout = 301 },
    { secret_arns = { api = "api/database" } },
  ]
}

variable "parameters" {
  rejects = [{ max_connections = { value = "200", apply_method = "now" } }]
}

variable "backup_retention_period" {
  rejects = [0]
}

variable "backup_window" {
  rejects = ["3:00-6:00", "03:00-03:15"]
}

variable "maintenance_window" {
  rejects = ["Monday 00:00", "Mon:00:00-Mon:00:15"]
}

variable "kms_key_arn" {
  replaces = ["aws_rds_cluster_instance.this", "terraform_data.final_snapshot"]
  rejects  = ["alias/database"]
}

variable "secret_kms_key_arn" {
  rejects = ["alias/secrets"]
}

variable "master_password_rotation_days" {
  rejects = [0]
}

variable "performance_insights_retention_period" {
  rejects = [30]
}

variable "performance_insights_kms_key_arn" {
  rejects = ["alias/insights"]
}

variable "database_insights_mode" {
  rejects = ["basic"]
}

variable "monitoring_interval" {
  rejects = [120]
}

variable "log_retention_days" {
  rejects = [8]
}

variable "log_kms_key_arn" {
  rejects = ["alias/logs"]
}

variable "ca_cert_identifier" {
  rejects = ["rds-ca-2019"]
}

variable "snapshot_identifier" {
  rejects = ["last night"]
}

variable "point_in_time" {
  rejects = [
    { source_identifier = "last night" },
    { source_identifier = "main", time = "2026-11-26" },
    { source_identifier = "main", restore_type = "clone" },
  ]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "old-engine" {
  condition = !can(regex("^(5\\.7|8\\.0\\.mysql_aurora\\.3\\.0[1-35-7]\\.|(9|10|11|12|13)(\\.|$)|14\\.[0-9]$|14\\.1[01]$|15\\.[0-6]$|16\\.[0-2]$)", var.engine_version))
  message   = "As of November 2026, AWS makes no new cluster of this version, or against the charge of extended support alone: standard support of Aurora MySQL 3.01 to 3.03 ended by 26 February 2025 and that of 3.05 to 3.07 since, of PostgreSQL 13 on 28 February 2026, of PostgreSQL before 14.12, 15.7 and 16.3 before that."
}

caution "single-instance" {
  condition = length(var.instances) > 1
  message   = "The cluster has no second instance to take over: the loss of its zone, and every maintenance, is an outage."
}

caution "proxy-keeps-awake" {
  condition = var.proxy == null || var.serverless_min_capacity > 0
  message   = "The proxy's connections keep the instances from pausing: a least capacity of 0 saves nothing."
}

caution "open-to-the-internet" {
  condition = !contains(var.allowed_cidrs, "0.0.0.0/0")
  message   = "Every address may connect: routes and passwords alone guard the data."
}

caution "short-backups" {
  condition = var.backup_retention_period >= 7
  message   = "Backups are kept for less than a week: an error that is found later cannot be undone."
}

caution "no-deletion-protection" {
  condition = var.deletion_protection
  message   = "The database can be deleted by one wrong command."
}

caution "no-final-snapshot" {
  condition = !var.skip_final_snapshot
  message   = "Deleting the database leaves nothing to restore it from."
}

caution "logged-passwords" {
  condition = !contains(["ddl", "mod", "all"], try(var.parameters["log_statement"].value, "none"))
  message   = "PostgreSQL writes the passwords of CREATE ROLE and ALTER ROLE into the log, in clear text. pgAudit leaves them out."
}

caution "short-logs" {
  condition = var.log_retention_days >= 30
  message   = "Logs are kept for less than a month: what is noticed later can no longer be looked into."
}

example "serverless" {
  inputs = {
    name                    = "arive"
    engine                  = "aurora-postgresql"
    engine_version          = "15.10"
    serverless_min_capacity = 0.5
    serverless_max_capacity = 4
    database_name           = "arive"
    vpc_id                  = "vpc-00000000000000000"
    subnet_ids              = ["subnet-0000000000000001a", "subnet-0000000000000001b"]
    allowed_security_groups = { api = "sg-0000000000000000a", worker = "sg-0000000000000000b" }
  }
}

example "production" {
  inputs = {
    name                             = "orders"
    engine                           = "aurora-mysql"
    engine_version                   = "8.0.mysql_aurora.3.10.3"
    engine_lifecycle_support         = "open-source-rds-extended-support-disabled"
    instance_class                   = "db.r6g.large"
    database_name                    = "orders"
    vpc_id                           = "vpc-00000000000000000"
    subnet_ids                       = ["subnet-0000000000000002a", "subnet-0000000000000002b", "subnet-0000000000000002c"]
    allowed_cidrs                    = ["10.0.0.0/16"]
    backup_retention_period          = 30
    backup_window                    = "03:00-06:00"
    maintenance_window               = "Mon:00:00-Mon:03:00"
    database_insights_mode           = "advanced"
    kms_key_arn                      = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    log_kms_key_arn                  = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    performance_insights_kms_key_arn = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    master_password_rotation_days    = 30
    reader_autoscaling               = { min_capacity = 1, max_capacity = 4, cpu_target = 60 }

    performance_insights_retention_period = 465

    instances = {
      1 = { promotion_tier = 1 }
      2 = { promotion_tier = 2 }
    }
  }
}

example "a copy of yesterday" {
  inputs = {
    name           = "orders-yesterday"
    engine         = "aurora-postgresql"
    engine_version = "16.8"
    vpc_id         = "vpc-00000000000000000"
    subnet_ids     = ["subnet-0000000000000001a", "subnet-0000000000000001b"]
    point_in_time  = { source_identifier = "orders", time = "2026-11-25T12:00:00Z", restore_type = "copy-on-write" }
  }
}

example "production, first of a global database" {
  inputs = {
    name                         = "sarc-ng"
    engine                       = "aurora-mysql"
    engine_version               = "8.0.mysql_aurora.3.10.3"
    instance_class               = "db.r5.large"
    database_name                = "sarcng"
    vpc_id                       = "vpc-00000000000000000"
    subnet_ids                   = ["subnet-0000000000000002a", "subnet-0000000000000002b", "subnet-0000000000000002c"]
    allowed_cidrs                = ["10.0.0.0/16"]
    backup_retention_period      = 30
    backup_window                = "03:00-06:00"
    maintenance_window           = "Mon:00:00-Mon:03:00"
    deletion_protection          = true
    performance_insights_enabled = true
    global_cluster_identifier    = "sarc-ng-global"
    master_password_version      = 2

    instances = {
      1 = { instance_class = "db.r5.large", promotion_tier = 1 }
      2 = { instance_class = "db.r5.large", promotion_tier = 2 }
    }
  }
}

example "second region of a global database" {
  inputs = {
    name                      = "sarc-ng"
    engine                    = "aurora-mysql"
    engine_version            = "8.0.mysql_aurora.3.10.3"
    instance_class            = "db.r5.large"
    vpc_id                    = "vpc-00000000000000000"
    subnet_ids                = ["subnet-0000000000000002a", "subnet-0000000000000002b"]
    global_cluster_identifier = "sarc-ng-global"
    source_region             = "us-east-1"
    kms_key_arn               = "arn:aws:kms:us-west-2:111111111111:key/00000000-0000-0000-0000-000000000000"
  }
}

example "shared by several projects, through a proxy" {
  inputs = {
    name             = "pikaia"
    engine           = "aurora-postgresql"
    engine_version   = "16.8"
    database_name    = "pikaia"
    vpc_id           = "vpc-00000000000000000"
    subnet_ids       = ["subnet-0000000000000001a", "subnet-0000000000000001b"]
    data_api_enabled = true
    parameters       = { statement_timeout = { value = "60000", apply_method = "immediate" } }

    proxy = {
      secret_arns = { myproject = "arn:aws:secretsmanager:us-east-1:111111111111:secret:myproject/database-credentials-AbCdEf" }
    }
  }
}

example "pausing when idle" {
  inputs = {
    name                          = "nightly"
    engine                        = "aurora-mysql"
    engine_version                = "8.0.mysql_aurora.3.08.2"
    serverless_min_capacity       = 0
    serverless_max_capacity       = 2
    serverless_auto_pause_seconds = 600
    vpc_id                        = "vpc-00000000000000000"
    subnet_ids                    = ["subnet-0000000000000001a", "subnet-0000000000000001b"]
    performance_insights_enabled  = false
    monitoring_interval           = 0
    skip_final_snapshot           = true
    deletion_protection           = false
  }
}

example "a version of PostgreSQL for MySQL" {
  inputs          = { engine = "aurora-mysql", engine_version = "15" }
  expect_failures = ["engine_version"]
}

example "a version of MySQL for PostgreSQL" {
  inputs          = { engine_version = "8.0.mysql_aurora.3.10.3" }
  expect_failures = ["engine_version"]
}

example "no instance" {
  inputs          = { instances = {} }
  expect_failures = ["instances"]
}

example "pausing before PostgreSQL 15.7" {
  inputs          = { engine_version = "15.4", serverless_min_capacity = 0 }
  expect_failures = ["serverless_min_capacity"]
}

example "pausing before Aurora MySQL 3.08" {
  inputs          = { engine = "aurora-mysql", engine_version = "8.0.mysql_aurora.3.04.3", serverless_min_capacity = 0 }
  expect_failures = ["serverless_min_capacity"]
}

example "less capacity at most than at least" {
  inputs          = { serverless_min_capacity = 8 }
  expect_failures = ["serverless_max_capacity"]
}

example "a long user name in MySQL" {
  inputs          = { engine = "aurora-mysql", engine_version = "8.0", master_username = "administrator_of_all" }
  expect_failures = ["master_username"]
}

example "admin in PostgreSQL" {
  inputs          = { master_username = "admin" }
  expect_failures = ["master_username"]
}

example "a secondary cluster of nothing" {
  inputs          = { source_region = "us-east-1", kms_key_arn = "arn:aws:kms:us-west-2:111111111111:key/00000000-0000-0000-0000-000000000000" }
  expect_failures = ["source_region"]
}

example "a secondary cluster without a key" {
  inputs          = { source_region = "us-east-1", global_cluster_identifier = "arive-global" }
  expect_failures = ["source_region"]
}

example "a secondary cluster with a proxy" {
  inputs = {
    source_region             = "us-east-1"
    global_cluster_identifier = "arive-global"
    kms_key_arn               = "arn:aws:kms:us-west-2:111111111111:key/00000000-0000-0000-0000-000000000000"
    proxy                     = {}
  }
  expect_failures = ["source_region"]
}

example "a secondary cluster from a snapshot" {
  inputs = {
    source_region             = "us-east-1"
    global_cluster_identifier = "arive-global"
    kms_key_arn               = "arn:aws:kms:us-west-2:111111111111:key/00000000-0000-0000-0000-000000000000"
    snapshot_identifier       = "arive-final"
  }
  expect_failures = ["source_region"]
}

example "windows that overlap" {
  inputs          = { backup_window = "23:30-00:30", maintenance_window = "Mon:00:00-Mon:03:00" }
  expect_failures = ["maintenance_window"]
}

example "a log of another engine" {
  inputs          = { log_exports = ["slowquery"] }
  expect_failures = ["log_exports"]
}

example "advanced insights into a week" {
  inputs          = { database_insights_mode = "advanced" }
  expect_failures = ["database_insights_mode"]
}

example "a snapshot and a point in time" {
  inputs          = { snapshot_identifier = "arive-final", point_in_time = { source_identifier = "arive" } }
  expect_failures = ["point_in_time"]
}

example "a password of RDS in a global database" {
  inputs          = { global_cluster_identifier = "arive-global", master_password_rotation_days = 30 }
  expect_failures = ["master_password_rotation_days"]
}

example "readers of no instance" {
  inputs = {
    source_region             = "us-east-1"
    global_cluster_identifier = "arive-global"
    kms_key_arn               = "arn:aws:kms:us-west-2:111111111111:key/00000000-0000-0000-0000-000000000000"
    instances                 = {}
    reader_autoscaling        = { min_capacity = 0, max_capacity = 2, cpu_target = 70 }
  }
  expect_failures = ["reader_autoscaling"]
}
