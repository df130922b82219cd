output "name" {
  type = string
  mock = "example"
}

output "arn" {
  type = string
  mock = "arn:aws:budgets::111111111111:budget/example"
}

variable "name" {
  unique_per = ["account"]
  rejects    = ["a:b"]
}

variable "limit" {
  rejects = [0]
}

variable "period" {
  rejects = ["DAILY"]
}

variable "cost_filters" {
  rejects = [{ Team = ["platform"] }]
}

variable "actual_thresholds" {
  rejects = [[0]]
}

variable "forecast_thresholds" {
  rejects = [[0], [10, 20, 30, 40]]
}

variable "emails" {
  rejects = [["nobody"], []]
}

variable "topic_arns" {
  rejects = [["alarms"]]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

example "a month of an account" {
  inputs = {
    name   = "account"
    limit  = 500
    emails = ["platform-team@example.com"]
  }
}

example "what carries a tag" {
  inputs = {
    name                = "shop"
    limit               = 12000
    period              = "ANNUALLY"
    cost_filters        = { TagKeyValue = ["user:Project$shop"] }
    actual_thresholds   = [50, 90]
    forecast_thresholds = []
    emails              = []
    topic_arns          = ["arn:aws:sns:us-east-1:111111111111:alarms"]
  }
}
