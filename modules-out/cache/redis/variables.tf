variable "name" {
  description = "Identifier of the cache, unique in its account and region."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z](-?[a-z0-9])*$", var.name)) && length(var.name) <= 40
    error_message = "A cache's name has 1 to 40 lower case letters, digits and single hyphens, begins with a letter and does not end with a hyphen."
  }
}

variable "description" {
  description = "What the cache holds."
  type        = string
  default     = "Managed by Terraform"
  nullable    = false

  validation {
    condition     = length(var.description) >= 1 && length(var.description) <= 255
    error_message = "The description has 1 to 255 characters."
  }
}

variable "engine" {
  description = "Engine of the cache: `redis`, or its free successor `valkey`, which speaks the same protocol."
  type        = string
  default     = "redis"
  nullable    = false

  validation {
    condition     = contains(["redis", "valkey"], var.engine)
    error_message = "The engine is redis or valkey."
  }
}

variable "engine_version" {
  description = "Version of the engine: `7.1` of Redis, `8.0` of Valkey."
  type        = string
  default     = "7.1"
  nullable    = false

  validation {
    condition     = can(regex("^[0-9]+\\.[0-9]+$", var.engine_version))
    error_message = "A version is two numbers with a dot between, such as 7.1."
  }

  validation {
    condition     = var.engine != "redis" || contains(["6.2", "7.0", "7.1"], var.engine_version)
    error_message = "The versions of redis are 6.2, 7.0 and 7.1."
  }

  validation {
    condition     = var.engine != "valkey" || can(regex("^(7\\.2|[89]\\.[0-9])$", var.engine_version))
    error_message = "The versions of valkey are 7.2, 8.0 and later, to 9.9: the provider knows no others."
  }
}

variable "node_type" {
  description = "Type of the nodes, such as `cache.t4g.micro`."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^cache\\.[a-z][a-z0-9-]*\\.(micro|small|medium|large|[0-9]*xlarge)$", var.node_type))
    error_message = "A node's type is cache, a family and a size, such as cache.t4g.micro."
  }
}

variable "shards" {
  description = "Shards over which the keys are spread, from 1 to 500. With more than one, clients must know Redis clusters."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = var.shards >= 1 && var.shards <= 500 && floor(var.shards) == var.shards
    error_message = "A cache has 1 to 500 shards."
  }
}

variable "replicas" {
  description = "Replicas of each shard, from 0 to 5, in other availability zones where there are any. One takes over when the primary node fails."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = var.replicas >= 0 && var.replicas <= 5 && floor(var.replicas) == var.replicas
    error_message = "A shard has 0 to 5 replicas."
  }
}

variable "port" {
  description = "Port of the cache."
  type        = number
  default     = 6379
  nullable    = false

  validation {
    condition     = var.port >= 1024 && var.port <= 65535 && floor(var.port) == var.port
    error_message = "The cache's port is a number from 1024 to 65535."
  }
}

variable "users" {
  description = "Users that sign in with IAM, by name: what they may do, as Redis writes access rules. Without any, whoever reaches the port may do everything. From Redis 7."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.users) : can(regex("^[a-z](-?[a-z0-9])*$", name)) && name != "default" && length(name) <= 30])
    error_message = "A user's name has 1 to 30 lower case letters, digits and single hyphens, begins with a letter, and is not default."
  }

  validation {
    condition     = alltrue([for rules in values(var.users) : can(regex("^o(n|ff) ", rules))])
    error_message = "Access rules begin with on or off, such as: on ~app:* +@all -@dangerous."
  }

  validation {
    condition     = length(var.users) == 0 || var.engine_version != "6.2"
    error_message = "Users sign in with IAM from Redis 7: choose a later engine_version."
  }
}

variable "vpc_id" {
  description = "ID of the VPC of the cache."
  type        = string
  nullable    = false

  validation {
    condition     = startswith(var.vpc_id, "vpc-")
    error_message = "The ID of a VPC begins with vpc-."
  }
}

variable "subnet_ids" {
  description = "IDs of the subnets of the cache, in two availability zones or more."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(distinct(var.subnet_ids)) >= 2 && alltrue([for id in var.subnet_ids : startswith(id, "subnet-")])
    error_message = "A cache needs two subnets at least, given by their IDs."
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

variable "parameters" {
  description = "Parameters of the engine by name, such as `maxmemory-policy`."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = !contains(keys(var.parameters), "cluster-enabled")
    error_message = "Whether the cache is a cluster follows from shards."
  }
}

variable "kms_key_arn" {
  description = "ARN of the KMS key that encrypts what is stored; null for AWS's own key."
  type        = string
  default     = null

  validation {
    condition     = var.kms_key_arn == null || can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "The key must be given as the ARN of a KMS key."
  }
}

variable "snapshot_retention_period" {
  description = "Days that daily snapshots are kept, from 0 to 35; 0 turns them off."
  type        = number
  default     = 7
  nullable    = false

  validation {
    condition     = var.snapshot_retention_period >= 0 && var.snapshot_retention_period <= 35 && floor(var.snapshot_retention_period) == var.snapshot_retention_period
    error_message = "Snapshots are kept for 0 to 35 whole days."
  }
}

variable "snapshot_window" {
  description = "Daily window of the snapshots in UTC, an hour at least, as `hh:mm-hh:mm`; null lets AWS choose."
  type        = string
  default     = null

  validation {
    condition     = var.snapshot_window == null || can(regex("^([01][0-9]|2[0-3]):[0-5][0-9]-([01][0-9]|2[0-3]):[0-5][0-9]$", var.snapshot_window))
    error_message = "The window of the snapshots has the form hh:mm-hh:mm, such as 03:00-06:00."
  }

  validation {
    condition = try(
      [
        for w in [[for t in split("-", var.snapshot_window) : parseint(split(":", t)[0], 10) * 60 + parseint(split(":", t)[1], 10)]] :
        (w[1] - w[0] + 1440) % 1440 >= 60
      ][0],
      true,
    )
    error_message = "The window of the snapshots must last an hour at least."
  }
}

variable "maintenance_window" {
  description = "Weekly window of the maintenance in UTC, an hour at least, as `ddd:hh:mm-ddd:hh:mm`; null lets AWS choose."
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
        (w[1] - w[0] + 10080) % 10080 >= 60 && (w[1] - w[0] + 10080) % 10080 <= 1440
      ][0],
      true,
    )
    error_message = "The window of the maintenance must last from an hour to a day."
  }

  # In minutes since Monday: no day's snapshot (nor that of the day before or after the week) meets the maintenance.
  validation {
    condition = try(
      alltrue(flatten([
        for b in [[for t in split("-", var.snapshot_window) : parseint(split(":", t)[0], 10) * 60 + parseint(split(":", t)[1], 10)]] : [
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
    error_message = "The windows of the snapshots and of the maintenance must not overlap."
  }
}

variable "notification_topic_arn" {
  description = "ARN of the SNS topic that hears of failovers and maintenance; null for none."
  type        = string
  default     = null

  validation {
    condition     = var.notification_topic_arn == null || can(regex("^arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]+$", var.notification_topic_arn))
    error_message = "The topic must be given as the ARN of an SNS topic."
  }
}

variable "log_retention_days" {
  description = "Days that the logs of slow commands and of the engine are kept."
  type        = number
  default     = 365
  nullable    = false

  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_retention_days)
    error_message = "CloudWatch keeps logs for 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653 days."
  }
}

variable "log_kms_key_arn" {
  description = "ARN of the KMS key that encrypts the logs; its policy must allow the CloudWatch Logs service. Null for CloudWatch's own encryption."
  type        = string
  default     = null

  validation {
    condition     = var.log_kms_key_arn == null || can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.log_kms_key_arn))
    error_message = "The key must be given as the ARN of a KMS key."
  }
}

variable "auto_minor_version_upgrade" {
  description = "Whether AWS installs minor versions of the engine in the maintenance window."
  type        = bool
  default     = true
  nullable    = false
}

variable "apply_immediately" {
  description = "Whether changes take effect at once, with an interruption where they need one, rather than in the maintenance window."
  type        = bool
  default     = false
  nullable    = false
}

variable "skip_final_snapshot" {
  description = "Whether deleting the cache leaves no last snapshot."
  type        = bool
  default     = false
  nullable    = false
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
