variable "name" {
  description = "Name of the cluster, unique in the account and region."
  type        = string
  nullable    = false

  # The names of the roles are this, the region's and up to 8 characters, and have at most 64.
  validation {
    condition     = can(regex("^[a-zA-Z0-9][a-zA-Z0-9_-]{0,39}$", var.name))
    error_message = "A cluster's name has 1 to 40 letters, digits, hyphens and underscores and begins with a letter or digit."
  }
}

variable "kubernetes_version" {
  description = "Minor version of Kubernetes, such as `1.33`. EKS goes up by one at a time, and never down."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^1\\.(2[89]|3[0-9])$", var.kubernetes_version))
    error_message = "EKS has Kubernetes 1.28 and later; the version is like 1.33."
  }
}

variable "support_type" {
  description = "What happens when AWS's standard support of the version ends: the cluster is upgraded (`STANDARD`), or longer support is paid for (`EXTENDED`)."
  type        = string
  default     = "STANDARD"
  nullable    = false

  validation {
    condition     = contains(["STANDARD", "EXTENDED"], var.support_type)
    error_message = "The support type is STANDARD or EXTENDED."
  }
}

variable "subnet_ids" {
  description = "Private subnets, in two zones at least, of the control plane and, unless they name others, of nodes and pods."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(var.subnet_ids) >= 2
    error_message = "A cluster has at least 2 subnets, in different zones."
  }

  validation {
    condition     = alltrue([for id in var.subnet_ids : can(regex("^subnet-[0-9a-f]+$", id))])
    error_message = "A subnet's id begins with subnet-."
  }
}

variable "service_cidr" {
  description = "Addresses of Kubernetes services. Null: 10.100.0.0/16 or 172.20.0.0/16, whichever is free in the VPC."
  type        = string
  default     = null

  validation {
    condition     = var.service_cidr == null ? true : can(cidrnetmask(var.service_cidr)) && try(tonumber(split("/", var.service_cidr)[1]) >= 12 && tonumber(split("/", var.service_cidr)[1]) <= 24, false)
    error_message = "The addresses are an IPv4 CIDR from /12 to /24."
  }
}

variable "endpoint_public_access" {
  description = "Whether the Kubernetes API is reached from outside the VPC."
  type        = bool
  default     = false
  nullable    = false
}

variable "endpoint_public_access_cidrs" {
  description = "Networks that reach it from outside."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for cidr in var.endpoint_public_access_cidrs : can(cidrnetmask(cidr))])
    error_message = "A network is an IPv4 CIDR such as 203.0.113.0/24."
  }

  validation {
    condition     = var.endpoint_public_access == (length(var.endpoint_public_access_cidrs) > 0)
    error_message = "A public endpoint needs the networks that reach it, and a private one has none."
  }
}

variable "api_client_cidrs" {
  description = "Networks, beside the nodes, that reach the Kubernetes API inside the VPC."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for cidr in var.api_client_cidrs : can(cidrnetmask(cidr))])
    error_message = "A network is an IPv4 CIDR such as 10.0.0.0/16."
  }
}

variable "kms_key_arn" {
  description = "Key that encrypts the cluster's secrets. Null: the cluster gets one of its own. EKS refuses another key once the cluster exists."
  type        = string
  default     = null

  validation {
    condition     = var.kms_key_arn == null || can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.kms_key_arn))
    error_message = "It must be the ARN of a KMS key."
  }
}

variable "access_entries" {
  description = "Who may use the cluster, by a name for each: an IAM role or user, Kubernetes groups that it is in, one of EKS's access policies (such as `AmazonEKSViewPolicy`), and the namespaces that the policy is for (empty: all)."
  type = map(object({
    principal_arn     = string
    kubernetes_groups = optional(set(string), [])
    policy            = optional(string)
    namespaces        = optional(set(string), [])
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for entry in var.access_entries : can(regex("^arn:[a-z-]+:iam::[0-9]{12}:(role|user)/.+$", entry.principal_arn))])
    error_message = "Each must be the ARN of an IAM role or user."
  }

  validation {
    condition     = alltrue([for entry in var.access_entries : alltrue([for group in entry.kubernetes_groups : !startswith(group, "system:")])])
    error_message = "EKS keeps groups that begin with system: for itself."
  }

  validation {
    condition     = alltrue([for entry in var.access_entries : can(regex("^AmazonEKS[a-zA-Z]*Policy$", coalesce(entry.policy, "AmazonEKSViewPolicy")))])
    error_message = "An access policy is like AmazonEKSClusterAdminPolicy, AmazonEKSAdminPolicy, AmazonEKSEditPolicy or AmazonEKSViewPolicy."
  }

  validation {
    condition     = alltrue([for entry in var.access_entries : entry.policy != null || length(entry.kubernetes_groups) > 0])
    error_message = "An entry has a policy or groups: it would allow nothing."
  }
}

variable "addons" {
  description = "EKS add-ons: a version (null: EKS's default), a configuration as JSON, and a role for its service account, where it wants one."
  type = map(object({
    version       = optional(string)
    configuration = optional(string)
    role_arn      = optional(string)
  }))
  default = {
    coredns                = {}
    eks-pod-identity-agent = {}
    kube-proxy             = {}
    vpc-cni                = {}
  }
  nullable = false

  validation {
    condition     = alltrue([for addon in var.addons : addon.version == null || can(regex("^v[0-9]+\\.[0-9]+\\.[0-9]+-eksbuild\\.[0-9]+$", addon.version))])
    error_message = "A version is like v1.11.4-eksbuild.2."
  }

  validation {
    condition     = alltrue([for addon in var.addons : addon.configuration == null || can(jsondecode(addon.configuration))])
    error_message = "A configuration is JSON: jsonencode makes it."
  }

  validation {
    condition     = alltrue([for addon in var.addons : addon.role_arn == null || can(regex("^arn:[a-z-]+:iam::[0-9]{12}:role/.+$", addon.role_arn))])
    error_message = "Each must be the ARN of an IAM role."
  }
}

variable "node_groups" {
  description = "Groups of EC2 nodes: instance types, image, whether they are on demand or spot, how many there are at least, at most and at first (null: the least), disk in GiB, labels, taints by key, and subnets (null: the cluster's)."
  type = map(object({
    instance_types = list(string)
    ami_type       = optional(string, "AL2023_x86_64_STANDARD")
    capacity_type  = optional(string, "ON_DEMAND")
    min_size       = number
    max_size       = number
    desired_size   = optional(number)
    disk_size      = optional(number, 50)
    labels         = optional(map(string), {})
    taints = optional(map(object({
      value  = optional(string)
      effect = string
    })), {})
    subnet_ids = optional(list(string))
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for name in keys(var.node_groups) : can(regex("^[a-zA-Z0-9][a-zA-Z0-9_-]{0,35}$", name))])
    error_message = "The name of a group has up to 36 letters, digits, hyphens and underscores."
  }

  validation {
    condition     = alltrue([for group in var.node_groups : length(group.instance_types) > 0 && alltrue([for type in group.instance_types : can(regex("^[a-z0-9-]+\\.[a-z0-9-]+$", type))])])
    error_message = "A group has at least one instance type, such as m7g.large."
  }

  validation {
    condition     = alltrue([for group in var.node_groups : contains(["AL2023_x86_64_STANDARD", "AL2023_ARM_64_STANDARD", "AL2023_x86_64_NEURON", "AL2023_x86_64_NVIDIA", "AL2023_ARM_64_NVIDIA", "BOTTLEROCKET_x86_64", "BOTTLEROCKET_ARM_64", "BOTTLEROCKET_x86_64_NVIDIA", "BOTTLEROCKET_ARM_64_NVIDIA", "BOTTLEROCKET_x86_64_FIPS", "BOTTLEROCKET_ARM_64_FIPS"], group.ami_type)])
    error_message = "The image is one of Amazon Linux 2023 (AL2023_x86_64_STANDARD, AL2023_ARM_64_STANDARD, ..._NVIDIA, ..._NEURON) or Bottlerocket (BOTTLEROCKET_x86_64, BOTTLEROCKET_ARM_64, ..._NVIDIA, ..._FIPS)."
  }

  validation {
    condition     = alltrue([for group in var.node_groups : contains(["ON_DEMAND", "SPOT"], group.capacity_type)])
    error_message = "The capacity is ON_DEMAND or SPOT."
  }

  validation {
    condition     = alltrue([for group in var.node_groups : group.min_size >= 0 && group.max_size >= 1 && coalesce(group.desired_size, group.min_size) >= group.min_size && coalesce(group.desired_size, group.min_size) <= group.max_size])
    error_message = "There is at least one node at most, and desired_size is from min_size to max_size."
  }

  validation {
    condition     = alltrue([for group in var.node_groups : group.disk_size >= 20 && group.disk_size <= 16384])
    error_message = "A disk has from 20 to 16384 GiB."
  }

  validation {
    condition     = alltrue([for group in var.node_groups : alltrue([for taint in group.taints : contains(["NO_SCHEDULE", "NO_EXECUTE", "PREFER_NO_SCHEDULE"], taint.effect)])])
    error_message = "The effect of a taint is NO_SCHEDULE, NO_EXECUTE or PREFER_NO_SCHEDULE."
  }
}

variable "fargate_profiles" {
  description = "Pods that run on Fargate: those of a namespace that have the labels, in private subnets (null: the cluster's)."
  type = map(object({
    namespace  = string
    labels     = optional(map(string), {})
    subnet_ids = optional(list(string))
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for profile in var.fargate_profiles : can(regex("^[a-z0-9*?]([a-z0-9*?-]{0,61}[a-z0-9*?])?$", profile.namespace))])
    error_message = "A namespace has up to 63 small letters, digits, hyphens and the wildcards * and ?."
  }

  validation {
    condition     = length(var.fargate_profiles) + length(var.node_groups) > 0
    error_message = "Without node_groups and fargate_profiles nothing could run."
  }
}

variable "log_types" {
  description = "What the control plane logs: `api`, `audit`, `authenticator`, `controllerManager`, `scheduler`."
  type        = set(string)
  default     = ["api", "audit", "authenticator", "controllerManager", "scheduler"]
  nullable    = false

  validation {
    condition     = length(setsubtract(var.log_types, ["api", "audit", "authenticator", "controllerManager", "scheduler"])) == 0
    error_message = "A log is api, audit, authenticator, controllerManager or scheduler."
  }
}

variable "log_retention_days" {
  description = "Days for which the log is kept (0: for ever)."
  type        = number
  default     = 365
  nullable    = false

  validation {
    condition     = contains([0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_retention_days)
    error_message = "CloudWatch keeps logs for 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653 days, or for ever (0)."
  }
}

variable "log_kms_key_arn" {
  description = "Key that encrypts the log; its policy must allow the CloudWatch Logs service. Null: CloudWatch's own."
  type        = string
  default     = null

  validation {
    condition     = var.log_kms_key_arn == null || can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.log_kms_key_arn))
    error_message = "It must be the ARN of a KMS key."
  }
}

variable "tags" {
  description = "Tags for every resource, beside the provider's default tags."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.tags) <= 50 && alltrue([for key, value in var.tags : can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{1,128}$", key)) && can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{0,256}$", value)) && !startswith(lower(key), "aws:")])
    error_message = "Tags are at most 50; a key has 1 to 128 and a value up to 256 letters, digits, spaces and characters of _.:/=+@-, and no key begins with aws:."
  }
}
