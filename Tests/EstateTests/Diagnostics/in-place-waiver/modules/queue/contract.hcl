caution "short-retention" {
  condition = var.retention_days > 3
  message   = "What is older than three days is lost."
}
