# What the network promises: its tiers, their ways in and out, and its flow logs.

mock_provider "aws" {
  source = "./tests/mocks"
}

# What mocks would make alike can be told apart: so a document or a role in another's place is noticed.

override_data {
  target = data.aws_iam_policy_document.flow_logs_trust
  values = {
    json = "{\"Id\":\"flow_logs_trust\"}"
  }
}

override_data {
  target = data.aws_iam_policy_document.flow_logs
  values = {
    json = "{\"Id\":\"flow_logs\"}"
  }
}

variables {
  name                  = "shop"
  vpc_cidr              = "10.0.0.0/16"
  availability_zones    = ["us-east-1a", "us-east-1b"]
  public_subnet_cidrs   = ["10.0.1.0/24", "10.0.2.0/24"]
  private_subnet_cidrs  = ["10.0.10.0/24", "10.0.11.0/24"]
  database_subnet_cidrs = ["10.0.20.0/24", "10.0.21.0/24"]
}

run "three_tiers" {
  command = apply

  assert {
    condition = alltrue([
      aws_vpc.this.cidr_block == "10.0.0.0/16",
      aws_vpc.this.enable_dns_support,
      aws_vpc.this.enable_dns_hostnames,
      jsonencode(aws_vpc.this.tags) == jsonencode({ Name = "shop" }),
    ])
    error_message = "The VPC has its range and resolves names."
  }

  assert {
    condition = alltrue([
      aws_default_security_group.this.vpc_id == aws_vpc.this.id,
      length(aws_default_security_group.this.ingress) + length(aws_default_security_group.this.egress) == 0,
    ])
    error_message = "What names no security group can neither be reached nor reach anything: the default group has no rules."
  }

  assert {
    condition = alltrue([
      jsonencode({ for zone, s in aws_subnet.public : zone => [s.availability_zone, s.cidr_block, s.map_public_ip_on_launch] }) == jsonencode({
        us-east-1a = ["us-east-1a", "10.0.1.0/24", false]
        us-east-1b = ["us-east-1b", "10.0.2.0/24", false]
      }),
      jsonencode({ for zone, s in aws_subnet.private : zone => [s.availability_zone, s.cidr_block, s.map_public_ip_on_launch] }) == jsonencode({
        us-east-1a = ["us-east-1a", "10.0.10.0/24", false]
        us-east-1b = ["us-east-1b", "10.0.11.0/24", false]
      }),
      jsonencode({ for zone, s in aws_subnet.database : zone => [s.availability_zone, s.cidr_block, s.map_public_ip_on_launch] }) == jsonencode({
        us-east-1a = ["us-east-1a", "10.0.20.0/24", false]
        us-east-1b = ["us-east-1b", "10.0.21.0/24", false]
      }),
      alltrue([for s in concat(values(aws_subnet.public), values(aws_subnet.private), values(aws_subnet.database)) : s.vpc_id == aws_vpc.this.id]),
      jsonencode([for s in concat(values(aws_subnet.public), values(aws_subnet.private), values(aws_subnet.database)) : s.tags.Name]) == jsonencode([
        "shop-public-us-east-1a",
        "shop-public-us-east-1b",
        "shop-private-us-east-1a",
        "shop-private-us-east-1b",
        "shop-database-us-east-1a",
        "shop-database-us-east-1b",
      ]),
    ])
    error_message = "Each zone has a subnet of each tier, and none gives out public addresses by itself."
  }

  assert {
    condition = alltrue([
      aws_route.public_internet[0].route_table_id == aws_route_table.public[0].id,
      aws_route.public_internet[0].destination_cidr_block == "0.0.0.0/0",
      aws_route.public_internet[0].gateway_id == aws_internet_gateway.this[0].id,
      aws_internet_gateway.this[0].vpc_id == aws_vpc.this.id && aws_route_table.public[0].vpc_id == aws_vpc.this.id,
      jsonencode({ for zone, a in aws_route_table_association.public : zone => a.subnet_id == aws_subnet.public[zone].id && a.route_table_id == aws_route_table.public[0].id }) == jsonencode({ us-east-1a = true, us-east-1b = true }),
      length(aws_route.public_internet) == 1,
    ])
    error_message = "The public tier, and no other, has a route to the internet gateway."
  }

  assert {
    condition = alltrue([
      length(aws_nat_gateway.this) + length(aws_eip.nat) + length(aws_route.private_nat) == 0,
      jsonencode({ for zone, a in aws_route_table_association.private : zone => a.subnet_id == aws_subnet.private[zone].id && a.route_table_id == aws_route_table.private[zone].id }) == jsonencode({ us-east-1a = true, us-east-1b = true }),
      alltrue([for t in values(aws_route_table.private) : t.vpc_id == aws_vpc.this.id]),
    ])
    error_message = "Without a NAT gateway the private tier has no way out."
  }

  assert {
    condition = alltrue([
      jsonencode({ for zone, a in aws_route_table_association.database : zone => a.subnet_id == aws_subnet.database[zone].id && a.route_table_id == aws_route_table.database[0].id }) == jsonencode({ us-east-1a = true, us-east-1b = true }),
      aws_route_table.database[0].vpc_id == aws_vpc.this.id,
    ])
    error_message = "The database tier has one route table of its own, without a route."
  }

  assert {
    condition = alltrue([
      jsonencode({ for name, e in aws_vpc_endpoint.gateway : name => [e.service_name, e.vpc_endpoint_type] }) == jsonencode({
        dynamodb = ["com.amazonaws.us-east-1.dynamodb", "Gateway"]
        s3       = ["com.amazonaws.us-east-1.s3", "Gateway"]
      }),
      alltrue([for e in values(aws_vpc_endpoint.gateway) : e.vpc_id == aws_vpc.this.id && e.route_table_ids == toset(concat(aws_route_table.public[*].id, values(aws_route_table.private)[*].id, aws_route_table.database[*].id))]),
      length(aws_vpc_endpoint.interface) + length(aws_security_group.endpoints) + length(aws_vpc_security_group_ingress_rule.endpoints_https) == 0,
    ])
    error_message = "S3 and DynamoDB are reached through gateway endpoints, from all tiers."
  }

  assert {
    condition = alltrue([
      aws_flow_log.this[0].vpc_id == aws_vpc.this.id,
      aws_flow_log.this[0].traffic_type == "ALL",
      aws_flow_log.this[0].log_destination_type == "cloud-watch-logs",
      aws_flow_log.this[0].max_aggregation_interval == 60,
      aws_flow_log.this[0].log_destination == aws_cloudwatch_log_group.flow_logs[0].arn,
      aws_flow_log.this[0].iam_role_arn == aws_iam_role.flow_logs[0].arn,
      aws_cloudwatch_log_group.flow_logs[0].name == "/vpc/shop/flow-logs",
      aws_cloudwatch_log_group.flow_logs[0].retention_in_days == 365,
      aws_cloudwatch_log_group.flow_logs[0].kms_key_id == null,
    ])
    error_message = "All traffic is logged once a minute, for a year."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.flow_logs_trust[0].statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow Service vpc-flow-logs.amazonaws.com sts:AssumeRole on if ArnLike aws:SourceArn arn:aws:ec2:us-east-1:111111111111:vpc-flow-log/* if StringEquals aws:SourceAccount 111111111111",
      ]),
      aws_iam_role.flow_logs[0].assume_role_policy == data.aws_iam_policy_document.flow_logs_trust[0].json,
      aws_iam_role.flow_logs[0].name_prefix == "shop-flow-logs-",
    ])
    error_message = "The flow logs of this account, and nobody else, take the role that writes them."
  }

  assert {
    condition = alltrue([
      jsonencode([
        for s in data.aws_iam_policy_document.flow_logs[0].statement : join(" ", flatten([
          s.effect == "Deny" ? "Deny" : "Allow", [for p in s.principals : [p.type, sort(p.identifiers)]], sort(s.actions), "on",
          s.resources == null ? [] : sort(s.resources), [for c in s.condition : ["if", c.test, c.variable, c.values]],
        ]))
        ]) == jsonencode([
        "Allow logs:CreateLogStream logs:DescribeLogGroups logs:DescribeLogStreams logs:PutLogEvents on arn:aws:logs:us-east-1:111111111111:log-group:mock:*",
      ]),
      aws_iam_role_policy.flow_logs[0].name == "write-flow-logs",
      aws_iam_role_policy.flow_logs[0].role == aws_iam_role.flow_logs[0].id,
      aws_iam_role_policy.flow_logs[0].policy == data.aws_iam_policy_document.flow_logs[0].json,
    ])
    error_message = "That role writes to the log group of the flow logs, and does no more."
  }

  assert {
    condition     = length(aws_network_acl.public) + length(aws_network_acl.private) + length(aws_network_acl.database) == 0
    error_message = "Network ACLs are those of the VPC's default unless they are asked for."
  }

  assert {
    condition = alltrue([
      output.vpc_id == aws_vpc.this.id,
      output.vpc_cidr == var.vpc_cidr,
      output.vpc_arn == aws_vpc.this.arn,
      jsonencode(output.availability_zones) == jsonencode(var.availability_zones),
      jsonencode(output.public_subnet_ids) == jsonencode([for zone in var.availability_zones : aws_subnet.public[zone].id]),
      jsonencode(output.private_subnet_ids) == jsonencode([for zone in var.availability_zones : aws_subnet.private[zone].id]),
      jsonencode(output.database_subnet_ids) == jsonencode([for zone in var.availability_zones : aws_subnet.database[zone].id]),
      output.public_route_table_id == aws_route_table.public[0].id,
      jsonencode(output.private_route_table_ids) == jsonencode([for zone in var.availability_zones : aws_route_table.private[zone].id]),
      output.database_route_table_id == aws_route_table.database[0].id,
    ])
    error_message = "The outputs list the subnets and route tables of each tier in the order of the zones."
  }

  assert {
    condition = alltrue([
      output.internet_gateway_id == aws_internet_gateway.this[0].id,
      output.default_security_group_id == aws_default_security_group.this.id,
      output.flow_log_group_name == aws_cloudwatch_log_group.flow_logs[0].name,
      jsonencode(output.gateway_endpoint_ids) == jsonencode({ for service, e in aws_vpc_endpoint.gateway : service => e.id }),
      length(output.interface_endpoint_ids) == 0,
      output.endpoints_security_group_id == null,
    ])
    error_message = "The outputs name the internet gateway, the default security group, the endpoints and the log."
  }
}

run "one_NAT_gateway" {
  command = apply

  variables {
    single_nat_gateway = true
  }

  assert {
    condition = alltrue([
      one(keys(aws_nat_gateway.this)) == "us-east-1a",
      aws_nat_gateway.this["us-east-1a"].subnet_id == aws_subnet.public["us-east-1a"].id,
      aws_nat_gateway.this["us-east-1a"].allocation_id == aws_eip.nat["us-east-1a"].id,
      jsonencode({ for zone, e in aws_eip.nat : zone => e.domain }) == jsonencode({ us-east-1a = "vpc" }),
      jsonencode({ for zone, r in aws_route.private_nat : zone => [r.destination_cidr_block, r.route_table_id == aws_route_table.private[zone].id, r.nat_gateway_id == aws_nat_gateway.this["us-east-1a"].id] }) == jsonencode({
        us-east-1a = ["0.0.0.0/0", true, true]
        us-east-1b = ["0.0.0.0/0", true, true]
      }),
    ])
    error_message = "One NAT gateway in the first zone's public subnet serves all zones."
  }
}

run "guarded_and_private" {
  command = apply

  variables {
    one_nat_gateway_per_az   = true
    network_acls             = true
    interface_endpoints      = ["ecr.api", "logs"]
    gateway_endpoints        = ["s3"]
    flow_logs_retention_days = 731
    flow_logs_kms_key_arn    = "arn:aws:kms:us-east-1:111111111111:key/00000000-0000-0000-0000-000000000000"
    public_subnet_tags       = { "kubernetes.io/role/elb" = "1" }
    private_subnet_tags      = { "kubernetes.io/role/internal-elb" = "1" }
    tags                     = { Project = "shop" }
  }

  assert {
    condition = alltrue([
      jsonencode({ for zone, r in aws_route.private_nat : zone => [r.destination_cidr_block, r.route_table_id == aws_route_table.private[zone].id, r.nat_gateway_id == aws_nat_gateway.this[zone].id] }) == jsonencode({
        us-east-1a = ["0.0.0.0/0", true, true]
        us-east-1b = ["0.0.0.0/0", true, true]
      }),
      jsonencode({ for zone, g in aws_nat_gateway.this : zone => g.subnet_id == aws_subnet.public[zone].id && g.allocation_id == aws_eip.nat[zone].id }) == jsonencode({ us-east-1a = true, us-east-1b = true }),
    ])
    error_message = "Each zone has a NAT gateway of its own."
  }

  assert {
    condition = alltrue([
      jsonencode(output.nat_public_ips) == jsonencode([for zone in var.availability_zones : aws_eip.nat[zone].public_ip]),
      jsonencode(output.gateway_endpoint_ids) == jsonencode({ s3 = aws_vpc_endpoint.gateway["s3"].id }),
      jsonencode(output.interface_endpoint_ids) == jsonencode({ "ecr.api" = aws_vpc_endpoint.interface["ecr.api"].id, logs = aws_vpc_endpoint.interface["logs"].id }),
      output.endpoints_security_group_id == aws_security_group.endpoints[0].id,
    ])
    error_message = "The outputs have the addresses of the NAT gateways in the order of the zones, and the endpoints by their services."
  }

  assert {
    condition = jsonencode([for r in aws_network_acl.public[0].ingress : "${r.rule_no} ${r.action} ${r.protocol} ${r.from_port}-${r.to_port} ${r.cidr_block}"]) == jsonencode([
      "130 allow tcp 1024-3388 0.0.0.0/0",
      "150 allow udp 1024-3388 0.0.0.0/0",
      "140 allow tcp 3390-65535 0.0.0.0/0",
      "160 allow udp 3390-65535 0.0.0.0/0",
      "120 allow tcp 443-443 0.0.0.0/0",
      "110 allow tcp 80-80 0.0.0.0/0",
      "100 allow -1 0-0 10.0.0.0/16",
    ])
    error_message = "The public tier admits the VPC, the web's ports and answers, but not remote desktop."
  }

  assert {
    condition = jsonencode([for r in aws_network_acl.private[0].ingress : "${r.rule_no} ${r.action} ${r.protocol} ${r.from_port}-${r.to_port} ${r.cidr_block}"]) == jsonencode([
      "110 allow tcp 1024-3388 0.0.0.0/0",
      "130 allow udp 1024-3388 0.0.0.0/0",
      "120 allow tcp 3390-65535 0.0.0.0/0",
      "140 allow udp 3390-65535 0.0.0.0/0",
      "100 allow -1 0-0 10.0.0.0/16",
    ])
    error_message = "The private tier admits the VPC and answers, but not remote desktop."
  }

  assert {
    condition = alltrue([
      jsonencode([for r in aws_network_acl.database[0].ingress : "${r.rule_no} ${r.action} ${r.protocol} ${r.from_port}-${r.to_port} ${r.cidr_block}"]) == jsonencode(["100 allow -1 0-0 10.0.0.0/16"]),
      jsonencode([for r in aws_network_acl.database[0].egress : "${r.rule_no} ${r.action} ${r.protocol} ${r.from_port}-${r.to_port} ${r.cidr_block}"]) == jsonencode(["100 allow -1 0-0 10.0.0.0/16"]),
    ])
    error_message = "The database tier admits the VPC and reaches the VPC, and nothing else."
  }

  assert {
    condition = alltrue([
      jsonencode([for r in aws_network_acl.public[0].egress : "${r.rule_no} ${r.action} ${r.protocol} ${r.from_port}-${r.to_port} ${r.cidr_block}"]) == jsonencode(["100 allow -1 0-0 0.0.0.0/0"]),
      jsonencode([for r in aws_network_acl.private[0].egress : "${r.rule_no} ${r.action} ${r.protocol} ${r.from_port}-${r.to_port} ${r.cidr_block}"]) == jsonencode(["100 allow -1 0-0 0.0.0.0/0"]),
    ])
    error_message = "The public and the private tier reach everything."
  }

  assert {
    condition = alltrue([
      alltrue([for acl in concat(aws_network_acl.public, aws_network_acl.private, aws_network_acl.database) : acl.vpc_id == aws_vpc.this.id]),
      aws_network_acl.public[0].subnet_ids == toset(values(aws_subnet.public)[*].id),
      aws_network_acl.private[0].subnet_ids == toset(values(aws_subnet.private)[*].id),
      aws_network_acl.database[0].subnet_ids == toset(values(aws_subnet.database)[*].id),
    ])
    error_message = "Each tier's subnets have its network ACL."
  }

  assert {
    condition = alltrue([
      jsonencode({ for name, e in aws_vpc_endpoint.interface : name => [e.service_name, e.vpc_endpoint_type, e.private_dns_enabled] }) == jsonencode({
        "ecr.api" = ["com.amazonaws.us-east-1.ecr.api", "Interface", true]
        logs      = ["com.amazonaws.us-east-1.logs", "Interface", true]
      }),
      alltrue([for e in values(aws_vpc_endpoint.interface) : e.vpc_id == aws_vpc.this.id && e.subnet_ids == toset(values(aws_subnet.private)[*].id) && e.security_group_ids == toset(aws_security_group.endpoints[*].id)]),
      one(keys(aws_vpc_endpoint.gateway)) == "s3",
    ])
    error_message = "Interface endpoints answer in the private subnets under AWS's own names."
  }

  assert {
    condition = alltrue([
      aws_vpc_security_group_ingress_rule.endpoints_https[0].cidr_ipv4 == "10.0.0.0/16",
      aws_vpc_security_group_ingress_rule.endpoints_https[0].ip_protocol == "tcp",
      aws_vpc_security_group_ingress_rule.endpoints_https[0].from_port == 443,
      aws_vpc_security_group_ingress_rule.endpoints_https[0].to_port == 443,
      aws_vpc_security_group_ingress_rule.endpoints_https[0].security_group_id == aws_security_group.endpoints[0].id,
      aws_security_group.endpoints[0].vpc_id == aws_vpc.this.id,
      aws_security_group.endpoints[0].name_prefix == "shop-endpoints-",
    ])
    error_message = "Only the VPC reaches the interface endpoints, through HTTPS."
  }

  assert {
    condition = alltrue([
      aws_cloudwatch_log_group.flow_logs[0].retention_in_days == 731,
      aws_cloudwatch_log_group.flow_logs[0].kms_key_id == var.flow_logs_kms_key_arn,
    ])
    error_message = "Flow logs are kept as long as asked, under the given key."
  }

  assert {
    condition = alltrue([
      jsonencode(aws_subnet.public["us-east-1a"].tags) == jsonencode({
        Name                     = "shop-public-us-east-1a"
        Project                  = "shop"
        "kubernetes.io/role/elb" = "1"
      }),
      jsonencode(aws_subnet.private["us-east-1b"].tags) == jsonencode({
        Name                              = "shop-private-us-east-1b"
        Project                           = "shop"
        "kubernetes.io/role/internal-elb" = "1"
      }),
      jsonencode(aws_subnet.database["us-east-1b"].tags) == jsonencode({ Name = "shop-database-us-east-1b", Project = "shop" }),
      jsonencode([for r in [aws_vpc.this, aws_internet_gateway.this[0], aws_network_acl.public[0], aws_network_acl.private[0], aws_network_acl.database[0], aws_cloudwatch_log_group.flow_logs[0], aws_flow_log.this[0]] : r.tags]) == jsonencode([
        { Name = "shop", Project = "shop" },
        { Name = "shop", Project = "shop" },
        { Name = "shop-public", Project = "shop" },
        { Name = "shop-private", Project = "shop" },
        { Name = "shop-database", Project = "shop" },
        { Name = "shop-flow-logs", Project = "shop" },
        { Name = "shop", Project = "shop" },
      ]),
    ])
    error_message = "Tags reach the resources, and those of a tier its subnets."
  }

  assert {
    condition = jsonencode([for r in concat(
      values(aws_vpc_endpoint.gateway),
      aws_security_group.endpoints,
      aws_vpc_security_group_ingress_rule.endpoints_https,
      values(aws_vpc_endpoint.interface),
      aws_cloudwatch_log_group.flow_logs,
      aws_iam_role.flow_logs,
      aws_flow_log.this,
      [aws_vpc.this],
      [aws_default_security_group.this],
      aws_internet_gateway.this,
      values(aws_subnet.public),
      aws_route_table.public,
      values(aws_eip.nat),
      values(aws_nat_gateway.this),
      values(aws_subnet.private),
      values(aws_route_table.private),
      values(aws_subnet.database),
      aws_route_table.database,
      aws_network_acl.public,
      aws_network_acl.private,
      aws_network_acl.database,
      ) : "${r.tags.Name} of ${r.tags.Project}"]) == jsonencode([
      "shop-s3 of shop",
      "shop-endpoints of shop",
      "shop-endpoints-https of shop",
      "shop-ecr.api of shop",
      "shop-logs of shop",
      "shop-flow-logs of shop",
      "shop-flow-logs of shop",
      "shop of shop",
      "shop of shop",
      "shop-default of shop",
      "shop of shop",
      "shop-public-us-east-1a of shop",
      "shop-public-us-east-1b of shop",
      "shop-public of shop",
      "shop-nat-us-east-1a of shop",
      "shop-nat-us-east-1b of shop",
      "shop-us-east-1a of shop",
      "shop-us-east-1b of shop",
      "shop-private-us-east-1a of shop",
      "shop-private-us-east-1b of shop",
      "shop-private-us-east-1a of shop",
      "shop-private-us-east-1b of shop",
      "shop-database-us-east-1a of shop",
      "shop-database-us-east-1b of shop",
      "shop-database of shop",
      "shop-public of shop",
      "shop-private of shop",
      "shop-database of shop",
    ])
    error_message = "Every resource has the given tags, and its name."
  }

  assert {
    condition     = alltrue([for group in aws_security_group.endpoints : length(group.ingress) + length(group.egress) == 0])
    error_message = "A rule is a resource of its own: none stands in a group."
  }

  assert {
    condition     = alltrue([for role in aws_iam_role.flow_logs : length(role.inline_policy) + length(role.managed_policy_arns) == 0])
    error_message = "A policy is a resource of its own: none stands in a role."
  }

  assert {
    condition = alltrue([for table in concat(
      aws_route_table.public,
      values(aws_route_table.private),
      aws_route_table.database,
    ) : length(table.route) == 0])
    error_message = "A route is a resource of its own: none stands in a table."
  }

  assert {
    condition = alltrue([for document in concat(
      data.aws_iam_policy_document.flow_logs_trust,
      data.aws_iam_policy_document.flow_logs,
    ) : document.source_policy_documents == null && document.override_policy_documents == null])
    error_message = "No document takes statements from another."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
      "aws_cloudwatch_log_group.flow_logs",
      "aws_default_security_group.this",
      "aws_eip.nat",
      "aws_flow_log.this",
      "aws_iam_role.flow_logs",
      "aws_iam_role_policy.flow_logs",
      "aws_internet_gateway.this",
      "aws_nat_gateway.this",
      "aws_network_acl.database",
      "aws_network_acl.private",
      "aws_network_acl.public",
      "aws_route.private_nat",
      "aws_route.public_internet",
      "aws_route_table.database",
      "aws_route_table.private",
      "aws_route_table.public",
      "aws_route_table_association.database",
      "aws_route_table_association.private",
      "aws_route_table_association.public",
      "aws_security_group.endpoints",
      "aws_subnet.database",
      "aws_subnet.private",
      "aws_subnet.public",
      "aws_vpc.this",
      "aws_vpc_endpoint.gateway",
      "aws_vpc_endpoint.interface",
      "aws_vpc_security_group_ingress_rule.endpoints_https",
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }

  assert {
    condition = alltrue([for all in [
      aws_security_group.endpoints,
      aws_vpc_security_group_ingress_rule.endpoints_https,
      data.aws_caller_identity.current,
      data.aws_partition.current,
      aws_cloudwatch_log_group.flow_logs,
      data.aws_iam_policy_document.flow_logs_trust,
      data.aws_iam_policy_document.flow_logs,
      aws_iam_role.flow_logs,
      aws_iam_role_policy.flow_logs,
      aws_flow_log.this,
      aws_internet_gateway.this,
      aws_route_table.public,
      aws_route.public_internet,
      aws_route_table.database,
      aws_network_acl.public,
      aws_network_acl.private,
      aws_network_acl.database,
    ] : length(all) <= 1])
    error_message = "What is there or not is there once."
  }
}

run "no_flow_logs_and_no_public_tier" {
  command = apply

  variables {
    flow_logs           = false
    public_subnet_cidrs = []
  }

  assert {
    condition = alltrue([
      length(aws_flow_log.this) + length(aws_cloudwatch_log_group.flow_logs) + length(aws_iam_role.flow_logs) + length(aws_iam_role_policy.flow_logs) == 0,
      length(aws_internet_gateway.this) + length(aws_route_table.public) + length(aws_route.public_internet) == 0,
    ])
    error_message = "Nothing of the flow logs is made, and nothing leads to the internet."
  }
}
