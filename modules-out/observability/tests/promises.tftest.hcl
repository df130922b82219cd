# What is promised: whom alarms notify, who publishes, what encrypts, and the thresholds.

mock_provider "aws" {
  source = "./tests/mocks"
}

# What mocks would make alike can be told apart: so a document or a role in another's place is noticed.

override_data {
  target = data.aws_iam_policy_document.topic
  values = {
    json = "{\"Id\":\"topic\"}"
  }
}

override_data {
  target = data.aws_iam_policy_document.key
  values = {
    json = "{\"Id\":\"key\"}"
  }
}

variables {
  name = "shop"
}

run "everything_watched" {
  command = apply

  variables {
    log_groups             = ["/ecs/api"]
    ecs_services           = { api = { cluster_name = "shop", service_name = "api" } }
    load_balancers         = { public = "app/shop/0123456789abcdef", none = null }
    target_groups          = { api = { load_balancer = "app/shop/0123456789abcdef", target_group = "targetgroup/api/0123456789abcdef" } }
    network_load_balancers = { broker = "net/broker/0123456789abcdef" }
    network_target_groups  = { broker = { load_balancer = "net/broker/0123456789abcdef", target_group = "targetgroup/broker/0123456789abcdef" } }
    database_instances     = { reports = "reports" }
    database_clusters      = { main = "shop" }
    cache_clusters         = { sessions = "sessions-001" }
    tables                 = { users = "shop-users" }
    lambda_functions       = { mails = "mails" }
    http_apis              = { api = "a1b2c3d4e5" }
    queues                 = { orders = "orders" }
    dead_letter_queues     = { orders = "orders-dead-letters" }
    email_subscriptions    = ["platform@example.com"]
    metric_filters         = { errors = { log_group_name = "/ecs/api", pattern = "ERROR", default_value = 0, unit = "Count" } }
  }

  assert {
    condition = jsonencode({ for key, a in aws_cloudwatch_metric_alarm.this : key => "${a.namespace} ${a.metric_name} ${coalesce(a.statistic, a.extended_statistic)} ${a.comparison_operator} ${a.threshold}, ${a.evaluation_periods} x ${a.period} s" }) == jsonencode({
      "5xx-api-api"                                = "AWS/ApiGateway 5xx Sum GreaterThanThreshold 10, 1 x 300 s"
      ApproximateAgeOfOldestMessage-sqs-orders     = "AWS/SQS ApproximateAgeOfOldestMessage Maximum GreaterThanThreshold 900, 1 x 300 s"
      CPUUtilization-aurora-main                   = "AWS/RDS CPUUtilization Average GreaterThanThreshold 80, 3 x 300 s"
      CPUUtilization-ecs-api                       = "AWS/ECS CPUUtilization Average GreaterThanThreshold 80, 3 x 300 s"
      CPUUtilization-rds-reports                   = "AWS/RDS CPUUtilization Average GreaterThanThreshold 80, 3 x 300 s"
      DatabaseConnections-aurora-main              = "AWS/RDS DatabaseConnections Average GreaterThanThreshold 80, 3 x 300 s"
      DatabaseConnections-rds-reports              = "AWS/RDS DatabaseConnections Average GreaterThanThreshold 80, 3 x 300 s"
      DatabaseMemoryUsagePercentage-redis-sessions = "AWS/ElastiCache DatabaseMemoryUsagePercentage Maximum GreaterThanThreshold 80, 3 x 300 s"
      DeadLetters-dlq-orders                       = "AWS/SQS ApproximateNumberOfMessagesVisible Maximum GreaterThanThreshold 0, 1 x 300 s"
      EngineCPUUtilization-redis-sessions          = "AWS/ElastiCache EngineCPUUtilization Average GreaterThanThreshold 80, 3 x 300 s"
      Errors-lambda-mails                          = "AWS/Lambda Errors Sum GreaterThanThreshold 0, 1 x 300 s"
      FreeStorageSpace-rds-reports                 = "AWS/RDS FreeStorageSpace Minimum LessThanThreshold 2147483648, 1 x 300 s"
      HTTPCode_ELB_5XX_Count-alb-public            = "AWS/ApplicationELB HTTPCode_ELB_5XX_Count Sum GreaterThanThreshold 10, 1 x 300 s"
      HTTPCode_Target_5XX_Count-alb-public         = "AWS/ApplicationELB HTTPCode_Target_5XX_Count Sum GreaterThanThreshold 10, 1 x 300 s"
      MemoryUtilization-ecs-api                    = "AWS/ECS MemoryUtilization Average GreaterThanThreshold 80, 3 x 300 s"
      ReadThrottleEvents-dynamodb-users            = "AWS/DynamoDB ReadThrottleEvents Sum GreaterThanThreshold 0, 1 x 300 s"
      TargetResponseTime-alb-public                = "AWS/ApplicationELB TargetResponseTime p99 GreaterThanThreshold 2, 3 x 300 s"
      Throttles-lambda-mails                       = "AWS/Lambda Throttles Sum GreaterThanThreshold 0, 1 x 300 s"
      UnHealthyHostCount-nlb_targets-broker        = "AWS/NetworkELB UnHealthyHostCount Maximum GreaterThanThreshold 0, 2 x 300 s"
      UnHealthyHostCount-targets-api               = "AWS/ApplicationELB UnHealthyHostCount Maximum GreaterThanThreshold 0, 2 x 300 s"
      WriteThrottleEvents-dynamodb-users           = "AWS/DynamoDB WriteThrottleEvents Sum GreaterThanThreshold 0, 1 x 300 s"
    })
    error_message = "Each kind of resource has its alarms, with these thresholds."
  }

  assert {
    condition = jsonencode({ for key, a in aws_cloudwatch_metric_alarm.this : key => join(" ", [for name, value in a.dimensions : "${name}=${value}"]) }) == jsonencode({
      "5xx-api-api"                                = "ApiId=a1b2c3d4e5"
      ApproximateAgeOfOldestMessage-sqs-orders     = "QueueName=orders"
      CPUUtilization-aurora-main                   = "DBClusterIdentifier=shop"
      CPUUtilization-ecs-api                       = "ClusterName=shop ServiceName=api"
      CPUUtilization-rds-reports                   = "DBInstanceIdentifier=reports"
      DatabaseConnections-aurora-main              = "DBClusterIdentifier=shop"
      DatabaseConnections-rds-reports              = "DBInstanceIdentifier=reports"
      DatabaseMemoryUsagePercentage-redis-sessions = "CacheClusterId=sessions-001"
      DeadLetters-dlq-orders                       = "QueueName=orders-dead-letters"
      EngineCPUUtilization-redis-sessions          = "CacheClusterId=sessions-001"
      Errors-lambda-mails                          = "FunctionName=mails"
      FreeStorageSpace-rds-reports                 = "DBInstanceIdentifier=reports"
      HTTPCode_ELB_5XX_Count-alb-public            = "LoadBalancer=app/shop/0123456789abcdef"
      HTTPCode_Target_5XX_Count-alb-public         = "LoadBalancer=app/shop/0123456789abcdef"
      MemoryUtilization-ecs-api                    = "ClusterName=shop ServiceName=api"
      ReadThrottleEvents-dynamodb-users            = "TableName=shop-users"
      TargetResponseTime-alb-public                = "LoadBalancer=app/shop/0123456789abcdef"
      Throttles-lambda-mails                       = "FunctionName=mails"
      UnHealthyHostCount-nlb_targets-broker        = "LoadBalancer=net/broker/0123456789abcdef TargetGroup=targetgroup/broker/0123456789abcdef"
      UnHealthyHostCount-targets-api               = "LoadBalancer=app/shop/0123456789abcdef TargetGroup=targetgroup/api/0123456789abcdef"
      WriteThrottleEvents-dynamodb-users           = "TableName=shop-users"
    })
    error_message = "Each alarm is about its resource."
  }

  assert {
    condition     = alltrue([for key, a in aws_cloudwatch_metric_alarm.this : a.alarm_name == "shop-${key}" && a.alarm_actions == toset([aws_sns_topic.this.arn]) && a.ok_actions == toset([aws_sns_topic.this.arn]) && a.treat_missing_data == "notBreaching"])
    error_message = "Each alarm tells the topic when it begins and when it ends, and nothing to tell is no alarm."
  }

  assert {
    condition = alltrue([
      aws_sns_topic.this.name == "shop-alarms",
      aws_sns_topic.this.kms_master_key_id == aws_kms_key.this.arn,
      aws_kms_key.this.enable_key_rotation,
      aws_kms_key.this.deletion_window_in_days == 30,
      aws_kms_key_policy.this.key_id == aws_kms_key.this.key_id,
      aws_kms_key_policy.this.policy == data.aws_iam_policy_document.key.json,
    ])
    error_message = "The topic is encrypted with a key that alarms may use, new every year."
  }

  assert {
    condition = jsonencode([
      for s in data.aws_iam_policy_document.key.statement : join(" ", flatten([
        s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
        s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
      ]))
      ]) == jsonencode([
      "Allow AWS arn:aws:iam::111111111111:root kms:* on *",
      "Allow Service cloudwatch.amazonaws.com kms:Decrypt kms:GenerateDataKey* on * if StringEquals aws:SourceAccount 111111111111",
      "Allow Service logs.us-east-1.amazonaws.com kms:Decrypt kms:DescribeKey kms:Encrypt kms:GenerateDataKey* kms:ReEncrypt* on * if ArnLike kms:EncryptionContext:aws:logs:arn arn:aws:logs:us-east-1:111111111111:log-group:*",
    ])
    error_message = "The account decides about the key; alarms and log groups of this account use it."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.topic.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow Service cloudwatch.amazonaws.com sns:Publish on arn:aws:sns:us-east-1:111111111111:mock if ArnLike aws:SourceArn arn:aws:cloudwatch:us-east-1:111111111111:alarm:* if StringEquals aws:SourceAccount 111111111111",
        "Deny AWS * sns:Publish on arn:aws:sns:us-east-1:111111111111:mock if Bool aws:SecureTransport false",
      ]),
      aws_sns_topic_policy.this.arn == aws_sns_topic.this.arn,
      aws_sns_topic_policy.this.policy == data.aws_iam_policy_document.topic.json,
    ])
    error_message = "Alarms of this account alone publish, and nobody without TLS."
  }

  assert {
    condition     = jsonencode([for s in aws_sns_topic_subscription.email : [s.protocol, s.endpoint, s.topic_arn == aws_sns_topic.this.arn]]) == jsonencode([["email", "platform@example.com", true]])
    error_message = "The given addresses are told."
  }

  assert {
    condition = alltrue([
      jsonencode([for g in aws_cloudwatch_log_group.this : [g.name, g.retention_in_days, g.kms_key_id == aws_kms_key.this.arn]]) == jsonencode([["/ecs/api", 365, true]]),
      jsonencode([for f in aws_cloudwatch_log_metric_filter.this : [f.name, f.log_group_name, f.pattern, f.metric_transformation[0].namespace, f.metric_transformation[0].name, f.metric_transformation[0].value, f.metric_transformation[0].default_value, f.metric_transformation[0].unit]]) == jsonencode([
        [
          "shop-errors",
          "/ecs/api",
          "ERROR",
          "shop",
          "errors",
          "1",
          "0",
          "Count",
        ],
      ]),
    ])
    error_message = "Logs are kept for a year, encrypted with the same key, and errors in them counted."
  }

  assert {
    condition = alltrue([
      aws_cloudwatch_dashboard.this.dashboard_name == "shop-us-east-1",
      jsonencode([for w in jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets : "${w.type} ${w.x},${w.y} ${w.width}x${w.height} ${w.properties.title}"]) == jsonencode([
        "alarm 0,0 24x4 Alarms",
        "metric 0,4 12x6 errors (shop)",
        "metric 12,4 12x6 ActiveConnectionCount (AWS/ApplicationELB)",
        "metric 0,10 12x6 HTTPCode_ELB_4XX_Count (AWS/ApplicationELB)",
        "metric 12,10 12x6 HTTPCode_ELB_5XX_Count (AWS/ApplicationELB)",
        "metric 0,16 12x6 HTTPCode_Target_4XX_Count (AWS/ApplicationELB)",
        "metric 12,16 12x6 HTTPCode_Target_5XX_Count (AWS/ApplicationELB)",
        "metric 0,22 12x6 RejectedConnectionCount (AWS/ApplicationELB)",
        "metric 12,22 12x6 RequestCount (AWS/ApplicationELB)",
        "metric 0,28 12x6 TargetConnectionErrorCount (AWS/ApplicationELB)",
        "metric 12,28 12x6 TargetResponseTime (AWS/ApplicationELB)",
        "metric 0,34 12x6 4xx (AWS/ApiGateway)",
        "metric 12,34 12x6 5xx (AWS/ApiGateway)",
        "metric 0,40 12x6 Count (AWS/ApiGateway)",
        "metric 12,40 12x6 Latency (AWS/ApiGateway)",
        "metric 0,46 12x6 ACUUtilization (AWS/RDS)",
        "metric 12,46 12x6 AuroraReplicaLagMaximum (AWS/RDS)",
        "metric 0,52 12x6 CPUUtilization (AWS/RDS)",
        "metric 12,52 12x6 DatabaseConnections (AWS/RDS)",
        "metric 0,58 12x6 FreeableMemory (AWS/RDS)",
        "metric 12,58 12x6 ReadLatency (AWS/RDS)",
        "metric 0,64 12x6 ServerlessDatabaseCapacity (AWS/RDS)",
        "metric 12,64 12x6 WriteLatency (AWS/RDS)",
        "metric 0,70 12x6 ApproximateNumberOfMessagesVisible (AWS/SQS, dead letters)",
        "metric 12,70 12x6 ConsumedReadCapacityUnits (AWS/DynamoDB)",
        "metric 0,76 12x6 ConsumedWriteCapacityUnits (AWS/DynamoDB)",
        "metric 12,76 12x6 ReadThrottleEvents (AWS/DynamoDB)",
        "metric 0,82 12x6 WriteThrottleEvents (AWS/DynamoDB)",
        "metric 12,82 12x6 CPUUtilization (AWS/ECS)",
        "metric 0,88 12x6 MemoryUtilization (AWS/ECS)",
        "metric 12,88 12x6 ConcurrentExecutions (AWS/Lambda)",
        "metric 0,94 12x6 Duration (AWS/Lambda)",
        "metric 12,94 12x6 Errors (AWS/Lambda)",
        "metric 0,100 12x6 Invocations (AWS/Lambda)",
        "metric 12,100 12x6 Throttles (AWS/Lambda)",
        "metric 0,106 12x6 ActiveFlowCount (AWS/NetworkELB)",
        "metric 12,106 12x6 NewFlowCount (AWS/NetworkELB)",
        "metric 0,112 12x6 PortAllocationErrorCount (AWS/NetworkELB)",
        "metric 12,112 12x6 ProcessedBytes (AWS/NetworkELB)",
        "metric 0,118 12x6 TCP_ELB_Reset_Count (AWS/NetworkELB)",
        "metric 12,118 12x6 TCP_Target_Reset_Count (AWS/NetworkELB)",
        "metric 0,124 12x6 HealthyHostCount (AWS/NetworkELB)",
        "metric 12,124 12x6 UnHealthyHostCount (AWS/NetworkELB)",
        "metric 0,130 12x6 CPUUtilization (AWS/RDS)",
        "metric 12,130 12x6 DatabaseConnections (AWS/RDS)",
        "metric 0,136 12x6 FreeStorageSpace (AWS/RDS)",
        "metric 12,136 12x6 FreeableMemory (AWS/RDS)",
        "metric 0,142 12x6 ReadLatency (AWS/RDS)",
        "metric 12,142 12x6 WriteLatency (AWS/RDS)",
        "metric 0,148 12x6 CurrConnections (AWS/ElastiCache)",
        "metric 12,148 12x6 DatabaseMemoryUsagePercentage (AWS/ElastiCache)",
        "metric 0,154 12x6 EngineCPUUtilization (AWS/ElastiCache)",
        "metric 12,154 12x6 Evictions (AWS/ElastiCache)",
        "metric 0,160 12x6 ApproximateAgeOfOldestMessage (AWS/SQS)",
        "metric 12,160 12x6 ApproximateNumberOfMessagesVisible (AWS/SQS)",
        "metric 0,166 12x6 HealthyHostCount (AWS/ApplicationELB)",
        "metric 12,166 12x6 UnHealthyHostCount (AWS/ApplicationELB)",
      ]),
      jsonencode([for w in jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets : [w.properties.stat, w.properties.period, w.properties.region, length(w.properties.metrics)] if w.type == "metric"]) == jsonencode([
        ["Sum", 300, "us-east-1", 1],
        ["Sum", 300, "us-east-1", 1],
        ["Sum", 300, "us-east-1", 1],
        ["Sum", 300, "us-east-1", 1],
        ["Sum", 300, "us-east-1", 1],
        ["Sum", 300, "us-east-1", 1],
        ["Sum", 300, "us-east-1", 1],
        ["Sum", 300, "us-east-1", 1],
        ["Sum", 300, "us-east-1", 1],
        ["p99", 300, "us-east-1", 1],
        ["Sum", 300, "us-east-1", 1],
        ["Sum", 300, "us-east-1", 1],
        ["Sum", 300, "us-east-1", 1],
        ["p99", 300, "us-east-1", 1],
        ["Average", 300, "us-east-1", 1],
        ["Maximum", 300, "us-east-1", 1],
        ["Average", 300, "us-east-1", 1],
        ["Average", 300, "us-east-1", 1],
        ["Minimum", 300, "us-east-1", 1],
        ["Average", 300, "us-east-1", 1],
        ["Average", 300, "us-east-1", 1],
        ["Average", 300, "us-east-1", 1],
        ["Maximum", 300, "us-east-1", 1],
        ["Sum", 300, "us-east-1", 1],
        ["Sum", 300, "us-east-1", 1],
        ["Sum", 300, "us-east-1", 1],
        ["Sum", 300, "us-east-1", 1],
        ["Average", 300, "us-east-1", 1],
        ["Average", 300, "us-east-1", 1],
        ["Maximum", 300, "us-east-1", 1],
        ["p99", 300, "us-east-1", 1],
        ["Sum", 300, "us-east-1", 1],
        ["Sum", 300, "us-east-1", 1],
        ["Sum", 300, "us-east-1", 1],
        ["Average", 300, "us-east-1", 1],
        ["Sum", 300, "us-east-1", 1],
        ["Sum", 300, "us-east-1", 1],
        ["Sum", 300, "us-east-1", 1],
        ["Sum", 300, "us-east-1", 1],
        ["Sum", 300, "us-east-1", 1],
        ["Minimum", 300, "us-east-1", 1],
        ["Maximum", 300, "us-east-1", 1],
        ["Average", 300, "us-east-1", 1],
        ["Average", 300, "us-east-1", 1],
        ["Minimum", 300, "us-east-1", 1],
        ["Minimum", 300, "us-east-1", 1],
        ["Average", 300, "us-east-1", 1],
        ["Average", 300, "us-east-1", 1],
        ["Average", 300, "us-east-1", 1],
        ["Maximum", 300, "us-east-1", 1],
        ["Average", 300, "us-east-1", 1],
        ["Sum", 300, "us-east-1", 1],
        ["Maximum", 300, "us-east-1", 1],
        ["Maximum", 300, "us-east-1", 1],
        ["Minimum", 300, "us-east-1", 1],
        ["Maximum", 300, "us-east-1", 1],
      ]),
      jsonencode(jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets[3].properties.metrics) == jsonencode([
        [
          "AWS/ApplicationELB",
          "HTTPCode_ELB_4XX_Count",
          "LoadBalancer",
          "app/shop/0123456789abcdef",
          { label = "public" },
        ],
      ]),
      length(jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets[0].properties.alarms) == length(aws_cloudwatch_metric_alarm.this) && contains(jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets[0].properties.alarms, "arn:aws:cloudwatch:us-east-1:111111111111:alarm:shop-DeadLetters-dlq-orders"),
    ])
    error_message = "The dashboard shows the alarms and a graph for each metric."
  }

  assert {
    condition = alltrue([
      output.topic_arn == aws_sns_topic.this.arn,
      output.topic_name == "shop-alarms",
      output.dashboard_name == "shop-us-east-1",
      output.metric_namespace == "shop",
      output.kms_key_arn == aws_kms_key.this.arn,
      keys(output.alarm_arns) == keys(aws_cloudwatch_metric_alarm.this) && keys(output.log_group_arns) == ["/ecs/api"],
    ])
    error_message = "The outputs are those of the topic, the alarms and the key."
  }
}

run "conditions_of_one_s_own" {
  command = apply

  variables {
    log_groups         = ["/ecs/api"]
    log_retention_days = 30
    metric_namespace   = "Shop"
    custom_metrics     = ["latency"]
    dashboard_name     = "shop"
    tags               = { Project = "shop" }
    ecs_services       = { api = { cluster_name = "shop", service_name = "api" } }
    database_instances = { reports = "reports" }
    queues             = { orders = "orders" }
    dead_letter_queues = { orders = "orders-dead-letters" }
    alert_conditions   = [{ metric = "CPUUtilization", namespace = "AWS/RDS", threshold = 95, evaluation_periods = 3, datapoints_to_alarm = 2, comparison = "GreaterThanOrEqualToThreshold", period = 60, treat_missing_data = "breaching" }, { metric = "latency", threshold = 2, statistic = "p95" }, { name = "Slow", metric = "TimeToFirstByte", namespace = "AWS/Route53", dimensions = { HealthCheckId = "0" }, threshold = 1000 }, { name = "Dead", metric = "ApproximateNumberOfMessagesVisible", kinds = ["dlq"], threshold = 1 }]
  }

  assert {
    condition = jsonencode({ for key, a in aws_cloudwatch_metric_alarm.this : key => [a.namespace, a.metric_name, a.statistic, a.extended_statistic, a.comparison_operator, a.threshold, a.period, a.evaluation_periods, a.datapoints_to_alarm, a.treat_missing_data, a.dimensions] }) == jsonencode({
      CPUUtilization-rds-reports = [
        "AWS/RDS",
        "CPUUtilization",
        "Average",
        null,
        "GreaterThanOrEqualToThreshold",
        95,
        60,
        3,
        2,
        "breaching",
        { DBInstanceIdentifier = "reports" },
      ]
      Dead-dlq-orders = [
        "AWS/SQS",
        "ApproximateNumberOfMessagesVisible",
        "Maximum",
        null,
        "GreaterThanThreshold",
        1,
        300,
        1,
        null,
        "notBreaching",
        { QueueName = "orders-dead-letters" },
      ]
      Slow = [
        "AWS/Route53",
        "TimeToFirstByte",
        "Average",
        null,
        "GreaterThanThreshold",
        1000,
        300,
        1,
        null,
        "notBreaching",
        { HealthCheckId = "0" },
      ]
      latency = [
        "Shop",
        "latency",
        null,
        "p95",
        "GreaterThanThreshold",
        2,
        300,
        1,
        null,
        "notBreaching",
        {},
      ]
    })
    error_message = "A condition is about the kinds, the namespace or the dimensions that it names."
  }

  assert {
    condition = alltrue([
      jsonencode([for g in aws_cloudwatch_log_group.this : [g.name, g.retention_in_days, g.tags]]) == jsonencode([["/ecs/api", 30, { Project = "shop" }]]),
      jsonencode([for w in jsondecode(aws_cloudwatch_dashboard.this.dashboard_body).widgets : w.properties.title]) == jsonencode([
        "Alarms",
        "latency (Shop)",
        "ApproximateNumberOfMessagesVisible (AWS/SQS, dead letters)",
        "CPUUtilization (AWS/ECS)",
        "MemoryUtilization (AWS/ECS)",
        "CPUUtilization (AWS/RDS)",
        "DatabaseConnections (AWS/RDS)",
        "FreeStorageSpace (AWS/RDS)",
        "FreeableMemory (AWS/RDS)",
        "ReadLatency (AWS/RDS)",
        "WriteLatency (AWS/RDS)",
        "ApproximateAgeOfOldestMessage (AWS/SQS)",
        "ApproximateNumberOfMessagesVisible (AWS/SQS)",
      ]),
      output.dashboard_name == "shop",
      output.metric_namespace == "Shop",
    ])
    error_message = "Logs, dashboard and names are as asked."
  }

  assert {
    condition = jsonencode([for r in concat(
      values(aws_cloudwatch_metric_alarm.this),
      values(aws_cloudwatch_log_group.this),
      [aws_sns_topic.this],
      [aws_kms_key.this],
    ) : r.tags["Project"]]) == jsonencode([for _ in range(7) : "shop"])
    error_message = "Every resource has the given tags, and there are no more."
  }

  assert {
    condition     = alltrue([for document in [data.aws_iam_policy_document.topic, data.aws_iam_policy_document.key] : document.source_policy_documents == null && document.override_policy_documents == null])
    error_message = "No document takes statements from another."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_cloudwatch_dashboard.this",
      "aws_cloudwatch_log_group.this",
      "aws_cloudwatch_log_metric_filter.this",
      "aws_cloudwatch_metric_alarm.this",
      "aws_kms_key.this",
      "aws_kms_key_policy.this",
      "aws_sns_topic.this",
      "aws_sns_topic_policy.this",
      "aws_sns_topic_subscription.email",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }
}

run "nothing_watched" {
  command = apply

  variables {
    alert_conditions = []
  }

  assert {
    condition = alltrue([
      length(aws_cloudwatch_metric_alarm.this) == 0,
      jsonencode(jsondecode(aws_cloudwatch_dashboard.this.dashboard_body)) == jsonencode({ widgets = [] }),
      aws_sns_topic.this.kms_master_key_id == aws_kms_key.this.arn,
    ])
    error_message = "The topic and its key are there all the same."
  }
}
