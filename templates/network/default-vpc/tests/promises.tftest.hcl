# What is read promises: the default VPC and its default subnets, and no other.

mock_provider "aws" {
  source = "./tests/mocks"
}

run "all_zones" {
  command = apply

  assert {
    condition = alltrue([
      data.aws_vpc.this.default,
      jsonencode([for f in data.aws_subnets.this.filter : [f.name, f.values] if f.name != "vpc-id"]) == jsonencode([["default-for-az", ["true"]]]),
      one([for f in data.aws_subnets.this.filter : f.values if f.name == "vpc-id"]) == toset([data.aws_vpc.this.id]),
      data.aws_security_group.default.name == "default",
      data.aws_security_group.default.vpc_id == data.aws_vpc.this.id,
      jsonencode(sort([for s in data.aws_subnet.this : s.id])) == jsonencode(["subnet-0000000000000000a", "subnet-0000000000000000b"]),
    ])
    error_message = "Only the default VPC is read, with its default subnets and its default security group."
  }

  assert {
    condition = alltrue([
      output.vpc_id == data.aws_vpc.this.id,
      output.vpc_cidr == data.aws_vpc.this.cidr_block,
      output.default_security_group_id == data.aws_security_group.default.id,
      jsonencode(output.availability_zones) == jsonencode(sort([for s in data.aws_subnet.this : s.availability_zone])),
      toset(output.public_subnet_ids) == toset([for s in data.aws_subnet.this : s.id]),
    ])
    error_message = "The outputs are those of the default VPC."
  }
}

run "one_zone" {
  command = apply

  variables {
    availability_zones = ["us-east-1a"]
  }

  assert {
    condition     = jsonencode([for f in data.aws_subnets.this.filter : [f.name, f.values] if f.name != "vpc-id"]) == jsonencode([["availability-zone", ["us-east-1a"]], ["default-for-az", ["true"]]])
    error_message = "Only the given zones' subnets are read."
  }

  assert {
    condition = jsonencode(sort(flatten([
      for file in fileset(path.module, "*.tf") : [for r in regexall("(?m)^resource \"(\\w+)\" \"(\\w+)\"", file("${path.module}/${file}")) : join(".", r)]
      ]))) == jsonencode([
    ])
    error_message = "There is nothing else: what a new resource promises has to be said here, too."
  }
}
