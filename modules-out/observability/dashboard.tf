locals {
  # A graph for each metric that some resource has, with a line for each resource.
  resource_graphs = flatten([
    for kind, metrics in local.metrics : [
      for metric, statistic in metrics : {
        title     = "${metric} (${local.namespaces[kind]}${kind == "dlq" ? ", dead letters" : ""})"
        statistic = statistic
        lines = [
          for name, dimensions in local.resources[kind] :
          concat([local.namespaces[kind], metric], flatten([for dimension, value in dimensions : [dimension, value]]), [{ label = name }])
        ]
      }
    ]
    if length(local.resources[kind]) > 0
  ])

  custom_graphs = [
    for metric in sort(setunion(var.custom_metrics, keys(var.metric_filters))) : {
      title     = "${metric} (${local.metric_namespace})"
      statistic = contains(keys(var.metric_filters), metric) ? "Sum" : "Average"
      lines     = [[local.metric_namespace, metric, { label = metric }]]
    }
  ]

  # Two graphs in a row of 24 columns.
  graph_widgets = [
    for index, graph in concat(local.custom_graphs, local.resource_graphs) : {
      type   = "metric"
      x      = index % 2 * 12
      y      = 4 + floor(index / 2) * 6
      width  = 12
      height = 6
      properties = {
        title   = graph.title
        region  = local.region
        stat    = graph.statistic
        period  = 300
        view    = "timeSeries"
        metrics = graph.lines
      }
    }
  ]

  # A widget shows at most 100 alarms.
  alarm_arns = [for key in sort(keys(local.alarms)) : "${local.arn_prefix}:cloudwatch:${local.region}:${local.account_id}:alarm:${var.name}-${key}"]
  alarm_widgets = length(local.alarm_arns) == 0 ? [] : [{
    type   = "alarm"
    x      = 0
    y      = 0
    width  = 24
    height = 4
    properties = {
      title  = "Alarms"
      alarms = slice(local.alarm_arns, 0, min(100, length(local.alarm_arns)))
    }
  }]
}

# Dashboards are one for all regions of an account, so the name says the region.
resource "aws_cloudwatch_dashboard" "this" {
  dashboard_name = coalesce(var.dashboard_name, "${var.name}-${local.region}")
  dashboard_body = jsonencode({ widgets = concat(local.alarm_widgets, local.graph_widgets) })
}
