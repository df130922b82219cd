output "api_id" {
  description = "Id of the API, as its metrics know it."
  value       = aws_apigatewayv2_api.this.id
}

output "api_arn" {
  description = "ARN of the API."
  value       = aws_apigatewayv2_api.this.arn
}

output "api_endpoint" {
  description = "Address that AWS gives the API."
  value       = aws_apigatewayv2_api.this.api_endpoint
}

output "execution_arn" {
  description = "ARN prefix by which callers are allowed to call routes."
  value       = aws_apigatewayv2_api.this.execution_arn
}

output "stage_name" {
  description = "Name of the stage that is deployed to."
  value       = aws_apigatewayv2_stage.this.name
}

output "access_log_group_name" {
  description = "Name of the log group with a line for each request."
  value       = aws_cloudwatch_log_group.access.name
}

output "function_name" {
  description = "Name of the function."
  value       = aws_lambda_function.this.function_name
}

output "function_arn" {
  description = "ARN of the function."
  value       = aws_lambda_function.this.arn
}

output "function_version" {
  description = "The newest version of the function."
  value       = aws_lambda_function.this.version
}

output "alias_arn" {
  description = "ARN of the alias that callers call."
  value       = aws_lambda_alias.live.arn
}

output "role_arn" {
  description = "ARN of the function's role."
  value       = aws_iam_role.this.arn
}

output "role_name" {
  description = "Name of the function's role, to attach further policies to."
  value       = aws_iam_role.this.name
}

output "log_group_name" {
  description = "Name of the log group that the function writes to."
  value       = local.log_group_name
}

output "security_group_id" {
  description = "Security group of the function: let it into what it connects to. Null where it is in no VPC."
  value       = one(aws_security_group.this[*].id)
}
