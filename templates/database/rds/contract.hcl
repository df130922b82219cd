output "identifier" {
  type = string
  mock = "main"
}

output "arn" {
  type = string
  mock = "arn:aws:rds:us-east-1:111111111111:db:main"
}

output "resource_id" {
  type = string
  mock = "db-00000000000000000000000000"
}

output "endpoint" {
  type  = string
  share = "database/endpoint"
  mock  = "main.000000000000.us-east-1.rds.amazonaws.com"
}

output "port" {
  type  = number
  share = "database/port"
  mock  = 3306
}

output "engine" {
  type = string
  mock = "mysql"
}

output "database_name" {
  type      = string
  share     = "database/name"
  mock      = "main"
  available = var.database_name != null
}

output "master_username" {
  type = string
  mock = "dbadmin"
}

output "master_user_secret_arn" {
  type = string
  mock = "arn:aws:secretsmanager:us-east-1:111111111111:secret:rds!db-00000000-0000-0000-0000-000000000000-AbCdEf"
}

output "security_group_id" {
  type = string
  mock = "sg-0000000000000000d"
}

output "parameter_group_name" {
  type = string
  mock = "main-00000000000000000000000001"
}

output "log_group_names" {
  type = map(string)
  mock = { error = "/aws/rds/instance/main/error", slowquery = "/aws/rds/instance/main/slowquery" }
}

variable "name" {
  unique_per = ["account", "region"]
  rejects    = ["1st-database-"]
}

variable "engine" {
  replaces = ["aws_cloudwatch_log_group.this", "terraform_data.final_snapshot"]
  rejects  = ["mariadb"]
}

variable "engine_version" {
  rejects = ["latest"]
}

variable "engine_lifecycle_support" {
  rejects = ["open-source-rds-standard-support"]
}

variable "instance_class" {
  rejects = ["t3.medium"]
}

variable "allocated_storage" {
  rejects = [10]
}

variable "max_allocated_storage" {
  rejects = [70000]
}

variable "storage_type" {
  rejects = ["standard"]
}

variable "storage_throughput" {
  rejects = [125]
}

variable "database_name" {
  replaces = ["terraform_data.final_snapshot"]
  rejects  = ["flux-systems"]
}

variable "master_username" {
  replaces = ["terraform_data.final_snapshot"]
  rejects  = ["rdsadmin"]
}

variable "port" {
  rejects = [80]
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

variable "parameters" {
  rejects = [{ max_connections = { value = "200", apply_method = "now" } }]
}

variable "backup_retention_period" {
  rejects = [36]
}

variable "backup_window" {
  rejects = ["3:00-6:00", "03:00-03:15"]
}

variable "maintenance_window" {
  rejects = ["Monday 00:00", "Mon:00:00-Mon:00:15"]
}

variable "kms_key_arn" {
  replaces = ["terraform_data.final_snapshot"]
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
  ]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "old-engine" {
  condition = !can(regex("^(5\\.[67](\\.|$)|(9|10|11|12|13)(\\.|$)|14\\.[0-9]$|14\\.1[0-7]$|15\\.[0-9]$|15\\.1[0-2]$|16\\.[0-8]$|17\\.[0-4]$)", var.engine_version))
  message   = "As of November 2026, RDS makes no new instance of this version, or against the charge of extended support alone: it took PostgreSQL before 14.18, 15.13, 16.9 and 17.5 from the list on 1 May 2026, standard support of PostgreSQL 13 ended on 28 February 2026, of MySQL 5.7 on 29 February 2024."
}

caution "extended-support" {
  condition = !(var.engine == "mysql" && can(regex("^8\\.0(\\.|$)", var.engine_version))) || coalesce(var.engine_lifecycle_support, "none") == "open-source-rds-extended-support-disabled"
  message   = "Standard support of MySQL 8.0 ended on 31 July 2026: each vCPU costs extra by the hour until the instance has 8.4."
}

caution "single-az" {
  condition = var.multi_az
  message   = "The instance has no standby: the loss of its zone, and every maintenance, is an outage."
}

caution "publicly-accessible" {
  condition = !var.publicly_accessible
  message   = "The database has a public address, with a security group alone between it and the internet."
}

caution "open-to-the-internet" {
  condition = !contains(var.allowed_cidrs, "0.0.0.0/0")
  message   = "Every address may connect: passwords alone guard the data."
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

example "development" {
  inputs = {
    name                    = "sarc-ng-dev"
    engine                  = "mysql"
    engine_version          = "8.0"
    instance_class          = "db.t3.medium"
    allocated_storage       = 20
    max_allocated_storage   = 100
    multi_az                = false
    backup_retention_period = 7
    deletion_protection     = false
    database_name           = "sarcng"
    vpc_id                  = "vpc-00000000000000000"
    subnet_ids              = ["subnet-0000000000000002a", "subnet-0000000000000002b"]
    allowed_security_groups = { api = "sg-0000000000000000a" }
  }
}

example "production" {
  inputs = {
    name                    = "orders"
    engine                  = "postgres"
    engine_version          = "16.11"
    instance_class          = "db.r6g.xlarge"
    allocated_storage       = 400
    max_allocated_storage   = 1000
    iops                    = 12000
    storage_throughput      = 500
    database_name           = "orders"
    port                    = 5433
    vpc_id                  = "vpc-00000000000000000"
    subnet_ids              = ["subnet-0000000000000002a", "subnet-0000000000000002b"]
    allowed_cidrs           = ["10.0.0.0/16"]
    backup_retention_period = 30
    backup_window           = "03:00-06:00"
    maintenance_window      = "Mon:00:00-Mon:03:00"
    kms_key_arn             = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    parameters              = { max_connections = { value = "500" } }
    log_kms_key_arn         = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"

    engine_lifecycle_support         = "open-source-rds-extended-support-disabled"
    master_password_rotation_days    = 30
    performance_insights_kms_key_arn = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    log_exports                      = ["postgresql", "upgrade"]

    performance_insights_retention_period = 465
    database_insights_mode                = "advanced"
  }
}

example "a pilot in the default VPC, from a copy of a shared snapshot" {
  inputs = {
    name                    = "pilot-flux-systems-pilot-db"
    engine                  = "postgres"
    engine_version          = "15.13"
    instance_class          = "db.t4g.micro"
    allocated_storage       = 20
    storage_type            = "gp3"
    multi_az                = false
    publicly_accessible     = true
    database_name           = "fluxsystems"
    vpc_id                  = "vpc-00000000000000000"
    subnet_ids              = ["subnet-0000000000000000a", "subnet-0000000000000000b"]
    allowed_cidrs           = ["0.0.0.0/0"]
    monitoring_interval     = 0
    backup_retention_period = 1
    deletion_protection     = false
    skip_final_snapshot     = true
    snapshot_identifier     = "arn:aws:rds:us-east-1:111111111111:snapshot:happy2-arm64-pg15-copy"
  }
}

example "a copy of yesterday" {
  inputs = {
    name           = "orders-yesterday"
    engine         = "postgres"
    engine_version = "16.11"
    instance_class = "db.t4g.medium"
    vpc_id         = "vpc-00000000000000000"
    subnet_ids     = ["subnet-0000000000000002a", "subnet-0000000000000002b"]
    point_in_time  = { source_identifier = "orders", time = "2026-11-25T12:00:00Z" }
  }
}

example "half a version of mysql" {
  inputs          = { engine_version = "8" }
  expect_failures = ["engine_version"]
}

example "too much of a version of postgres" {
  inputs          = { engine = "postgres", engine_version = "15.13.1" }
  expect_failures = ["engine_version"]
}

example "too little storage for io2" {
  inputs          = { storage_type = "io2", iops = 3000 }
  expect_failures = ["allocated_storage"]
}

example "storage that cannot grow" {
  inputs          = { max_allocated_storage = 21 }
  expect_failures = ["max_allocated_storage"]
}

example "io1 without iops" {
  inputs          = { allocated_storage = 100, max_allocated_storage = null, storage_type = "io1" }
  expect_failures = ["iops"]
}

example "iops of gp2" {
  inputs          = { storage_type = "gp2", iops = 3000 }
  expect_failures = ["iops"]
}

example "iops of a small gp3" {
  inputs          = { iops = 12000 }
  expect_failures = ["iops"]
}

example "too few iops of io2" {
  inputs          = { allocated_storage = 100, max_allocated_storage = null, storage_type = "io2", iops = 100 }
  expect_failures = ["iops"]
}

example "throughput of a small gp3" {
  inputs          = { storage_throughput = 500 }
  expect_failures = ["storage_throughput"]
}

example "a long user name in mysql" {
  inputs          = { master_username = "administrator_of_all" }
  expect_failures = ["master_username"]
}

example "admin in postgres" {
  inputs          = { engine = "postgres", engine_version = "15.13", master_username = "admin" }
  expect_failures = ["master_username"]
}

example "windows that overlap" {
  inputs          = { backup_window = "23:30-00:30", maintenance_window = "Mon:00:00-Mon:03:00" }
  expect_failures = ["maintenance_window"]
}

example "Performance Insights on a small mysql" {
  inputs          = { instance_class = "db.t4g.micro" }
  expect_failures = ["performance_insights_enabled"]
}

example "a log of another engine" {
  inputs          = { log_exports = ["postgresql"] }
  expect_failures = ["log_exports"]
}

example "advanced insights into a week" {
  inputs          = { database_insights_mode = "advanced" }
  expect_failures = ["database_insights_mode"]
}

example "a snapshot and a point in time" {
  inputs          = { snapshot_identifier = "orders-final", point_in_time = { source_identifier = "orders" } }
  expect_failures = ["point_in_time"]
}
