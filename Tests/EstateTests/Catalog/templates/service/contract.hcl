output "url" {
  type = string
}

variable "priority" {
  unique_per = ["account", "region"]
}

example "plain" {
  inputs = { name = "shop" }
}
