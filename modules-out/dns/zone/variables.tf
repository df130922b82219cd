variable "name" {
  description = "Domain name of the zone, without a final dot."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", var.name)) && length(var.name) <= 253
    error_message = "A zone's name is a domain name in lower case without a final dot, such as example.com."
  }
}

variable "comment" {
  description = "What the zone is for."
  type        = string
  default     = "Managed by Terraform"
  nullable    = false

  validation {
    condition     = length(var.comment) <= 256
    error_message = "The comment has at most 256 characters."
  }
}

variable "vpc_ids" {
  description = "IDs of the VPCs, in this region, that see the zone. With any the zone is private; with none it is public."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for id in var.vpc_ids : startswith(id, "vpc-")])
    error_message = "The ID of a VPC begins with vpc-."
  }
}

variable "query_log_group_arn" {
  description = "ARN of the log group, in us-east-1 and open to Route 53, that records the queries of a public zone; null for none."
  type        = string
  default     = null

  validation {
    condition     = var.query_log_group_arn == null || can(regex("^arn:aws[a-z-]*:logs:us-east-1:[0-9]{12}:log-group:/aws/route53/", var.query_log_group_arn))
    error_message = "Queries are logged to a log group in us-east-1 whose name begins with /aws/route53/."
  }

  validation {
    condition     = var.query_log_group_arn == null || length(var.vpc_ids) == 0
    error_message = "The queries of a private zone cannot be logged this way: leave query_log_group_arn out."
  }
}

variable "dnssec" {
  description = "Whether Route 53 signs a public zone (DNSSEC), with a key of its own in us-east-1. Answers are trusted once the parent zone has the record in the output `ds_record`."
  type        = bool
  default     = false
  nullable    = false

  validation {
    condition     = !var.dnssec || length(var.vpc_ids) == 0
    error_message = "A private zone is not signed: leave dnssec out."
  }
}

variable "force_destroy" {
  description = "Whether destroying the zone also destroys records that Terraform did not make."
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
