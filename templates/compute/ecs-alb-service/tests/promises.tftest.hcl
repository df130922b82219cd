# What the service promises: who reaches it, what it may do, how it is deployed and sized.

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

variables {
  name                   = "api"
  cluster_arn            = "arn:aws:ecs:us-east-1:111111111111:cluster/shop"
  vpc_id                 = "vpc-00000000000000000"
  subnet_ids             = ["subnet-0000000000000000a", "subnet-0000000000000000b"]
  image                  = "111111111111.dkr.ecr.us-east-1.amazonaws.com/shop/api:1.0.0"
  container_port         = 8080
  alb_security_group_id  = "sg-00000000000000000"
  listener_arn           = "arn:aws:elasticloadbalancing:us-east-1:111111111111:listener/app/shop/0000000000000000/0000000000000000"
  listener_rule_priority = 100
  host_headers           = ["api.example.com"]
}

# How many tasks there are at first is looked at when the service is made, and never again: so this comes before the first apply.
run "begins_with_as_many_tasks_as_asked" {
  command = plan

  variables {
    desired_count = 4
  }

  assert {
    condition     = aws_ecs_service.this.desired_count == 4
    error_message = "The service begins with the given number of tasks."
  }
}

run "small" {
  command = apply

  assert {
    condition = alltrue([
      aws_ecs_service.this.name == "api",
      aws_ecs_service.this.cluster == var.cluster_arn,
      aws_ecs_service.this.task_definition == aws_ecs_task_definition.this.arn,
      aws_ecs_service.this.desired_count == 1,
      aws_ecs_service.this.platform_version == "LATEST",
      jsonencode(aws_ecs_service.this.network_configuration[0].subnets) == jsonencode(var.subnet_ids),
      !aws_ecs_service.this.network_configuration[0].assign_public_ip,
      jsonencode(aws_ecs_service.this.network_configuration[0].security_groups) == jsonencode([aws_security_group.this.id]),
      jsonencode([for c in aws_ecs_service.this.capacity_provider_strategy : [c.capacity_provider, c.base, c.weight]]) == jsonencode([["FARGATE", 0, 1]]),
    ])
    error_message = "The service runs on Fargate in the given subnets, without public addresses, in its own security group."
  }

  assert {
    condition = alltrue([
      aws_ecs_service.this.deployment_circuit_breaker[0].enable,
      aws_ecs_service.this.deployment_circuit_breaker[0].rollback,
      aws_ecs_service.this.deployment_maximum_percent == 200,
      aws_ecs_service.this.deployment_minimum_healthy_percent == 50,
      aws_ecs_service.this.availability_zone_rebalancing == "ENABLED",
      aws_ecs_service.this.force_new_deployment,
      !aws_ecs_service.this.wait_for_steady_state,
    ])
    error_message = "A deployment that fails is rolled back, half of the tasks stay while it runs, and the zones are balanced."
  }

  assert {
    condition = alltrue([
      !aws_ecs_service.this.enable_execute_command,
      aws_ecs_service.this.enable_ecs_managed_tags,
      aws_ecs_service.this.propagate_tags == "SERVICE",
    ])
    error_message = "Nobody opens a shell in a task, and tasks carry the service's tags."
  }

  assert {
    condition = alltrue([
      aws_security_group.this.vpc_id == var.vpc_id,
      aws_security_group.this.name_prefix == "api-",
      jsonencode(aws_security_group.this.tags) == jsonencode({ Name = "api" }),
      aws_vpc_security_group_ingress_rule.load_balancer.security_group_id == aws_security_group.this.id,
      aws_vpc_security_group_ingress_rule.load_balancer.referenced_security_group_id == var.alb_security_group_id,
      aws_vpc_security_group_ingress_rule.load_balancer.cidr_ipv4 == null,
      aws_vpc_security_group_ingress_rule.load_balancer.ip_protocol == "tcp",
      aws_vpc_security_group_ingress_rule.load_balancer.from_port == 8080,
      aws_vpc_security_group_ingress_rule.load_balancer.to_port == 8080,
      jsonencode({ for key, r in aws_vpc_security_group_egress_rule.this : key => [r.ip_protocol, r.from_port, r.to_port, r.cidr_ipv4] }) == jsonencode({ all = ["-1", null, null, "0.0.0.0/0"] }),
      aws_vpc_security_group_egress_rule.this["all"].security_group_id == aws_security_group.this.id,
    ])
    error_message = "The balancer alone connects to the tasks, on the container's port; they reach everything."
  }

  assert {
    condition = alltrue([
      aws_lb_listener_rule.this.listener_arn == var.listener_arn,
      aws_lb_listener_rule.this.priority == 100,
      aws_lb_listener_rule.this.action[0].type == "forward",
      aws_lb_listener_rule.this.action[0].target_group_arn == aws_lb_target_group.this.arn,
      jsonencode([for c in aws_lb_listener_rule.this.condition : [c.host_header[*].values, c.path_pattern[*].values]]) == jsonencode([[[["api.example.com"]], []]]),
      aws_ecs_service.this.health_check_grace_period_seconds == 60,
      one(aws_ecs_service.this.load_balancer).target_group_arn == aws_lb_target_group.this.arn,
      jsonencode([for l in aws_ecs_service.this.load_balancer : [l.container_name, l.container_port]]) == jsonencode([["api", 8080]]),
    ])
    error_message = "The listener sends the given host names to the service."
  }

  assert {
    condition = alltrue([
      aws_lb_target_group.this.name == "api-aba30109",
      aws_lb_target_group.this.vpc_id == var.vpc_id,
      aws_lb_target_group.this.target_type == "ip",
      aws_lb_target_group.this.port == 8080,
      aws_lb_target_group.this.protocol == "HTTP",
      aws_lb_target_group.this.protocol_version == "HTTP1",
      aws_lb_target_group.this.deregistration_delay == "30",
      aws_lb_target_group.this.load_balancing_algorithm_type == "round_robin",
      aws_lb_target_group.this.slow_start == 0,
      jsonencode([for h in aws_lb_target_group.this.health_check : [h.path, h.protocol, h.interval, h.timeout, h.healthy_threshold, h.unhealthy_threshold]]) == jsonencode([["/", "HTTP", 30, 5, 3, 3]]),
      jsonencode([for s in aws_lb_target_group.this.stickiness : [s.enabled, s.type]]) == jsonencode([[false, "lb_cookie"]]),
    ])
    error_message = "The target group speaks HTTP with the tasks' addresses, and asks for their health."
  }

  assert {
    condition = jsonencode(jsondecode(aws_ecs_task_definition.this.container_definitions)) == jsonencode([
      {
        environment     = []
        essential       = true
        image           = "111111111111.dkr.ecr.us-east-1.amazonaws.com/shop/api:1.0.0"
        linuxParameters = { initProcessEnabled = true }
        logConfiguration = {
          logDriver = "awslogs"
          options = {
            awslogs-group         = "/ecs/api"
            awslogs-region        = "us-east-1"
            awslogs-stream-prefix = "api"
          }
        }
        mountPoints = []
        name        = "api"
        portMappings = [
          {
            containerPort = 8080
            hostPort      = 8080
            protocol      = "tcp"
          },
        ]
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
    condition     = length(data.aws_iam_policy_document.task.statement) + length(aws_iam_role_policy.task) + length(aws_iam_role_policy_attachment.task) == 0
    error_message = "The program itself may do nothing in AWS."
  }

  assert {
    condition = alltrue([
      aws_appautoscaling_target.this[0].service_namespace == "ecs",
      aws_appautoscaling_target.this[0].resource_id == "service/shop/api",
      aws_appautoscaling_target.this[0].scalable_dimension == "ecs:service:DesiredCount",
      aws_appautoscaling_target.this[0].min_capacity == 1,
      aws_appautoscaling_target.this[0].max_capacity == 1,
      aws_appautoscaling_scheduled_action.fixed_size[0].service_namespace == "ecs",
      aws_appautoscaling_scheduled_action.fixed_size[0].resource_id == "service/shop/api",
      aws_appautoscaling_scheduled_action.fixed_size[0].scalable_dimension == "ecs:service:DesiredCount",
      aws_appautoscaling_scheduled_action.fixed_size[0].schedule == "rate(5 minutes)",
      aws_appautoscaling_scheduled_action.fixed_size[0].scalable_target_action[0].min_capacity == "1",
      aws_appautoscaling_scheduled_action.fixed_size[0].scalable_target_action[0].max_capacity == "1",
      length(aws_appautoscaling_policy.utilization) + length(aws_appautoscaling_scheduled_action.this) == 0,
    ])
    error_message = "The size is held at one task."
  }

  assert {
    condition = alltrue([
      output.service_name == "api",
      output.service_arn == aws_ecs_service.this.id,
      output.cluster_name == "shop",
      output.task_definition_arn == aws_ecs_task_definition.this.arn,
      output.security_group_id == aws_security_group.this.id,
      output.task_role_arn == aws_iam_role.task.arn,
      output.task_role_name == aws_iam_role.task.name,
      output.execution_role_arn == aws_iam_role.execution.arn,
      output.log_group_name == "/ecs/api",
      output.target_group_arn == aws_lb_target_group.this.arn,
      output.target_group_arn_suffix == aws_lb_target_group.this.arn_suffix,
      output.listener_rule_arn == aws_lb_listener_rule.this.arn,
    ])
    error_message = "The outputs are those of the service, its task, its roles and its log."
  }
}

run "everything_asked_for" {
  command = apply

  variables {
    assign_public_ip                   = true
    security_group_ids                 = ["sg-0000000000000000b", "sg-0000000000000000a"]
    egress                             = { web = { from_port = 443, to_port = 443, cidr_ipv4 = "10.0.0.0/16" }, dns = { protocol = "udp", from_port = 53, to_port = 53, cidr_ipv4 = "10.0.0.2/32" }, s3 = { from_port = 443, to_port = 443, prefix_list_id = "pl-63a5400a" }, db = { from_port = 5432, to_port = 5432, security_group_id = "sg-0000000000000000c" } }
    cpu                                = 1024
    memory                             = 2048
    cpu_architecture                   = "ARM64"
    command                            = ["serve"]
    entry_point                        = ["/bin/api"]
    user                               = "1000"
    environment                        = { MODE = "production" }
    secrets                            = { TOKEN = "arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/api-AbCdEf:token::", PORT = "arn:aws:ssm:us-east-1:111111111111:parameter/shop/port", KEY = "arn:aws:secretsmanager:us-east-1:111111111111:secret:shop/key" }
    secrets_kms_key_arns               = ["arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"]
    readonly_root_filesystem           = false
    writable_paths                     = ["/var/cache"]
    ephemeral_storage                  = 50
    stop_timeout                       = 60
    task_policy_arns                   = ["arn:aws:iam::111111111111:policy/orders", "arn:aws:iam::111111111111:policy/stock"]
    task_policy_statements             = { Orders = { actions = ["sqs:SendMessage"], resources = ["arn:aws:sqs:us-east-1:111111111111:orders"] } }
    log_retention_days                 = 30
    log_kms_key_arn                    = "arn:aws:kms:us-east-1:111111111111:key/11111111-1111-1111-1111-111111111111"
    tags                               = { Project = "shop" }
    desired_count                      = 2
    capacity                           = { FARGATE = { base = 1, weight = 1 }, FARGATE_SPOT = { weight = 3 } }
    deployment_minimum_healthy_percent = 100
    deployment_maximum_percent         = 150
    wait_for_steady_state              = true
    enable_execute_command             = true
    execute_command_key_arn            = "arn:aws:kms:us-east-1:111111111111:key/22222222-2222-2222-2222-222222222222"
    host_headers                       = []
    path_patterns                      = ["/api/*"]
    traffic                            = { weight = 90, others = { "arn:aws:elasticloadbalancing:us-east-1:111111111111:targetgroup/next/0000000000000000" = 10 }, sticky_seconds = 600 }
    health_check                       = { path = "/health", matcher = "200", interval = 10, timeout = 3, healthy_threshold = 2, unhealthy_threshold = 5 }
    health_check_grace_period          = 120
    target_protocol                    = "HTTPS"
    target_protocol_version            = "HTTP2"
    deregistration_delay               = 45
    load_balancing_algorithm           = "least_outstanding_requests"
    slow_start                         = 0
    stickiness_duration                = 3600
    container_health_check             = { command = ["CMD", "true"], interval = 20, timeout = 4, retries = 2, start_period = 30 }
  }

  assert {
    condition = alltrue([
      jsonencode(jsondecode(aws_ecs_task_definition.this.container_definitions)) == jsonencode([
        {
          command     = ["serve"]
          entryPoint  = ["/bin/api"]
          environment = [{ name = "MODE", value = "production" }]
          essential   = true
          healthCheck = {
            command     = ["CMD", "true"]
            interval    = 20
            retries     = 2
            startPeriod = 30
            timeout     = 4
          }
          image           = "111111111111.dkr.ecr.us-east-1.amazonaws.com/shop/api:1.0.0"
          linuxParameters = { initProcessEnabled = true }
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
          name = "api"
          portMappings = [
            {
              containerPort = 8080
              hostPort      = 8080
              protocol      = "tcp"
            },
          ]
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
        ]) == jsonencode([
        "Allow sqs:SendMessage on arn:aws:sqs:us-east-1:111111111111:orders",
        "Allow ssmmessages:CreateControlChannel ssmmessages:CreateDataChannel ssmmessages:OpenControlChannel ssmmessages:OpenDataChannel on *",
        "Allow logs:CreateLogStream logs:DescribeLogStreams logs:PutLogEvents on arn:aws:logs:us-east-1:111111111111:log-group:/ecs/shop/execute-command arn:aws:logs:us-east-1:111111111111:log-group:/ecs/shop/execute-command:*",
        "Allow logs:DescribeLogGroups on *",
        "Allow kms:Decrypt on arn:aws:kms:us-east-1:111111111111:key/22222222-2222-2222-2222-222222222222",
      ]),
      aws_iam_role_policy.task[0].name == "task",
      aws_iam_role_policy.task[0].role == aws_iam_role.task.id,
      aws_iam_role_policy.task[0].policy == data.aws_iam_policy_document.task.json,
      jsonencode([for a in aws_iam_role_policy_attachment.task : a.policy_arn]) == jsonencode(["arn:aws:iam::111111111111:policy/orders", "arn:aws:iam::111111111111:policy/stock"]),
      alltrue([for a in values(aws_iam_role_policy_attachment.task) : a.role == aws_iam_role.task.name]),
    ])
    error_message = "The program has the given policies and, for shells, the channels, the log and the key of a session; no more."
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
      aws_ecs_service.this.desired_count == 1,
      aws_ecs_service.this.enable_execute_command,
      aws_ecs_service.this.deployment_maximum_percent == 150,
      aws_ecs_service.this.deployment_minimum_healthy_percent == 100,
      aws_ecs_service.this.wait_for_steady_state,
      aws_ecs_service.this.network_configuration[0].assign_public_ip,
      jsonencode(aws_ecs_service.this.tags) == jsonencode({ Project = "shop" }),
      aws_ecs_service.this.network_configuration[0].security_groups == toset([aws_security_group.this.id, "sg-0000000000000000a", "sg-0000000000000000b"]),
      jsonencode([for c in aws_ecs_service.this.capacity_provider_strategy : [c.capacity_provider, c.base, c.weight]]) == jsonencode([["FARGATE_SPOT", 0, 3], ["FARGATE", 1, 1]]),
      aws_appautoscaling_scheduled_action.fixed_size[0].scalable_target_action[0].min_capacity == "2",
      aws_appautoscaling_scheduled_action.fixed_size[0].scalable_target_action[0].max_capacity == "2",
      aws_appautoscaling_target.this[0].min_capacity == 2,
      aws_appautoscaling_target.this[0].max_capacity == 2,
      jsonencode(aws_appautoscaling_target.this[0].tags) == jsonencode({ Project = "shop" }),
    ])
    error_message = "The service is as asked, and its tasks are also in the given security groups."
  }

  assert {
    condition = alltrue([
      jsonencode([for c in aws_lb_listener_rule.this.condition : [c.host_header[*].values, c.path_pattern[*].values]]) == jsonencode([[[], [["/api/*"]]]]),
      jsonencode([for t in aws_lb_listener_rule.this.action[0].forward[0].target_group : t.weight]) == jsonencode([90, 10]),
      contains([for t in aws_lb_listener_rule.this.action[0].forward[0].target_group : t.arn], aws_lb_target_group.this.arn),
      jsonencode([for s in aws_lb_listener_rule.this.action[0].forward[0].stickiness : [s.enabled, s.duration]]) == jsonencode([[true, 600]]),
    ])
    error_message = "The rule takes the given paths and shares the traffic as asked."
  }

  assert {
    condition = alltrue([
      aws_lb_target_group.this.protocol == "HTTPS",
      aws_lb_target_group.this.protocol_version == "HTTP2",
      aws_lb_target_group.this.deregistration_delay == "45",
      aws_lb_target_group.this.load_balancing_algorithm_type == "least_outstanding_requests",
      aws_lb_target_group.this.slow_start == 0,
      jsonencode([for h in aws_lb_target_group.this.health_check : [h.path, h.matcher, h.protocol, h.interval, h.timeout, h.healthy_threshold, h.unhealthy_threshold]]) == jsonencode([["/health", "200", "HTTPS", 10, 3, 2, 5]]),
      jsonencode([for s in aws_lb_target_group.this.stickiness : [s.enabled, s.type, s.cookie_duration]]) == jsonencode([[true, "lb_cookie", 3600]]),
      aws_ecs_service.this.health_check_grace_period_seconds == 120,
    ])
    error_message = "The target group is as asked."
  }

  assert {
    condition = jsonencode([for r in concat(
      aws_appautoscaling_target.this,
      [aws_iam_role.execution],
      [aws_iam_role.task],
      [aws_ecs_service.this],
      [aws_lb_target_group.this],
      [aws_lb_listener_rule.this],
      [aws_security_group.this],
      [aws_vpc_security_group_ingress_rule.load_balancer],
      values(aws_vpc_security_group_egress_rule.this),
      [aws_ecs_task_definition.this],
      aws_cloudwatch_log_group.this,
    ) : r.tags["Project"]]) == jsonencode([for _ in range(14) : "shop"])
    error_message = "Every resource has the given tags, and there are no more."
  }

  assert {
    condition     = alltrue([for group in [aws_security_group.this] : length(group.ingress) + length(group.egress) == 0])
    error_message = "A rule is a resource of its own: none stands in a group."
  }

  assert {
    condition     = alltrue([for role in [aws_iam_role.execution, aws_iam_role.task] : length(role.inline_policy) + length(role.managed_policy_arns) == 0])
    error_message = "A policy is a resource of its own: none stands in a role."
  }

  assert {
    condition     = alltrue([for document in [data.aws_iam_policy_document.assume, data.aws_iam_policy_document.execution, data.aws_iam_policy_document.task] : document.source_policy_documents == null && document.override_policy_documents == null])
    error_message = "No document takes statements from another."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_appautoscaling_policy.utilization",
      "aws_appautoscaling_scheduled_action.fixed_size",
      "aws_appautoscaling_scheduled_action.this",
      "aws_appautoscaling_target.this",
      "aws_cloudwatch_log_group.this",
      "aws_ecs_service.this",
      "aws_ecs_task_definition.this",
      "aws_iam_role.execution",
      "aws_iam_role.task",
      "aws_iam_role_policy.execution",
      "aws_iam_role_policy.task",
      "aws_iam_role_policy_attachment.task",
      "aws_lb_listener_rule.this",
      "aws_lb_target_group.this",
      "aws_security_group.this",
      "aws_vpc_security_group_egress_rule.this",
      "aws_vpc_security_group_ingress_rule.load_balancer",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition = alltrue([for all in [
      aws_appautoscaling_target.this,
      aws_appautoscaling_scheduled_action.fixed_size,
      aws_iam_role_policy.task,
      aws_cloudwatch_log_group.this,
    ] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

run "scaled_by_hand_with_shells" {
  command = apply

  variables {
    scaled_by_hand           = true
    enable_execute_command   = true
    readonly_root_filesystem = false
  }

  assert {
    condition     = length(aws_appautoscaling_target.this) + length(aws_appautoscaling_scheduled_action.fixed_size) + length(aws_appautoscaling_scheduled_action.this) + length(aws_appautoscaling_policy.utilization) == 0
    error_message = "Nothing undoes what people set."
  }

  assert {
    condition = alltrue([
      jsonencode([for s in data.aws_iam_policy_document.task.statement : s.sid]) == jsonencode(["ExecuteCommandChannels", "ExecuteCommandLog", "ExecuteCommandLogGroups"]),
      length(aws_iam_role_policy.task) == 1,
    ])
    error_message = "The program may open a session, and nothing else: no key encrypts it."
  }
}

run "scaled_with_a_log_elsewhere" {
  command = apply

  variables {
    desired_count                      = 3
    image                              = "public.ecr.aws/nginx/nginx:1.27"
    tags                               = { Project = "shop" }
    log_group_name                     = "/shop/all"
    deployment_minimum_healthy_percent = 0
    deployment_maximum_percent         = 100
    autoscaling                        = { min_capacity = 2, max_capacity = 6, cpu_target = 60, memory_target = 80, scale_in_cooldown = 600, scale_out_cooldown = 30, schedules = { night = { schedule = "cron(0 22 * * ? *)", timezone = "Europe/Berlin", min_capacity = 1, max_capacity = 2 } } }
  }

  assert {
    condition = alltrue([
      aws_appautoscaling_target.this[0].min_capacity == 2,
      aws_appautoscaling_target.this[0].max_capacity == 6,
      jsonencode({ for key, p in aws_appautoscaling_policy.utilization : key => [p.name, p.policy_type, p.service_namespace, p.resource_id, p.scalable_dimension] }) == jsonencode({
        ECSServiceAverageCPUUtilization = [
          "ECSServiceAverageCPUUtilization",
          "TargetTrackingScaling",
          "ecs",
          "service/shop/api",
          "ecs:service:DesiredCount",
        ]
        ECSServiceAverageMemoryUtilization = [
          "ECSServiceAverageMemoryUtilization",
          "TargetTrackingScaling",
          "ecs",
          "service/shop/api",
          "ecs:service:DesiredCount",
        ]
      }),
      jsonencode({ for key, p in aws_appautoscaling_policy.utilization : key => [for c in p.target_tracking_scaling_policy_configuration : [c.target_value, c.scale_in_cooldown, c.scale_out_cooldown, c.predefined_metric_specification[0].predefined_metric_type]] }) == jsonencode({
        ECSServiceAverageCPUUtilization = [
          [
            60,
            600,
            30,
            "ECSServiceAverageCPUUtilization",
          ],
        ]
        ECSServiceAverageMemoryUtilization = [
          [
            80,
            600,
            30,
            "ECSServiceAverageMemoryUtilization",
          ],
        ]
      }),
      jsonencode({ for key, a in aws_appautoscaling_scheduled_action.this : key => [a.name, a.service_namespace, a.resource_id, a.scalable_dimension, a.schedule, a.timezone, a.scalable_target_action[0].min_capacity, a.scalable_target_action[0].max_capacity] }) == jsonencode({
        night = [
          "api-night",
          "ecs",
          "service/shop/api",
          "ecs:service:DesiredCount",
          "cron(0 22 * * ? *)",
          "Europe/Berlin",
          "1",
          "2",
        ]
      }),
      length(aws_appautoscaling_scheduled_action.fixed_size) == 0,
    ])
    error_message = "The size stays within the bounds, by the use of processor and memory, and by the clock."
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

  assert {
    condition     = aws_ecs_service.this.availability_zone_rebalancing == "DISABLED"
    error_message = "Zones are balanced only where a deployment may run more tasks than before."
  }
}
