variable "name" {
  type     = string
  nullable = false
}

variable "priority" {
  type    = number
  default = 100
}

variable "replicas" {
  type    = number
  default = 1
}

variable "environment" {
  type    = map(string)
  default = {}
}

variable "subnet_ids" {
  type    = list(string)
  default = []
}

output "url" {
  value = "https://${var.name}.example.com"
}
