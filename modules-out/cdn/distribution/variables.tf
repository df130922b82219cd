variable "name" {
  description = "Name of the front end, unique in its account."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,52}$", var.name))
    error_message = "A front end's name has 1 to 52 letters, digits, hyphens and underscores."
  }
}

variable "bucket_domain_name" {
  description = "DNS name of the bucket with the pages in its region (`regional_domain_name` of `storage/s3-bucket`). Its policy lets `cloudfront.amazonaws.com` read for the distribution's `arn`."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-z0-9][a-z0-9.-]+\\.s3[.-][a-z0-9.-]*amazonaws\\.com(\\.cn)?$", var.bucket_domain_name))
    error_message = "It is the DNS name of a bucket in its region, such as pages.s3.us-east-1.amazonaws.com."
  }
}

variable "domain_names" {
  description = "Domain names of the front end; none for the one that CloudFront makes up."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for name in var.domain_names : can(regex("^(\\*\\.)?([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,}$", name))])
    error_message = "A name is a domain name in lower case without a final dot."
  }
}

variable "certificate_arn" {
  description = "ARN of the certificate for `domain_names`, in us-east-1."
  type        = string
  default     = null

  validation {
    condition     = var.certificate_arn == null || can(regex("^arn:aws[a-z-]*:acm:us-east-1:", var.certificate_arn))
    error_message = "CloudFront takes certificates of ACM in us-east-1 only."
  }

  validation {
    condition     = (var.certificate_arn != null) == (length(var.domain_names) > 0)
    error_message = "Domain names need a certificate, and a certificate is for domain names."
  }
}

variable "api" {
  description = "API behind the same name: its DNS name, which answers HTTPS, and the paths that go there; nothing of it is cached. Null: none."
  type = object({
    domain_name  = string
    path_pattern = optional(string, "/api/*")
  })
  default = null

  validation {
    condition     = var.api == null ? true : can(regex("^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,}$", var.api.domain_name))
    error_message = "The API is given by its DNS name, without a scheme."
  }

  validation {
    condition     = var.api == null ? true : startswith(var.api.path_pattern, "/")
    error_message = "Paths begin with a slash."
  }
}

variable "single_page" {
  description = "Whether a path whose last part has no dot is answered with `index.html`, as an application of one page wants. Paths of `api` are not."
  type        = bool
  default     = true
  nullable    = false
}

variable "content_security_policy" {
  description = "What pages may load and from where, as the header `Content-Security-Policy` has it; null for no header."
  type        = string
  default     = null
}

variable "price_class" {
  description = "Where CloudFront answers from: `PriceClass_100` (North America and Europe), `PriceClass_200`, or `PriceClass_All`."
  type        = string
  default     = "PriceClass_100"
  nullable    = false

  validation {
    condition     = contains(["PriceClass_100", "PriceClass_200", "PriceClass_All"], var.price_class)
    error_message = "The price class is PriceClass_100, PriceClass_200 or PriceClass_All."
  }
}

variable "web_acl_arn" {
  description = "ARN of the firewall before the front end: `security/waf` of the scope `CLOUDFRONT`. Null for none."
  type        = string
  default     = null

  validation {
    condition     = var.web_acl_arn == null || can(regex("^arn:aws[a-z-]*:wafv2:us-east-1:[0-9]{12}:global/webacl/", var.web_acl_arn))
    error_message = "The firewall must be given as the ARN of a web ACL of the scope CLOUDFRONT."
  }
}

variable "access_logs_bucket" {
  description = "Name of the bucket, with ACLs, that requests are logged to; null for none."
  type        = string
  default     = null

  validation {
    condition     = var.access_logs_bucket == null || can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.access_logs_bucket))
    error_message = "A bucket's name has 3 to 63 lower case letters, digits, hyphens and dots."
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
