# Where events go that the function failed on, so that none is lost.
resource "aws_sqs_queue" "failures" {
  #checkov:skip=CKV_AWS_27:SQS encrypts it; kms_key_arn gives it a key of one's own.

  name                      = "${var.name}-failures"
  message_retention_seconds = 1209600
  sqs_managed_sse_enabled   = var.kms_key_arn == null ? true : null
  kms_master_key_id         = var.kms_key_arn
  tags                      = var.tags
}

resource "aws_lambda_function_event_invoke_config" "this" {
  function_name                = aws_lambda_function.this.function_name
  qualifier                    = aws_lambda_alias.live.name
  maximum_event_age_in_seconds = var.maximum_event_age
  maximum_retry_attempts       = var.maximum_retry_attempts

  destination_config {
    on_failure {
      destination = aws_sqs_queue.failures.arn
    }
  }

  # Lambda checks at once whether the function may send to the queue.
  depends_on = [aws_iam_role_policy.this]
}
