variable "domain" {
  description = "Domain that mails are sent from."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", var.domain)) && length(var.domain) <= 64
    error_message = "A domain is a name in lower case without a final dot, of 64 characters at most, such as example.com."
  }
}

variable "zone_id" {
  description = "ID of the hosted zone that the domain lies in."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[A-Z0-9]{1,32}$", var.zone_id))
    error_message = "The ID of a hosted zone is capital letters and digits, such as Z2FDTNDATAQYW2."
  }
}

variable "mail_from_label" {
  description = "First part of the domain that undeliverable mails go back to."
  type        = string
  default     = "mail"
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", var.mail_from_label))
    error_message = "It is one part of a domain name, such as mail."
  }
}

variable "dmarc_policy" {
  description = "What others do with mails that only pretend to come from the domain: `none`, `quarantine` or `reject`; null where another unit makes the record."
  type        = string
  default     = "quarantine"

  validation {
    condition     = var.dmarc_policy == null || contains(["none", "quarantine", "reject"], coalesce(var.dmarc_policy, "?"))
    error_message = "The policy is none, quarantine or reject."
  }
}

variable "dmarc_reports_to" {
  description = "Address that gets others' reports; null for none."
  type        = string
  default     = null

  validation {
    condition     = var.dmarc_reports_to == null || can(regex("^[^@\\s;]+@[^@\\s;]+$", var.dmarc_reports_to))
    error_message = "An address is like dmarc@example.com."
  }
}

variable "event_topic_arn" {
  description = "ARN of the topic that is told of bounces, complaints and refusals; null for none."
  type        = string
  default     = null

  validation {
    condition     = var.event_topic_arn == null || can(regex("^arn:aws[a-z-]*:sns:", var.event_topic_arn))
    error_message = "The topic must be given as its ARN."
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
