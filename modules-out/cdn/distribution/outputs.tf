output "id" {
  description = "ID of the distribution, for invalidations."
  value       = aws_cloudfront_distribution.this.id
}

output "arn" {
  description = "ARN of the distribution, which the policy of the bucket lets read."
  value       = aws_cloudfront_distribution.this.arn
}

output "domain_name" {
  description = "DNS name of the distribution."
  value       = aws_cloudfront_distribution.this.domain_name
}

output "zone_id" {
  description = "ID of the hosted zone of CloudFront, for alias records."
  value       = aws_cloudfront_distribution.this.hosted_zone_id
}
