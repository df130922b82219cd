output "name" {
  description = "Name of the release."
  value       = helm_release.this.name
}

output "namespace" {
  description = "Namespace of the release."
  value       = helm_release.this.namespace
}

output "chart_version" {
  description = "Version of the chart."
  value       = helm_release.this.version
}

output "status" {
  description = "What became of the release, such as `deployed`."
  value       = helm_release.this.status
}
