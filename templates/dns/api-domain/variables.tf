variable "domain_name" {
  description = "Domain name of the APIs."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$", var.domain_name)) && length(var.domain_name) <= 253
    error_message = "A domain name is in lower case without a final dot, such as api.example.com."
  }
}

variable "certificate_arn" {
  description = "ARN of the ACM certificate of the name, in the same region."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^arn:aws[a-z-]*:acm:[a-z0-9-]+:[0-9]{12}:certificate/.+$", var.certificate_arn))
    error_message = "The certificate must be given as the ARN of an ACM certificate."
  }
}

variable "zone_id" {
  description = "ID of the hosted zone that gets the alias record of the name; null where the record is made elsewhere."
  type        = string
  default     = null

  validation {
    condition     = var.zone_id == null || can(regex("^[A-Z0-9]{1,32}$", var.zone_id))
    error_message = "The ID of a hosted zone is capital letters and digits, such as Z2FDTNDATAQYW2."
  }
}

variable "mappings" {
  description = "APIs (HTTP or REST) behind the name, by their first path segments without slashes at either end: `account` answers `/account/*`; the empty path answers the rest. Each has the API's ID and the stage."
  type = map(object({
    api_id = string
    stage  = optional(string, "$default")
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for path in keys(var.mappings) : can(regex("^([a-zA-Z0-9$_.+!*'()-]+(/[a-zA-Z0-9$_.+!*'()-]+)*)?$", path)) && length(path) <= 300])
    error_message = "A path has segments of letters, digits and $-_.+!*'(), with slashes between them only."
  }

  validation {
    condition     = alltrue([for mapping in values(var.mappings) : length(mapping.api_id) > 0 && length(mapping.stage) > 0])
    error_message = "A mapping needs the ID of an API and the name of a stage."
  }
}

variable "mutual_tls_truststore" {
  description = "Clients' certificate authorities for mutual TLS, as `s3://bucket/key` and the object's version; null for no mutual TLS."
  type = object({
    uri     = string
    version = optional(string)
  })
  default = null

  validation {
    condition     = var.mutual_tls_truststore == null || can(regex("^s3://[a-z0-9][a-z0-9.-]+/.+$", var.mutual_tls_truststore.uri))
    error_message = "The truststore is an object of S3: s3://bucket/key."
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
