variable "name" {
  description = "Name of the user pool."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9 +=,.@_-]{1,128}$", var.name))
    error_message = "A user pool's name has 1 to 128 letters, digits, spaces and characters of +=,.@_-."
  }
}

variable "sign_in_with" {
  description = "What users sign in with: `email`, `phone_number`, or both. Cognito also verifies it."
  type        = set(string)
  default     = ["email"]
  nullable    = false

  validation {
    condition     = length(var.sign_in_with) >= 1 && alltrue([for attribute in var.sign_in_with : contains(["email", "phone_number"], attribute)])
    error_message = "Users sign in with email, phone_number or both."
  }
}

variable "sms" {
  description = "How text messages are sent, which signing in with a phone number needs: ARN of the role that lets Cognito publish with SNS, and its external ID; null for none."
  type = object({
    role_arn    = string
    external_id = string
  })
  default = null

  validation {
    condition     = var.sms == null || can(regex("^arn:aws[a-z-]*:iam::[0-9]{12}:role/.+$", var.sms.role_arn))
    error_message = "The role must be given as its ARN."
  }

  validation {
    condition     = var.sms != null || !contains(var.sign_in_with, "phone_number")
    error_message = "Phone numbers are verified by text message: set sms."
  }
}

variable "self_sign_up" {
  description = "Whether users may sign up themselves; otherwise administrators make them."
  type        = bool
  default     = false
  nullable    = false
}

variable "mfa" {
  description = "Second factor, an app that makes one-time codes: `OFF`, `OPTIONAL` or `ON`."
  type        = string
  default     = "ON"
  nullable    = false

  validation {
    condition     = contains(["OFF", "OPTIONAL", "ON"], var.mfa)
    error_message = "The second factor is OFF, OPTIONAL or ON."
  }
}

variable "password_policy" {
  description = "What a password must have: characters (6 to 99), kinds of characters, and days that a temporary password is good for (1 to 365)."
  type = object({
    minimum_length                   = optional(number, 12)
    require_lowercase                = optional(bool, true)
    require_uppercase                = optional(bool, true)
    require_numbers                  = optional(bool, true)
    require_symbols                  = optional(bool, true)
    temporary_password_validity_days = optional(number, 7)
  })
  default  = {}
  nullable = false

  validation {
    condition     = var.password_policy.minimum_length >= 6 && var.password_policy.minimum_length <= 99
    error_message = "A password has at least 6 to 99 characters."
  }

  validation {
    condition     = var.password_policy.temporary_password_validity_days >= 1 && var.password_policy.temporary_password_validity_days <= 365
    error_message = "A temporary password is good for 1 to 365 days."
  }
}

variable "tier" {
  description = "Features and price for each user: `LITE`, `ESSENTIALS` or `PLUS`; null for what AWS gives a new pool."
  type        = string
  default     = null

  validation {
    condition     = var.tier == null || contains(["LITE", "ESSENTIALS", "PLUS"], coalesce(var.tier, "LITE"))
    error_message = "The tier is LITE, ESSENTIALS or PLUS."
  }
}

variable "threat_protection" {
  description = "Detection of stolen passwords and odd sign-ins, with the PLUS tier only: `OFF`, `AUDIT` or `ENFORCED`."
  type        = string
  default     = "OFF"
  nullable    = false

  validation {
    condition     = contains(["OFF", "AUDIT", "ENFORCED"], var.threat_protection)
    error_message = "Threat protection is OFF, AUDIT or ENFORCED."
  }

  validation {
    condition     = var.threat_protection == "OFF" || var.tier == "PLUS"
    error_message = "Threat protection belongs to the PLUS tier: set tier."
  }
}

variable "email" {
  description = "How mail is sent through SES: ARN of the verified identity, and the sender; null for Cognito's own sender with its small daily limit."
  type = object({
    source_arn = string
    from       = string
  })
  default = null

  validation {
    condition     = var.email == null || can(regex("^arn:aws[a-z-]*:ses:[a-z0-9-]+:[0-9]{12}:identity/.+$", var.email.source_arn))
    error_message = "The identity must be given as the ARN of an SES identity."
  }
}

variable "custom_attributes" {
  description = "Attributes of users beside the standard ones, by name without `custom:`: their type (String, Number, Boolean or DateTime), and whether they may change. One that was made can never be removed."
  type = map(object({
    type    = optional(string, "String")
    mutable = optional(bool, true)
  }))
  default  = {}
  nullable = false

  validation {
    condition     = length(var.custom_attributes) <= 50 && alltrue([for name in keys(var.custom_attributes) : can(regex("^[a-zA-Z0-9_-]{1,20}$", name))])
    error_message = "A pool has at most 50 attributes, with names of 1 to 20 letters, digits, underscores and hyphens."
  }

  validation {
    condition     = alltrue([for attribute in values(var.custom_attributes) : contains(["String", "Number", "Boolean", "DateTime"], attribute.type)])
    error_message = "An attribute is a String, Number, Boolean or DateTime."
  }
}

variable "domain_prefix" {
  description = "Beginning of the address of Cognito's own sign-in pages, unique in the region; null for none."
  type        = string
  default     = null

  validation {
    condition     = var.domain_prefix == null || (can(regex("^[a-z0-9](-?[a-z0-9])*$", var.domain_prefix)) && length(coalesce(var.domain_prefix, "-")) <= 63 && !can(regex("aws|amazon|cognito", var.domain_prefix)))
    error_message = "A prefix has 1 to 63 lower case letters, digits and single hyphens, and contains none of aws, amazon and cognito."
  }
}

variable "custom_domain" {
  description = "Address of one's own for the sign-in pages: its name, whose parent must have an A record, and the ARN of its certificate in us-east-1; null for none."
  type = object({
    name            = string
    certificate_arn = string
  })
  default = null

  validation {
    condition     = var.custom_domain == null ? true : can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.){2,}[a-z]{2,63}$", var.custom_domain.name))
    error_message = "The address is a domain name below another in lower case, such as auth.example.com."
  }

  validation {
    condition     = var.custom_domain == null ? true : can(regex("^arn:aws[a-z-]*:acm:us-(east-1|gov-west-1):[0-9]{12}:certificate/.+$", var.custom_domain.certificate_arn))
    error_message = "The certificate must be given as the ARN of an ACM certificate in us-east-1, where CloudFront looks for it."
  }
}

variable "clients" {
  description = "Applications that sign users in, by name: whether they keep a secret (a server does, a browser cannot), the flows without `ALLOW_` and `_AUTH`, the addresses to return to after signing in and out, the scopes, the providers, the minutes that access and ID tokens are good for (5 to 1440) and the days of refresh tokens (1 to 3650)."
  type = map(object({
    generate_secret      = optional(bool, false)
    auth_flows           = optional(set(string), ["REFRESH_TOKEN", "USER_SRP"])
    callback_urls        = optional(set(string), [])
    logout_urls          = optional(set(string), [])
    oauth_scopes         = optional(set(string), ["email", "openid", "profile"])
    identity_providers   = optional(set(string), ["COGNITO"])
    access_token_minutes = optional(number, 60)
    refresh_token_days   = optional(number, 30)
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for name in keys(var.clients) : can(regex("^[a-zA-Z0-9 +=,.@_-]{1,128}$", name))])
    error_message = "A client's name has 1 to 128 letters, digits, spaces and characters of +=,.@_-."
  }

  validation {
    condition     = alltrue(flatten([for client in values(var.clients) : [for flow in client.auth_flows : contains(["ADMIN_USER_PASSWORD", "CUSTOM", "REFRESH_TOKEN", "USER", "USER_PASSWORD", "USER_SRP"], flow)]]))
    error_message = "The flows are ADMIN_USER_PASSWORD, CUSTOM, REFRESH_TOKEN, USER, USER_PASSWORD and USER_SRP."
  }

  validation {
    condition     = alltrue(flatten([for client in values(var.clients) : [for url in setunion(client.callback_urls, client.logout_urls) : can(regex("^[a-z][a-z0-9+.-]*://", url)) && (!startswith(url, "http://") || can(regex("^http://localhost([:/]|$)", url)))]]))
    error_message = "An address to return to is https, http on localhost, or an app's own scheme."
  }

  validation {
    condition     = alltrue([for client in values(var.clients) : client.access_token_minutes >= 5 && client.access_token_minutes <= 1440])
    error_message = "Access and ID tokens are good for 5 to 1440 minutes."
  }

  validation {
    condition     = alltrue([for client in values(var.clients) : client.refresh_token_days >= 1 && client.refresh_token_days <= 3650])
    error_message = "Refresh tokens are good for 1 to 3650 days."
  }
}

variable "groups" {
  description = "Groups of users: their descriptions by name."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.groups) : can(regex("^[^\\s]{1,128}$", name))])
    error_message = "A group's name has 1 to 128 characters without spaces."
  }
}

variable "deletion_protection" {
  description = "Whether the user pool refuses to be deleted."
  type        = bool
  default     = true
  nullable    = false
}

variable "web_acl_arn" {
  description = "ARN of the regional WAF web ACL that guards the user pool's pages and its API; null for none."
  type        = string
  default     = null

  validation {
    condition     = var.web_acl_arn == null || can(regex("^arn:aws[a-z-]*:wafv2:[a-z0-9-]+:[0-9]{12}:regional/webacl/", var.web_acl_arn))
    error_message = "The web ACL must be given as the ARN of a regional WAFv2 web ACL."
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
