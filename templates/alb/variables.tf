variable "name" {
  description = "Name of the load balancer, unique in its account and region."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9]([a-zA-Z0-9-]{0,30}[a-zA-Z0-9])?$", var.name)) && !startswith(var.name, "internal-")
    error_message = "A load balancer's name has 1 to 32 letters, digits and hyphens, no hyphen at either end, and does not begin with internal-."
  }
}

variable "vpc_id" {
  description = "ID of the VPC of the load balancer."
  type        = string
  nullable    = false

  validation {
    condition     = startswith(var.vpc_id, "vpc-")
    error_message = "The ID of a VPC begins with vpc-."
  }
}

variable "subnet_ids" {
  description = "IDs of the subnets of the load balancer, in two availability zones or more: public ones, or private ones when it is internal."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(distinct(var.subnet_ids)) >= 2 && alltrue([for id in var.subnet_ids : startswith(id, "subnet-")])
    error_message = "An application load balancer needs at least two subnets, given by their IDs."
  }
}

variable "internal" {
  description = "Whether the load balancer has private addresses only."
  type        = bool
  default     = false
  nullable    = false
}

variable "certificate_arn" {
  description = "ARN of the certificate of the HTTPS listener. With it HTTP redirects to HTTPS; null for HTTP alone."
  type        = string
  default     = null

  validation {
    condition     = var.certificate_arn == null || can(regex("^arn:aws[a-z-]*:(acm|iam):", var.certificate_arn))
    error_message = "The certificate must be given as the ARN of an ACM or IAM certificate."
  }
}

variable "additional_certificate_arns" {
  description = "ARNs of further certificates of the HTTPS listener, by a name of your choice; a client's server name selects one."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for arn in values(var.additional_certificate_arns) : can(regex("^arn:aws[a-z-]*:(acm|iam):", arn))])
    error_message = "Each certificate must be given as the ARN of an ACM or IAM certificate."
  }

  validation {
    condition     = length(var.additional_certificate_arns) == 0 || var.certificate_arn != null
    error_message = "Further certificates need an HTTPS listener: set certificate_arn."
  }
}

variable "ssl_policy" {
  description = "Security policy of the HTTPS listener, TLS 1.2 or later."
  type        = string
  default     = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  nullable    = false

  validation {
    condition     = can(regex("^ELBSecurityPolicy-TLS13-1-[23](-[A-Za-z0-9]+)*-20[0-9]{2}-[0-9]{2}$", var.ssl_policy))
    error_message = "The policy must allow TLS 1.2 and later only: its name begins with ELBSecurityPolicy-TLS13-1-2 or ELBSecurityPolicy-TLS13-1-3."
  }
}

variable "ingress_cidrs" {
  description = "IPv4 ranges that may reach the load balancer."
  type        = set(string)
  default     = ["0.0.0.0/0"]
  nullable    = false

  validation {
    condition     = alltrue([for cidr in var.ingress_cidrs : can(cidrnetmask(cidr))])
    error_message = "Each range must be IPv4 in CIDR notation, such as 203.0.113.0/24."
  }
}

variable "ingress_prefix_list_ids" {
  description = "Managed prefix list that may reach the load balancer, such as that of CloudFront: its HTTPS port, or its HTTP port where there is no certificate. One at most: a list counts as many rules of the security group as it may have entries, that of CloudFront 55 of 60."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for id in var.ingress_prefix_list_ids : startswith(id, "pl-")])
    error_message = "The ID of a prefix list begins with pl-."
  }

  validation {
    condition     = length(var.ingress_prefix_list_ids) <= 1
    error_message = "A security group has 60 rules, and the prefix list of CloudFront alone counts as 55: name one list at most."
  }
}

variable "egress_cidrs" {
  description = "IPv4 ranges that the load balancer may reach: those of its targets. The default is the private ranges of RFC 1918."
  type        = set(string)
  default     = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"]
  nullable    = false

  validation {
    condition     = alltrue([for cidr in var.egress_cidrs : can(cidrnetmask(cidr))])
    error_message = "Each range must be IPv4 in CIDR notation, such as 10.0.0.0/16."
  }
}

variable "idle_timeout" {
  description = "Seconds after which an idle connection is closed, from 1 to 4000."
  type        = number
  default     = 60
  nullable    = false

  validation {
    condition     = var.idle_timeout >= 1 && var.idle_timeout <= 4000 && floor(var.idle_timeout) == var.idle_timeout
    error_message = "The idle timeout is 1 to 4000 whole seconds."
  }
}

variable "deletion_protection" {
  description = "Whether the load balancer refuses to be deleted."
  type        = bool
  default     = true
  nullable    = false
}

variable "access_logs_bucket" {
  description = "Name of the S3 bucket that receives the access logs, and which must allow the load balancers of its region to write; null for no access logs."
  type        = string
  default     = null

  validation {
    condition     = var.access_logs_bucket == null || can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.access_logs_bucket))
    error_message = "A bucket's name has 3 to 63 lower case letters, digits, hyphens and dots."
  }
}

variable "access_logs_prefix" {
  description = "Prefix of the access logs in their bucket; null for none."
  type        = string
  default     = null

  validation {
    condition     = var.access_logs_prefix == null || can(regex("^[^/]+(/[^/]+)*$", var.access_logs_prefix)) && !can(regex("AWSLogs", var.access_logs_prefix))
    error_message = "The prefix has no slash at either end and does not contain AWSLogs."
  }

  validation {
    condition     = var.access_logs_prefix == null || var.access_logs_bucket != null
    error_message = "A prefix of the access logs needs access_logs_bucket."
  }
}

variable "web_acl_arn" {
  description = "ARN of the regional WAF web ACL that guards the load balancer; null for none."
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
