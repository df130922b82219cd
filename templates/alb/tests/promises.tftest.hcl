# What the load balancer promises: who reaches it, how it answers, what protects it.

mock_provider "aws" {
  source = "./tests/mocks"
}

# What mocks would make alike can be told apart: so a document or a role in another's place is noticed.

override_resource {
  target = aws_lb_listener.http
  values = {
    arn = "arn:aws:elasticloadbalancing:us-east-1:111111111111:listener/app/http/0000000000000000/0000000000000000"
  }
}

override_resource {
  target = aws_lb_listener.https
  values = {
    arn = "arn:aws:elasticloadbalancing:us-east-1:111111111111:listener/app/https/0000000000000000/0000000000000000"
  }
}

variables {
  name            = "shop"
  vpc_id          = "vpc-00000000000000000"
  subnet_ids      = ["subnet-0000000000000000a", "subnet-0000000000000000b"]
  certificate_arn = "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000000"
}

run "https" {
  command = apply

  assert {
    condition = alltrue([
      aws_lb.this.name == "shop",
      aws_lb.this.load_balancer_type == "application",
      !aws_lb.this.internal,
      aws_lb.this.enable_deletion_protection,
      aws_lb.this.drop_invalid_header_fields,
      aws_lb.this.desync_mitigation_mode == "defensive",
      aws_lb.this.idle_timeout == 60,
      jsonencode(aws_lb.this.subnets) == jsonencode(var.subnet_ids),
      jsonencode(aws_lb.this.security_groups) == jsonencode([aws_security_group.this.id]),
      length(aws_lb.this.access_logs) == 0,
      jsonencode(aws_lb.this.tags) == jsonencode({ Name = "shop" }),
    ])
    error_message = "The balancer is deleted by nobody, drops malformed headers, and is an application load balancer in the given subnets."
  }

  assert {
    condition = alltrue([
      aws_lb_listener.http.load_balancer_arn == aws_lb.this.arn,
      aws_lb_listener.http.port == 80,
      aws_lb_listener.http.protocol == "HTTP",
      aws_lb_listener.http.default_action[0].type == "redirect",
      aws_lb_listener.http.default_action[0].redirect[0].port == "443",
      aws_lb_listener.http.default_action[0].redirect[0].protocol == "HTTPS",
      aws_lb_listener.http.default_action[0].redirect[0].status_code == "HTTP_301",
      length(aws_lb_listener.http.default_action) == 1,
    ])
    error_message = "HTTP only redirects to HTTPS."
  }

  assert {
    condition = alltrue([
      aws_lb_listener.https[0].load_balancer_arn == aws_lb.this.arn,
      aws_lb_listener.https[0].port == 443,
      aws_lb_listener.https[0].protocol == "HTTPS",
      aws_lb_listener.https[0].ssl_policy == "ELBSecurityPolicy-TLS13-1-2-2021-06",
      aws_lb_listener.https[0].certificate_arn == var.certificate_arn,
      aws_lb_listener.https[0].default_action[0].type == "fixed-response",
      aws_lb_listener.https[0].default_action[0].fixed_response[0].status_code == "404",
      aws_lb_listener.https[0].default_action[0].fixed_response[0].message_body == "Not found",
      aws_lb_listener.https[0].default_action[0].fixed_response[0].content_type == "text/plain",
      length(aws_lb_listener.https[0].default_action) == 1,
    ])
    error_message = "HTTPS asks for TLS 1.2 or later, has the certificate, and answers 404 where no rule takes a request."
  }

  assert {
    condition = alltrue([
      jsonencode([for r in aws_vpc_security_group_ingress_rule.http : [r.cidr_ipv4, r.ip_protocol, r.from_port, r.to_port]]) == jsonencode([["0.0.0.0/0", "tcp", 80, 80]]),
      jsonencode([for r in aws_vpc_security_group_ingress_rule.https : [r.cidr_ipv4, r.ip_protocol, r.from_port, r.to_port]]) == jsonencode([["0.0.0.0/0", "tcp", 443, 443]]),
      length(aws_vpc_security_group_ingress_rule.http_prefix_list) + length(aws_vpc_security_group_ingress_rule.https_prefix_list) == 0,
    ])
    error_message = "Everyone reaches ports 80 and 443, and no other."
  }

  assert {
    condition = alltrue([
      aws_security_group.this.vpc_id == var.vpc_id,
      aws_security_group.this.name_prefix == "shop-alb-",
      jsonencode(aws_security_group.this.tags) == jsonencode({ Name = "shop-alb" }),
      alltrue([for r in concat(values(aws_vpc_security_group_ingress_rule.http), values(aws_vpc_security_group_ingress_rule.https)) : r.security_group_id == aws_security_group.this.id]),
      alltrue([for r in values(aws_vpc_security_group_egress_rule.targets) : r.security_group_id == aws_security_group.this.id]),
    ])
    error_message = "The rules are those of the balancer's security group in the given VPC."
  }

  assert {
    condition = jsonencode([for r in aws_vpc_security_group_egress_rule.targets : [r.cidr_ipv4, r.ip_protocol, r.from_port, r.to_port]]) == jsonencode([
      ["10.0.0.0/8", "tcp", 1, 65535],
      ["172.16.0.0/12", "tcp", 1, 65535],
      ["192.168.0.0/16", "tcp", 1, 65535],
    ])
    error_message = "Targets are reached through TCP."
  }

  assert {
    condition     = length(aws_wafv2_web_acl_association.this) + length(aws_lb_listener_certificate.additional) == 0
    error_message = "No web ACL and no further certificates unless they are asked for."
  }

  assert {
    condition = alltrue([
      output.arn == aws_lb.this.arn,
      output.arn_suffix == aws_lb.this.arn_suffix,
      output.name == aws_lb.this.name,
      output.dns_name == aws_lb.this.dns_name,
      output.zone_id == aws_lb.this.zone_id,
      output.security_group_id == aws_security_group.this.id,
      output.http_listener_arn == aws_lb_listener.http.arn,
      output.https_listener_arn == aws_lb_listener.https[0].arn,
    ])
    error_message = "The outputs are those of the balancer, its listeners and its security group."
  }
}

run "without_a_certificate" {
  command = apply

  variables {
    certificate_arn     = null
    deletion_protection = false
  }

  assert {
    condition = alltrue([
      length(aws_lb_listener.https) == 0,
      length(aws_lb_listener.http.default_action) == 1,
      aws_lb_listener.http.default_action[0].type == "fixed-response",
      aws_lb_listener.http.default_action[0].fixed_response[0].status_code == "404",
      aws_lb_listener.http.default_action[0].fixed_response[0].message_body == "Not found",
      aws_lb_listener.http.default_action[0].fixed_response[0].content_type == "text/plain",
    ])
    error_message = "There is no HTTPS, and HTTP answers 404 where no rule takes a request."
  }

  assert {
    condition = alltrue([
      jsonencode([for r in aws_vpc_security_group_ingress_rule.http : [r.cidr_ipv4, r.from_port, r.to_port]]) == jsonencode([["0.0.0.0/0", 80, 80]]),
      length(aws_vpc_security_group_ingress_rule.https) == 0,
      output.https_listener_arn == null,
    ])
    error_message = "Port 443 is closed."
  }

  assert {
    condition     = !aws_lb.this.enable_deletion_protection
    error_message = "Deletion protection can be turned off."
  }
}

run "internal_logged_and_guarded" {
  command = apply

  variables {
    internal                    = true
    ingress_cidrs               = ["10.0.0.0/16"]
    ingress_prefix_list_ids     = ["pl-3b927c52"]
    egress_cidrs                = ["10.0.0.0/20"]
    idle_timeout                = 120
    access_logs_bucket          = "shop-access-logs"
    access_logs_prefix          = "alb/internal"
    ssl_policy                  = "ELBSecurityPolicy-TLS13-1-3-2021-06"
    tags                        = { Project = "shop" }
    web_acl_arn                 = "arn:aws:wafv2:us-east-1:111111111111:regional/webacl/main/00000000-0000-0000-0000-000000000000"
    additional_certificate_arns = { web = "arn:aws:acm:us-east-1:111111111111:certificate/00000000-0000-0000-0000-000000000001" }
  }

  assert {
    condition = alltrue([
      aws_lb.this.internal,
      aws_lb.this.idle_timeout == 120,
      aws_lb.this.access_logs[0].enabled,
      aws_lb.this.access_logs[0].bucket == "shop-access-logs",
      aws_lb.this.access_logs[0].prefix == "alb/internal",
    ])
    error_message = "The balancer is internal and writes access logs to the given bucket."
  }

  assert {
    condition = alltrue([
      jsonencode([for r in aws_vpc_security_group_ingress_rule.http : [r.cidr_ipv4, r.ip_protocol, r.from_port, r.to_port]]) == jsonencode([["10.0.0.0/16", "tcp", 80, 80]]),
      jsonencode([for r in aws_vpc_security_group_ingress_rule.https : [r.cidr_ipv4, r.ip_protocol, r.from_port, r.to_port]]) == jsonencode([["10.0.0.0/16", "tcp", 443, 443]]),
      length(aws_vpc_security_group_ingress_rule.http_prefix_list) == 0,
      jsonencode([for r in aws_vpc_security_group_ingress_rule.https_prefix_list : [r.prefix_list_id, r.cidr_ipv4, r.ip_protocol, r.from_port, r.to_port]]) == jsonencode([["pl-3b927c52", null, "tcp", 443, 443]]),
      alltrue([for r in values(aws_vpc_security_group_ingress_rule.https_prefix_list) : r.security_group_id == aws_security_group.this.id]),
    ])
    error_message = "Only the given networks reach ports 80 and 443, and the given prefix list port 443, as it counts for many rules."
  }

  assert {
    condition     = jsonencode([for r in aws_vpc_security_group_egress_rule.targets : [r.cidr_ipv4, r.ip_protocol, r.from_port, r.to_port]]) == jsonencode([["10.0.0.0/20", "tcp", 1, 65535]])
    error_message = "The balancer reaches the given networks alone."
  }

  assert {
    condition = alltrue([
      aws_wafv2_web_acl_association.this[0].resource_arn == aws_lb.this.arn,
      aws_wafv2_web_acl_association.this[0].web_acl_arn == var.web_acl_arn,
      aws_lb_listener.https[0].ssl_policy == "ELBSecurityPolicy-TLS13-1-3-2021-06",
      aws_lb_listener_certificate.additional["web"].listener_arn == aws_lb_listener.https[0].arn,
      aws_lb_listener_certificate.additional["web"].certificate_arn == var.additional_certificate_arns["web"],
    ])
    error_message = "The web ACL guards the balancer, and the HTTPS listener has the stricter policy and the further certificate."
  }

  assert {
    condition = jsonencode([for r in concat(
      [aws_lb.this],
      [aws_lb_listener.http],
      aws_lb_listener.https,
      [aws_security_group.this],
      values(aws_vpc_security_group_ingress_rule.http),
      values(aws_vpc_security_group_ingress_rule.https),
      values(aws_vpc_security_group_ingress_rule.http_prefix_list),
      values(aws_vpc_security_group_ingress_rule.https_prefix_list),
      values(aws_vpc_security_group_egress_rule.targets),
      ) : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "shop of shop",
      "shop-http of shop",
      "shop-https of shop",
      "shop-alb of shop",
      "shop-http of shop",
      "shop-https of shop",
      "shop-https of shop",
      "shop-targets of shop",
    ])
    error_message = "Every resource has the given tags, and its name."
  }

  assert {
    condition     = alltrue([for group in [aws_security_group.this] : length(group.ingress) + length(group.egress) == 0])
    error_message = "A rule is a resource of its own: none stands in a group."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_lb.this",
      "aws_lb_listener.http",
      "aws_lb_listener.https",
      "aws_lb_listener_certificate.additional",
      "aws_security_group.this",
      "aws_vpc_security_group_egress_rule.targets",
      "aws_vpc_security_group_ingress_rule.http",
      "aws_vpc_security_group_ingress_rule.http_prefix_list",
      "aws_vpc_security_group_ingress_rule.https",
      "aws_vpc_security_group_ingress_rule.https_prefix_list",
      "aws_wafv2_web_acl_association.this",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition     = alltrue([for all in [aws_wafv2_web_acl_association.this, aws_lb_listener.https] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

run "behind_a_prefix_list_without_a_certificate" {
  command = apply

  variables {
    certificate_arn         = null
    ingress_cidrs           = []
    ingress_prefix_list_ids = ["pl-3b927c52"]
    tags                    = { Project = "shop" }
  }

  assert {
    condition = alltrue([
      jsonencode([for r in aws_vpc_security_group_ingress_rule.http_prefix_list : [r.prefix_list_id, r.cidr_ipv4, r.ip_protocol, r.from_port, r.to_port]]) == jsonencode([["pl-3b927c52", null, "tcp", 80, 80]]),
      alltrue([for r in values(aws_vpc_security_group_ingress_rule.http_prefix_list) : r.security_group_id == aws_security_group.this.id]),
      length(aws_vpc_security_group_ingress_rule.http) + length(aws_vpc_security_group_ingress_rule.https) + length(aws_vpc_security_group_ingress_rule.https_prefix_list) == 0,
    ])
    error_message = "The given prefix list alone reaches port 80."
  }
}
