# A budget of the account, or of what carries certain tags, and whom it tells.

resource "aws_budgets_budget" "this" {
  name         = var.name
  budget_type  = "COST"
  limit_amount = format("%.2f", var.limit)
  limit_unit   = "USD"
  time_unit    = var.period

  dynamic "cost_filter" {
    for_each = var.cost_filters
    content {
      name   = cost_filter.key
      values = cost_filter.value
    }
  }

  dynamic "notification" {
    for_each = { for threshold in var.actual_thresholds : "ACTUAL-${threshold}" => { type = "ACTUAL", threshold = threshold } }
    content {
      notification_type          = notification.value.type
      threshold                  = notification.value.threshold
      threshold_type             = "PERCENTAGE"
      comparison_operator        = "GREATER_THAN"
      subscriber_email_addresses = var.emails
      subscriber_sns_topic_arns  = var.topic_arns
    }
  }

  dynamic "notification" {
    for_each = { for threshold in var.forecast_thresholds : "FORECASTED-${threshold}" => { type = "FORECASTED", threshold = threshold } }
    content {
      notification_type          = notification.value.type
      threshold                  = notification.value.threshold
      threshold_type             = "PERCENTAGE"
      comparison_operator        = "GREATER_THAN"
      subscriber_email_addresses = var.emails
      subscriber_sns_topic_arns  = var.topic_arns
    }
  }

  tags = merge(var.tags, { Name = var.name })
}
