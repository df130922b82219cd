variable "name" {
  description = "Name of the topic, unique in its account and region, without the `.fifo` of one that keeps its order."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,250}$", var.name))
    error_message = "A topic's name has 1 to 250 letters, digits, hyphens and underscores."
  }
}

variable "display_name" {
  description = "Sender of mails and text messages; null for the name."
  type        = string
  default     = null

  validation {
    condition     = var.display_name == null || length(coalesce(var.display_name, "x")) <= 100
    error_message = "A display name has 100 characters at most."
  }
}

variable "fifo" {
  description = "Whether messages keep their order; only queues that do so can subscribe then."
  type        = bool
  default     = false
  nullable    = false
}

variable "publishing_services" {
  description = "AWS services that may publish for this account, such as `cloudwatch.amazonaws.com`."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for service in var.publishing_services : can(regex("^[a-z0-9.-]+\\.amazonaws\\.com$", service))])
    error_message = "A service is like cloudwatch.amazonaws.com."
  }
}

variable "subscriptions" {
  description = "Who gets the messages, by a name of your choice: `sqs`, `lambda`, `firehose`, `https`, `email` or `sms`, the endpoint, which messages (a filter policy as JSON; null: all), whether only the message itself is sent, and the queue for what could not be delivered."
  type = map(object({
    protocol              = string
    endpoint              = string
    filter_policy         = optional(string)
    raw                   = optional(bool, true)
    dead_letter_queue_arn = optional(string)
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for subscription in values(var.subscriptions) : contains(["sqs", "lambda", "firehose", "https", "email", "sms"], subscription.protocol)])
    error_message = "A subscription is by sqs, lambda, firehose, https, email or sms; http would be in clear text."
  }

  validation {
    condition     = alltrue([for subscription in values(var.subscriptions) : subscription.filter_policy == null || can(jsondecode(subscription.filter_policy))])
    error_message = "A filter policy is JSON."
  }

  validation {
    condition     = alltrue([for subscription in values(var.subscriptions) : contains(["email", "sms"], subscription.protocol) || subscription.protocol == "https" ? true : startswith(subscription.endpoint, "arn:")])
    error_message = "The endpoint of a queue, a function or a stream is its ARN."
  }
}

variable "kms_key_arn" {
  description = "ARN of the KMS key that encrypts the messages; its policy must allow the services that publish. Null for none."
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
