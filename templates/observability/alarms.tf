locals {
  # Metrics of each kind of resource, with the statistic that says most. These names are AWS's.
  metrics = {
    ecs = {
      CPUUtilization    = "Average"
      MemoryUtilization = "Average"
    }
    alb = {
      ActiveConnectionCount      = "Sum"
      HTTPCode_ELB_4XX_Count     = "Sum"
      HTTPCode_ELB_5XX_Count     = "Sum"
      HTTPCode_Target_4XX_Count  = "Sum"
      HTTPCode_Target_5XX_Count  = "Sum"
      RejectedConnectionCount    = "Sum"
      RequestCount               = "Sum"
      TargetConnectionErrorCount = "Sum"
      TargetResponseTime         = "p99"
    }
    targets = {
      HealthyHostCount   = "Minimum"
      UnHealthyHostCount = "Maximum"
    }
    nlb = {
      ActiveFlowCount          = "Average"
      NewFlowCount             = "Sum"
      ProcessedBytes           = "Sum"
      TCP_Target_Reset_Count   = "Sum"
      TCP_ELB_Reset_Count      = "Sum"
      PortAllocationErrorCount = "Sum"
    }
    nlb_targets = {
      HealthyHostCount   = "Minimum"
      UnHealthyHostCount = "Maximum"
    }
    rds = {
      CPUUtilization      = "Average"
      DatabaseConnections = "Average"
      FreeStorageSpace    = "Minimum"
      FreeableMemory      = "Minimum"
      ReadLatency         = "Average"
      WriteLatency        = "Average"
    }
    aurora = {
      ACUUtilization             = "Average"
      AuroraReplicaLagMaximum    = "Maximum"
      CPUUtilization             = "Average"
      DatabaseConnections        = "Average"
      FreeableMemory             = "Minimum"
      ReadLatency                = "Average"
      ServerlessDatabaseCapacity = "Average"
      WriteLatency               = "Average"
    }
    redis = {
      CurrConnections               = "Average"
      DatabaseMemoryUsagePercentage = "Maximum"
      EngineCPUUtilization          = "Average"
      Evictions                     = "Sum"
    }
    dynamodb = {
      ConsumedReadCapacityUnits  = "Sum"
      ConsumedWriteCapacityUnits = "Sum"
      ReadThrottleEvents         = "Sum"
      WriteThrottleEvents        = "Sum"
    }
    lambda = {
      ConcurrentExecutions = "Maximum"
      Duration             = "p99"
      Errors               = "Sum"
      Invocations          = "Sum"
      Throttles            = "Sum"
    }
    api = {
      "4xx"   = "Sum"
      "5xx"   = "Sum"
      Count   = "Sum"
      Latency = "p99"
    }
    sqs = {
      ApproximateAgeOfOldestMessage      = "Maximum"
      ApproximateNumberOfMessagesVisible = "Maximum"
    }
    dlq = {
      ApproximateNumberOfMessagesVisible = "Maximum"
    }
  }

  namespaces = {
    ecs         = "AWS/ECS"
    alb         = "AWS/ApplicationELB"
    targets     = "AWS/ApplicationELB"
    nlb         = "AWS/NetworkELB"
    nlb_targets = "AWS/NetworkELB"
    rds         = "AWS/RDS"
    aurora      = "AWS/RDS"
    redis       = "AWS/ElastiCache"
    dynamodb    = "AWS/DynamoDB"
    lambda      = "AWS/Lambda"
    api         = "AWS/ApiGateway"
    sqs         = "AWS/SQS"
    dlq         = "AWS/SQS"
  }

  # What is watched: dimensions by kind and name. A resource whose name is null is left out.
  resources = {
    ecs         = { for name, service in var.ecs_services : name => { ClusterName = service.cluster_name, ServiceName = service.service_name } if service != null }
    alb         = { for name, suffix in var.load_balancers : name => { LoadBalancer = suffix } if suffix != null }
    targets     = { for name, target in var.target_groups : name => { LoadBalancer = target.load_balancer, TargetGroup = target.target_group } if target != null }
    nlb         = { for name, suffix in var.network_load_balancers : name => { LoadBalancer = suffix } if suffix != null }
    nlb_targets = { for name, target in var.network_target_groups : name => { LoadBalancer = target.load_balancer, TargetGroup = target.target_group } if target != null }
    redis       = { for name, id in var.cache_clusters : name => { CacheClusterId = id } if id != null }
    dynamodb    = { for name, table in var.tables : name => { TableName = table } if table != null }
    rds         = { for name, identifier in var.database_instances : name => { DBInstanceIdentifier = identifier } if identifier != null }
    aurora      = { for name, identifier in var.database_clusters : name => { DBClusterIdentifier = identifier } if identifier != null }
    lambda      = { for name, function in var.lambda_functions : name => { FunctionName = function } if function != null }
    api         = { for name, id in var.http_apis : name => { ApiId = id } if id != null }
    sqs         = { for name, queue in var.queues : name => { QueueName = queue } if queue != null }
    dlq         = { for name, queue in var.dead_letter_queues : name => { QueueName = queue } if queue != null }
  }

  # The kinds of resources that a condition is about.
  alarm_kinds = {
    for condition in var.alert_conditions : coalesce(condition.name, condition.metric) => [
      for kind, metrics in local.metrics : kind
      if contains(keys(metrics), condition.metric)
      && coalesce(condition.namespace, local.namespaces[kind]) == local.namespaces[kind]
      && (condition.kinds == null ? true : contains(condition.kinds, kind))
    ]
  }

  # A condition that names dimensions, or no metric of these kinds, is one alarm.
  single_alarms = {
    for condition in var.alert_conditions : coalesce(condition.name, condition.metric) => merge(condition, {
      namespace  = coalesce(condition.namespace, local.metric_namespace)
      dimensions = coalesce(condition.dimensions, {})
      statistic  = coalesce(condition.statistic, "Average")
    })
    if condition.dimensions != null || length(local.alarm_kinds[coalesce(condition.name, condition.metric)]) == 0
  }

  # Any other is an alarm for each resource that has the metric.
  resource_alarms = merge(flatten([
    for condition in var.alert_conditions : [
      for kind in local.alarm_kinds[coalesce(condition.name, condition.metric)] : {
        for name, dimensions in local.resources[kind] : "${coalesce(condition.name, condition.metric)}-${kind}-${name}" => merge(condition, {
          namespace  = local.namespaces[kind]
          dimensions = dimensions
          statistic  = coalesce(condition.statistic, local.metrics[kind][condition.metric])
        })
      }
    ]
    if condition.dimensions == null
  ])...)

  alarms = merge(local.single_alarms, local.resource_alarms)
}

resource "aws_cloudwatch_metric_alarm" "this" {
  for_each = local.alarms

  alarm_name          = "${var.name}-${each.key}"
  alarm_description   = each.value.description
  namespace           = each.value.namespace
  metric_name         = each.value.metric
  dimensions          = each.value.dimensions
  statistic           = startswith(each.value.statistic, "p") ? null : each.value.statistic
  extended_statistic  = startswith(each.value.statistic, "p") ? each.value.statistic : null
  comparison_operator = each.value.comparison
  threshold           = each.value.threshold
  period              = each.value.period
  evaluation_periods  = each.value.evaluation_periods
  datapoints_to_alarm = each.value.datapoints_to_alarm
  treat_missing_data  = each.value.treat_missing_data
  alarm_actions       = [aws_sns_topic.this.arn]
  ok_actions          = [aws_sns_topic.this.arn]
  tags                = var.tags
}
