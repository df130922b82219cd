variable "name" {
  description = "Name of the machines, unique in their account and region."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,40}$", var.name))
    error_message = "The name has 1 to 40 letters, digits, hyphens and underscores."
  }
}

variable "vpc_id" {
  description = "ID of the VPC of the machines."
  type        = string
  nullable    = false

  validation {
    condition     = startswith(var.vpc_id, "vpc-")
    error_message = "The ID of a VPC begins with vpc-."
  }
}

variable "subnet_ids" {
  description = "IDs of the subnets over which the machines are spread."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(var.subnet_ids) > 0 && alltrue([for id in var.subnet_ids : startswith(id, "subnet-")])
    error_message = "At least one subnet, given by its ID."
  }
}

variable "security_group_ids" {
  description = "IDs of further security groups, such as that of a database whose members may connect."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = length(var.security_group_ids) <= 4 && alltrue([for id in var.security_group_ids : startswith(id, "sg-")])
    error_message = "Up to 4 further security groups, given by their IDs."
  }
}

variable "allowed_security_groups" {
  description = "Who may connect, by a name of your choice: the ID of a security group and the port."
  type = map(object({
    security_group_id = string
    port              = number
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for group in values(var.allowed_security_groups) : startswith(group.security_group_id, "sg-") && group.port >= 1 && group.port <= 65535])
    error_message = "A security group is given by its ID, and a port is from 1 to 65535."
  }
}

variable "egress_cidrs" {
  description = "IPv4 ranges that the machines may reach."
  type        = set(string)
  default     = ["0.0.0.0/0"]
  nullable    = false

  validation {
    condition     = alltrue([for cidr in var.egress_cidrs : can(cidrnetmask(cidr))])
    error_message = "Each range must be IPv4 in CIDR notation, such as 10.0.0.0/16."
  }
}

variable "architecture" {
  description = "Processor of the machines: `arm64` or `x86_64`."
  type        = string
  default     = "arm64"
  nullable    = false

  validation {
    condition     = contains(["arm64", "x86_64"], var.architecture)
    error_message = "The processor is arm64 or x86_64."
  }
}

variable "image_id" {
  description = "ID of the image of the machines; null for Amazon Linux's newest, so that an apply may roll the machines over."
  type        = string
  default     = null

  validation {
    condition     = var.image_id == null || can(regex("^ami-[0-9a-f]+$", var.image_id))
    error_message = "The ID of an image begins with ami-."
  }
}

variable "instance_type" {
  description = "Type of the machines, such as `t4g.small`."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z][a-z0-9-]*\\.[a-z0-9-]+$", var.instance_type))
    error_message = "A type is a family and a size, such as t4g.small."
  }
}

variable "other_instance_types" {
  description = "Further types, in the order in which they are wished for, that take the place of the first where there is none of it."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = length(var.other_instance_types) <= 20 && alltrue([for type in var.other_instance_types : can(regex("^[a-z][a-z0-9-]*\\.[a-z0-9-]+$", type))])
    error_message = "A type is a family and a size, such as t4g.small."
  }
}

variable "spot_share" {
  description = "Share of the machines, in per cent, that are spot: cheap, and taken away at two minutes' notice."
  type        = number
  default     = 0
  nullable    = false

  validation {
    condition     = var.spot_share >= 0 && var.spot_share <= 100 && floor(var.spot_share) == var.spot_share
    error_message = "The share is a whole number from 0 to 100."
  }
}

variable "disk_size" {
  description = "Disk of a machine in GiB."
  type        = number
  default     = 16
  nullable    = false

  validation {
    condition     = var.disk_size >= 8 && var.disk_size <= 16384 && floor(var.disk_size) == var.disk_size
    error_message = "The size of the disk is a whole number from 8 to 16384."
  }
}

variable "kms_key_arn" {
  description = "ARN of the KMS key that encrypts the disks, whose policy lets Auto Scaling's service-linked role use it; null for AWS's own key for EBS."
  type        = string
  default     = null

  validation {
    condition     = var.kms_key_arn == null || can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "The key must be given as the ARN of a KMS key."
  }
}

variable "user_data" {
  description = "Script that a machine runs when it starts for the first time. Nothing secret stands in it: whoever is on the machine can read it."
  type        = string
  default     = null

  validation {
    condition     = var.user_data == null || length(coalesce(var.user_data, "x")) <= 16384
    error_message = "The script has 16 KiB at most."
  }
}

variable "min_size" {
  description = "Number of machines at least."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = var.min_size >= 0 && var.min_size <= 5000 && floor(var.min_size) == var.min_size
    error_message = "The number is a whole number from 0 to 5000."
  }
}

variable "max_size" {
  description = "Number of machines at most."
  type        = number
  default     = 2
  nullable    = false

  validation {
    condition     = var.max_size >= var.min_size && floor(var.max_size) == var.max_size
    error_message = "The number is a whole one, not less than min_size."
  }
}

variable "cpu_target" {
  description = "Average CPU, in per cent, that the number of machines is held at; null for no scaling by CPU."
  type        = number
  default     = 60

  validation {
    condition     = try(var.cpu_target >= 1 && var.cpu_target <= 100, true)
    error_message = "The target is from 1 to 100 per cent."
  }
}

variable "schedules" {
  description = "Bounds that hold from a time on: five fields of cron, in their time zone."
  type = map(object({
    recurrence = string
    timezone   = optional(string, "Etc/UTC")
    min_size   = number
    max_size   = number
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for schedule in values(var.schedules) : can(regex("^[^ ]+( [^ ]+){4}$", schedule.recurrence)) && schedule.min_size >= 0 && schedule.min_size <= schedule.max_size])
    error_message = "A recurrence has five fields of cron, and its min_size is from 0 to its max_size."
  }
}

variable "grace_period" {
  description = "Seconds that a new machine gets to become well."
  type        = number
  default     = 300
  nullable    = false

  validation {
    condition     = var.grace_period >= 0 && var.grace_period <= 7200 && floor(var.grace_period) == var.grace_period
    error_message = "The time is a whole number from 0 to 7200."
  }
}

variable "target_group_arns" {
  description = "ARNs of the target groups of load balancers whose targets the machines are; these then say who is well."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.target_group_arns : can(regex("^arn:aws[a-z-]*:elasticloadbalancing:[a-z0-9-]+:[0-9]{12}:targetgroup/", arn))])
    error_message = "A target group is given by its ARN."
  }
}

variable "policy_statements" {
  description = "What the programs on the machines may do: actions and the ARNs they are allowed on, for each statement's id."
  type = map(object({
    actions   = set(string)
    resources = set(string)
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for id in keys(var.policy_statements) : can(regex("^[a-zA-Z0-9]+$", id))])
    error_message = "The id of a statement has letters and digits only."
  }

  validation {
    condition     = alltrue([for statement in var.policy_statements : alltrue([for action in statement.actions : can(regex("^[a-z0-9-]+:[a-zA-Z*]*[a-zA-Z][a-zA-Z*]*$", action))])])
    error_message = "An action is like s3:GetObject or s3:Get*: all actions of a service are more than any program needs."
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
