variable "name" {
  description = "Name that alarms, topic and dashboard begin with, unique in the account and region."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9_-]{1,128}$", var.name))
    error_message = "A name has 1 to 128 letters, digits, hyphens and underscores."
  }
}

variable "log_groups" {
  description = "Names of the log groups to create. A service that is to use one is told its name."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for name in var.log_groups : can(regex("^[a-zA-Z0-9_/.#-]{1,512}$", name))])
    error_message = "A log group's name has up to 512 letters, digits and the characters _ / . # -."
  }
}

variable "log_retention_days" {
  description = "Days for which these log groups are kept (0: for ever)."
  type        = number
  default     = 365
  nullable    = false

  validation {
    condition     = contains([0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_retention_days)
    error_message = "CloudWatch keeps logs for 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653 days, or for ever (0)."
  }
}

variable "metric_namespace" {
  description = "Namespace of the metrics that applications and `metric_filters` publish. Null: `name`."
  type        = string
  default     = null

  validation {
    condition     = var.metric_namespace == null || can(regex("^[a-zA-Z0-9_/#.-]{1,255}$", var.metric_namespace)) && !can(regex("^AWS/", var.metric_namespace))
    error_message = "A namespace has up to 255 letters, digits and the characters _ / # . - and does not begin with AWS/."
  }
}

variable "custom_metrics" {
  description = "Names of the metrics that applications publish in `metric_namespace`: shown on the dashboard."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for name in var.custom_metrics : can(regex("^[a-zA-Z0-9_./#-]{1,255}$", name))])
    error_message = "A metric's name has up to 255 letters, digits and the characters _ . / # -."
  }
}

variable "metric_filters" {
  description = "Metrics made from logs, by name: the log group, the pattern of the lines that count, the value of each (a number, or a field such as `$.duration`), the value when none comes, and the unit."
  type = map(object({
    log_group_name = string
    pattern        = string
    value          = optional(string, "1")
    default_value  = optional(number)
    unit           = optional(string, "None")
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for name in keys(var.metric_filters) : can(regex("^[a-zA-Z0-9_./#-]{1,255}$", name))])
    error_message = "A metric's name has up to 255 letters, digits and the characters _ . / # -."
  }

  validation {
    condition     = alltrue([for filter in var.metric_filters : length(filter.pattern) <= 1024])
    error_message = "A pattern has up to 1024 characters."
  }

  validation {
    condition     = alltrue([for filter in var.metric_filters : contains(["None", "Count", "Count/Second", "Percent", "Seconds", "Milliseconds", "Microseconds", "Bytes", "Kilobytes", "Megabytes", "Gigabytes", "Bytes/Second"], filter.unit)])
    error_message = "A unit is None, Count, Count/Second, Percent, Seconds, Milliseconds, Microseconds, Bytes, Kilobytes, Megabytes, Gigabytes or Bytes/Second."
  }
}

variable "alert_conditions" {
  description = "When to raise an alarm. A metric of AWS gives an alarm for each resource named here that has it (`namespace` narrows that, and so does `kinds`, some of ecs, alb, targets, nlb, nlb_targets, rds, aurora, redis, dynamodb, lambda, api, sqs and dlq; `dimensions` names one resource); any other is looked for in `metric_namespace`. `name` tells two conditions on one metric apart. `period` is in seconds; `statistic` is Average, Sum, Minimum, Maximum, SampleCount or a percentile such as p99 (null: what suits the metric)."
  type = list(object({
    name                = optional(string)
    description         = optional(string)
    metric              = string
    threshold           = number
    comparison          = optional(string, "GreaterThanThreshold")
    namespace           = optional(string)
    kinds               = optional(set(string))
    dimensions          = optional(map(string))
    statistic           = optional(string)
    period              = optional(number, 300)
    evaluation_periods  = optional(number, 1)
    datapoints_to_alarm = optional(number)
    treat_missing_data  = optional(string, "notBreaching")
  }))
  default = [
    { metric = "CPUUtilization", threshold = 80, evaluation_periods = 3 },
    { metric = "MemoryUtilization", threshold = 80, evaluation_periods = 3 },
    { metric = "HTTPCode_ELB_5XX_Count", threshold = 10 },
    { metric = "HTTPCode_Target_5XX_Count", threshold = 10 },
    { metric = "TargetResponseTime", threshold = 2, evaluation_periods = 3 },
    { metric = "UnHealthyHostCount", threshold = 0, evaluation_periods = 2 },
    { metric = "DatabaseConnections", threshold = 80, evaluation_periods = 3 },
    { metric = "FreeStorageSpace", threshold = 2147483648, comparison = "LessThanThreshold" },
    { metric = "DatabaseMemoryUsagePercentage", threshold = 80, evaluation_periods = 3 },
    { metric = "EngineCPUUtilization", threshold = 80, evaluation_periods = 3 },
    { metric = "ReadThrottleEvents", threshold = 0 },
    { metric = "WriteThrottleEvents", threshold = 0 },
    { metric = "Errors", threshold = 0 },
    { metric = "Throttles", threshold = 0 },
    { metric = "5xx", threshold = 10 },
    { metric = "ApproximateAgeOfOldestMessage", threshold = 900 },
    { name = "DeadLetters", metric = "ApproximateNumberOfMessagesVisible", kinds = ["dlq"], threshold = 0 },
  ]
  nullable = false

  validation {
    condition     = length(distinct([for condition in var.alert_conditions : coalesce(condition.name, condition.metric)])) == length(var.alert_conditions)
    error_message = "Two conditions on one metric need names that differ."
  }

  validation {
    condition     = alltrue([for condition in var.alert_conditions : can(regex("^[a-zA-Z0-9_./#-]{1,64}$", coalesce(condition.name, condition.metric)))])
    error_message = "The name of a condition has up to 64 letters, digits and the characters _ . / # -."
  }

  validation {
    condition     = alltrue([for condition in var.alert_conditions : contains(["GreaterThanThreshold", "GreaterThanOrEqualToThreshold", "LessThanThreshold", "LessThanOrEqualToThreshold"], condition.comparison)])
    error_message = "A comparison is GreaterThanThreshold, GreaterThanOrEqualToThreshold, LessThanThreshold or LessThanOrEqualToThreshold."
  }

  validation {
    condition     = alltrue([for condition in var.alert_conditions : can(regex("^(Average|Sum|Minimum|Maximum|SampleCount|p[0-9]{1,2}(\\.[0-9]{1,2})?)$", coalesce(condition.statistic, "Average")))])
    error_message = "A statistic is Average, Sum, Minimum, Maximum, SampleCount or a percentile such as p99."
  }

  validation {
    condition     = alltrue([for condition in var.alert_conditions : contains([10, 30], condition.period) || condition.period >= 60 && condition.period <= 86400 && condition.period % 60 == 0])
    error_message = "A period has 10, 30 or a multiple of 60 seconds, up to a day."
  }

  validation {
    condition     = alltrue([for condition in var.alert_conditions : condition.evaluation_periods >= 1 && condition.evaluation_periods * condition.period <= 86400 && try(condition.datapoints_to_alarm >= 1 && condition.datapoints_to_alarm <= condition.evaluation_periods, condition.datapoints_to_alarm == null)])
    error_message = "A condition looks at one period or more, together at most a day, and the data points that raise the alarm are some of them."
  }

  validation {
    condition     = alltrue([for condition in var.alert_conditions : contains(["breaching", "notBreaching", "ignore", "missing"], condition.treat_missing_data)])
    error_message = "Missing data is treated as breaching, notBreaching, ignore or missing."
  }

  validation {
    condition     = alltrue([for condition in var.alert_conditions : condition.kinds == null ? true : length(setsubtract(condition.kinds, ["ecs", "alb", "targets", "nlb", "nlb_targets", "rds", "aurora", "redis", "dynamodb", "lambda", "api", "sqs", "dlq"])) == 0])
    error_message = "A kind is ecs, alb, targets, nlb, nlb_targets, rds, aurora, redis, dynamodb, lambda, api, sqs or dlq."
  }
}

variable "ecs_services" {
  description = "ECS services to watch, by a name for each. A null one is left out."
  type = map(object({
    cluster_name = string
    service_name = string
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for name in keys(var.ecs_services) : can(regex("^[a-zA-Z0-9_-]{1,64}$", name))])
    error_message = "A name has up to 64 letters, digits, hyphens and underscores."
  }
}

variable "load_balancers" {
  description = "Application load balancers to watch: the end of the ARN (`app/NAME/ID`), by a name for each. A null one is left out."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.load_balancers) : can(regex("^[a-zA-Z0-9_-]{1,64}$", name))])
    error_message = "A name has up to 64 letters, digits, hyphens and underscores."
  }

  validation {
    condition     = alltrue([for suffix in values(var.load_balancers) : suffix == null || can(regex("^app/[^/]+/[0-9a-f]+$", suffix))])
    error_message = "The end of a load balancer's ARN is like app/example/0123456789abcdef."
  }
}

variable "target_groups" {
  description = "Target groups to watch, by a name for each: the ends of the ARNs of their load balancer (`app/NAME/ID`) and of themselves (`targetgroup/NAME/ID`). A null one is left out."
  type = map(object({
    load_balancer = string
    target_group  = string
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for name in keys(var.target_groups) : can(regex("^[a-zA-Z0-9_-]{1,64}$", name))])
    error_message = "A name has up to 64 letters, digits, hyphens and underscores."
  }

  validation {
    condition     = alltrue([for target in var.target_groups : target == null ? true : can(regex("^app/[^/]+/[0-9a-f]+$", target.load_balancer)) && can(regex("^targetgroup/[^/]+/[0-9a-f]+$", target.target_group))])
    error_message = "The ends of the ARNs are like app/example/0123456789abcdef and targetgroup/example/0123456789abcdef."
  }
}

variable "network_load_balancers" {
  description = "Network load balancers to watch: the end of the ARN (`net/NAME/ID`), by a name for each. A null one is left out."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.network_load_balancers) : can(regex("^[a-zA-Z0-9_-]{1,64}$", name))])
    error_message = "A name has up to 64 letters, digits, hyphens and underscores."
  }

  validation {
    condition     = alltrue([for suffix in values(var.network_load_balancers) : suffix == null || can(regex("^net/[^/]+/[0-9a-f]+$", suffix))])
    error_message = "The end of a load balancer's ARN is like net/example/0123456789abcdef."
  }
}

variable "network_target_groups" {
  description = "Target groups of network load balancers to watch, by a name for each: the ends of the ARNs of their load balancer (`net/NAME/ID`) and of themselves (`targetgroup/NAME/ID`). A null one is left out."
  type = map(object({
    load_balancer = string
    target_group  = string
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for name in keys(var.network_target_groups) : can(regex("^[a-zA-Z0-9_-]{1,64}$", name))])
    error_message = "A name has up to 64 letters, digits, hyphens and underscores."
  }

  validation {
    condition     = alltrue([for target in var.network_target_groups : target == null ? true : can(regex("^net/[^/]+/[0-9a-f]+$", target.load_balancer)) && can(regex("^targetgroup/[^/]+/[0-9a-f]+$", target.target_group))])
    error_message = "The ends of the ARNs are like net/example/0123456789abcdef and targetgroup/example/0123456789abcdef."
  }
}

variable "database_instances" {
  description = "RDS instances to watch: their identifiers, by a name for each. A null one is left out."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.database_instances) : can(regex("^[a-zA-Z0-9_-]{1,64}$", name))])
    error_message = "A name has up to 64 letters, digits, hyphens and underscores."
  }
}

variable "database_clusters" {
  description = "Aurora clusters to watch: their identifiers, by a name for each. A null one is left out."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.database_clusters) : can(regex("^[a-zA-Z0-9_-]{1,64}$", name))])
    error_message = "A name has up to 64 letters, digits, hyphens and underscores."
  }
}

variable "cache_clusters" {
  description = "Redis and Valkey nodes of ElastiCache to watch: their identifiers (`NAME-001`), by a name for each. A null one is left out."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.cache_clusters) : can(regex("^[a-zA-Z0-9_-]{1,64}$", name))])
    error_message = "A name has up to 64 letters, digits, hyphens and underscores."
  }
}

variable "tables" {
  description = "DynamoDB tables to watch: their names in AWS, by a name for each. A null one is left out."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.tables) : can(regex("^[a-zA-Z0-9_-]{1,64}$", name))])
    error_message = "A name has up to 64 letters, digits, hyphens and underscores."
  }
}

variable "lambda_functions" {
  description = "Lambda functions to watch: their names in AWS, by a name for each. A null one is left out."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.lambda_functions) : can(regex("^[a-zA-Z0-9_-]{1,64}$", name))])
    error_message = "A name has up to 64 letters, digits, hyphens and underscores."
  }
}

variable "http_apis" {
  description = "HTTP APIs of API Gateway to watch: their ids, by a name for each. A null one is left out."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.http_apis) : can(regex("^[a-zA-Z0-9_-]{1,64}$", name))])
    error_message = "A name has up to 64 letters, digits, hyphens and underscores."
  }
}

variable "queues" {
  description = "SQS queues to watch: their names in AWS, by a name for each. A null one is left out."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.queues) : can(regex("^[a-zA-Z0-9_-]{1,64}$", name))])
    error_message = "A name has up to 64 letters, digits, hyphens and underscores."
  }
}

variable "dead_letter_queues" {
  description = "SQS queues that should be empty: their names in AWS, by a name for each. A null one is left out."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.dead_letter_queues) : can(regex("^[a-zA-Z0-9_-]{1,64}$", name))])
    error_message = "A name has up to 64 letters, digits, hyphens and underscores."
  }
}

variable "email_subscriptions" {
  description = "E-mail addresses that get the alarms; each must confirm it once."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for address in var.email_subscriptions : can(regex("^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$", address))])
    error_message = "Each address is an e-mail address, such as platform@example.com."
  }
}

variable "dashboard_name" {
  description = "Name of the dashboard, unique in the account. Null: `name` and the region."
  type        = string
  default     = null

  validation {
    condition     = var.dashboard_name == null || can(regex("^[a-zA-Z0-9_-]{1,255}$", var.dashboard_name))
    error_message = "A dashboard's name has up to 255 letters, digits, hyphens and underscores."
  }
}

variable "tags" {
  description = "Tags for every resource, beside the provider's default tags."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.tags) <= 50 && alltrue([for key, value in var.tags : can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{1,128}$", key)) && can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{0,256}$", value)) && !startswith(lower(key), "aws:")])
    error_message = "Tags are at most 50; a key has 1 to 128 and a value up to 256 letters, digits, spaces and characters of _.:/=+@-, and no key begins with aws:."
  }
}
