output "table_names" {
  description = "Names of the tables, by their keys in `tables`."
  value       = { for key, table in aws_dynamodb_table.this : key => table.name }
}

output "table_arns" {
  description = "ARNs of the tables, by their keys in `tables`; indexes are below `/index/`."
  value       = { for key, table in aws_dynamodb_table.this : key => table.arn }
}

output "stream_arns" {
  description = "ARNs of the streams of the tables that have one, by their keys in `tables`."
  value       = { for key, table in aws_dynamodb_table.this : key => table.stream_arn if table.stream_enabled }
}
