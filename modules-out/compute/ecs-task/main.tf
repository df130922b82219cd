data "aws_caller_identity" "current" {}

data "aws_partition" "current" {}

data "aws_region" "current" {}

locals {
  # What `aws ecs run-task --cli-input-json` wants, so that a pipeline or a person runs the task just as Terraform would.
  run_task_input = {
    cluster        = var.cluster_arn
    taskDefinition = aws_ecs_task_definition.this.arn
    launchType     = "FARGATE"
    propagateTags  = "TASK_DEFINITION"
    startedBy      = "terraform"

    networkConfiguration = {
      awsvpcConfiguration = {
        subnets        = var.subnet_ids
        securityGroups = local.security_group_ids
        assignPublicIp = var.assign_public_ip ? "ENABLED" : "DISABLED"
      }
    }
  }

  security_group_ids = concat([aws_security_group.this.id], sort(var.security_group_ids))
}

# No resource of the provider runs a task, so the AWS CLI does.
resource "terraform_data" "run" {
  count = var.run_on_apply ? 1 : 0

  triggers_replace = [aws_ecs_task_definition.this.arn]

  provisioner "local-exec" {
    interpreter = ["/bin/sh", "-eu", "-c"]
    command     = <<-EOT
      task=$(aws ecs run-task --cli-input-json "$RUN_TASK_INPUT" --query 'tasks[0].taskArn' --output text)
      test "$task" != None
      aws ecs wait tasks-stopped --cluster "$CLUSTER" --tasks "$task"
      status=$(aws ecs describe-tasks --cluster "$CLUSTER" --tasks "$task" --query 'tasks[0].containers[0].exitCode' --output text)
      test "$status" = 0 || { echo "$task ended with status $status: see the log group $LOG_GROUP" >&2; exit 1; }
    EOT

    environment = {
      AWS_REGION     = data.aws_region.current.name
      CLUSTER        = var.cluster_arn
      LOG_GROUP      = local.log_group_name
      RUN_TASK_INPUT = jsonencode(local.run_task_input)
    }
  }

  # The task needs its permissions to start.
  depends_on = [
    aws_iam_role_policy.execution,
    aws_iam_role_policy.task,
    aws_iam_role_policy_attachment.task,
    aws_vpc_security_group_egress_rule.this,
  ]
}
