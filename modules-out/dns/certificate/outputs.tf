output "arn" {
  description = "ARN of the certificate, once it is issued."
  value       = aws_acm_certificate_validation.this.certificate_arn
}

output "domain_name" {
  description = "Domain name of the certificate."
  value       = var.domain_name
}

output "not_after" {
  description = "When the certificate expires, as RFC 3339 has it. ACM renews it before."
  value       = aws_acm_certificate.this.not_after
}
