variable "name" {
  description = "Identifier of the instance, unique in its account and region."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z](-?[a-z0-9])*$", var.name)) && length(var.name) <= 57
    error_message = "An instance's name has 1 to 57 lower case letters, digits and single hyphens, begins with a letter and does not end with a hyphen."
  }
}

variable "engine" {
  description = "Database engine: `mysql` or `postgres`."
  type        = string
  nullable    = false

  validation {
    condition     = contains(["mysql", "postgres"], var.engine)
    error_message = "The engine is mysql or postgres."
  }
}

variable "engine_version" {
  description = "Version of the engine. Its last part may be left out, and AWS then chooses it: `8.0` of MySQL, `15` of PostgreSQL."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[0-9]+(\\.[0-9]+){0,2}$", var.engine_version))
    error_message = "A version is numbers between dots, such as 8.0 or 15.13."
  }

  validation {
    condition     = var.engine != "mysql" || length(split(".", var.engine_version)) >= 2
    error_message = "A version of mysql has its first two numbers at least, such as 8.0."
  }

  validation {
    condition     = var.engine != "postgres" || length(split(".", var.engine_version)) <= 2
    error_message = "A version of postgres has at most two numbers, such as 15.13."
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
  description = "Class of the instance, such as `db.t4g.micro` or `db.r6g.large`."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^db\\.[a-z][a-z0-9-]*\\.(nano|micro|small|medium|large|[0-9]*xlarge|metal)$", var.instance_class))
    error_message = "A class is db, a family and a size, such as db.t4g.micro."
  }
}

variable "multi_az" {
  description = "Whether a standby in another availability zone takes over when the instance fails."
  type        = bool
  default     = true
  nullable    = false
}

variable "allocated_storage" {
  description = "Storage to begin with, in GiB, from 20 to 65536."
  type        = number
  default     = 20
  nullable    = false

  validation {
    condition     = var.allocated_storage >= 20 && var.allocated_storage <= 65536 && floor(var.allocated_storage) == var.allocated_storage
    error_message = "The storage is 20 to 65536 whole GiB."
  }

  validation {
    condition     = !startswith(var.storage_type, "io") || var.allocated_storage >= 100
    error_message = "Storage of type io1 or io2 begins at 100 GiB."
  }
}

variable "max_allocated_storage" {
  description = "Storage up to which the instance grows by itself, in GiB; null if it shall not grow."
  type        = number
  default     = null

  validation {
    condition     = try(floor(var.max_allocated_storage) == var.max_allocated_storage && var.max_allocated_storage <= 65536, true)
    error_message = "The storage grows up to 65536 whole GiB."
  }

  validation {
    condition     = try(var.max_allocated_storage >= var.allocated_storage * 1.1, true)
    error_message = "The storage to grow to must be greater than allocated_storage by a tenth at least."
  }
}

variable "storage_type" {
  description = "Type of the storage: `gp2`, `gp3`, `io1` or `io2`."
  type        = string
  default     = "gp3"
  nullable    = false

  validation {
    condition     = contains(["gp2", "gp3", "io1", "io2"], var.storage_type)
    error_message = "The type of the storage is gp2, gp3, io1 or io2."
  }
}

variable "iops" {
  description = "Operations of the storage a second, for io1 and io2, and for gp3 from 400 GiB; null for what gp3 includes."
  type        = number
  default     = null

  validation {
    condition     = var.iops != null || !startswith(var.storage_type, "io")
    error_message = "Storage of type io1 or io2 needs iops."
  }

  validation {
    condition     = var.iops == null || var.storage_type != "gp2"
    error_message = "The operations of gp2 follow from its size: leave iops out."
  }

  validation {
    condition     = try(var.storage_type != "gp3" || (var.allocated_storage >= 400 && var.iops >= 12000 && var.iops <= 64000), true)
    error_message = "The operations of gp3 can be chosen from 400 GiB, between 12000 and 64000 a second."
  }

  validation {
    condition     = try(!startswith(var.storage_type, "io") || (var.iops >= 1000 && var.iops <= 256000), true)
    error_message = "Storage of type io1 or io2 does 1000 to 256000 operations a second."
  }
}

variable "storage_throughput" {
  description = "Throughput of gp3 storage from 400 GiB, in MiB/s, from 500 to 4000; null for what it includes."
  type        = number
  default     = null

  validation {
    condition     = try(var.storage_throughput >= 500 && var.storage_throughput <= 4000, true)
    error_message = "The throughput is 500 to 4000 MiB/s."
  }

  validation {
    condition     = var.storage_throughput == null || (var.storage_type == "gp3" && var.allocated_storage >= 400)
    error_message = "The throughput can be chosen for gp3 storage from 400 GiB."
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
  description = "Name of the master user. Its password is made by RDS and kept in Secrets Manager."
  type        = string
  default     = "dbadmin"
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z][a-zA-Z0-9_]{0,62}$", var.master_username)) && !contains(["rdsadmin", "rdsrepladmin", "rds_superuser"], lower(var.master_username))
    error_message = "A master user's name has 1 to 63 letters, digits and underscores, begins with a letter, and is none that RDS keeps for itself."
  }

  validation {
    condition     = var.engine != "mysql" || length(var.master_username) <= 16
    error_message = "The name of a mysql user has at most 16 characters."
  }

  validation {
    condition     = var.engine != "postgres" || lower(var.master_username) != "admin"
    error_message = "The name admin is reserved in postgres."
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

variable "publicly_accessible" {
  description = "Whether the instance has a public address. Its subnets must be public then, and `allowed_cidrs` still decides who may connect."
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
  description = "Parameters of the engine by name, beside those that demand TLS and log slow queries: value, and whether it takes effect at once (`immediate`) or with the next restart (`pending-reboot`). PostgreSQL logs no statements for their kind, because `log_statement` writes passwords of `ALTER ROLE` in clear text; the extension pgAudit (`shared_preload_libraries`, `pgaudit.log`) leaves them out."
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
  description = "Days that automatic backups are kept, from 0 to 35; 0 turns them off."
  type        = number
  default     = 7
  nullable    = false

  validation {
    condition     = var.backup_retention_period >= 0 && var.backup_retention_period <= 35 && floor(var.backup_retention_period) == var.backup_retention_period
    error_message = "Backups are kept for 0 to 35 whole days."
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
}

variable "performance_insights_enabled" {
  description = "Whether Performance Insights records which queries load the database."
  type        = bool
  default     = true
  nullable    = false

  validation {
    condition     = !(var.performance_insights_enabled && var.engine == "mysql" && contains(["db.t3.micro", "db.t3.small", "db.t4g.micro", "db.t4g.small"], var.instance_class))
    error_message = "Performance Insights does not support mysql on a db.t3 or db.t4g of size micro or small: turn it off or choose a larger class."
  }
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
  description = "Logs of the engine that go to CloudWatch; null for error and slowquery of mysql, postgresql of postgres."
  type        = set(string)
  default     = null

  validation {
    condition = try(
      alltrue([
        for log in var.log_exports :
        contains(var.engine == "mysql" ? ["audit", "error", "general", "iam-db-auth-error", "slowquery"] : ["iam-db-auth-error", "postgresql", "upgrade"], log)
      ]),
      true,
    )
    error_message = "The logs of mysql are audit, error, general, iam-db-auth-error and slowquery; those of postgres iam-db-auth-error, postgresql and upgrade."
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
  description = "Database that this one begins with as a copy of: its identifier, the time in UTC as `YYYY-MM-DDThh:mm:ssZ` (null: the latest that can be restored). Null: none. What is said here later changes nothing: it matters at creation only."
  type = object({
    source_identifier = string
    time              = optional(string)
  })
  default = null

  validation {
    condition     = var.point_in_time == null || can(regex("^[a-zA-Z0-9:-]+$", var.point_in_time.source_identifier))
    error_message = "The database to restore is named by its identifier."
  }

  validation {
    condition     = try(can(regex("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$", var.point_in_time.time)) || var.point_in_time.time == null, true)
    error_message = "A point in time has the form YYYY-MM-DDThh:mm:ssZ."
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
