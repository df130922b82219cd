variable "name" {
  description = "Name of the release, unique in the namespace."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9]([a-z0-9-]{0,51}[a-z0-9])?$", var.name))
    error_message = "A release's name has up to 53 small letters, digits and hyphens, and begins and ends with a letter or digit."
  }
}

variable "namespace" {
  description = "Namespace of the release. It exists already."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", var.namespace))
    error_message = "A namespace has 1 to 63 lower case letters, digits and hyphens, and no hyphen at either end."
  }
}

variable "repository" {
  description = "Address of the chart's repository: `https://...` or `oci://...`. Null: the chart says where it is."
  type        = string
  default     = null

  validation {
    condition     = var.repository == null || can(regex("^(https|oci)://[^\\s]+$", var.repository))
    error_message = "A repository is an https:// or oci:// address."
  }
}

variable "chart" {
  description = "Name of the chart, or its oci:// address."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[^\\s]+$", var.chart))
    error_message = "A chart's name has no white space."
  }
}

variable "chart_version" {
  description = "Version of the chart, all of it: a range would be resolved anew at each apply."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^v?[0-9]+\\.[0-9]+\\.[0-9]+([+-][0-9A-Za-z.+-]+)?$", var.chart_version))
    error_message = "A version is like 1.2.3."
  }
}

variable "values" {
  description = "Values of the chart, as YAML or JSON; later ones win."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for document in var.values : can(yamldecode(document))])
    error_message = "Values are YAML or JSON: yamlencode makes them."
  }
}

variable "sensitive_values" {
  description = "Values that no plan shows, as YAML or JSON; they win over `values`. They stand in the state, so a reference to a secret is better."
  type        = list(string)
  default     = []
  nullable    = false
  sensitive   = true

  validation {
    condition     = alltrue([for document in var.sensitive_values : can(yamldecode(document))])
    error_message = "Values are YAML or JSON: yamlencode makes them."
  }
}

variable "timeout" {
  description = "Seconds that the release gets to come up."
  type        = number
  default     = 300
  nullable    = false

  validation {
    condition     = var.timeout >= 1 && floor(var.timeout) == var.timeout
    error_message = "The timeout is a whole number of seconds greater than 0."
  }
}

variable "max_history" {
  description = "Number of revisions that are kept to roll back to (0: all)."
  type        = number
  default     = 10
  nullable    = false

  validation {
    condition     = var.max_history >= 0 && floor(var.max_history) == var.max_history
    error_message = "The number of revisions is a whole number."
  }
}
