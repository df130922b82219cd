variable "name" {
  description = "Name of the role, unique in its account."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9+=,.@_-]{1,64}$", var.name))
    error_message = "A role's name has 1 to 64 letters, digits and characters of +=,.@_-."
  }
}

variable "description" {
  description = "What the role is for."
  type        = string
  nullable    = false

  validation {
    condition     = length(var.description) >= 1 && length(var.description) <= 1000
    error_message = "The description has 1 to 1000 characters."
  }
}

variable "trusted_arns" {
  description = "ARNs of the roles, users and accounts (`arn:aws:iam::ACCOUNT:root`: whomever that account lets) that may take the role."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.trusted_arns : can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:(root|(role|user)/[^*]+)$", arn))])
    error_message = "Who may take the role is the ARN of a role, a user or an account."
  }

  validation {
    condition     = length(var.trusted_arns) + length(var.trusted_services) > 0
    error_message = "Somebody takes the role: name trusted_arns or trusted_services."
  }
}

variable "trusted_services" {
  description = "AWS services that may take the role, such as `ec2.amazonaws.com`."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for service in var.trusted_services : can(regex("^[a-z0-9.-]+\\.amazonaws\\.com$", service))])
    error_message = "A service is like ec2.amazonaws.com."
  }
}

variable "external_id" {
  description = "Word that whoever takes the role has to say, which keeps somebody else's system from being talked into it; null for none."
  type        = string
  default     = null

  validation {
    condition     = var.external_id == null || can(regex("^[a-zA-Z0-9+=,.@:/_-]{2,500}$", var.external_id))
    error_message = "An external ID has 2 to 500 letters, digits and characters of +=,.@:/_-."
  }
}

variable "mfa_required" {
  description = "Whether people take the role with a second factor only."
  type        = bool
  default     = false
  nullable    = false
}

variable "policy_names" {
  description = "Names of AWS's own policies that the role has, such as `ReadOnlyAccess`."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for name in var.policy_names : can(regex("^[a-zA-Z0-9+=,.@_/-]{1,128}$", name))])
    error_message = "A policy of AWS is given by its name, with its path where it has one, and without arn:aws:iam::aws:policy/."
  }

  validation {
    condition     = length(var.policy_names) + length(var.policy_statements) > 0
    error_message = "The role may do something: name policy_names or policy_statements."
  }
}

variable "policy_statements" {
  description = "What the role may do besides: actions and the ARNs they are allowed on, for each statement's id."
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
    condition     = alltrue([for statement in var.policy_statements : length(statement.actions) > 0 && length(statement.resources) > 0 && alltrue([for action in statement.actions : can(regex("^[a-z0-9-]+:[a-zA-Z*]*[a-zA-Z][a-zA-Z*]*$", action))])])
    error_message = "A statement has resources, and actions like s3:GetObject or s3:Get*."
  }
}

variable "permissions_boundary_arn" {
  description = "ARN of the policy that bounds what the role may ever do; null for none."
  type        = string
  default     = null

  validation {
    condition     = var.permissions_boundary_arn == null || can(regex("^arn:aws[a-z-]*:iam::(aws|[0-9]{12}):policy/.+$", var.permissions_boundary_arn))
    error_message = "The boundary is the ARN of an IAM policy."
  }
}

variable "session_hours" {
  description = "Hours after which a session of the role ends, from 1 to 12."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = var.session_hours >= 1 && var.session_hours <= 12 && floor(var.session_hours) == var.session_hours
    error_message = "A session lasts for 1 to 12 whole hours."
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
