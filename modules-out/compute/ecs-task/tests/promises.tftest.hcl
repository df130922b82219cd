# What the task promises: what it may do, what it reaches, and who starts it.

mock_provider "aws" {
  source = "./tests/mocks"
}

# What mocks would make alike can be told apart: so a document or a role in another's place is noticed.

override_data {
  target = data.aws_iam_policy_document.assume
  values = {
    json = "{\"Id\":\"assume\"}"
  }
}

override_data {
  target = data.aws_iam_policy_document.execution
  values = {
    json = "{\"Id\":\"execution\"}"
  }
}

override_data {
  target = data.aws_iam_policy_document.task
  values = {
    json = "{\"Id\":\"task\"}"
  }
}

override_data {
  target = data.aws_iam_policy_document.assume_scheduler
  values = {
    json = "{\"Id\":\"assume_scheduler\"}"
  }
}

override_data {
  target = data.aws_iam_policy_document.scheduler
  values = {
    json = "{\"Id\":\"scheduler\"}"
  }
}

override_resource {
  target = aws_iam_role.execution
  values = {
    arn = "arn:aws:iam::111111111111:role/execution"
  }
}

override_resource {
  target = aws_iam_role.task
  values = {
    arn = "arn:aws:iam::111111111111:role/task"
  }
}

override_resource {
  target = aws_iam_role.scheduler
  values = {
    arn = "arn:aws:iam::111111111111:role/scheduler"
  }
}

variables {
  name        = "api"
  cluster_arn = "arn:aws:ecs:us-east-1:111111111111:cluster/shop"
  vpc_id      = "vpc-00000000000000000"
  subnet_ids  = ["subnet-0000000000000000a", "subnet-0000000000000000b"]
  image       = "111111111111.dkr.ecr.us-east-1.amazonaws.com/shop/api:1.0.0"
}

run "by_hand" {
  command = apply

  assert {
    condition = jsonencode(jsondecode(aws_ecs_task_definition.this.container_definitions)) == jsonencode([
      {
        environment = []
        essential   = true
        image       = "111111111111.dkr.ecr.us-east-1.amazonaws.com/shop/api:1.0.0"
        logConfiguration = {
          logDriver = "awslogs"
          options = {
            awslogs-group         = "/ecs/api"
            awslogs-region        = "us-east-1"
            awslogs-stream-prefix = "api"
          }
        }
        mountPoints            = []
        name                   = "api"
        readonlyRootFilesystem = true
        secrets                = []
        stopTimeout            = 30
      },
    ])
    error_message = "The container runs the image with a read-only root, and writes its log to the service's group."
  }

  assert {
    condition = alltrue([
      aws_ecs_task_definition.this.family == "api",
      one(aws_ecs_task_definition.this.requires_compatibilities) == "FARGATE",
      aws_ecs_task_definition.this.network_mode == "awsvpc",
      aws_ecs_task_definition.this.cpu == "256",
      aws_ecs_task_definition.this.memory == "512",
      aws_ecs_task_definition.this.execution_role_arn == aws_iam_role.execution.arn,
      aws_ecs_task_definition.this.task_role_arn == aws_iam_role.task.arn,
      aws_ecs_task_definition.this.runtime_platform[0].operating_system_family == "LINUX",
      aws_ecs_task_definition.this.runtime_platform[0].cpu_architecture == "X86_64",
      length(aws_ecs_task_definition.this.volume) + length(aws_ecs_task_definition.this.ephemeral_storage) == 0,
    ])
    error_message = "The task is one of Fargate, with a network of its own and its two roles."
  }

  assert {
    condition = alltrue([
      aws_cloudwatch_log_group.this[0].name == "/ecs/api",
      aws_cloudwatch_log_group.this[0].retention_in_days == 365,
      aws_cloudwatch_log_group.this[0].kms_key_id == null,
    ])
    error_message = "The log is kept for a year."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.assume.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow Service ecs-tasks.amazonaws.com sts:AssumeRole on if ArnLike aws:SourceArn arn:aws:ecs:us-east-1:111111111111:* if StringEquals aws:SourceAccount 111111111111",
      ]),
      aws_iam_role.execution.name == "api-us-east-1-execution",
      aws_iam_role.execution.assume_role_policy == data.aws_iam_policy_document.assume.json,
      aws_iam_role.task.name == "api-us-east-1-task",
      aws_iam_role.task.assume_role_policy == data.aws_iam_policy_document.assume.json,
    ])
    error_message = "ECS takes the roles for tasks of this account and region, and nobody else does."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.execution.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow logs:CreateLogStream logs:PutLogEvents on arn:aws:logs:us-east-1:111111111111:log-group:/ecs/api:*",
        "Allow ecr:BatchCheckLayerAvailability ecr:BatchGetImage ecr:GetDownloadUrlForLayer on arn:aws:ecr:us-east-1:111111111111:repository/shop/api",
        "Allow ecr:GetAuthorizationToken on *",
      ]),
      aws_iam_role_policy.execution.name == "start-tasks",
      aws_iam_role_policy.execution.role == aws_iam_role.execution.id,
      aws_iam_role_policy.execution.policy == data.aws_iam_policy_document.execution.json,
    ])
    error_message = "To start a task ECS pulls its image and writes its log, and does no more."
  }

  assert {
    condition     = length(aws_iam_role_policy.task) + length(aws_iam_role_policy_attachment.task) == 0
    error_message = "The program itself may do nothing in AWS."
  }

  assert {
    condition = alltrue([
      aws_security_group.this.vpc_id == var.vpc_id,
      aws_security_group.this.name_prefix == "api-",
      jsonencode({ for key, r in aws_vpc_security_group_egress_rule.this : key => [r.ip_protocol, r.from_port, r.to_port, r.cidr_ipv4] }) == jsonencode({ all = ["-1", null, null, "0.0.0.0/0"] }),
      aws_vpc_security_group_egress_rule.this["all"].security_group_id == aws_security_group.this.id,
    ])
    error_message = "Nothing connects to the tasks, and they reach everything."
  }

  assert {
    condition     = length(terraform_data.run) + length(aws_scheduler_schedule.this) + length(aws_iam_role.scheduler) + length(aws_iam_role_policy.scheduler) == 0
    error_message = "Nothing runs it unless that is asked for."
  }

  assert {
    condition = alltrue([
      output.task_definition_arn == aws_ecs_task_definition.this.arn,
      output.task_definition_family == "api",
      output.security_group_id == aws_security_group.this.id,
      output.task_role_arn == aws_iam_role.task.arn,
      output.task_role_name == aws_iam_role.task.name,
      output.execution_role_arn == aws_iam_role.execution.arn,
      output.log_group_name == "/ecs/api",
      jsonencode({ for key, value in jsondecode(output.run_task_input) : key => value if key != "networkConfiguration" }) == jsonencode({
        cluster        = "arn:aws:ecs:us-east-1:111111111111:cluster/shop"
        launchType     = "FARGATE"
        propagateTags  = "TASK_DEFINITION"
        startedBy      = "terraform"
        taskDefinition = "arn:aws:ecs:us-east-1:111111111111:task-definition/example:1"
      }),
      jsondecode(output.run_task_input).networkConfiguration.awsvpcConfiguration.securityGroups == [aws_security_group.this.id],
      jsondecode(output.run_task_input).networkConfiguration.awsvpcConfiguration.assignPublicIp == "DISABLED",
      jsonencode(jsondecode(output.run_task_input).networkConfiguration.awsvpcConfiguration.subnets) == jsonencode(["subnet-0000000000000000a", "subnet-0000000000000000b"]),
    ])
    error_message = "The output has what the AWS CLI runs the task with: the subnets, the security group, no public address."
  }
}

run "everything_asked_for" {
  command = apply

  variables {
    assign_public_ip         = true
    security_group_ids       = ["sg-0000000000000000b", "sg-0000000000000000a"]
    egress                   = { web = { from_port = 443, to_port = 443, cidr_ipv4 = "10.0.0.0/16" }, dns = { protocol = "udp", from_port = 53, to_port = 53, cidr_ipv4 = "10.0.0.2/32" }, s3 = { from_port = 443, to_port = 443, prefix_list_id = "pl-63a5400a" }, db = { from_port = 5432, to_port = 5432, security_group_id = "sg-0000000000000000c" } }
    cpu                      = 1024
    memory                   = 2048
    cpu_architecture         = "ARM64"
    command                  = ["serve"]
    entry_point              = ["/bin/api"]
    user                     = "1000"
    environment              = { MODE = "production" }
    secrets                  = { TOKEN = "arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/api-AbCdEf:token::", PORT = "arn:aws:ssm:us-east-1:111111111111:parameter/shop/port", KEY = "arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/key" }
    secrets_kms_key_arns     = ["arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"]
    readonly_root_filesystem = false
    writable_paths           = ["/var/cache"]
    ephemeral_storage        = 50
    stop_timeout             = 60
    task_policy_arns         = ["arn:aws:iam::111111111111:policy/orders", "arn:aws:iam::111111111111:policy/stock"]
    task_policy_statements   = { Orders = { actions = ["sqs:SendMessage"], resources = ["arn:aws:sqs:us-east-1:111111111111:orders"] } }
    log_retention_days       = 30
    log_kms_key_arn          = "arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111"
    tags                     = { Project = "shop" }
    schedules                = { nightly = { schedule = "cron(0 3 * * ? *)", timezone = "Europe/Berlin" } }
  }

  assert {
    condition = alltrue([
      jsonencode(jsondecode(aws_ecs_task_definition.this.container_definitions)) == jsonencode([
        {
          command     = ["serve"]
          entryPoint  = ["/bin/api"]
          environment = [{ name = "MODE", value = "production" }]
          essential   = true
          image       = "111111111111.dkr.ecr.us-east-1.amazonaws.com/shop/api:1.0.0"
          logConfiguration = {
            logDriver = "awslogs"
            options = {
              awslogs-group         = "/ecs/api"
              awslogs-region        = "us-east-1"
              awslogs-stream-prefix = "api"
            }
          }
          mountPoints = [
            {
              containerPath = "/var/cache"
              readOnly      = false
              sourceVolume  = "var-cache"
            },
          ]
          name                   = "api"
          readonlyRootFilesystem = false
          secrets = [
            {
              name      = "KEY"
              valueFrom = "arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/key"
            },
            {
              name      = "PORT"
              valueFrom = "arn:aws:ssm:us-east-1:111111111111:parameter/shop/port"
            },
            {
              name      = "TOKEN"
              valueFrom = "arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/api-AbCdEf:token::"
            },
          ]
          stopTimeout = 60
          user        = "1000"
        },
      ]),
      aws_ecs_task_definition.this.cpu == "1024",
      aws_ecs_task_definition.this.memory == "2048",
      aws_ecs_task_definition.this.runtime_platform[0].cpu_architecture == "ARM64",
      aws_ecs_task_definition.this.ephemeral_storage[0].size_in_gib == 50,
      jsonencode(aws_ecs_task_definition.this.tags) == jsonencode({ Project = "shop" }),
      jsonencode([for v in aws_ecs_task_definition.this.volume : v.name]) == jsonencode(["var-cache"]),
    ])
    error_message = "The container has the secrets by reference, never by value, and what else was asked."
  }

  assert {
    condition = jsonencode([
      for s in data.aws_iam_policy_document.execution.statement : join(" ", flatten([
        s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
        s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
      ]))
      ]) == jsonencode([
      "Allow logs:CreateLogStream logs:PutLogEvents on arn:aws:logs:us-east-1:111111111111:log-group:/ecs/api:*",
      "Allow ecr:BatchCheckLayerAvailability ecr:BatchGetImage ecr:GetDownloadUrlForLayer on arn:aws:ecr:us-east-1:111111111111:repository/shop/api",
      "Allow ecr:GetAuthorizationToken on *",
      "Allow secretsmanager:GetSecretValue on arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/api-AbCdEf arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/key-??????",
      "Allow ssm:GetParameters on arn:aws:ssm:us-east-1:111111111111:parameter/shop/port",
      "Allow kms:Decrypt on arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000",
    ])
    error_message = "To start a task ECS also reads exactly these secrets, and decrypts them with the given key."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.task.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
      ]) == jsonencode(["Allow sqs:SendMessage on arn:aws:sqs:us-east-1:111111111111:orders"]),
      aws_iam_role_policy.task[0].name == "task",
      aws_iam_role_policy.task[0].role == aws_iam_role.task.id,
      aws_iam_role_policy.task[0].policy == data.aws_iam_policy_document.task.json,
      jsonencode([for a in aws_iam_role_policy_attachment.task : a.policy_arn]) == jsonencode(["arn:aws:iam::111111111111:policy/orders", "arn:aws:iam::111111111111:policy/stock"]),
      alltrue([for a in values(aws_iam_role_policy_attachment.task) : a.role == aws_iam_role.task.name]),
    ])
    error_message = "The program has the given policies, and no more."
  }

  assert {
    condition = jsonencode({ for key, r in aws_vpc_security_group_egress_rule.this : key => [r.ip_protocol, r.from_port, r.to_port, r.cidr_ipv4, r.prefix_list_id, r.referenced_security_group_id] }) == jsonencode({
      dns = ["udp", 53, 53, "10.0.0.2/32", null, null]
      db  = ["tcp", 5432, 5432, null, null, "sg-0000000000000000c"]
      s3  = ["tcp", 443, 443, null, "pl-63a5400a", null]
      web = ["tcp", 443, 443, "10.0.0.0/16", null, null]
    })
    error_message = "Tasks reach only what was asked for."
  }

  assert {
    condition = alltrue([
      aws_cloudwatch_log_group.this[0].retention_in_days == 30,
      aws_cloudwatch_log_group.this[0].kms_key_id == "arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111",
      jsonencode(aws_cloudwatch_log_group.this[0].tags) == jsonencode({ Project = "shop" }),
    ])
    error_message = "The log is kept for a month under the given key."
  }

  assert {
    condition = alltrue([
      aws_scheduler_schedule.this["nightly"].name == "api-nightly",
      aws_scheduler_schedule.this["nightly"].schedule_expression == "cron(0 3 * * ? *)",
      aws_scheduler_schedule.this["nightly"].schedule_expression_timezone == "Europe/Berlin",
      aws_scheduler_schedule.this["nightly"].flexible_time_window[0].mode == "OFF",
      aws_scheduler_schedule.this["nightly"].target[0].arn == var.cluster_arn,
      aws_scheduler_schedule.this["nightly"].target[0].role_arn == aws_iam_role.scheduler[0].arn,
      aws_scheduler_schedule.this["nightly"].target[0].retry_policy[0].maximum_event_age_in_seconds == 3600,
      aws_scheduler_schedule.this["nightly"].target[0].retry_policy[0].maximum_retry_attempts == 3,
      aws_scheduler_schedule.this["nightly"].target[0].ecs_parameters[0].launch_type == "FARGATE",
      aws_scheduler_schedule.this["nightly"].target[0].ecs_parameters[0].propagate_tags == "TASK_DEFINITION",
      aws_scheduler_schedule.this["nightly"].target[0].ecs_parameters[0].task_definition_arn == aws_ecs_task_definition.this.arn,
      jsonencode(aws_scheduler_schedule.this["nightly"].target[0].ecs_parameters[0].network_configuration[0].subnets) == jsonencode(toset(var.subnet_ids)),
      aws_scheduler_schedule.this["nightly"].target[0].ecs_parameters[0].network_configuration[0].assign_public_ip,
      aws_scheduler_schedule.this["nightly"].target[0].ecs_parameters[0].network_configuration[0].security_groups == toset([aws_security_group.this.id, "sg-0000000000000000a", "sg-0000000000000000b"]),
    ])
    error_message = "The schedule runs the task in the same subnets and security groups, at the time asked for."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.assume_scheduler.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow Service scheduler.amazonaws.com sts:AssumeRole on if StringEquals aws:SourceAccount 111111111111",
      ]),
      aws_iam_role.scheduler[0].name == "api-us-east-1-scheduler",
      aws_iam_role.scheduler[0].assume_role_policy == data.aws_iam_policy_document.assume_scheduler.json,
    ])
    error_message = "Schedules of this account alone take the role that runs the task."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.scheduler.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow ecs:RunTask on arn:aws:ecs:us-east-1:111111111111:task-definition/example:* if ArnEquals ecs:cluster arn:aws:ecs:us-east-1:111111111111:cluster/shop",
        "Allow ecs:TagResource on arn:aws:ecs:us-east-1:111111111111:task/* if StringEquals ecs:CreateAction RunTask",
        "Allow iam:PassRole on arn:aws:iam::111111111111:role/execution arn:aws:iam::111111111111:role/task if StringEquals iam:PassedToService ecs-tasks.amazonaws.com",
      ]),
      aws_iam_role_policy.scheduler[0].name == "run-task",
      aws_iam_role_policy.scheduler[0].role == aws_iam_role.scheduler[0].id,
      aws_iam_role_policy.scheduler[0].policy == data.aws_iam_policy_document.scheduler.json,
    ])
    error_message = "That role runs this task on this cluster, tags it and passes its two roles, and does no more."
  }

  assert {
    condition = jsonencode([for r in concat(
      [aws_iam_role.execution],
      [aws_iam_role.task],
      [aws_security_group.this],
      values(aws_vpc_security_group_egress_rule.this),
      aws_iam_role.scheduler,
      [aws_ecs_task_definition.this],
      aws_cloudwatch_log_group.this,
    ) : r.tags["Project"]]) == jsonencode([for _ in range(10) : "shop"])
    error_message = "Every resource has the given tags, and there are no more."
  }

  assert {
    condition     = alltrue([for group in [aws_security_group.this] : length(group.ingress) + length(group.egress) == 0])
    error_message = "A rule is a resource of its own: none stands in a group."
  }

  assert {
    condition = alltrue([for role in concat(
      [aws_iam_role.execution],
      [aws_iam_role.task],
      aws_iam_role.scheduler,
    ) : length(role.inline_policy) + length(role.managed_policy_arns) == 0])
    error_message = "A policy is a resource of its own: none stands in a role."
  }

  assert {
    condition     = alltrue([for document in [data.aws_iam_policy_document.assume, data.aws_iam_policy_document.execution, data.aws_iam_policy_document.task, data.aws_iam_policy_document.assume_scheduler, data.aws_iam_policy_document.scheduler] : document.source_policy_documents == null && document.override_policy_documents == null])
    error_message = "No document takes statements from another."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_cloudwatch_log_group.this",
      "aws_ecs_task_definition.this",
      "aws_iam_role.execution",
      "aws_iam_role.scheduler",
      "aws_iam_role.task",
      "aws_iam_role_policy.execution",
      "aws_iam_role_policy.scheduler",
      "aws_iam_role_policy.task",
      "aws_iam_role_policy_attachment.task",
      "aws_scheduler_schedule.this",
      "aws_security_group.this",
      "aws_vpc_security_group_egress_rule.this",
      "terraform_data.run",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition = alltrue([for all in [
      aws_iam_role_policy.task,
      terraform_data.run,
      aws_iam_role.scheduler,
      aws_iam_role_policy.scheduler,
      aws_cloudwatch_log_group.this,
    ] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

run "with_a_log_elsewhere" {
  command = apply

  variables {
    image          = "public.ecr.aws/nginx/nginx:1.27"
    log_group_name = "/shop/all"
    schedules      = { daily = { schedule = "rate(1 day)" } }
  }

  assert {
    condition = alltrue([
      !aws_scheduler_schedule.this["daily"].target[0].ecs_parameters[0].network_configuration[0].assign_public_ip,
      aws_scheduler_schedule.this["daily"].target[0].ecs_parameters[0].network_configuration[0].security_groups == toset([aws_security_group.this.id]),
      aws_scheduler_schedule.this["daily"].schedule_expression_timezone == "UTC",
    ])
    error_message = "The schedule gives the task no public address and no other security group, unless it was asked for."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.execution.statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow logs:CreateLogStream logs:PutLogEvents on arn:aws:logs:us-east-1:111111111111:log-group:/shop/all:*",
      ]),
      length(aws_cloudwatch_log_group.this) == 0,
      jsonencode(jsondecode(aws_ecs_task_definition.this.container_definitions)[0].logConfiguration.options) == jsonencode({
        awslogs-group         = "/shop/all"
        awslogs-region        = "us-east-1"
        awslogs-stream-prefix = "api"
      }),
      output.log_group_name == "/shop/all",
    ])
    error_message = "An image from elsewhere needs no right in ECR, and the log goes to the given group."
  }
}

run "on_apply" {
  command = plan

  variables {
    run_on_apply = true
  }

  assert {
    condition     = length(terraform_data.run) == 1
    error_message = "The task runs with each new definition."
  }
}
