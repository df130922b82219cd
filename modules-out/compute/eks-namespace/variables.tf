variable "name" {
  description = "Name of the namespace, unique in the cluster."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", var.name))
    error_message = "A namespace has up to 63 small letters, digits and hyphens, and begins and ends with a letter or digit."
  }

  validation {
    condition     = !startswith(var.name, "kube-")
    error_message = "Kubernetes keeps names that begin with kube- for itself."
  }
}

variable "cluster_name" {
  description = "Name of the EKS cluster."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9][a-zA-Z0-9_-]{0,99}$", var.cluster_name))
    error_message = "An EKS cluster's name has 1 to 100 letters, digits, hyphens and underscores, and begins with a letter or digit."
  }
}

variable "labels" {
  description = "Labels of the namespace."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for label in keys(var.labels) : !startswith(label, "pod-security.kubernetes.io/")])
    error_message = "pod_security_standard sets these labels."
  }

  validation {
    condition     = alltrue([for value in values(var.labels) : can(regex("^([a-zA-Z0-9]([a-zA-Z0-9_.-]{0,61}[a-zA-Z0-9])?)?$", value))])
    error_message = "A label's value has up to 63 letters, digits, dots, hyphens and underscores, and begins and ends with a letter or digit."
  }
}

variable "annotations" {
  description = "Annotations of the namespace."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "pod_security_standard" {
  description = "What pods may do: `restricted` (as good practice has it), `baseline` (no known ways to more) or `privileged` (all)."
  type        = string
  default     = "restricted"
  nullable    = false

  validation {
    condition     = contains(["restricted", "baseline", "privileged"], var.pod_security_standard)
    error_message = "The standard is restricted, baseline or privileged."
  }
}

variable "quota" {
  description = "What all pods of the namespace together may ask for, such as `requests.cpu` = `4`, `limits.memory` = `16Gi`, `pods` = `50`. Empty: anything."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for quantity in values(var.quota) : can(regex("^[0-9]+(\\.[0-9]+)?(m|k|M|G|T|Ki|Mi|Gi|Ti)?$", quantity))])
    error_message = "A quantity is like 4, 500m or 16Gi."
  }
}

variable "container_defaults" {
  description = "CPU and memory that a container asks for (`requests`) and at most gets (`limits`) where it does not say."
  type = object({
    requests = optional(map(string), { cpu = "100m", memory = "128Mi" })
    limits   = optional(map(string), { memory = "512Mi" })
  })
  default  = {}
  nullable = false

  validation {
    condition     = length(setsubtract(concat(keys(var.container_defaults.requests), keys(var.container_defaults.limits)), ["cpu", "memory", "ephemeral-storage"])) == 0
    error_message = "There are defaults for cpu, memory and ephemeral-storage."
  }

  validation {
    condition     = alltrue([for quantity in concat(values(var.container_defaults.requests), values(var.container_defaults.limits)) : can(regex("^[0-9]+(\\.[0-9]+)?(m|k|M|G|T|Ki|Mi|Gi|Ti)?$", quantity))])
    error_message = "A quantity is like 4, 500m or 16Gi."
  }
}

variable "ingress_namespaces" {
  description = "Other namespaces whose pods may connect to those of this one."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for namespace in var.ingress_namespaces : can(regex("^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", namespace))])
    error_message = "A namespace has 1 to 63 lower case letters, digits and hyphens, and no hyphen at either end."
  }
}

variable "service_accounts" {
  description = "Service accounts, by name: whether their pods get a token for the Kubernetes API, and what they may do in AWS, as IAM policies and as actions with the ARNs they are allowed on."
  type = map(object({
    kubernetes_api = optional(bool, false)
    policy_arns    = optional(set(string), [])
    policy_statements = optional(map(object({
      actions   = set(string)
      resources = set(string)
    })), {})
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for name in keys(var.service_accounts) : can(regex("^[a-z0-9]([a-z0-9.-]{0,61}[a-z0-9])?$", name))])
    error_message = "A service account's name has up to 63 small letters, digits, dots and hyphens."
  }

  validation {
    condition     = alltrue([for account in var.service_accounts : alltrue([for arn in account.policy_arns : can(regex("^arn:[a-z-]+:iam::(aws|[0-9]{12}):policy/.+$", arn))])])
    error_message = "Each must be the ARN of an IAM policy."
  }

  validation {
    condition     = alltrue([for account in var.service_accounts : alltrue([for id in keys(account.policy_statements) : can(regex("^[a-zA-Z0-9]+$", id))])])
    error_message = "The id of a statement has letters and digits only."
  }

  validation {
    condition     = alltrue([for account in var.service_accounts : alltrue([for statement in account.policy_statements : alltrue([for action in statement.actions : can(regex("^[a-z0-9-]+:[a-zA-Z*]*[a-zA-Z][a-zA-Z*]*$", action))])])])
    error_message = "An action is like s3:GetObject or s3:Get*: all actions of a service are more than any program needs."
  }
}

variable "tags" {
  description = "Tags for the roles, beside the provider's default tags."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.tags) <= 50 && alltrue([for key, value in var.tags : can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{1,128}$", key)) && can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{0,256}$", value)) && !startswith(lower(key), "aws:")])
    error_message = "Tags are at most 50; a key has 1 to 128 and a value up to 256 letters, digits, spaces and characters of _.:/=+@-, and no key begins with aws:."
  }
}
