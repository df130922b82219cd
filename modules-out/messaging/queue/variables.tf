variable "name" {
  description = "Name of the queue, unique in its account and region, without the `.fifo` of one that keeps its order."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,62}$", var.name))
    error_message = "A queue's name has 1 to 62 letters, digits, hyphens and underscores."
  }
}

variable "fifo" {
  description = "Whether messages are worked off in their order, each once."
  type        = bool
  default     = false
  nullable    = false
}

variable "content_based_deduplication" {
  description = "Whether a message with the same body as another of the last five minutes is dropped; matters for a queue that keeps its order."
  type        = bool
  default     = true
  nullable    = false
}

variable "visibility_timeout" {
  description = "Seconds for which a message that somebody works on is hidden from others: six times what a function may take."
  type        = number
  default     = 180
  nullable    = false

  validation {
    condition     = var.visibility_timeout >= 0 && var.visibility_timeout <= 43200 && floor(var.visibility_timeout) == var.visibility_timeout
    error_message = "The time is a whole number from 0 to 43200."
  }
}

variable "retention_days" {
  description = "Days after which a message that nobody worked off is lost."
  type        = number
  default     = 4
  nullable    = false

  validation {
    condition     = var.retention_days >= 1 && var.retention_days <= 14 && floor(var.retention_days) == var.retention_days
    error_message = "The number of days is a whole number from 1 to 14."
  }
}

variable "delay" {
  description = "Seconds for which a new message is held back."
  type        = number
  default     = 0
  nullable    = false

  validation {
    condition     = var.delay >= 0 && var.delay <= 900 && floor(var.delay) == var.delay
    error_message = "The delay is a whole number from 0 to 900."
  }
}

variable "max_receive_count" {
  description = "How often a message is tried before it goes to the dead letters."
  type        = number
  default     = 5
  nullable    = false

  validation {
    condition     = var.max_receive_count >= 1 && var.max_receive_count <= 1000 && floor(var.max_receive_count) == var.max_receive_count
    error_message = "The number of tries is a whole number from 1 to 1000."
  }
}

variable "sending_services" {
  description = "AWS services that may send, by a statement's id, each for one resource only: a topic, a rule, a bucket."
  type = map(object({
    service    = string
    source_arn = string
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for id in keys(var.sending_services) : can(regex("^[a-zA-Z0-9]+$", id))])
    error_message = "The id of a statement has letters and digits only."
  }

  validation {
    condition     = alltrue([for sender in values(var.sending_services) : can(regex("^[a-z0-9.-]+\\.amazonaws\\.com$", sender.service)) && can(regex("^arn:[a-z-]+:[a-z0-9-]+:", sender.source_arn))])
    error_message = "A service is like sns.amazonaws.com, and its source an ARN."
  }
}

variable "sender_arns" {
  description = "ARNs of the roles and users, also of other accounts, that the queue's own policy lets send. Those of this account may instead be allowed by their own policies."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.sender_arns : can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:(root|(role|user)/.+)$", arn))])
    error_message = "A sender is the ARN of a role, a user or an account."
  }
}

variable "kms_key_arn" {
  description = "ARN of the KMS key that encrypts the messages; its policy must allow the services that send. Null for SQS's own."
  type        = string
  default     = null

  validation {
    condition     = var.kms_key_arn == null || can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
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
