output "name" {
  type = string
  mock = "example"
}

output "arn" {
  type = string
  mock = "arn:aws:eks:us-east-1:111111111111:cluster/example"
}

output "endpoint" {
  type = string
  mock = "https://00000000000000000000000000000000.gr7.us-east-1.eks.amazonaws.com"
}

# The kubernetes provider refuses what is no certificate in PEM, also when it only plans.
output "certificate_authority_data" {
  type = string
  mock = "LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tClJYaGhiWEJzWlE9PQotLS0tLUVORCBDRVJUSUZJQ0FURS0tLS0tCg=="
}

output "security_group_id" {
  type = string
  mock = "sg-00000000000000000"
}

output "oidc_provider_arn" {
  type = string
  mock = "arn:aws:iam::111111111111:oidc-provider/oidc.eks.us-east-1.amazonaws.com/id/00000000000000000000000000000000"
}

output "oidc_issuer" {
  type = string
  mock = "oidc.eks.us-east-1.amazonaws.com/id/00000000000000000000000000000000"
}

output "node_role_arn" {
  type      = string
  mock      = "arn:aws:iam::111111111111:role/example-us-east-1-node"
  available = length(var.node_groups) > 0
}

output "log_group_name" {
  type = string
  mock = "/aws/eks/example/cluster"
}

# Both providers ask the AWS command line for a token.
configures "kubernetes" {
  host                   = output.endpoint
  cluster_ca_certificate = base64decode(output.certificate_authority_data)

  exec {
    api_version = "client.authentication.k8s.io/v1beta1"
    command     = "aws"
    args        = ["eks", "get-token", "--cluster-name", output.name]
  }
}

# Since its version 3 the provider takes the cluster as an attribute.
configures "helm" {
  kubernetes = {
    host                   = output.endpoint
    cluster_ca_certificate = base64decode(output.certificate_authority_data)

    exec = {
      api_version = "client.authentication.k8s.io/v1beta1"
      command     = "aws"
      args        = ["eks", "get-token", "--cluster-name", output.name]
    }
  }
}

variable "name" {
  unique_per = ["account", "region"]
  rejects    = ["has space"]
}

variable "kubernetes_version" {
  rejects = ["1.33.1", "1.27"]
}

variable "support_type" {
  rejects = ["LONG"]
}

variable "subnet_ids" {
  rejects = [["subnet-00000000000000001"], ["example", "other"]]
}

variable "service_cidr" {
  replaces = ["aws_eks_cluster.this"]
  rejects  = ["10.100.0.0/25", "10.100.0.0"]
}

variable "endpoint_public_access_cidrs" {
  rejects = [["203.0.113.1"]]
}

variable "api_client_cidrs" {
  rejects = [["10.0.0.0"]]
}

variable "kms_key_arn" {
  rejects = ["alias/example"]
}

variable "access_entries" {
  rejects = [
    { admins = { principal_arn = "admins", policy = "AmazonEKSClusterAdminPolicy" } },
    { admins = { principal_arn = "arn:aws:iam::111111111111:role/admins", kubernetes_groups = ["system:masters"] } },
    { admins = { principal_arn = "arn:aws:iam::111111111111:role/admins", policy = "Admin" } },
    { admins = { principal_arn = "arn:aws:iam::111111111111:role/admins" } },
  ]
}

variable "addons" {
  rejects = [
    { coredns = { version = "1.11.4" } },
    { coredns = { configuration = "replicas = 2" } },
    { coredns = { role_arn = "example" } },
  ]
}

variable "node_groups" {
  rejects = [
    { "has space" = { instance_types = ["m7g.large"], min_size = 1, max_size = 2 } },
    { default = { instance_types = [], min_size = 1, max_size = 2 } },
    { default = { instance_types = ["m7g.large"], ami_type = "AL2", min_size = 1, max_size = 2 } },
    { default = { instance_types = ["m7g.large"], capacity_type = "CHEAP", min_size = 1, max_size = 2 } },
    { default = { instance_types = ["m7g.large"], min_size = 3, max_size = 2 } },
    { default = { instance_types = ["m7g.large"], min_size = 1, max_size = 2, disk_size = 10 } },
    { default = { instance_types = ["m7g.large"], min_size = 1, max_size = 2, taints = { gpu = { effect = "NoSchedule" } } } },
  ]
}

variable "fargate_profiles" {
  rejects = [{ default = { namespace = "Has Space" } }]
}

variable "log_types" {
  rejects = [["everything"]]
}

variable "log_retention_days" {
  rejects = [31]
}

variable "log_kms_key_arn" {
  rejects = ["alias/example"]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "old-kubernetes" {
  condition = !contains(["1.28", "1.29", "1.30", "1.31"], var.kubernetes_version)
  message   = "EKS makes no new cluster of this version, and upgrades those that there are: extended support of 1.28 ended on 26 November 2025, of 1.29 on 23 March 2026, of 1.30 on 23 July 2026, of 1.31 on 26 November 2026."
}

caution "public-endpoint" {
  condition = !contains(var.endpoint_public_access_cidrs, "0.0.0.0/0")
  message   = "Everybody in the world reaches the Kubernetes API: only its own authentication stands before the cluster."
}

caution "unlogged" {
  condition = contains(var.log_types, "audit")
  message   = "Nobody will know who did what in the cluster."
}

caution "spot-only" {
  condition = length(var.fargate_profiles) > 0 || anytrue([for group in var.node_groups : group.capacity_type == "ON_DEMAND"])
  message   = "All nodes are spot instances: AWS may take them away with two minutes' notice, all at once."
}

caution "nobody-else" {
  condition = length(var.access_entries) > 0
  message   = "Only who created the cluster gets into it."
}

caution "short-logs" {
  condition = var.log_retention_days == 0 || var.log_retention_days >= 30
  message   = "Logs are kept for less than a month: what is noticed later can no longer be looked into."
}

example "nodes" {
  inputs = {
    name               = "example"
    kubernetes_version = "1.33"
    subnet_ids         = ["subnet-00000000000000001", "subnet-00000000000000002"]
    node_groups = {
      default = { instance_types = ["m7i.large"], min_size = 2, max_size = 6 }
    }
  }
}

example "spot and Fargate, with a public endpoint" {
  inputs = {
    name                         = "example"
    kubernetes_version           = "1.33"
    subnet_ids                   = ["subnet-00000000000000001", "subnet-00000000000000002"]
    endpoint_public_access       = true
    endpoint_public_access_cidrs = ["203.0.113.0/24"]
    api_client_cidrs             = ["10.0.0.0/16"]
    service_cidr                 = "172.20.0.0/16"
    kms_key_arn                  = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    node_groups = {
      spot = {
        instance_types = ["m7g.large", "m6g.large"]
        ami_type       = "BOTTLEROCKET_ARM_64"
        capacity_type  = "SPOT"
        min_size       = 0
        max_size       = 10
        desired_size   = 1
        labels         = { pool = "spot" }
        taints         = { spot = { value = "true", effect = "NO_SCHEDULE" } }
      }
    }
    fargate_profiles = { system = { namespace = "kube-system" } }
    access_entries = {
      admins     = { principal_arn = "arn:aws:iam::111111111111:role/admins", policy = "AmazonEKSClusterAdminPolicy" }
      developers = { principal_arn = "arn:aws:iam::111111111111:role/developers", policy = "AmazonEKSEditPolicy", namespaces = ["api"] }
    }
    addons = {
      coredns                = { configuration = jsonencode({ computeType = "Fargate" }) }
      eks-pod-identity-agent = {}
      kube-proxy             = {}
      vpc-cni                = { version = "v1.19.5-eksbuild.1" }
    }
  }
}

example "public for nobody" {
  inputs          = { endpoint_public_access = true }
  expect_failures = ["endpoint_public_access_cidrs"]
}

example "nothing to run on" {
  inputs          = { node_groups = {} }
  expect_failures = ["fargate_profiles"]
}
