variable "domain_name" {
  description = "Domain that HTTP APIs are reached under; which path leads to which API is said by each API's `domain_mappings`."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^(\\*\\.)?([a-zA-Z0-9_-]+\\.)+[a-zA-Z]{2,}$", var.domain_name))
    error_message = "A domain is like api.example.com."
  }
}

variable "certificate_arn" {
  description = "Certificate of the domain, in the same region."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:acm:[a-z0-9-]+:[0-9]{12}:certificate/.+$", var.certificate_arn))
    error_message = "This is not the ARN of a certificate."
  }
}

variable "zone_id" {
  description = "Hosted zone that gets the domain's records. Null: they are made elsewhere."
  type        = string
  default     = null

  validation {
    condition     = var.zone_id == null || can(regex("^Z[A-Z0-9]{1,31}$", var.zone_id))
    error_message = "A hosted zone's id begins with Z."
  }
}

variable "client_certificates" {
  description = "S3 address, and version, of the file with the authorities whose certificates callers must bring. Null: they need none."
  type = object({
    truststore_uri     = string
    truststore_version = optional(string)
  })
  default = null

  validation {
    condition     = var.client_certificates == null || can(regex("^s3://[a-z0-9.-]+/.+$", var.client_certificates.truststore_uri))
    error_message = "The file is like s3://bucket/truststore.pem."
  }
}

variable "tags" {
  description = "Tags for the domain, beside the provider's default tags."
  type        = map(string)
  default     = {}
  nullable    = false
}
