variable "provider_arn" {
  description = "ARN of the account's identity provider for GitHub, where it has one already; null makes it. An account can have one only."
  type        = string
  default     = null

  validation {
    condition     = var.provider_arn == null || can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:oidc-provider/token\\.actions\\.githubusercontent\\.com$", var.provider_arn))
    error_message = "The provider must be given as the ARN of an OIDC provider for token.actions.githubusercontent.com."
  }
}

variable "roles" {
  description = "Roles that workflows may take on, by the role's name: the repository as `owner/name`, the branches, tags (`refs/tags/...`) and environments whose runs may, whether runs of pull requests may, ARNs of the policies and JSON of an inline one, ARN of a permissions boundary, and seconds that a session lasts (3600 to 43200)."
  type = map(object({
    repository               = string
    branches                 = optional(set(string), [])
    tags                     = optional(set(string), [])
    environments             = optional(set(string), [])
    pull_requests            = optional(bool, false)
    policy_arns              = optional(map(string), {})
    inline_policy            = optional(string)
    permissions_boundary_arn = optional(string)
    max_session_duration     = optional(number, 3600)
  }))
  nullable = false

  validation {
    condition     = alltrue([for name in keys(var.roles) : can(regex("^[a-zA-Z0-9+=,.@_-]{1,64}$", name))])
    error_message = "A role's name has 1 to 64 letters, digits and characters of +=,.@_-."
  }

  validation {
    condition     = alltrue([for role in values(var.roles) : can(regex("^[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]+$", role.repository))])
    error_message = "A repository is owner/name, without wildcards."
  }

  validation {
    condition     = alltrue([for role in values(var.roles) : length(role.branches) + length(role.tags) + length(role.environments) > 0 || role.pull_requests])
    error_message = "A role needs at least one branch, tag or environment, or pull_requests."
  }

  validation {
    condition     = alltrue([for role in values(var.roles) : !contains(role.branches, "*") && !contains(role.tags, "*") && !contains(role.environments, "*")])
    error_message = "A role for every branch, tag or environment is one for everybody who can push: name them."
  }

  validation {
    condition     = alltrue(flatten([for role in values(var.roles) : [for arn in values(role.policy_arns) : can(regex("^arn:aws[a-z-]*:iam::(aws|[0-9]{12}):policy/.+$", arn))]]))
    error_message = "Each policy must be given as its ARN."
  }

  validation {
    condition     = alltrue([for role in values(var.roles) : role.inline_policy == null || can(jsondecode(role.inline_policy))])
    error_message = "An inline policy is JSON."
  }

  validation {
    condition     = alltrue([for role in values(var.roles) : role.permissions_boundary_arn == null || can(regex("^arn:aws[a-z-]*:iam::(aws|[0-9]{12}):policy/.+$", role.permissions_boundary_arn))])
    error_message = "A permissions boundary is the ARN of a policy."
  }

  validation {
    condition     = alltrue([for role in values(var.roles) : role.max_session_duration >= 3600 && role.max_session_duration <= 43200])
    error_message = "A session lasts for 3600 to 43200 seconds."
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
