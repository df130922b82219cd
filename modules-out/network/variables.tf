variable "name" {
  description = "Name of the network, and the beginning of the `Name` tag of everything in it."
  type        = string
  default     = "main"
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z][a-zA-Z0-9_-]{0,47}$", var.name))
    error_message = "A network name has 1 to 48 letters, digits, hyphens and underscores, and begins with a letter."
  }
}

variable "vpc_cidr" {
  description = "IPv4 range of the VPC in CIDR notation, from a /16 to a /28."
  type        = string
  nullable    = false

  validation {
    condition     = can(cidrnetmask(var.vpc_cidr))
    error_message = "The range of the VPC must be IPv4 in CIDR notation, such as 10.0.0.0/16."
  }

  validation {
    condition     = try(cidrsubnet(var.vpc_cidr, 0, 0) == var.vpc_cidr, true)
    error_message = "The range of the VPC must begin at its network address: no bit beyond the prefix may be set."
  }

  validation {
    condition     = try(tonumber(split("/", var.vpc_cidr)[1]) >= 16 && tonumber(split("/", var.vpc_cidr)[1]) <= 28, true)
    error_message = "AWS takes a VPC from a /16 to a /28."
  }
}

variable "availability_zones" {
  description = "Availability zones of the network, in the order of the subnet ranges: the first range of every tier lies in the first zone."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(var.availability_zones) >= 1 && length(var.availability_zones) <= 6
    error_message = "A network lies in one to six availability zones."
  }

  validation {
    condition     = alltrue([for zone in var.availability_zones : can(regex("^[a-z]{2,4}(-[a-z]+)+-[0-9]+(-[a-z]+-[0-9]+)?[a-z]$", zone))])
    error_message = "An availability zone is a region and a letter, such as us-east-1a."
  }

  validation {
    condition     = length(distinct(var.availability_zones)) == length(var.availability_zones)
    error_message = "Each availability zone may be named once only."
  }
}

variable "public_subnet_cidrs" {
  description = "IPv4 ranges of the public subnets, one for each availability zone in the same order; empty for a network that the internet cannot reach."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition = alltrue([
      for cidr in var.public_subnet_cidrs :
      try(cidrnetmask(cidr) != "" && cidrsubnet(cidr, 0, 0) == cidr && tonumber(split("/", cidr)[1]) >= 16 && tonumber(split("/", cidr)[1]) <= 28, false)
    ])
    error_message = "Each public subnet needs an IPv4 range from a /16 to a /28 that begins at its network address."
  }

  validation {
    condition     = contains([0, length(var.availability_zones)], length(var.public_subnet_cidrs))
    error_message = "There must be as many public subnet ranges as availability zones, or none."
  }

  validation {
    condition = alltrue([
      for cidr in var.public_subnet_cidrs :
      try(
        tonumber(split("/", cidr)[1]) >= tonumber(split("/", var.vpc_cidr)[1])
        && cidrsubnet("${cidrhost(cidr, 0)}/${split("/", var.vpc_cidr)[1]}", 0, 0) == cidrsubnet(var.vpc_cidr, 0, 0),
        true,
      )
    ])
    error_message = "Each public subnet must lie inside vpc_cidr."
  }

  validation {
    condition = alltrue(flatten([
      for i, a in var.public_subnet_cidrs : [
        for j, b in var.public_subnet_cidrs :
        try(
          cidrsubnet("${cidrhost(a, 0)}/${min(split("/", a)[1], split("/", b)[1])}", 0, 0)
          != cidrsubnet("${cidrhost(b, 0)}/${min(split("/", a)[1], split("/", b)[1])}", 0, 0),
          true,
        )
        if i < j
      ]
    ]))
    error_message = "The ranges of the public subnets must not overlap."
  }
}

variable "private_subnet_cidrs" {
  description = "IPv4 ranges of the private subnets, one for each availability zone in the same order; empty for a network without that tier."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition = alltrue([
      for cidr in var.private_subnet_cidrs :
      try(cidrnetmask(cidr) != "" && cidrsubnet(cidr, 0, 0) == cidr && tonumber(split("/", cidr)[1]) >= 16 && tonumber(split("/", cidr)[1]) <= 28, false)
    ])
    error_message = "Each private subnet needs an IPv4 range from a /16 to a /28 that begins at its network address."
  }

  validation {
    condition     = contains([0, length(var.availability_zones)], length(var.private_subnet_cidrs))
    error_message = "There must be as many private subnet ranges as availability zones, or none."
  }

  validation {
    condition = alltrue([
      for cidr in var.private_subnet_cidrs :
      try(
        tonumber(split("/", cidr)[1]) >= tonumber(split("/", var.vpc_cidr)[1])
        && cidrsubnet("${cidrhost(cidr, 0)}/${split("/", var.vpc_cidr)[1]}", 0, 0) == cidrsubnet(var.vpc_cidr, 0, 0),
        true,
      )
    ])
    error_message = "Each private subnet must lie inside vpc_cidr."
  }

  validation {
    condition = alltrue(flatten([
      for i, a in concat(var.public_subnet_cidrs, var.private_subnet_cidrs) : [
        for j, b in concat(var.public_subnet_cidrs, var.private_subnet_cidrs) :
        try(
          cidrsubnet("${cidrhost(a, 0)}/${min(split("/", a)[1], split("/", b)[1])}", 0, 0)
          != cidrsubnet("${cidrhost(b, 0)}/${min(split("/", a)[1], split("/", b)[1])}", 0, 0),
          true,
        )
        if i < j && j >= length(var.public_subnet_cidrs)
      ]
    ]))
    error_message = "The ranges of the private subnets must not overlap each other or a public subnet."
  }
}

variable "database_subnet_cidrs" {
  description = "IPv4 ranges of the database subnets, which have no route to or from the internet, one for each availability zone in the same order; empty for a network without that tier."
  type        = list(string)
  default     = []
  nullable    = false

  validation {
    condition = alltrue([
      for cidr in var.database_subnet_cidrs :
      try(cidrnetmask(cidr) != "" && cidrsubnet(cidr, 0, 0) == cidr && tonumber(split("/", cidr)[1]) >= 16 && tonumber(split("/", cidr)[1]) <= 28, false)
    ])
    error_message = "Each database subnet needs an IPv4 range from a /16 to a /28 that begins at its network address."
  }

  validation {
    condition     = contains([0, length(var.availability_zones)], length(var.database_subnet_cidrs))
    error_message = "There must be as many database subnet ranges as availability zones, or none."
  }

  validation {
    condition = alltrue([
      for cidr in var.database_subnet_cidrs :
      try(
        tonumber(split("/", cidr)[1]) >= tonumber(split("/", var.vpc_cidr)[1])
        && cidrsubnet("${cidrhost(cidr, 0)}/${split("/", var.vpc_cidr)[1]}", 0, 0) == cidrsubnet(var.vpc_cidr, 0, 0),
        true,
      )
    ])
    error_message = "Each database subnet must lie inside vpc_cidr."
  }

  validation {
    condition = alltrue(flatten([
      for i, a in concat(var.public_subnet_cidrs, var.private_subnet_cidrs, var.database_subnet_cidrs) : [
        for j, b in concat(var.public_subnet_cidrs, var.private_subnet_cidrs, var.database_subnet_cidrs) :
        try(
          cidrsubnet("${cidrhost(a, 0)}/${min(split("/", a)[1], split("/", b)[1])}", 0, 0)
          != cidrsubnet("${cidrhost(b, 0)}/${min(split("/", a)[1], split("/", b)[1])}", 0, 0),
          true,
        )
        if i < j && j >= length(var.public_subnet_cidrs) + length(var.private_subnet_cidrs)
      ]
    ]))
    error_message = "The ranges of the database subnets must not overlap each other, a public or a private subnet."
  }
}

variable "single_nat_gateway" {
  description = "Whether one NAT gateway, in the first zone, serves the private subnets of all zones. With neither this nor `one_nat_gateway_per_az` the private subnets have no way out."
  type        = bool
  default     = false
  nullable    = false

  validation {
    condition     = !var.single_nat_gateway || length(var.public_subnet_cidrs) > 0
    error_message = "A NAT gateway stands in a public subnet: single_nat_gateway needs public_subnet_cidrs."
  }
}

variable "one_nat_gateway_per_az" {
  description = "Whether each zone has a NAT gateway of its own for its private subnet."
  type        = bool
  default     = false
  nullable    = false

  validation {
    condition     = !(var.one_nat_gateway_per_az && var.single_nat_gateway)
    error_message = "Choose one of single_nat_gateway and one_nat_gateway_per_az, not both."
  }

  validation {
    condition     = !var.one_nat_gateway_per_az || length(var.public_subnet_cidrs) > 0
    error_message = "A NAT gateway stands in a public subnet: one_nat_gateway_per_az needs public_subnet_cidrs."
  }
}

variable "network_acls" {
  description = "Whether each tier has a network ACL of its own: web ports and answers for the public one, the VPC and answers for the private one, the VPC alone for databases. Without it all subnets use the VPC's default ACL, which allows everything."
  type        = bool
  default     = false
  nullable    = false
}

variable "gateway_endpoints" {
  description = "Services that the network reaches through a gateway endpoint, free of charge: `s3`, `dynamodb`."
  type        = set(string)
  default     = ["dynamodb", "s3"]
  nullable    = false

  validation {
    condition     = alltrue([for service in var.gateway_endpoints : contains(["dynamodb", "s3"], service)])
    error_message = "Gateway endpoints exist for dynamodb and s3 only; use interface_endpoints for other services."
  }
}

variable "interface_endpoints" {
  description = "Services that the network reaches through an interface endpoint in the private subnets, as in the endpoint's name after the region: `ecr.api`, `ecr.dkr`, `logs`, `secretsmanager`. Each costs about $7 a month in each zone, a NAT gateway about $33; without a NAT gateway the private subnets reach nothing else."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for service in var.interface_endpoints : can(regex("^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$", service))])
    error_message = "Name the service as in the endpoint's name after the region, such as ecr.api or secretsmanager."
  }

  validation {
    condition     = length(var.interface_endpoints) == 0 || length(var.private_subnet_cidrs) > 0
    error_message = "Interface endpoints stand in the private subnets: interface_endpoints needs private_subnet_cidrs."
  }
}

variable "flow_logs" {
  description = "Whether all traffic of the VPC is recorded in a CloudWatch log group."
  type        = bool
  default     = true
  nullable    = false
}

variable "flow_logs_retention_days" {
  description = "Days that flow logs are kept."
  type        = number
  default     = 365
  nullable    = false

  validation {
    condition     = contains([1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.flow_logs_retention_days)
    error_message = "CloudWatch keeps logs for 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653 days."
  }
}

variable "flow_logs_kms_key_arn" {
  description = "ARN of the KMS key that encrypts the flow logs; null for the key that CloudWatch itself owns."
  type        = string
  default     = null

  validation {
    condition     = var.flow_logs_kms_key_arn == null || can(regex("^arn:aws[a-z-]*:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.flow_logs_kms_key_arn))
    error_message = "The key must be given as the ARN of a KMS key."
  }
}

variable "public_subnet_tags" {
  description = "Further tags of the public subnets, such as `kubernetes.io/role/elb`."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.public_subnet_tags) <= 50 && alltrue([for key, value in var.public_subnet_tags : can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{1,128}$", key)) && can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{0,256}$", value)) && !startswith(lower(key), "aws:")])
    error_message = "Tags are at most 50; a key has 1 to 128 and a value up to 256 letters, digits, spaces and characters of _.:/=+@-, and no key begins with aws:."
  }
}

variable "private_subnet_tags" {
  description = "Further tags of the private subnets, such as `kubernetes.io/role/internal-elb`."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.private_subnet_tags) <= 50 && alltrue([for key, value in var.private_subnet_tags : can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{1,128}$", key)) && can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{0,256}$", value)) && !startswith(lower(key), "aws:")])
    error_message = "Tags are at most 50; a key has 1 to 128 and a value up to 256 letters, digits, spaces and characters of _.:/=+@-, and no key begins with aws:."
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
