# A Lambda function that an EventBridge rule invokes, by pattern or by schedule.

resource "aws_cloudwatch_event_rule" "this" {
  for_each = var.rules

  name                = "${var.name}-${each.key}"
  description         = each.value.description
  event_bus_name      = var.event_bus_name
  event_pattern       = each.value.event_pattern
  schedule_expression = each.value.schedule
  state               = each.value.enabled ? "ENABLED" : "DISABLED"
  tags                = var.tags
}

resource "aws_cloudwatch_event_target" "this" {
  for_each = var.rules

  rule           = aws_cloudwatch_event_rule.this[each.key].name
  event_bus_name = var.event_bus_name
  target_id      = "function"
  arn            = aws_lambda_alias.live.arn
  input          = each.value.input
  input_path     = each.value.input_path

  retry_policy {
    maximum_event_age_in_seconds = var.maximum_event_age
    maximum_retry_attempts       = 185
  }

  dead_letter_config {
    arn = aws_sqs_queue.failures.arn
  }
}

resource "aws_lambda_permission" "rule" {
  for_each = var.rules

  statement_id  = "rule-${each.key}"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.this.function_name
  qualifier     = aws_lambda_alias.live.name
  principal     = "events.amazonaws.com"
  source_arn    = aws_cloudwatch_event_rule.this[each.key].arn
}
