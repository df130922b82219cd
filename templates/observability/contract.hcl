output "topic_arn" {
  type = string
  mock = "arn:aws:sns:us-east-1:111111111111:example-alarms"
}

output "topic_name" {
  type = string
  mock = "example-alarms"
}

output "alarm_arns" {
  type = map(string)
  mock = { CPUUtilization-ecs-api = "arn:aws:cloudwatch:us-east-1:111111111111:alarm:example-CPUUtilization-ecs-api" }
}

output "dashboard_name" {
  type = string
  mock = "example-us-east-1"
}

output "log_group_arns" {
  type = map(string)
  mock = { "/ecs/example" = "arn:aws:logs:us-east-1:111111111111:log-group:/ecs/example" }
}

output "metric_namespace" {
  type = string
  mock = "example"
}

output "kms_key_arn" {
  type = string
  mock = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
}

variable "name" {
  replaces   = ["aws_sns_topic_subscription.email"]
  unique_per = ["account", "region"]
  rejects    = ["has space"]
}

variable "log_groups" {
  rejects = [["has space"]]
}

variable "log_retention_days" {
  rejects = [31]
}

variable "metric_namespace" {
  rejects = ["AWS/ECS"]
}

variable "custom_metrics" {
  rejects = [["has space"]]
}

variable "metric_filters" {
  rejects = [
    { "has space" = { log_group_name = "/ecs/example", pattern = "ERROR" } },
    { errors = { log_group_name = "/ecs/example", pattern = format("%1025s", "x") } },
    { errors = { log_group_name = "/ecs/example", pattern = "ERROR", unit = "Errors" } },
  ]
}

variable "alert_conditions" {
  rejects = [
    [{ metric = "CPUUtilization", threshold = 80 }, { metric = "CPUUtilization", threshold = 95 }],
    [{ metric = "has space", threshold = 80 }],
    [{ metric = "CPUUtilization", threshold = 80, comparison = "GreaterThan" }],
    [{ metric = "CPUUtilization", threshold = 80, statistic = "Mean" }],
    [{ metric = "CPUUtilization", threshold = 80, period = 90 }],
    [{ metric = "CPUUtilization", threshold = 80, evaluation_periods = 2, datapoints_to_alarm = 3 }],
    [{ metric = "CPUUtilization", threshold = 80, treat_missing_data = "fine" }],
    [{ metric = "CPUUtilization", threshold = 80, kinds = ["ec2"] }],
  ]
}

variable "ecs_services" {
  rejects = [{ "has space" = { cluster_name = "example", service_name = "example" } }]
}

variable "load_balancers" {
  rejects = [{ "has space" = "app/example/0123456789abcdef" }, { example = "example" }]
}

variable "target_groups" {
  rejects = [
    { "has space" = { load_balancer = "app/example/0123456789abcdef", target_group = "targetgroup/example/0123456789abcdef" } },
    { example = { load_balancer = "example", target_group = "example" } },
  ]
}

variable "network_load_balancers" {
  rejects = [{ "has space" = "net/example/0123456789abcdef" }, { example = "example" }]
}

variable "network_target_groups" {
  rejects = [
    { "has space" = { load_balancer = "net/example/0123456789abcdef", target_group = "targetgroup/example/0123456789abcdef" } },
    { example = { load_balancer = "example", target_group = "example" } },
  ]
}

variable "database_instances" {
  rejects = [{ "has space" = "example" }]
}

variable "database_clusters" {
  rejects = [{ "has space" = "example" }]
}

variable "cache_clusters" {
  rejects = [{ "has space" = "example-001" }]
}

variable "tables" {
  rejects = [{ "has space" = "example" }]
}

variable "lambda_functions" {
  rejects = [{ "has space" = "example" }]
}

variable "http_apis" {
  rejects = [{ "has space" = "example" }]
}

variable "queues" {
  rejects = [{ "has space" = "example" }]
}

variable "dead_letter_queues" {
  rejects = [{ "has space" = "example" }]
}

variable "email_subscriptions" {
  rejects = [["example.com"]]
}

variable "dashboard_name" {
  unique_per = ["account"]
  rejects    = ["has space"]
}

variable "tags" {
  rejects = [{ "aws:owner" = "platform" }, { "!owner" = "platform" }, { "owner!" = "platform" }, { owner = "!platform" }, { owner = "platform!" }]
}

caution "unheard-alarms" {
  condition = length(var.email_subscriptions) > 0
  message   = "Nobody is told of an alarm, unless something else subscribes to the topic."
}

caution "no-alarms" {
  condition = length(var.alert_conditions) > 0
  message   = "Nothing raises an alarm."
}

caution "short-logs" {
  condition = length(var.log_groups) == 0 || var.log_retention_days == 0 || var.log_retention_days >= 30
  message   = "Logs are kept for less than a month: what is noticed later can no longer be looked into."
}

example "a service and what it stands on" {
  inputs = {
    name                   = "example"
    ecs_services           = { api = { cluster_name = "example", service_name = "api" } }
    load_balancers         = { public = "app/example/0123456789abcdef" }
    target_groups          = { api = { load_balancer = "app/example/0123456789abcdef", target_group = "targetgroup/example/0123456789abcdef" } }
    network_load_balancers = { broker = "net/broker/0123456789abcdef" }
    network_target_groups  = { broker = { load_balancer = "net/broker/0123456789abcdef", target_group = "targetgroup/broker/0123456789abcdef" } }
    database_clusters      = { main = "example" }
    cache_clusters         = { sessions = "example-001" }
    tables                 = { users = "example-users" }
    email_subscriptions    = ["platform@example.com"]
  }
}

example "log groups, metrics and conditions of one's own" {
  inputs = {
    name               = "example"
    log_groups         = ["/ecs/example/api", "/aws/lambda/example-api", "/aws/rds/instance/example/error"]
    log_retention_days = 30
    custom_metrics     = ["reservation_success_rate", "api_response_time"]
    metric_filters = {
      errors = { log_group_name = "/ecs/example/api", pattern = "{ $.level = \"error\" }", default_value = 0, unit = "Count" }
    }
    ecs_services       = { api = { cluster_name = "example", service_name = "api" } }
    database_instances = { main = "example", none = null }
    lambda_functions   = { api = "example-api" }
    http_apis          = { api = "a1b2c3d4e5" }
    queues             = { orders = "orders" }
    dead_letter_queues = { orders = "orders-dead-letters" }
    alert_conditions = [
      { metric = "CPUUtilization", threshold = 80, comparison = "GreaterThanThreshold" },
      { name = "CPUOfDatabases", metric = "CPUUtilization", namespace = "AWS/RDS", threshold = 95, evaluation_periods = 3, datapoints_to_alarm = 2 },
      { metric = "DatabaseConnections", threshold = 80, comparison = "GreaterThanThreshold" },
      { metric = "errors", threshold = 5, statistic = "Sum" },
      { metric = "api_response_time", threshold = 2, statistic = "p95" },
      { name = "SlowHealthCheck", metric = "TimeToFirstByte", namespace = "AWS/Route53", dimensions = { HealthCheckId = "00000000-0000-0000-0000-000000000000" }, threshold = 1000 },
      { name = "DeadLetters", metric = "ApproximateNumberOfMessagesVisible", kinds = ["dlq"], threshold = 0 },
    ]
  }
}

example "only a topic and a dashboard" {
  inputs = {
    name             = "example"
    alert_conditions = []
  }
}
