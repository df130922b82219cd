output "range" {
  description = "Both numbers."
  value       = [var.least, var.most]
}
