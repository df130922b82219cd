output "url" {
  type = string
}

variable "priority" {
  unique_per = ["account", "region"]
}
