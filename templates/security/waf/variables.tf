variable "name" {
  description = "Name of the firewall, unique in its account, region and scope."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,90}$", var.name))
    error_message = "A firewall's name has 1 to 90 letters, digits, hyphens and underscores."
  }
}

variable "description" {
  description = "What the firewall stands before."
  type        = string
  default     = "Managed by Terraform"
  nullable    = false

  validation {
    condition     = can(regex("^[\\w+=:#@/,.\\s-]{1,256}$", var.description))
    error_message = "The description has 1 to 256 letters, digits, spaces and characters of +=:#@/,.-."
  }
}

variable "scope" {
  description = "What it may stand before: `REGIONAL` for load balancers, APIs and Cognito, `CLOUDFRONT` in us-east-1."
  type        = string
  default     = "REGIONAL"
  nullable    = false

  validation {
    condition     = contains(["REGIONAL", "CLOUDFRONT"], var.scope)
    error_message = "The scope is REGIONAL or CLOUDFRONT."
  }
}

variable "managed_rules" {
  description = "AWS's own groups of rules, in their order."
  type        = list(string)
  default     = ["AWSManagedRulesAmazonIpReputationList", "AWSManagedRulesCommonRuleSet", "AWSManagedRulesKnownBadInputsRuleSet"]
  nullable    = false

  validation {
    condition     = alltrue([for rule in var.managed_rules : can(regex("^AWSManagedRules[A-Za-z0-9]+$", rule))]) && length(distinct(var.managed_rules)) == length(var.managed_rules)
    error_message = "A group is one of AWS's, such as AWSManagedRulesSQLiRuleSet, and named once."
  }
}

variable "counted_rules" {
  description = "Those of `managed_rules` that only count what they would block: to see for some days whom they would hit."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = length(setsubtract(var.counted_rules, var.managed_rules)) == 0
    error_message = "Only what stands in managed_rules is counted."
  }
}

variable "rate_limit" {
  description = "Requests of one address in five minutes, beyond which it is blocked; null for no limit."
  type        = number
  default     = 2000

  validation {
    condition     = try(var.rate_limit >= 10 && var.rate_limit <= 2000000000 && floor(var.rate_limit) == var.rate_limit, true)
    error_message = "The limit is a whole number from 10 on."
  }
}

variable "blocked_cidrs" {
  description = "IPv4 ranges that are kept out."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for cidr in var.blocked_cidrs : can(cidrnetmask(cidr)) && !endswith(cidr, "/0")])
    error_message = "Each range must be IPv4 in CIDR notation, such as 203.0.113.0/24, and not all addresses."
  }
}

variable "allowed_cidrs" {
  description = "IPv4 ranges that are let through whatever the other rules say, such as those of a scanner."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for cidr in var.allowed_cidrs : can(cidrnetmask(cidr)) && !endswith(cidr, "/0")])
    error_message = "Each range must be IPv4 in CIDR notation, such as 203.0.113.0/24, and not all addresses."
  }
}

variable "log_retention_days" {
  description = "Days for which the log of what was blocked or counted is kept."
  type        = number
  default     = 365
  nullable    = false

  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_retention_days)
    error_message = "CloudWatch keeps logs for 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653 days."
  }
}

variable "log_kms_key_arn" {
  description = "ARN of the KMS key that encrypts the log; its policy must allow the CloudWatch Logs service. Null for CloudWatch's own encryption."
  type        = string
  default     = null

  validation {
    condition     = var.log_kms_key_arn == null || can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.log_kms_key_arn))
    error_message = "The key must be given as the ARN of a KMS key."
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
