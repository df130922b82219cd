resource "aws_lambda_permission" "invoker" {
  for_each = var.invokers

  statement_id   = each.key
  action         = "lambda:InvokeFunction"
  function_name  = aws_lambda_function.this.function_name
  qualifier      = aws_lambda_alias.live.name
  principal      = each.value.service
  source_arn     = each.value.source_arn
  source_account = each.value.service == "s3.amazonaws.com" ? local.account_id : null
}
