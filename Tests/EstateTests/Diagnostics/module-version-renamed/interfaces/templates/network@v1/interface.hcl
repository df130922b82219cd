interface {
  source  = "network"
  version = "v1"
  hash    = "sha256:00"
}

variable "cidr" {
  type = string
}

variable "name" {
  type = string
}

output "id" {}
