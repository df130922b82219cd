variable "name" {
  description = "Name of the bastion, unique in its account and region."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,40}$", var.name))
    error_message = "A bastion's name has 1 to 40 letters, digits, hyphens and underscores."
  }
}

variable "vpc_id" {
  description = "ID of the VPC of the bastion."
  type        = string
  nullable    = false

  validation {
    condition     = startswith(var.vpc_id, "vpc-")
    error_message = "The ID of a VPC begins with vpc-."
  }
}

variable "subnet_id" {
  description = "ID of the subnet of the bastion: a private one, with a way out to Session Manager (NAT, or the endpoints `ssm` and `ssmmessages`)."
  type        = string
  nullable    = false

  validation {
    condition     = startswith(var.subnet_id, "subnet-")
    error_message = "The ID of a subnet begins with subnet-."
  }
}

variable "security_group_ids" {
  description = "IDs of further security groups, such as that of a database whose members may connect."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = length(var.security_group_ids) <= 4 && alltrue([for id in var.security_group_ids : startswith(id, "sg-")])
    error_message = "Up to 4 further security groups, given by their IDs."
  }
}

variable "instance_type" {
  description = "Type of the machine, with a processor of Arm."
  type        = string
  default     = "t4g.nano"
  nullable    = false

  validation {
    condition     = can(regex("^(t4g|[cmr][6-9]g[a-z]*)\\.[a-z0-9]+$", var.instance_type))
    error_message = "The type is one with a processor of Arm, such as t4g.nano."
  }
}

variable "kms_key_arn" {
  description = "ARN of the KMS key that encrypts the disk; null for AWS's own key for EBS."
  type        = string
  default     = null

  validation {
    condition     = var.kms_key_arn == null || can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "The key must be given as the ARN of a KMS key."
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
