output "arn" {
  description = "ARN of the certificate, once it is issued; with `proved_elsewhere` or without `wait_until_issued`, at once. A load balancer, an API or CloudFront takes it only when it is issued."
  value       = local.waits ? one(aws_acm_certificate_validation.this[*].certificate_arn) : aws_acm_certificate.this.arn
}

output "validation_records" {
  description = "Records that have to be made elsewhere, by the names in `proved_elsewhere`."
  value = {
    for name in var.proved_elsewhere : name => {
      name  = trimsuffix(local.validation_options[name][0].resource_record_name, ".")
      type  = local.validation_options[name][0].resource_record_type
      value = local.validation_options[name][0].resource_record_value
    }
  }
}

output "domain_name" {
  description = "Domain name of the certificate."
  value       = var.domain_name
}

output "not_after" {
  description = "When the certificate expires, as RFC 3339 has it. ACM renews it before."
  value       = aws_acm_certificate.this.not_after
}
