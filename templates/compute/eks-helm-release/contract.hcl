# This module has no promises (`tests/promises.tftest.hcl`), as others have: Terraform mocks a provider only where it can ask it
# for its schema, and that of Helm is on few machines. A promise that nobody has seen fail promises nothing. Without the
# provider `Tests/Modules/check.sh` skips the module, and says so; `tfgen check` still evaluates every validation on the examples
# and on what is rejected below.

output "name" {
  type = string
  mock = "example"
}

output "namespace" {
  type = string
  mock = "example"
}

output "chart_version" {
  type = string
  mock = "1.2.3"
}

output "status" {
  type = string
  mock = "deployed"
}

variable "name" {
  replaces = ["helm_release.this"]
  rejects  = ["Example"]
}

variable "namespace" {
  replaces = ["helm_release.this"]
  rejects  = ["Example"]
}

variable "repository" {
  rejects = ["charts.example.com"]
}

variable "chart" {
  rejects = ["has space"]
}

variable "chart_version" {
  rejects = ["~> 1.2"]
}

variable "values" {
  rejects = [["replicas: ["]]
}

variable "sensitive_values" {
  rejects = [["token: ["]]
}

variable "timeout" {
  rejects = [0]
}

variable "max_history" {
  rejects = [-1]
}

caution "sensitive-values" {
  condition = length(var.sensitive_values) == 0
  message   = "These values stand in the state and in the release's secret for whoever may read them. A reference to a secret does not."
}

example "chart of a repository" {
  inputs = {
    name          = "metrics-server"
    namespace     = "monitoring"
    repository    = "https://charts.example.com"
    chart         = "metrics-server"
    chart_version = "3.12.2"
    values        = [yamlencode({ replicas = 2 })]
  }
}

example "chart of a registry" {
  inputs = {
    name          = "api"
    namespace     = "example"
    chart         = "oci://111111111111.dkr.ecr.us-east-1.amazonaws.com/charts/api"
    chart_version = "1.2.3"
    timeout       = 600
  }
}
