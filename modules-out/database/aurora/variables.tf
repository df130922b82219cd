variable "name" {
  description = "Identifier of the cluster, unique in its account and region, and the beginning of its instances' identifiers."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z](-?[a-z0-9])*$", var.name)) && length(var.name) <= 50
    error_message = "A cluster's name has 1 to 50 lower case letters, digits and single hyphens, begins with a letter and does not end with a hyphen."
  }
}

variable "engine" {
  description = "Database engine: `aurora-mysql` or `aurora-postgresql`."
  type        = string
  nullable    = false

  validation {
    condition     = contains(["aurora-mysql", "aurora-postgresql"], var.engine)
    error_message = "The engine is aurora-mysql or aurora-postgresql."
  }
}

variable "engine_version" {
  description = "Version of the engine: `8.0.mysql_aurora.3.08.2`, `16.8`. Its last part may be left out, and AWS then chooses it: `8.0`, `16`."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[0-9]+(\\.[0-9]+){0,1}(\\.mysql_aurora\\.[0-9]+\\.[0-9]+\\.[0-9]+)?$", var.engine_version))
    error_message = "A version is numbers between dots, with mysql_aurora in the middle of Aurora MySQL's."
  }

  validation {
    condition     = var.engine != "aurora-mysql" || can(regex("^[0-9]+\\.[0-9]+(\\.mysql_aurora\\..*)?$", var.engine_version))
    error_message = "A version of aurora-mysql is such as 8.0.mysql_aurora.3.08.2 or 8.0."
  }

  validation {
    condition     = var.engine != "aurora-postgresql" || can(regex("^[0-9]+(\\.[0-9]+)?$", var.engine_version))
    error_message = "A version of aurora-postgresql is such as 16.8 or 16."
  }
}

variable "engine_lifecycle_support" {
  description = "What happens when the standard support of the engine's version ends: `open-source-rds-extended-support` goes on against a charge for each vCPU, `open-source-rds-extended-support-disabled` upgrades to the next version. Null for what AWS gives: the former."
  type        = string
  default     = null

  validation {
    condition     = var.engine_lifecycle_support == null || contains(["open-source-rds-extended-support", "open-source-rds-extended-support-disabled"], coalesce(var.engine_lifecycle_support, "none"))
    error_message = "It is open-source-rds-extended-support or open-source-rds-extended-support-disabled."
  }
}

variable "instance_class" {
  description = "Class of the instances that name none of their own; `db.serverless` scales by itself between `serverless_min_capacity` and `serverless_max_capacity`."
  type        = string
  default     = "db.serverless"
  nullable    = false

  validation {
    condition     = can(regex("^db\\.(serverless|[a-z][a-z0-9-]*\\.(micro|small|medium|large|[0-9]*xlarge))$", var.instance_class))
    error_message = "A class is db, a family and a size, such as db.r6g.large, or db.serverless."
  }
}

variable "instances" {
  description = "Instances of the cluster by a short name that never changes: class (null for `instance_class`), place in the order of promotion when the writer fails (0 first, 15 last), and availability zone (null for AWS to choose)."
  type = map(object({
    instance_class    = optional(string)
    promotion_tier    = optional(number, 1)
    availability_zone = optional(string)
  }))
  default  = { "1" = {} }
  nullable = false

  validation {
    condition     = length(var.instances) <= 16
    error_message = "A cluster has at most 16 instances."
  }

  validation {
    condition     = alltrue([for key in keys(var.instances) : can(regex("^[a-z0-9](-?[a-z0-9])*$", key)) && length(key) <= 12])
    error_message = "An instance's short name has 1 to 12 lower case letters, digits and single hyphens between them."
  }

  validation {
    condition     = alltrue([for instance in values(var.instances) : instance.instance_class == null || can(regex("^db\\.(serverless|[a-z][a-z0-9-]*\\.(micro|small|medium|large|[0-9]*xlarge))$", instance.instance_class))])
    error_message = "A class is db, a family and a size, such as db.r6g.large, or db.serverless."
  }

  validation {
    condition     = alltrue([for instance in values(var.instances) : instance.promotion_tier >= 0 && instance.promotion_tier <= 15 && floor(instance.promotion_tier) == instance.promotion_tier])
    error_message = "The place in the order of promotion is a whole number from 0 to 15."
  }

  validation {
    condition     = length(var.instances) > 0 || var.source_region != null
    error_message = "Only a secondary cluster of a global database can do without instances."
  }
}

variable "reader_autoscaling" {
  description = "Bounds of the number of readers that Aurora adds and takes away by itself beside `instances`, what they are held at (average CPU in per cent, or connections to each), and the seconds between two changes. Null: the instances are those of `instances`."
  type = object({
    min_capacity       = number
    max_capacity       = number
    cpu_target         = optional(number)
    connections_target = optional(number)
    scale_in_cooldown  = optional(number, 300)
    scale_out_cooldown = optional(number, 300)
  })
  default = null

  validation {
    condition     = var.reader_autoscaling == null ? true : var.reader_autoscaling.min_capacity >= 0 && var.reader_autoscaling.min_capacity <= var.reader_autoscaling.max_capacity && var.reader_autoscaling.max_capacity <= 15
    error_message = "A cluster has 0 to 15 readers, and min_capacity is not greater than max_capacity."
  }

  validation {
    condition     = var.reader_autoscaling == null ? true : (var.reader_autoscaling.cpu_target == null) != (var.reader_autoscaling.connections_target == null)
    error_message = "The readers are held at a cpu_target or at a connections_target."
  }

  validation {
    condition     = try(var.reader_autoscaling.cpu_target >= 1 && var.reader_autoscaling.cpu_target <= 100, true)
    error_message = "The CPU is held at 1 to 100 per cent."
  }

  validation {
    condition     = try(var.reader_autoscaling.connections_target >= 1, true)
    error_message = "A reader has one connection at least."
  }

  validation {
    condition     = var.reader_autoscaling == null ? true : alltrue([for cooldown in [var.reader_autoscaling.scale_in_cooldown, var.reader_autoscaling.scale_out_cooldown] : cooldown >= 0 && cooldown <= 3600])
    error_message = "A cooldown is from 0 to 3600 seconds."
  }

  validation {
    condition     = var.reader_autoscaling == null || length(var.instances) > 0
    error_message = "Readers are added to a cluster that has instances."
  }
}

variable "serverless_min_capacity" {
  description = "Capacity below which serverless instances do not shrink, in ACUs of 2 GiB each, from 0 to 256 in steps of 0.5; 0 lets them pause when idle."
  type        = number
  default     = 0.5
  nullable    = false

  validation {
    condition     = var.serverless_min_capacity >= 0 && var.serverless_min_capacity <= 256 && floor(var.serverless_min_capacity * 2) == var.serverless_min_capacity * 2
    error_message = "The least capacity is 0 to 256 ACUs in steps of 0.5."
  }

  validation {
    condition = var.serverless_min_capacity > 0 || var.engine != "aurora-postgresql" || try(
      tonumber(split(".", var.engine_version)[1]) >= lookup({ "13" = 15, "14" = 12, "15" = 7, "16" = 3 }, split(".", var.engine_version)[0], 0),
      true,
    )
    error_message = "Aurora PostgreSQL pauses from the versions 13.15, 14.12, 15.7 and 16.3: choose a later version or a capacity of 0.5 at least."
  }

  validation {
    condition = var.serverless_min_capacity > 0 || var.engine != "aurora-mysql" || try(
      parseint(split(".", var.engine_version)[3], 10) > 3 || parseint(split(".", var.engine_version)[4], 10) >= 8,
      true,
    )
    error_message = "Aurora MySQL pauses from the version 3.08.0: choose a later version or a capacity of 0.5 at least."
  }
}

variable "serverless_max_capacity" {
  description = "Capacity up to which serverless instances grow, in ACUs of 2 GiB each, from 1 to 256 in steps of 0.5."
  type        = number
  default     = 4
  nullable    = false

  validation {
    condition     = var.serverless_max_capacity >= 1 && var.serverless_max_capacity <= 256 && floor(var.serverless_max_capacity * 2) == var.serverless_max_capacity * 2
    error_message = "The greatest capacity is 1 to 256 ACUs in steps of 0.5."
  }

  validation {
    condition     = var.serverless_max_capacity >= var.serverless_min_capacity
    error_message = "The greatest capacity must not be less than serverless_min_capacity."
  }
}

variable "serverless_auto_pause_seconds" {
  description = "Seconds without connections after which serverless instances pause, from 300 to 86400; matters with a least capacity of 0 only."
  type        = number
  default     = 300
  nullable    = false

  validation {
    condition     = var.serverless_auto_pause_seconds >= 300 && var.serverless_auto_pause_seconds <= 86400 && floor(var.serverless_auto_pause_seconds) == var.serverless_auto_pause_seconds
    error_message = "Serverless instances pause after 300 to 86400 whole seconds."
  }
}

variable "database_name" {
  description = "Name of the first database; null for none."
  type        = string
  default     = null

  validation {
    condition     = var.database_name == null || can(regex("^[a-zA-Z][a-zA-Z0-9_]{0,62}$", var.database_name))
    error_message = "A database's name has 1 to 63 letters, digits and underscores, and begins with a letter."
  }
}

variable "master_username" {
  description = "Name of the master user. Its password is made here and kept in Secrets Manager."
  type        = string
  default     = "dbadmin"
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z][a-zA-Z0-9_]{0,62}$", var.master_username)) && !contains(["rdsadmin", "rdsrepladmin", "rds_superuser"], lower(var.master_username))
    error_message = "A master user's name has 1 to 63 letters, digits and underscores, begins with a letter, and is none that RDS keeps for itself."
  }

  validation {
    condition     = var.engine != "aurora-mysql" || length(var.master_username) <= 16
    error_message = "The name of an aurora-mysql user has at most 16 characters."
  }

  validation {
    condition     = var.engine != "aurora-postgresql" || lower(var.master_username) != "admin"
    error_message = "The name admin is reserved in aurora-postgresql."
  }
}

variable "port" {
  description = "Port of the database, from 1150 to 65535; null for the engine's own: 3306 or 5432."
  type        = number
  default     = null

  validation {
    condition     = try(var.port >= 1150 && var.port <= 65535 && floor(var.port) == var.port, true)
    error_message = "A database's port is a number from 1150 to 65535."
  }
}

variable "global_cluster_identifier" {
  description = "Identifier of the global database that spans regions; null for a cluster on its own. Its primary cluster makes it."
  type        = string
  default     = null

  validation {
    condition     = var.global_cluster_identifier == null || can(regex("^[a-z](-?[a-z0-9]){0,62}$", var.global_cluster_identifier))
    error_message = "A global database's name has 1 to 63 lower case letters, digits and single hyphens, begins with a letter and does not end with a hyphen."
  }
}

variable "source_region" {
  description = "Region of the primary cluster, for a secondary cluster of a global database; null for any other."
  type        = string
  default     = null

  validation {
    condition     = var.source_region == null || can(regex("^[a-z]{2,4}(-[a-z]+)+-[0-9]+$", var.source_region))
    error_message = "A region is such as us-east-1."
  }

  validation {
    condition     = var.source_region == null || var.global_cluster_identifier != null
    error_message = "A secondary cluster belongs to a global database: set global_cluster_identifier."
  }

  validation {
    condition     = var.source_region == null || var.kms_key_arn != null
    error_message = "A secondary cluster needs a KMS key of its own region: set kms_key_arn."
  }

  validation {
    condition     = var.source_region == null || var.proxy == null
    error_message = "A secondary cluster has no master secret for a proxy to sign in with: leave proxy out."
  }

  validation {
    condition     = var.source_region == null || var.snapshot_identifier == null && var.point_in_time == null
    error_message = "A secondary cluster takes its data from the primary one: leave snapshot_identifier and point_in_time out."
  }
}

variable "master_password_version" {
  description = "Number of the master password of a global database, whose primary cluster makes a new one when it changes; the AWS CLI, where Terraform runs, hands it from the secret to the cluster. Without a global database RDS makes the password."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = var.master_password_version >= 1 && floor(var.master_password_version) == var.master_password_version
    error_message = "Passwords are numbered from 1 in whole numbers."
  }
}

variable "vpc_id" {
  description = "ID of the VPC of the database."
  type        = string
  nullable    = false

  validation {
    condition     = startswith(var.vpc_id, "vpc-")
    error_message = "The ID of a VPC begins with vpc-."
  }
}

variable "subnet_ids" {
  description = "IDs of the subnets of the database, in two availability zones or more."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(distinct(var.subnet_ids)) >= 2 && alltrue([for id in var.subnet_ids : startswith(id, "subnet-")])
    error_message = "A database needs at least two subnets, given by their IDs."
  }
}

variable "allowed_security_groups" {
  description = "IDs of the security groups whose members may connect, by a name of your choice."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for id in values(var.allowed_security_groups) : startswith(id, "sg-")])
    error_message = "The ID of a security group begins with sg-."
  }
}

variable "allowed_cidrs" {
  description = "IPv4 ranges that may connect."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for cidr in var.allowed_cidrs : can(cidrnetmask(cidr))])
    error_message = "Each range must be IPv4 in CIDR notation, such as 10.0.0.0/16."
  }
}

variable "proxy" {
  description = "RDS Proxy in front of the cluster, `{}` for one with its defaults: seconds that an idle client stays, percent of the cluster's connections to use and to keep idle, seconds to wait for one, whether clients sign in with IAM, and the secrets, by a name of your choice, of the users beside the master that may pass; null for none."
  type = object({
    idle_client_timeout          = optional(number, 1800)
    max_connections_percent      = optional(number, 100)
    max_idle_connections_percent = optional(number, 50)
    connection_borrow_timeout    = optional(number, 120)
    iam_required                 = optional(bool, false)
    secret_arns                  = optional(map(string), {})
  })
  default = null

  validation {
    condition     = try(var.proxy.idle_client_timeout >= 1 && var.proxy.idle_client_timeout <= 28800, true)
    error_message = "An idle client stays for 1 to 28800 seconds."
  }

  validation {
    condition     = try(var.proxy.max_connections_percent >= 1 && var.proxy.max_connections_percent <= 100, true)
    error_message = "The proxy uses 1 to 100 percent of the connections."
  }

  validation {
    condition     = try(var.proxy.max_idle_connections_percent >= 0 && var.proxy.max_idle_connections_percent <= var.proxy.max_connections_percent, true)
    error_message = "The proxy keeps no more connections idle than it uses."
  }

  validation {
    condition     = try(var.proxy.connection_borrow_timeout >= 0 && var.proxy.connection_borrow_timeout <= 300, true)
    error_message = "The proxy waits for a connection for 0 to 300 seconds."
  }

  validation {
    condition     = try(alltrue([for arn in values(var.proxy.secret_arns) : can(regex("^arn:aws[a-z-]*:secretsmanager:", arn))]), true)
    error_message = "Each secret must be given as its ARN."
  }
}

variable "data_api_enabled" {
  description = "Whether SQL can also be sent over HTTPS with IAM, from outside the VPC (RDS Data API)."
  type        = bool
  default     = false
  nullable    = false
}

variable "iam_database_authentication" {
  description = "Whether users may sign in with a token of IAM instead of a password."
  type        = bool
  default     = true
  nullable    = false
}

variable "parameters" {
  description = "Parameters of the cluster by name, beside those that demand TLS and log slow queries: value, and whether it takes effect at once (`immediate`) or with the next restart (`pending-reboot`). PostgreSQL logs no statements for their kind, because `log_statement` writes passwords of `ALTER ROLE` in clear text; the extension pgAudit (`shared_preload_libraries`, `pgaudit.log`) leaves them out."
  type = map(object({
    value        = string
    apply_method = optional(string, "pending-reboot")
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for parameter in values(var.parameters) : contains(["immediate", "pending-reboot"], parameter.apply_method)])
    error_message = "A parameter takes effect immediate or pending-reboot."
  }
}

variable "backup_retention_period" {
  description = "Days that automatic backups are kept, from 1 to 35."
  type        = number
  default     = 7
  nullable    = false

  validation {
    condition     = var.backup_retention_period >= 1 && var.backup_retention_period <= 35 && floor(var.backup_retention_period) == var.backup_retention_period
    error_message = "Backups of Aurora are kept for 1 to 35 whole days."
  }
}

variable "backup_window" {
  description = "Daily window of the backups in UTC, half an hour at least, as `hh:mm-hh:mm`; null lets AWS choose."
  type        = string
  default     = null

  validation {
    condition     = var.backup_window == null || can(regex("^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$", var.backup_window))
    error_message = "The window of the backups has the form hh:mm-hh:mm, such as 03:00-06:00."
  }

  validation {
    condition = try(
      [
        for w in [[for t in split("-", var.backup_window) : parseint(split(":", t)[0], 10) * 60 + parseint(split(":", t)[1], 10)]] :
        (w[1] - w[0] + 1440) % 1440 >= 30
      ][0],
      true,
    )
    error_message = "The window of the backups must last half an hour at least."
  }
}

variable "maintenance_window" {
  description = "Weekly window of the maintenance in UTC, half an hour at least, as `ddd:hh:mm-ddd:hh:mm`; null lets AWS choose."
  type        = string
  default     = null

  validation {
    condition     = var.maintenance_window == null || can(regex("^(mon|tue|wed|thu|fri|sat|sun):([01][0-9]|2[0-3]):[0-5][0-9]-(mon|tue|wed|thu|fri|sat|sun):([01][0-9]|2[0-3]):[0-5][0-9]$", lower(var.maintenance_window)))
    error_message = "The window of the maintenance has the form ddd:hh:mm-ddd:hh:mm, such as Mon:00:00-Mon:03:00."
  }

  validation {
    condition = try(
      [
        for w in [[
          for t in split("-", lower(var.maintenance_window)) :
          index(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], split(":", t)[0]) * 1440 + parseint(split(":", t)[1], 10) * 60 + parseint(split(":", t)[2], 10)
        ]] :
        (w[1] - w[0] + 10080) % 10080 >= 30 && (w[1] - w[0] + 10080) % 10080 <= 1440
      ][0],
      true,
    )
    error_message = "The window of the maintenance must last from half an hour to a day."
  }

  # In minutes since Monday: no day's backup (nor that of the day before or after the week) meets the maintenance.
  validation {
    condition = try(
      alltrue(flatten([
        for b in [[for t in split("-", var.backup_window) : parseint(split(":", t)[0], 10) * 60 + parseint(split(":", t)[1], 10)]] : [
          for m in [[
            for t in split("-", lower(var.maintenance_window)) :
            index(["mon", "tue", "wed", "thu", "fri", "sat", "sun"], split(":", t)[0]) * 1440 + parseint(split(":", t)[1], 10) * 60 + parseint(split(":", t)[2], 10)
            ]] : [
            for day in range(-1, 8) :
            b[0] + day * 1440 >= m[0] + (m[1] - m[0] + 10080) % 10080
            || m[0] >= b[0] + day * 1440 + (b[1] - b[0] + 1440) % 1440
          ]
        ]
      ])),
      true,
    )
    error_message = "The windows of the backups and of the maintenance must not overlap."
  }
}

variable "kms_key_arn" {
  description = "ARN of the KMS key that encrypts the storage; null for AWS's own key for RDS."
  type        = string
  default     = null

  validation {
    condition     = var.kms_key_arn == null || can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "The key must be given as the ARN of a KMS key."
  }
}

variable "secret_kms_key_arn" {
  description = "ARN of the KMS key that encrypts the secret with the master password; null for AWS's own key for Secrets Manager."
  type        = string
  default     = null

  validation {
    condition     = var.secret_kms_key_arn == null || can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.secret_kms_key_arn))
    error_message = "The key must be given as the ARN of a KMS key."
  }
}

variable "master_password_rotation_days" {
  description = "Days after which RDS makes a new master password, from 1 to 1000; null for the 7 of RDS. Whoever was handed the old one is refused from then on, such as a task that got it when it started: applications have users of their own, as of `database/project`, or read the secret whenever they connect."
  type        = number
  default     = null

  validation {
    condition     = try(var.master_password_rotation_days >= 1 && var.master_password_rotation_days <= 1000 && floor(var.master_password_rotation_days) == var.master_password_rotation_days, true)
    error_message = "The master password is rotated every 1 to 1000 whole days."
  }

  validation {
    condition     = var.master_password_rotation_days == null || var.global_cluster_identifier == null
    error_message = "RDS manages no password in a global database: leave master_password_rotation_days out, and count master_password_version up."
  }
}

variable "performance_insights_enabled" {
  description = "Whether Performance Insights records which queries load the database."
  type        = bool
  default     = true
  nullable    = false
}

variable "performance_insights_retention_period" {
  description = "Days that Performance Insights keeps its records: 7 (free of charge), 731, or a multiple of 31."
  type        = number
  default     = 7
  nullable    = false

  validation {
    condition     = contains([7, 731], var.performance_insights_retention_period) || (var.performance_insights_retention_period >= 31 && var.performance_insights_retention_period <= 713 && var.performance_insights_retention_period % 31 == 0)
    error_message = "Performance Insights keeps its records for 7 days, 731 days, or 1 to 23 months of 31 days."
  }
}

variable "performance_insights_kms_key_arn" {
  description = "ARN of the KMS key that encrypts the records of Performance Insights; null for AWS's own key for RDS. It cannot be changed later."
  type        = string
  default     = null

  validation {
    condition     = var.performance_insights_kms_key_arn == null || can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.performance_insights_kms_key_arn))
    error_message = "The key must be given as the ARN of a KMS key."
  }
}

variable "database_insights_mode" {
  description = "What CloudWatch Database Insights shows: `standard`, or `advanced` with queries, locks and execution plans over 15 months, paid for by vCPU or ACU; null for what AWS gives a new database: `standard`."
  type        = string
  default     = null

  validation {
    condition     = var.database_insights_mode == null || contains(["standard", "advanced"], coalesce(var.database_insights_mode, "standard"))
    error_message = "Database Insights is standard or advanced."
  }

  validation {
    condition     = coalesce(var.database_insights_mode, "standard") == "standard" || var.performance_insights_enabled && var.performance_insights_retention_period >= 465
    error_message = "Advanced Database Insights needs performance_insights_enabled, with a retention of 465 days or more."
  }
}

variable "monitoring_interval" {
  description = "Seconds between the measurements of the operating system: 1, 5, 10, 15, 30 or 60; 0 for none."
  type        = number
  default     = 60
  nullable    = false

  validation {
    condition     = contains([0, 1, 5, 10, 15, 30, 60], var.monitoring_interval)
    error_message = "Enhanced monitoring measures every 1, 5, 10, 15, 30 or 60 seconds, or never: 0."
  }
}

variable "log_exports" {
  description = "Logs of the engine that go to CloudWatch; null for audit, error and slowquery of aurora-mysql, postgresql of aurora-postgresql."
  type        = set(string)
  default     = null

  validation {
    condition = try(
      alltrue([
        for log in var.log_exports :
        contains(var.engine == "aurora-mysql" ? ["audit", "error", "general", "iam-db-auth-error", "instance", "slowquery"] : ["iam-db-auth-error", "instance", "postgresql"], log)
      ]),
      true,
    )
    error_message = "The logs of aurora-mysql are audit, error, general, iam-db-auth-error, instance and slowquery; those of aurora-postgresql iam-db-auth-error, instance and postgresql."
  }
}

variable "log_retention_days" {
  description = "Days that exported logs are kept."
  type        = number
  default     = 365
  nullable    = false

  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_retention_days)
    error_message = "CloudWatch keeps logs for 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653 days."
  }
}

variable "log_kms_key_arn" {
  description = "ARN of the KMS key that encrypts the exported logs; its policy must allow the CloudWatch Logs service. Null for CloudWatch's own encryption."
  type        = string
  default     = null

  validation {
    condition     = var.log_kms_key_arn == null || can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.log_kms_key_arn))
    error_message = "The key must be given as the ARN of a KMS key."
  }
}

variable "ca_cert_identifier" {
  description = "Certificate authority of the server's TLS certificate."
  type        = string
  default     = "rds-ca-rsa2048-g1"
  nullable    = false

  validation {
    condition     = contains(["rds-ca-rsa2048-g1", "rds-ca-rsa4096-g1", "rds-ca-ecc384-g1"], var.ca_cert_identifier)
    error_message = "The certificate authority is rds-ca-rsa2048-g1, rds-ca-rsa4096-g1 or rds-ca-ecc384-g1."
  }
}

variable "auto_minor_version_upgrade" {
  description = "Whether AWS installs minor versions of the engine in the maintenance window."
  type        = bool
  default     = true
  nullable    = false
}

variable "allow_major_version_upgrade" {
  description = "Whether a change of `engine_version` may lead to another major version."
  type        = bool
  default     = false
  nullable    = false
}

variable "apply_immediately" {
  description = "Whether changes take effect at once, with an interruption where they need one, rather than in the maintenance window."
  type        = bool
  default     = false
  nullable    = false
}

variable "deletion_protection" {
  description = "Whether the database refuses to be deleted."
  type        = bool
  default     = true
  nullable    = false
}

variable "skip_final_snapshot" {
  description = "Whether deleting the database leaves no last snapshot."
  type        = bool
  default     = false
  nullable    = false
}

variable "snapshot_identifier" {
  description = "Identifier or ARN of the snapshot, encrypted and of this account, that the database begins with; null for an empty one. One that another account shares is copied first, by `database/snapshot-share`. The names of the master user and of the first database are the snapshot's. What is said here later changes nothing: it matters at creation only."
  type        = string
  default     = null

  validation {
    condition     = var.snapshot_identifier == null || can(regex("^[a-zA-Z0-9:-]+$", var.snapshot_identifier))
    error_message = "A snapshot is named by its identifier or its ARN."
  }
}

variable "point_in_time" {
  description = "Database that this one begins with as a copy of: its identifier, the time in UTC as `YYYY-MM-DDThh:mm:ssZ` (null: the latest that can be restored), and whether the storage is copied (`full-copy`) or shared until it changes (`copy-on-write`). Null: none. What is said here later changes nothing: it matters at creation only."
  type = object({
    source_identifier = string
    time              = optional(string)
    restore_type      = optional(string, "full-copy")
  })
  default = null

  validation {
    condition     = var.point_in_time == null || can(regex("^[a-zA-Z0-9:-]+$", var.point_in_time.source_identifier))
    error_message = "The database to restore is named by its identifier or its ARN."
  }

  validation {
    condition     = try(can(regex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", var.point_in_time.time)) || var.point_in_time.time == null, true)
    error_message = "A point in time has the form YYYY-MM-DDThh:mm:ssZ."
  }

  validation {
    condition     = try(contains(["full-copy", "copy-on-write"], var.point_in_time.restore_type), true)
    error_message = "The type is full-copy or copy-on-write."
  }

  validation {
    condition     = var.point_in_time == null || var.snapshot_identifier == null
    error_message = "A database begins with a snapshot or with a point in time of another, not with both."
  }
}

variable "tags" {
  description = "Tags of every resource, beside those of the provider."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.tags) <= 50 && alltrue([for key, value in var.tags : can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{1,128}$", key)) && can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{0,256}$", value)) && !startswith(lower(key), "aws:")])
    error_message = "Tags are at most 50; a key has 1 to 128 and a value up to 256 letters, digits, spaces and characters of _.:/=+@-, and no key begins with aws:."
  }
}
