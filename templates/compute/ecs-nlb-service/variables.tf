variable "name" {
  description = "Name of the service, unique in the cluster; the container, the log and the roles are named after it."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z][a-zA-Z0-9-]{0,30}[a-zA-Z0-9]$", var.name))
    error_message = "A service's name has 2 to 32 letters, digits and hyphens, begins with a letter and does not end with a hyphen."
  }
}

variable "cluster_arn" {
  description = "ARN of the ECS cluster that runs the service."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^arn:[a-z-]+:ecs:[a-z0-9-]+:[0-9]{12}:cluster/[a-zA-Z0-9_-]+$", var.cluster_arn))
    error_message = "It must be the ARN of an ECS cluster."
  }
}

variable "vpc_id" {
  description = "VPC of the tasks and of the load balancer."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^vpc-[0-9a-f]+$", var.vpc_id))
    error_message = "A VPC's id begins with vpc-."
  }
}

variable "subnet_ids" {
  description = "Subnets of the tasks: private ones, unless `assign_public_ip` is set."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(var.subnet_ids) >= 1 && length(var.subnet_ids) <= 16
    error_message = "A service has 1 to 16 subnets."
  }

  validation {
    condition     = alltrue([for id in var.subnet_ids : can(regex("^subnet-[0-9a-f]+$", id))])
    error_message = "A subnet's id begins with subnet-."
  }
}

variable "assign_public_ip" {
  description = "Whether tasks get a public address: needed in public subnets, where there is no NAT gateway."
  type        = bool
  default     = false
  nullable    = false
}

variable "security_group_ids" {
  description = "Further security groups of the tasks, beside the service's own."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = length(var.security_group_ids) <= 4
    error_message = "A task has at most 5 security groups, and one is the service's own."
  }

  validation {
    condition     = alltrue([for id in var.security_group_ids : can(regex("^sg-[0-9a-f]+$", id))])
    error_message = "A security group's id begins with sg-."
  }
}

variable "egress" {
  description = "Where the tasks may connect to: a rule for each name, to one of a CIDR, a prefix list and a security group. `protocol` is `tcp`, `udp`, `icmp` or `-1` for all, which has no ports."
  type = map(object({
    description       = optional(string)
    protocol          = optional(string, "tcp")
    from_port         = optional(number)
    to_port           = optional(number)
    cidr_ipv4         = optional(string)
    prefix_list_id    = optional(string)
    security_group_id = optional(string)
  }))
  default = {
    all = {
      description = "To everywhere."
      protocol    = "-1"
      cidr_ipv4   = "0.0.0.0/0"
    }
  }
  nullable = false

  validation {
    condition     = alltrue([for rule in var.egress : length([for target in [rule.cidr_ipv4, rule.prefix_list_id, rule.security_group_id] : target if target != null]) == 1])
    error_message = "A rule has exactly one of cidr_ipv4, prefix_list_id and security_group_id."
  }

  validation {
    condition     = alltrue([for rule in var.egress : contains(["tcp", "udp", "icmp", "-1"], rule.protocol)])
    error_message = "A rule's protocol is tcp, udp, icmp or -1."
  }

  validation {
    condition     = alltrue([for rule in var.egress : rule.protocol == "-1" ? rule.from_port == null && rule.to_port == null : rule.from_port != null && rule.to_port != null])
    error_message = "A rule has both ports, or none where its protocol is -1."
  }
}

variable "internal" {
  description = "Whether the load balancer has private addresses only."
  type        = bool
  default     = true
  nullable    = false
}

variable "load_balancer_subnet_ids" {
  description = "Subnets of the load balancer, one for each zone: public ones, unless it is internal."
  type        = list(string)
  nullable    = false

  validation {
    condition     = length(var.load_balancer_subnet_ids) >= 1
    error_message = "A network load balancer has at least one subnet."
  }

  validation {
    condition     = alltrue([for id in var.load_balancer_subnet_ids : can(regex("^subnet-[0-9a-f]+$", id))])
    error_message = "A subnet's id begins with subnet-."
  }
}

variable "ingress_cidrs" {
  description = "Networks that may call the load balancer."
  type        = set(string)
  nullable    = false

  validation {
    condition     = alltrue([for cidr in var.ingress_cidrs : can(cidrnetmask(cidr))])
    error_message = "A network is an IPv4 CIDR such as 10.0.0.0/16."
  }
}

variable "listener_port" {
  description = "Port that the load balancer listens on."
  type        = number
  nullable    = false

  validation {
    condition     = var.listener_port >= 1 && var.listener_port <= 65535 && floor(var.listener_port) == var.listener_port
    error_message = "A port is a whole number from 1 to 65535."
  }
}

variable "listener_protocol" {
  description = "Protocol of callers: `TCP`, `TLS` (which ends at the load balancer), `UDP` or `TCP_UDP`."
  type        = string
  default     = "TCP"
  nullable    = false

  validation {
    condition     = contains(["TCP", "TLS", "UDP", "TCP_UDP"], var.listener_protocol)
    error_message = "The protocol is TCP, TLS, UDP or TCP_UDP."
  }
}

variable "certificate_arn" {
  description = "Certificate of a TLS listener."
  type        = string
  default     = null

  validation {
    condition     = var.certificate_arn == null || can(regex("^arn:[a-z-]+:(acm|iam):.+$", var.certificate_arn))
    error_message = "It must be the ARN of a certificate."
  }

  validation {
    condition     = (var.certificate_arn != null) == (var.listener_protocol == "TLS")
    error_message = "A TLS listener needs a certificate, and no other listener has one."
  }
}

variable "ssl_policy" {
  description = "Versions and ciphers that a TLS listener accepts."
  type        = string
  default     = "ELBSecurityPolicy-TLS13-1-2-2021-06"
  nullable    = false

  validation {
    condition     = can(regex("^ELBSecurityPolicy-TLS13-1-[23]-[a-zA-Z0-9-]+$", var.ssl_policy))
    error_message = "A policy of TLS 1.2 or 1.3 is like ELBSecurityPolicy-TLS13-1-2-2021-06."
  }
}

variable "cross_zone_load_balancing" {
  description = "Whether each zone's part of the load balancer sends to the tasks of all zones."
  type        = bool
  default     = true
  nullable    = false
}

variable "deletion_protection" {
  description = "Whether AWS refuses to delete the load balancer."
  type        = bool
  default     = true
  nullable    = false
}

variable "access_logs" {
  description = "S3 bucket, and prefix in it, for the log of TLS connections. Null: none."
  type = object({
    bucket = string
    prefix = optional(string)
  })
  default = null

  validation {
    condition     = var.access_logs == null || can(regex("^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$", var.access_logs.bucket))
    error_message = "A bucket's name has 3 to 63 lower case letters, digits, hyphens and dots."
  }
}

variable "preserve_client_ip" {
  description = "Whether tasks see the caller's address rather than the load balancer's. UDP always does."
  type        = bool
  default     = true
  nullable    = false

  validation {
    condition     = var.preserve_client_ip || !contains(["UDP", "TCP_UDP"], var.listener_protocol)
    error_message = "UDP always preserves the caller's address."
  }
}

variable "proxy_protocol_v2" {
  description = "Whether each connection to a task begins with a header of the proxy protocol."
  type        = bool
  default     = false
  nullable    = false
}

variable "health_check" {
  description = "How the load balancer asks whether a task is well: `TCP` (does it accept connections), `HTTP` or `HTTPS` with path and status codes; port (null: the container's), seconds between two questions and for an answer, and how many answers make it healthy or unhealthy."
  type = object({
    protocol            = optional(string, "TCP")
    port                = optional(number)
    path                = optional(string, "/")
    matcher             = optional(string, "200-399")
    interval            = optional(number, 30)
    timeout             = optional(number, 10)
    healthy_threshold   = optional(number, 3)
    unhealthy_threshold = optional(number, 3)
  })
  default  = {}
  nullable = false

  validation {
    condition     = contains(["TCP", "HTTP", "HTTPS"], var.health_check.protocol)
    error_message = "The protocol is TCP, HTTP or HTTPS."
  }

  validation {
    condition     = var.health_check.port == null ? true : var.health_check.port >= 1 && var.health_check.port <= 65535
    error_message = "A port is from 1 to 65535."
  }

  validation {
    condition     = startswith(var.health_check.path, "/") && length(var.health_check.path) <= 1024
    error_message = "The path begins with a slash and has up to 1024 characters."
  }

  validation {
    condition     = can(regex("^[0-9]{1,3}([,-][0-9]{1,3})*$", var.health_check.matcher))
    error_message = "Status codes are like 200, 200,202 or 200-299."
  }

  validation {
    condition     = var.health_check.interval >= 5 && var.health_check.interval <= 300
    error_message = "The interval is from 5 to 300 seconds."
  }

  validation {
    condition     = var.health_check.timeout >= 2 && var.health_check.timeout <= 120 && var.health_check.timeout < var.health_check.interval
    error_message = "The timeout is from 2 to 120 seconds and shorter than the interval."
  }

  validation {
    condition     = alltrue([for threshold in [var.health_check.healthy_threshold, var.health_check.unhealthy_threshold] : threshold >= 2 && threshold <= 10])
    error_message = "A threshold is from 2 to 10."
  }
}

variable "health_check_grace_period" {
  description = "Seconds after its start for which an unhealthy task is not stopped."
  type        = number
  default     = 60
  nullable    = false

  validation {
    condition     = var.health_check_grace_period >= 0 && var.health_check_grace_period <= 2147483647
    error_message = "The grace period is from 0 to 2147483647 seconds."
  }
}

variable "deregistration_delay" {
  description = "Seconds that a task on its way out gets to answer what it has begun."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition     = var.deregistration_delay >= 0 && var.deregistration_delay <= 3600
    error_message = "The delay is from 0 to 3600 seconds."
  }
}

variable "image" {
  description = "Image of the container, best with its digest: `REPOSITORY@sha256:...`. Its repository of ECR may be in another account or region."
  type        = string
  nullable    = false

  validation {
    condition     = can(regex("^[a-zA-Z0-9][a-zA-Z0-9._/:@-]{0,254}$", var.image))
    error_message = "An image is named by up to 255 letters, digits and characters of ._/:@-, and begins with a letter or digit."
  }
}

variable "container_port" {
  description = "Port that the container listens on."
  type        = number
  nullable    = false

  validation {
    condition     = var.container_port >= 1 && var.container_port <= 65535 && floor(var.container_port) == var.container_port
    error_message = "A port is a whole number from 1 to 65535."
  }
}

variable "cpu" {
  description = "CPU of a task in units of 1/1024 vCPU."
  type        = number
  default     = 256
  nullable    = false

  validation {
    condition     = contains([256, 512, 1024, 2048, 4096, 8192, 16384], var.cpu)
    error_message = "Fargate has tasks with 256, 512, 1024, 2048, 4096, 8192 and 16384 CPU units."
  }
}

variable "memory" {
  description = "Memory of a task in MiB. How much there may be depends on `cpu`."
  type        = number
  default     = 512
  nullable    = false

  # A cpu that does not exist is refused by its own rule.
  validation {
    condition = try(contains({
      "256"   = [512, 1024, 2048]
      "512"   = range(1024, 4097, 1024)
      "1024"  = range(2048, 8193, 1024)
      "2048"  = range(4096, 16385, 1024)
      "4096"  = range(8192, 30721, 1024)
      "8192"  = range(16384, 61441, 4096)
      "16384" = range(32768, 122881, 8192)
    }[tostring(var.cpu)], var.memory), true)
    error_message = "Fargate does not pair this memory with this cpu: 256 has 512, 1024 or 2048 MiB; 512 has 1 to 4 GiB, 1024 has 2 to 8, 2048 has 4 to 16, 4096 has 8 to 30 (each in steps of 1 GiB), 8192 has 16 to 60 (steps of 4), 16384 has 32 to 120 (steps of 8)."
  }
}

variable "cpu_architecture" {
  description = "Processor that the image is built for: `X86_64` or `ARM64`, which costs a fifth less."
  type        = string
  default     = "X86_64"
  nullable    = false

  validation {
    condition     = contains(["X86_64", "ARM64"], var.cpu_architecture)
    error_message = "The processor is X86_64 or ARM64."
  }
}

variable "command" {
  description = "Arguments for the container's program. Null: the image's own."
  type        = list(string)
  default     = null
}

variable "entry_point" {
  description = "The container's program. Null: the image's own."
  type        = list(string)
  default     = null
}

variable "user" {
  description = "User, or `USER:GROUP`, that the container's program runs as. Null: the image's own."
  type        = string
  default     = null

  validation {
    condition     = var.user == null || can(regex("^[a-zA-Z0-9_.-]+(:[a-zA-Z0-9_.-]+)?$", var.user))
    error_message = "A user is a name or a number, and may have a group after a colon."
  }
}

variable "environment" {
  description = "Environment variables of the container. What is secret belongs into `secrets`."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.environment) : can(regex("^[a-zA-Z_][a-zA-Z0-9_]*$", name))])
    error_message = "The name of an environment variable has letters, digits and underscores and does not begin with a digit."
  }
}

variable "secrets" {
  description = "Environment variables whose values are read when a task starts: the ARN of a Secrets Manager secret (`ARN:key::` for one key of a JSON value) or of an SSM parameter for each name."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = alltrue([for name in keys(var.secrets) : can(regex("^[a-zA-Z_][a-zA-Z0-9_]*$", name))])
    error_message = "The name of an environment variable has letters, digits and underscores and does not begin with a digit."
  }

  validation {
    condition     = alltrue([for arn in values(var.secrets) : can(regex("^arn:[a-z-]+:(secretsmanager:[a-z0-9-]+:[0-9]{12}:secret:|ssm:[a-z0-9-]+:[0-9]{12}:parameter/).+$", arn))])
    error_message = "A secret is the ARN of a Secrets Manager secret or of an SSM parameter."
  }

  validation {
    condition     = length(setintersection(keys(var.environment), keys(var.secrets))) == 0
    error_message = "A name is in environment or in secrets, not in both."
  }
}

variable "secrets_kms_key_arns" {
  description = "Keys that the secrets are encrypted with, other than AWS's own."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.secrets_kms_key_arns : can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", arn))])
    error_message = "Each must be the ARN of a KMS key."
  }
}

variable "readonly_root_filesystem" {
  description = "Whether the container may write nowhere but in `writable_paths`."
  type        = bool
  default     = true
  nullable    = false
}

variable "writable_paths" {
  description = "Folders of the container that get an empty volume for the life of the task, such as `/tmp`."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for path in var.writable_paths : can(regex("^/[a-zA-Z0-9._/-]+$", path))])
    error_message = "A path is absolute and has letters, digits, dots, hyphens and underscores."
  }
}

variable "ephemeral_storage" {
  description = "Disk of a task in GiB. Null: the 20 GiB that are free."
  type        = number
  default     = null

  validation {
    condition     = var.ephemeral_storage == null ? true : var.ephemeral_storage >= 21 && var.ephemeral_storage <= 200
    error_message = "The disk has from 21 to 200 GiB."
  }
}

variable "stop_timeout" {
  description = "Seconds that the container gets to stop before it is killed."
  type        = number
  default     = 30
  nullable    = false

  validation {
    condition     = var.stop_timeout >= 1 && var.stop_timeout <= 120
    error_message = "Fargate waits from 1 to 120 seconds."
  }
}

variable "container_health_check" {
  description = "Command by which ECS asks the container itself whether it is well, as in a Dockerfile (`[\"CMD-SHELL\", \"...\"]`), and its seconds and retries. Null: only the load balancer asks."
  type = object({
    command      = list(string)
    interval     = optional(number, 30)
    timeout      = optional(number, 5)
    retries      = optional(number, 3)
    start_period = optional(number, 60)
  })
  default = null

  validation {
    condition     = var.container_health_check == null ? true : try(contains(["CMD", "CMD-SHELL"], var.container_health_check.command[0]), false)
    error_message = "The command begins with CMD or CMD-SHELL."
  }

  validation {
    condition     = var.container_health_check == null ? true : var.container_health_check.interval >= 5 && var.container_health_check.interval <= 300
    error_message = "The interval is from 5 to 300 seconds."
  }

  validation {
    condition     = var.container_health_check == null ? true : var.container_health_check.timeout >= 2 && var.container_health_check.timeout <= 60
    error_message = "The timeout is from 2 to 60 seconds."
  }

  validation {
    condition     = var.container_health_check == null ? true : var.container_health_check.retries >= 1 && var.container_health_check.retries <= 10
    error_message = "There are 1 to 10 retries."
  }

  validation {
    condition     = var.container_health_check == null ? true : var.container_health_check.start_period >= 0 && var.container_health_check.start_period <= 300
    error_message = "The start period is from 0 to 300 seconds."
  }
}

variable "desired_count" {
  description = "Number of tasks. Where there is `autoscaling` or `scaled_by_hand`, the number to begin with."
  type        = number
  default     = 1
  nullable    = false

  validation {
    condition     = var.desired_count >= 0 && floor(var.desired_count) == var.desired_count
    error_message = "The number of tasks is a whole number."
  }
}

variable "scaled_by_hand" {
  description = "Whether people or pipelines set the number of tasks (`aws ecs update-service --desired-count`). Otherwise a number that is set by hand is put back within five minutes."
  type        = bool
  default     = false
  nullable    = false

  validation {
    condition     = !var.scaled_by_hand || var.autoscaling == null
    error_message = "A service is scaled by hand or by autoscaling, not by both."
  }
}

variable "autoscaling" {
  description = "Bounds of the number of tasks, the average CPU and memory utilisation (in per cent) to hold, the seconds between two changes, and schedules that move the bounds: `cron(...)`, `rate(...)` or `at(...)` in their time zone. An apply sets the bounds back until the next schedule comes. Null: there are always `desired_count` tasks, or as many as somebody says where the service is `scaled_by_hand`."
  type = object({
    min_capacity       = number
    max_capacity       = number
    cpu_target         = optional(number, 70)
    memory_target      = optional(number, 70)
    scale_in_cooldown  = optional(number, 300)
    scale_out_cooldown = optional(number, 300)
    schedules = optional(map(object({
      schedule     = string
      timezone     = optional(string, "UTC")
      min_capacity = number
      max_capacity = number
    })), {})
  })
  default = null

  validation {
    condition     = var.autoscaling == null ? true : var.autoscaling.min_capacity >= 0 && var.autoscaling.min_capacity <= var.autoscaling.max_capacity
    error_message = "min_capacity is from 0 to max_capacity."
  }

  validation {
    condition     = var.autoscaling == null ? true : alltrue([for target in [var.autoscaling.cpu_target, var.autoscaling.memory_target] : target >= 1 && target <= 100])
    error_message = "A target is from 1 to 100 per cent."
  }

  validation {
    condition     = var.autoscaling == null ? true : alltrue([for cooldown in [var.autoscaling.scale_in_cooldown, var.autoscaling.scale_out_cooldown] : cooldown >= 0 && cooldown <= 3600])
    error_message = "A cooldown is from 0 to 3600 seconds."
  }

  validation {
    condition     = var.autoscaling == null ? true : alltrue([for schedule in var.autoscaling.schedules : can(regex("^(cron\\([^ ()]+( [^ ()]+){5}\\)|rate\\([1-9][0-9]* (minute|hour|day)s?\\)|at\\([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\))$", schedule.schedule)) && schedule.min_capacity >= 0 && schedule.min_capacity <= schedule.max_capacity])
    error_message = "A schedule is cron(...) with six fields, rate(...) or at(...), and its min_capacity is from 0 to its max_capacity."
  }

  validation {
    condition     = var.autoscaling == null ? true : var.desired_count >= var.autoscaling.min_capacity && var.desired_count <= var.autoscaling.max_capacity
    error_message = "desired_count is not between min_capacity and max_capacity."
  }
}

variable "capacity" {
  description = "Where the tasks run: the number of tasks that come first (`base`) and the relative share of the others (`weight`) for each of `FARGATE` and `FARGATE_SPOT`."
  type = map(object({
    weight = optional(number, 1)
    base   = optional(number, 0)
  }))
  default = {
    FARGATE = {}
  }
  nullable = false

  validation {
    condition     = length(var.capacity) > 0 && length(setsubtract(keys(var.capacity), ["FARGATE", "FARGATE_SPOT"])) == 0
    error_message = "The capacity is FARGATE, FARGATE_SPOT or both."
  }

  validation {
    condition     = alltrue([for capacity in var.capacity : capacity.weight >= 0 && capacity.weight <= 1000 && floor(capacity.weight) == capacity.weight])
    error_message = "A weight is a whole number from 0 to 1000."
  }

  validation {
    condition     = anytrue([for capacity in var.capacity : capacity.weight > 0])
    error_message = "At least one weight is greater than 0: no task would find a place."
  }

  validation {
    condition     = alltrue([for capacity in var.capacity : capacity.base >= 0 && capacity.base <= 100000 && floor(capacity.base) == capacity.base])
    error_message = "A base is a whole number from 0 to 100000."
  }

  validation {
    condition     = length([for capacity in var.capacity : capacity if capacity.base > 0]) <= 1
    error_message = "Only one of the capacities has a base."
  }
}

variable "deployment_minimum_healthy_percent" {
  description = "Share of the tasks, in per cent, that stays in service during a deployment."
  type        = number
  default     = 50
  nullable    = false

  validation {
    condition     = var.deployment_minimum_healthy_percent >= 0 && var.deployment_minimum_healthy_percent <= 100
    error_message = "The share is from 0 to 100 per cent."
  }
}

variable "deployment_maximum_percent" {
  description = "Number of tasks that there may be during a deployment, in per cent of those there should be."
  type        = number
  default     = 200
  nullable    = false

  validation {
    condition     = var.deployment_maximum_percent >= 100 && var.deployment_maximum_percent <= 200
    error_message = "The number is from 100 to 200 per cent."
  }

  validation {
    condition     = var.deployment_maximum_percent > 100 || var.deployment_minimum_healthy_percent < 100
    error_message = "With 100 per cent at least and at most no task could ever be replaced."
  }
}

variable "wait_for_steady_state" {
  description = "Whether an apply waits until the deployment is through."
  type        = bool
  default     = false
  nullable    = false
}

variable "enable_execute_command" {
  description = "Whether ECS Exec may open a shell in the container. Its agent writes to the root file system, which must not be read-only then."
  type        = bool
  default     = false
  nullable    = false

  validation {
    condition     = !var.enable_execute_command || !var.readonly_root_filesystem
    error_message = "ECS Exec's agent writes to the container's root file system: it needs readonly_root_filesystem = false."
  }
}

variable "execute_command_key_arn" {
  description = "Key that the cluster encrypts ECS Exec sessions with. Null: the cluster has none."
  type        = string
  default     = null

  validation {
    condition     = var.execute_command_key_arn == null || can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.execute_command_key_arn))
    error_message = "It must be the ARN of a KMS key."
  }
}

variable "task_policy_arns" {
  description = "IAM policies for what the program in the container may do."
  type        = set(string)
  default     = []
  nullable    = false

  validation {
    condition     = alltrue([for arn in var.task_policy_arns : can(regex("^arn:[a-z-]+:iam::(aws|[0-9]{12}):policy/.+$", arn))])
    error_message = "Each must be the ARN of an IAM policy."
  }
}

variable "task_policy_statements" {
  description = "What the program in the container may do besides: actions and the ARNs they are allowed on, for each statement's id."
  type = map(object({
    actions   = set(string)
    resources = set(string)
  }))
  default  = {}
  nullable = false

  validation {
    condition     = alltrue([for id in keys(var.task_policy_statements) : can(regex("^[a-zA-Z0-9]+$", id))])
    error_message = "The id of a statement has letters and digits only."
  }

  validation {
    condition     = alltrue([for statement in var.task_policy_statements : alltrue([for action in statement.actions : can(regex("^[a-z0-9-]+:[a-zA-Z*]*[a-zA-Z][a-zA-Z*]*$", action))])])
    error_message = "An action is like s3:GetObject or s3:Get*: all actions of a service are more than any program needs."
  }
}

variable "log_group_name" {
  description = "Log group that the container writes to and that exists already. Null: the service has its own, `/ecs/NAME`."
  type        = string
  default     = null

  validation {
    condition     = var.log_group_name == null || can(regex("^[a-zA-Z0-9_/.#-]{1,512}$", var.log_group_name))
    error_message = "A log group's name has up to 512 letters, digits and the characters _ / . # -."
  }
}

variable "log_retention_days" {
  description = "Days for which the service's own log is kept (0: for ever)."
  type        = number
  default     = 365
  nullable    = false

  validation {
    condition     = contains([0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653], var.log_retention_days)
    error_message = "CloudWatch keeps logs for 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288 or 3653 days, or for ever (0)."
  }
}

variable "log_kms_key_arn" {
  description = "Key that encrypts the service's own log; its policy must allow the CloudWatch Logs service. Null: CloudWatch's own."
  type        = string
  default     = null

  validation {
    condition     = var.log_kms_key_arn == null || can(regex("^arn:[a-z-]+:kms:[a-z0-9-]+:[0-9]{12}:key/.+$", var.log_kms_key_arn))
    error_message = "It must be the ARN of a KMS key."
  }
}

variable "tags" {
  description = "Tags for every resource, beside the provider's default tags."
  type        = map(string)
  default     = {}
  nullable    = false

  validation {
    condition     = length(var.tags) <= 50 && alltrue([for key, value in var.tags : can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{1,128}$", key)) && can(regex("^[\\p{L}\\p{Z}\\p{N}_.:/=+@-]{0,256}$", value)) && !startswith(lower(key), "aws:")])
    error_message = "Tags are at most 50; a key has 1 to 128 and a value up to 256 letters, digits, spaces and characters of _.:/=+@-, and no key begins with aws:."
  }
}
