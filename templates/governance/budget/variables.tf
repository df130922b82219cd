variable "name" {
  description = "Name of the budget, unique in its account."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[^:\\\\]{1,100}$", var.name))
    error_message = "A budget's name has 1 to 100 characters, without colons and backslashes."
  }
}

variable "limit" {
  description = "What may be spent in a period, in US dollars."
  type        = number
  nullable    = false

  validation {
    condition     = var.limit > 0
    error_message = "A budget is greater than 0."
  }
}

variable "period" {
  description = "Period of the budget: `MONTHLY`, `QUARTERLY` or `ANNUALLY`."
  type        = string
  default     = "MONTHLY"
  nullable    = false

  validation {
    condition     = contains(["MONTHLY", "QUARTERLY", "ANNUALLY"], var.period)
    error_message = "The period is MONTHLY, QUARTERLY or ANNUALLY."
  }
}

variable "cost_filters" {
  description = "What the budget is about, by filters of AWS Budgets such as `Service` and `TagKeyValue` (`user:Project$shop`); with none it is all of the account."
  type        = map(list(string))
  default     = {}
  nullable    = false

  validation {
    condition     = length(setsubtract(keys(var.cost_filters), ["AZ", "BillingEntity", "CostCategory", "InstanceType", "InvoicingEntity", "LegalEntityName", "LinkedAccount", "Operation", "PurchaseType", "Region", "Service", "TagKeyValue", "UsageType", "UsageTypeGroup"])) == 0
    error_message = "A filter is one of AWS Budgets, such as LinkedAccount, Region, Service or TagKeyValue."
  }
}

variable "actual_thresholds" {
  description = "Per cents of the limit that, once spent, are told."
  type        = set(number)
  default     = [80, 100]
  nullable    = false

  validation {
    condition     = alltrue([for threshold in var.actual_thresholds : threshold > 0 && threshold <= 1000])
    error_message = "A threshold is greater than 0 and at most 1000 per cent."
  }
}

variable "forecast_thresholds" {
  description = "Per cents of the limit that are told as soon as they are to be expected."
  type        = set(number)
  default     = [100]
  nullable    = false

  validation {
    condition     = alltrue([for threshold in var.forecast_thresholds : threshold > 0 && threshold <= 1000])
    error_message = "A threshold is greater than 0 and at most 1000 per cent."
  }

  validation {
    condition     = length(var.actual_thresholds) + length(var.forecast_thresholds) >= 1 && length(var.actual_thresholds) + length(var.forecast_thresholds) <= 5
    error_message = "A budget tells of 1 to 5 thresholds."
  }
}

variable "emails" {
  description = "Addresses that are told."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for email in var.emails : can(regex("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", email))])
    error_message = "An address is like team@example.com."
  }

  validation {
    condition     = length(var.emails) <= 10
    error_message = "A threshold tells 10 addresses at most."
  }

  validation {
    condition     = length(var.emails) + length(var.topic_arns) > 0
    error_message = "Somebody is told: name emails or topic_arns."
  }
}

variable "topic_arns" {
  description = "ARNs of the topics that are told, one at most; their policy must allow `budgets.amazonaws.com`."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = length(var.topic_arns) <= 1 && alltrue([for arn in var.topic_arns : can(regex("^arn:aws[a-z-]*:sns:", arn))])
    error_message = "A threshold tells one topic at most, given by its ARN."
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
