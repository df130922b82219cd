variable "name" {
  description = "Name of the canary, unique in the account and region; its role and its alarm are named after it."
  type        = string
  nullable    = false

  # The function behind it is named cwsyn-NAME-UUID, and has at most 64 characters.
  validation {
    condition     = can(regex("^[a-z0-9_-]{1,21}$", var.name))
    error_message = "A canary's name has 1 to 21 lower case letters, digits, hyphens and underscores."
  }
}

variable "script" {
  description = "ZIP file with the script, an object of S3: bucket, key, and the object's version, without which an overwritten file goes unnoticed. Its folders are those that the runtime wants: `nodejs/node_modules/`, or `python/`."
  type = object({
    s3_bucket         = string
    s3_key            = string
    s3_object_version = optional(string)
  })
  nullable = false

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.script.s3_bucket))
    error_message = "A bucket's name has 3 to 63 lower case letters, digits, hyphens and dots."
  }

  validation {
    condition     = length(var.script.s3_key) >= 1 && length(var.script.s3_key) <= 1024
    error_message = "The key of an object has 1 to 1024 characters."
  }

  validation {
    condition     = var.script.s3_object_version == null ? true : var.script.s3_object_version == "null" || can(regex("^[^ ]{20,}$", var.script.s3_object_version)) && !can(regex("[0-9]+\\.[0-9]+\\.[0-9]+", var.script.s3_object_version))
    error_message = "An object version is the ID that S3 gave it, such as 3sL4kqtJlcpXroDTDmJ.rmSpXd3dIbrH. A release stands in s3_key."
  }
}

variable "handler" {
  description = "What the runtime calls: the script's file name without its ending, and the function, as `health.handler`."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^([0-9a-zA-Z_-]+/)*[0-9a-zA-Z_-]+\\.[0-9a-zA-Z_]+$", var.handler)) && length(var.handler) <= 128
    error_message = "A handler is a file's name without its ending, a dot and a function's name, together up to 128 characters."
  }
}

variable "runtime_version" {
  description = "Runtime of the script, such as `syn-nodejs-puppeteer-10.0`, `syn-nodejs-playwright-2.0` or `syn-python-selenium-6.0`."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^syn-(nodejs-puppeteer|nodejs-playwright|nodejs|python-selenium|java)-[0-9]+\\.[0-9]+$", var.runtime_version))
    error_message = "A runtime is syn-nodejs-puppeteer, syn-nodejs-playwright, syn-nodejs, syn-python-selenium or syn-java, and a version such as -10.0."
  }

  validation {
    condition     = !can(regex("^syn-(nodejs-puppeteer-[1-7]|nodejs-2|python-selenium-[1-5])\\.", var.runtime_version))
    error_message = "AWS makes new canaries with syn-nodejs-puppeteer-8.0, syn-python-selenium-6.0, syn-nodejs-3.0 and later versions only."
  }
}

variable "schedule" {
  description = "When the script runs, in UTC: `rate(5 minutes)`, from a minute to an hour, or `cron(...)`."
  type        = string
  default     = "rate(5 minutes)"
  nullable    = false

  validation {
    condition     = can(regex("^(rate\\((1 minute|([2-9]|[1-5][0-9]|60) minutes|1 hour)\\)|cron\\([^ ()]+( [^ ()]+){5}\\))$", var.schedule))
    error_message = "A schedule is rate(...) from 1 minute to 1 hour, or cron(...) with six fields."
  }
}

variable "enabled" {
  description = "Whether the canary runs, and its alarm acts."
  type        = bool
  default     = true
  nullable    = false
}

variable "timeout" {
  description = "Seconds after which a run is given up, 3 to 840; not longer than from one run to the next."
  type        = number
  default     = 60
  nullable    = false

  validation {
    condition     = var.timeout >= 3 && var.timeout <= 840 && floor(var.timeout) == var.timeout
    error_message = "A run takes 3 to 840 whole seconds."
  }

  validation {
    condition     = var.timeout <= try(tonumber(regex("^rate\\(([0-9]+) minutes?\\)$", var.schedule)[0]) * 60, 840)
    error_message = "A run must end before the next one begins."
  }
}

variable "memory_size" {
  description = "Memory of a run in MiB, 960 to 3008 in steps of 64."
  type        = number
  default     = 1024
  nullable    = false

  validation {
    condition     = var.memory_size >= 960 && var.memory_size <= 3008 && var.memory_size % 64 == 0
    error_message = "The memory is 960 to 3008 MiB, in steps of 64."
  }
}

variable "active_tracing" {
  description = "Whether X-Ray traces what the script calls."
  type        = bool
  default     = false
  nullable    = false
}

variable "environment" {
  description = "Environment variables of the script, such as the address it asks. What is secret belongs into a secret that `secret_arns` names."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.environment) : can(regex("^[a-zA-Z][a-zA-Z0-9_]+$", name))])
    error_message = "The name of an environment variable has at least 2 letters, digits and underscores and begins with a letter."
  }
}

variable "secret_arns" {
  description = "ARNs of the Secrets Manager secrets that the script may read."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.secret_arns : can(regex("^arn:aws[a-z-]*:secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:.+$", arn))])
    error_message = "A secret is the ARN of a Secrets Manager secret."
  }
}

variable "artifacts" {
  description = "Bucket for screenshots and logs of the runs, the prefix in it (null: `canary/NAME`), and the key that encrypts them (null: S3's own)."
  type = object({
    bucket      = string
    prefix      = optional(string)
    kms_key_arn = optional(string)
  })
  nullable = false

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.artifacts.bucket))
    error_message = "A bucket's name has 3 to 63 lower case letters, digits, hyphens and dots."
  }

  validation {
    condition     = var.artifacts.prefix == null || can(regex("^[^/]+(/[^/]+)*$", var.artifacts.prefix))
    error_message = "The prefix has no slash at either end."
  }

  validation {
    condition     = var.artifacts.kms_key_arn == null || can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.artifacts.kms_key_arn))
    error_message = "The key must be given as the ARN of a KMS key."
  }
}

variable "success_retention_days" {
  description = "Days for which Synthetics keeps the data of successful runs, 1 to 455."
  type        = number
  default     = 31
  nullable    = false

  validation {
    condition     = var.success_retention_days >= 1 && var.success_retention_days <= 455 && floor(var.success_retention_days) == var.success_retention_days
    error_message = "The data of runs is kept for 1 to 455 whole days."
  }
}

variable "failure_retention_days" {
  description = "Days for which Synthetics keeps the data of failed runs, 1 to 455."
  type        = number
  default     = 31
  nullable    = false

  validation {
    condition     = var.failure_retention_days >= 1 && var.failure_retention_days <= 455 && floor(var.failure_retention_days) == var.failure_retention_days
    error_message = "The data of runs is kept for 1 to 455 whole days."
  }
}

variable "vpc" {
  description = "VPC, subnets and further security groups of the canary, for what is reachable from inside only. Null: none."
  type = object({
    vpc_id             = string
    subnet_ids         = list(string)
    security_group_ids = optional(set(string), [])
  })
  default = null

  validation {
    condition     = var.vpc == null ? true : can(regex("^vpc-[0-9a-f]+$", var.vpc.vpc_id))
    error_message = "A VPC's id begins with vpc-."
  }

  validation {
    condition     = var.vpc == null ? true : length(var.vpc.subnet_ids) >= 1 && length(var.vpc.subnet_ids) <= 16 && alltrue([for id in var.vpc.subnet_ids : can(regex("^subnet-[0-9a-f]+$", id))])
    error_message = "A canary in a VPC has 1 to 16 subnets, whose ids begin with subnet-."
  }

  validation {
    condition     = var.vpc == null ? true : length(var.vpc.security_group_ids) <= 4 && alltrue([for id in var.vpc.security_group_ids : can(regex("^sg-[0-9a-f]+$", id))])
    error_message = "A canary has up to 4 further security groups, whose ids begin with sg-."
  }
}

variable "egress" {
  description = "Where a canary in a VPC may connect to: a rule for each name, to one of a CIDR, a prefix list and a security group. `protocol` is `tcp`, `udp`, `icmp` or `-1` for all, which has no ports."
  type = map(object({
    description       = optional(string)
    protocol          = optional(string, "tcp")
    from_port         = optional(number)
    to_port           = optional(number)
    cidr_ipv4         = optional(string)
    prefix_list_id    = optional(string)
    security_group_id = optional(string)
  }))
  default = {
    all = {
      description = "To everywhere."
      protocol    = "-1"
      cidr_ipv4   = "0.0.0.0/0"
    }
  }
  nullable = false

  validation {
    condition     = alltrue([for rule in var.egress : length([for target in [rule.cidr_ipv4, rule.prefix_list_id, rule.security_group_id] : target if target != null]) == 1])
    error_message = "A rule has exactly one of cidr_ipv4, prefix_list_id and security_group_id."
  }

  validation {
    condition     = alltrue([for rule in var.egress : contains(["tcp", "udp", "icmp", "-1"], rule.protocol)])
    error_message = "A rule's protocol is tcp, udp, icmp or -1."
  }

  validation {
    condition     = alltrue([for rule in var.egress : rule.protocol == "-1" ? rule.from_port == null && rule.to_port == null : rule.from_port != null && rule.to_port != null])
    error_message = "A rule has both ports, or none where its protocol is -1."
  }
}

variable "alarm" {
  description = "When the alarm goes off: at fewer successful runs than `success_percent`, on average over `period` seconds, in `datapoints_to_alarm` of `evaluation_periods` periods (null: in all)."
  type = object({
    success_percent     = optional(number, 90)
    period              = optional(number, 300)
    evaluation_periods  = optional(number, 2)
    datapoints_to_alarm = optional(number)
  })
  default  = {}
  nullable = false

  validation {
    condition     = var.alarm.success_percent > 0 && var.alarm.success_percent <= 100
    error_message = "The share of successful runs is more than 0 and at most 100 per cent."
  }

  validation {
    condition     = var.alarm.period >= 60 && var.alarm.period <= 86400 && var.alarm.period % 60 == 0
    error_message = "A period is a multiple of 60 seconds, up to a day."
  }

  validation {
    condition     = var.alarm.evaluation_periods >= 1 && var.alarm.evaluation_periods * var.alarm.period <= 86400 && try(var.alarm.datapoints_to_alarm >= 1 && var.alarm.datapoints_to_alarm <= var.alarm.evaluation_periods, var.alarm.datapoints_to_alarm == null)
    error_message = "The alarm looks at one period or more, together at most a day, and the data points that raise it are some of them."
  }
}

variable "alarm_topic_arns" {
  description = "ARNs of the SNS topics that hear of the alarm and of its end."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = length(var.alarm_topic_arns) <= 5 && alltrue([for arn in var.alarm_topic_arns : can(regex("^arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[a-zA-Z0-9_-]+$", arn))])
    error_message = "An alarm has at most 5 topics, each given as the ARN of an SNS topic."
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
