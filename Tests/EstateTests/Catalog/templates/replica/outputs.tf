output "name" {
  description = "The name."
  value       = aws_s3_bucket.this.bucket
}
