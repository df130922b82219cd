output "zone_id" {
  description = "ID of the zone."
  value       = aws_route53_zone.this.zone_id
}

output "arn" {
  description = "ARN of the zone."
  value       = aws_route53_zone.this.arn
}

output "name" {
  description = "Domain name of the zone."
  value       = var.name
}

output "name_servers" {
  description = "Name servers of the zone, to which the parent zone of a public one delegates."
  value       = aws_route53_zone.this.name_servers
}

output "ds_record" {
  description = "Value of the DS record that the parent zone needs to trust the zone's answers; null without DNSSEC."
  value       = one(aws_route53_key_signing_key.this[*].ds_record)
}
