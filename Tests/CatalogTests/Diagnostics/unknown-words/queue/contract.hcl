outputs "arn" {
  type = string
}

output "arn" {
  tpye = string
}

caution "short" {
  message = "Short."
}

example "one" {
}

caution {
  condition = true
  message   = "Two."
}
