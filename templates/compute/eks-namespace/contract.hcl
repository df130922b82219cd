# This module has no promises (`tests/promises.tftest.hcl`), as others have: Terraform mocks a provider only where it can ask it
# for its schema, and that of Kubernetes is on few machines. A promise that nobody has seen fail promises nothing. Without the
# provider `Tests/Modules/check.sh` skips the module, and says so; `tfgen check` still evaluates every validation on the examples
# and on what is rejected below.

output "name" {
  type = string
  mock = "example"
}

output "service_account_names" {
  type = list(string)
  mock = ["api"]
}

output "role_arns" {
  type = map(string)
  mock = { api = "arn:aws:iam::111111111111:role/example-api-00000000000000000000000000" }
}

variable "name" {
  replaces   = ["aws_eks_pod_identity_association.this", "kubernetes_limit_range_v1.this", "kubernetes_namespace_v1.this", "kubernetes_network_policy_v1.ingress", "kubernetes_resource_quota_v1.this", "kubernetes_service_account_v1.this"]
  unique_per = ["account", "region", "cluster_name"]
  rejects    = ["Example", "kube-example"]
}

variable "cluster_name" {
  rejects = ["has space"]
}

variable "labels" {
  rejects = [
    { "pod-security.kubernetes.io/enforce" = "privileged" },
    { team = "has space" },
  ]
}

variable "pod_security_standard" {
  rejects = ["strict"]
}

variable "quota" {
  rejects = [{ "requests.cpu" = "four" }]
}

variable "container_defaults" {
  rejects = [
    { limits = { gpu = "1" } },
    { limits = { memory = "much" } },
  ]
}

variable "ingress_namespaces" {
  rejects = [["Example"]]
}

variable "service_accounts" {
  rejects = [
    { "API" = {} },
    { api = { policy_arns = ["example"] } },
    { api = { policy_statements = { "not an id" = { actions = ["s3:GetObject"], resources = ["arn:aws:s3:::example/*"] } } } },
    { api = { policy_statements = { Everything = { actions = ["s3:*"], resources = ["arn:aws:s3:::example/*"] } } } },
  ]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "privileged-pods" {
  condition = var.pod_security_standard != "privileged"
  message   = "A pod may take over the node that it runs on."
}

caution "no-quota" {
  condition = length(var.quota) > 0
  message   = "The pods of this namespace may take all that the cluster has."
}

example "namespace" {
  inputs = {
    name         = "example"
    cluster_name = "example"
  }
}

example "service account with a role" {
  inputs = {
    name                  = "example"
    cluster_name          = "example"
    labels                = { team = "platform" }
    pod_security_standard = "baseline"
    quota                 = { "requests.cpu" = "4", "limits.memory" = "16Gi", pods = "50" }
    ingress_namespaces    = ["ingress"]
    service_accounts = {
      api = {
        policy_statements = { Uploads = { actions = ["s3:GetObject", "s3:PutObject"], resources = ["arn:aws:s3:::example-uploads/*"] } }
      }
    }
  }
}
