variable "domain_name" {
  description = "Domain name of the certificate; `*` as the first label stands for any."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", var.domain_name)) && length(var.domain_name) <= 253
    error_message = "A certificate's name is a domain name in lower case without a final dot, such as api.example.com or *.example.com."
  }
}

variable "subject_alternative_names" {
  description = "Further domain names of the certificate."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for name in var.subject_alternative_names : can(regex("^(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", name)) && length(name) <= 253])
    error_message = "Each further name is a domain name in lower case without a final dot, such as www.example.com or *.example.com."
  }

  validation {
    condition     = !contains(var.subject_alternative_names, var.domain_name)
    error_message = "The domain name itself need not be a further name."
  }
}

variable "zone_id" {
  description = "ID of the public hosted zone in which the names are proved to be ours; null where `zone_ids` and `proved_elsewhere` have all of them."
  type        = string
  default     = null

  validation {
    condition     = var.zone_id == null || can(regex("^[A-Z0-9]{1,32}$", var.zone_id))
    error_message = "The ID of a hosted zone is capital letters and digits, such as Z2FDTNDATAQYW2."
  }

  validation {
    condition = var.zone_id != null || alltrue([
      for name in concat([var.domain_name], tolist(var.subject_alternative_names)) :
      contains(concat(keys(var.zone_ids), tolist(var.proved_elsewhere)), trimprefix(name, "*."))
    ])
    error_message = "Without zone_id, each name needs a zone in zone_ids, or stands in proved_elsewhere."
  }
}

variable "zone_ids" {
  description = "IDs of the public hosted zones of names that do not lie in `zone_id`, by domain name without `*.`."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for id in values(var.zone_ids) : can(regex("^[A-Z0-9]{1,32}$", id))])
    error_message = "The ID of a hosted zone is capital letters and digits, such as Z2FDTNDATAQYW2."
  }

  validation {
    condition = alltrue([
      for name in keys(var.zone_ids) :
      contains([for other in concat([var.domain_name], tolist(var.subject_alternative_names)) : trimprefix(other, "*.")], name)
    ])
    error_message = "Each key must be one of the certificate's names, without the *. at its beginning."
  }
}

variable "proved_elsewhere" {
  description = "Domain names, without `*.`, whose records are made elsewhere, such as in a zone of another account: the output `validation_records` says which. The certificate is then not waited for."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition = alltrue([
      for name in var.proved_elsewhere :
      contains([for other in concat([var.domain_name], tolist(var.subject_alternative_names)) : trimprefix(other, "*.")], name)
    ])
    error_message = "Each must be one of the certificate's names, without the *. at its beginning."
  }
}

variable "wait_until_issued" {
  description = "Whether an apply waits until ACM has issued the certificate. It does so within minutes once the parent of the hosted zone delegates to the zone's name servers, and never before: for a zone that is new, apply the zone, enter its name servers at the registrar or in the parent zone, and then apply the rest; or turn this off, and apply what uses the certificate later."
  type        = bool
  default     = true
  nullable    = false
}

variable "wait_minutes" {
  description = "Minutes after which an apply no longer waits for the certificate, and fails."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition     = var.wait_minutes >= 1 && var.wait_minutes <= 240 && floor(var.wait_minutes) == var.wait_minutes
    error_message = "An apply waits for 1 to 240 whole minutes."
  }
}

variable "key_algorithm" {
  description = "Kind of the certificate's key: RSA_2048, EC_prime256v1 or EC_secp384r1."
  type        = string
  default     = "RSA_2048"
  nullable    = false

  validation {
    condition     = contains(["RSA_2048", "EC_prime256v1", "EC_secp384r1"], var.key_algorithm)
    error_message = "ACM makes certificates with RSA_2048, EC_prime256v1 and EC_secp384r1 keys."
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
