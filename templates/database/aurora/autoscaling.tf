# Aurora makes the readers in the likeness of the writer, and takes them away again; Terraform does not know them.
resource "aws_appautoscaling_target" "readers" {
  count = var.reader_autoscaling == null ? 0 : 1

  service_namespace  = "rds"
  resource_id        = "cluster:${aws_rds_cluster.this.cluster_identifier}"
  scalable_dimension = "rds:cluster:ReadReplicaCount"
  min_capacity       = var.reader_autoscaling.min_capacity
  max_capacity       = var.reader_autoscaling.max_capacity

  tags = merge(var.tags, { Name = "${var.name}-readers" })

  depends_on = [aws_rds_cluster_instance.this]
}

resource "aws_appautoscaling_policy" "readers" {
  count = var.reader_autoscaling == null ? 0 : 1

  name               = "${var.name}-readers"
  policy_type        = "TargetTrackingScaling"
  service_namespace  = aws_appautoscaling_target.readers[0].service_namespace
  resource_id        = aws_appautoscaling_target.readers[0].resource_id
  scalable_dimension = aws_appautoscaling_target.readers[0].scalable_dimension

  target_tracking_scaling_policy_configuration {
    target_value       = coalesce(var.reader_autoscaling.cpu_target, var.reader_autoscaling.connections_target)
    scale_in_cooldown  = var.reader_autoscaling.scale_in_cooldown
    scale_out_cooldown = var.reader_autoscaling.scale_out_cooldown

    predefined_metric_specification {
      predefined_metric_type = var.reader_autoscaling.cpu_target == null ? "RDSReaderAverageDatabaseConnections" : "RDSReaderAverageCPUUtilization"
    }
  }
}
