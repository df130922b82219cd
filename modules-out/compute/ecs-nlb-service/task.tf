locals {
  # "/var/cache" becomes the volume "var-cache".
  scratch_volumes = { for path in var.writable_paths : replace(trim(path, "/"), "/[^a-zA-Z0-9]/", "-") => path }

  container = {
    name                   = var.name
    image                  = var.image
    essential              = true
    command                = var.command
    entryPoint             = var.entry_point
    user                   = var.user
    readonlyRootFilesystem = var.readonly_root_filesystem
    stopTimeout            = var.stop_timeout

    environment  = [for name, value in var.environment : { name = name, value = value }]
    secrets      = [for name, arn in var.secrets : { name = name, valueFrom = arn }]
    mountPoints  = [for volume, path in local.scratch_volumes : { sourceVolume = volume, containerPath = path, readOnly = false }]
    portMappings = [for transport in local.transports : { containerPort = var.container_port, hostPort = var.container_port, protocol = transport }]

    # ECS Exec needs an init process to reap what a session leaves behind.
    linuxParameters = { initProcessEnabled = true }

    healthCheck = var.container_health_check == null ? null : {
      command     = var.container_health_check.command
      interval    = var.container_health_check.interval
      retries     = var.container_health_check.retries
      startPeriod = var.container_health_check.start_period
      timeout     = var.container_health_check.timeout
    }

    logConfiguration = {
      logDriver = "awslogs"
      options = {
        awslogs-group         = local.log_group_name
        awslogs-region        = data.aws_region.current.name
        awslogs-stream-prefix = var.name
      }
    }
  }

  log_group_name = var.log_group_name == null ? one(aws_cloudwatch_log_group.this[*].name) : var.log_group_name
}

resource "aws_ecs_task_definition" "this" {
  family                   = var.name
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  cpu                      = var.cpu
  memory                   = var.memory
  execution_role_arn       = aws_iam_role.execution.arn
  task_role_arn            = aws_iam_role.task.arn
  container_definitions    = jsonencode([{ for key, value in local.container : key => value if value != null }])
  tags                     = var.tags

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = var.cpu_architecture
  }

  dynamic "ephemeral_storage" {
    for_each = var.ephemeral_storage == null ? [] : [var.ephemeral_storage]

    content {
      size_in_gib = ephemeral_storage.value
    }
  }

  dynamic "volume" {
    for_each = local.scratch_volumes

    content {
      name = volume.key
    }
  }
}

resource "aws_cloudwatch_log_group" "this" {
  #checkov:skip=CKV_AWS_158:CloudWatch encrypts every log; log_kms_key_arn gives it a key of one's own.
  count = var.log_group_name == null ? 1 : 0

  name              = "/ecs/${var.name}"
  retention_in_days = var.log_retention_days
  kms_key_id        = var.log_kms_key_arn
  tags              = var.tags
}
